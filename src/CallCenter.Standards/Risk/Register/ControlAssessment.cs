using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>How far a control is.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ControlStatus
{
    /// <summary>Decided, not begun; earns nothing.</summary>
    Planned,

    /// <summary>Begun; earns what the rule gives work in progress.</summary>
    InProgress,

    /// <summary>At work; earns its effectiveness where evidence shows it.</summary>
    Implemented,

    /// <summary>Does not concern this risk: left out, neither earning nor owing.</summary>
    NotApplicable,

    /// <summary>Would concern it, and was dispensed with; earns nothing.</summary>
    Waived,

    /// <summary>No longer at work; earns nothing, whatever effectiveness was once found.</summary>
    Decommissioned,
}

/// <summary>Data: what was found about a control at a risk.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ControlAssessment
{
    /// <summary>The code of the control.</summary>
    public required string Control { get; init; }

    /// <summary>How far it is.</summary>
    public required ControlStatus Status { get; init => field = Given.Member(value); }

    /// <summary>The share of likelihood or impact that it takes away when fully at work; 0 % to 100 %.</summary>
    public required Percentage Effectiveness { get; init; }

    /// <summary>The day the evidence is of; null for no evidence. Before it, there is none.</summary>
    public LocalDate? EvidenceOn { get; init; }

    /// <summary>The last day the evidence holds; null for no end. Afterwards the control earns nothing.</summary>
    public LocalDate? EvidenceUntil { get; init; }

    /// <summary>The control.</summary>
    public override string ToString() => Control;
}
