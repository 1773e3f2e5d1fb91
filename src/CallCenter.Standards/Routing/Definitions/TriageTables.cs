using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Data: the tables that decide where an arriving contact goes, each about one part of the decision; a part whose table is null is left open.
/// Their inputs are fields of the contact, <c>risk-band</c> as given by the caller, and <c>risk</c> as decided by the table <see cref="Risk"/>, which cannot test it itself.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TriageTables
{
    /// <summary>No tables.</summary>
    public static TriageTables None { get; } = new();

    /// <summary>The code of the scorecard whose bands the tables test as <c>risk-band</c>; null where the book has no other cards, or none is tested.</summary>
    public string? Scorecard { get; init; }

    /// <summary>Whether the contact carries a risk (D3.3, D12): one rule answers; output <c>risk</c>, true or false.</summary>
    public DecisionTable? Risk { get; init; }

    /// <summary>How urgent it is: one rule answers; output <c>priority</c>, the code of a priority.</summary>
    public DecisionTable? Priority { get; init; }

    /// <summary>Where it waits: one rule answers; output <c>queue</c>, the code of a queue.</summary>
    public DecisionTable? Queue { get; init; }

    /// <summary>What its agent must be able to do: every matching rule adds its own (hit policy <c>collect</c>); outputs <c>skill</c>, the code of a skill, and <c>level</c>, a number. The highest level of a skill counts.</summary>
    public DecisionTable? Skills { get; init; }

    /// <summary>How it is handled (D3.3): one rule answers; output <c>strategy</c>, the code of a strategy.</summary>
    public DecisionTable? Strategy { get; init; }

    /// <summary>How it is received (D3.1 step 5, D4): one rule answers; output <c>reception</c>, the code of a way of receiving.</summary>
    public DecisionTable? Reception { get; init; }

    /// <summary>What is promised: one rule answers; output <c>policy</c>, the code of a service-level policy, <c>null</c> for no promise.</summary>
    public DecisionTable? ServiceLevel { get; init; }

    /// <summary>Whether there are no tables.</summary>
    public bool IsEmpty => this == None;
}
