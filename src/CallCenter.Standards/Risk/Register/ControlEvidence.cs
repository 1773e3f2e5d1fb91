using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>What shows that a control works.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ControlEvidenceKind
{
    /// <summary>An obligation of compliance is fulfilled: the last cycle that was due was done, and no finding of its inspections is overdue.</summary>
    Obligation,

    /// <summary>Those whom a programme of training concerns have completed it.</summary>
    Training,

    /// <summary>Reviews by a form were passed.</summary>
    Review,
}

/// <summary>Data: what shows that a control works, by name (D12.6). While it does not, the control takes nothing away.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ControlEvidence
{
    /// <summary>What it is.</summary>
    public required ControlEvidenceKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The code of the obligation, the programme or the review form.</summary>
    public required string Of { get; init; }

    /// <summary>The least share of those concerned who have completed the programme, or of the reviews that were passed; null for all of them, and for an obligation.</summary>
    public Percentage? AtLeast { get; init; }

    /// <summary>How many days back reviews count, 1 to 366; given for reviews alone.</summary>
    public int? WithinDays { get; init; }
}
