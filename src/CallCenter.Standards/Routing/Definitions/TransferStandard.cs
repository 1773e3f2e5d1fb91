using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>Data: how matters are passed on (D5): to whom, how often, and how working together is scored. What is null is left open.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TransferStandard
{
    /// <summary>Nothing decided.</summary>
    public static TransferStandard None { get; } = new();

    /// <summary>
    /// The special cases (D5.7), ahead of the ordinary table. Every matching rule counts, in rule order (hit policy <c>rule-order</c>), and for each output the first one that gives a value. Outputs:
    /// <c>case</c>, a code for the case; and, where needed, <c>target</c>, the code of a department; <c>to-customers-region</c>, true for the regional centre of the customer's region, which goes before a target of a later rule;
    /// <c>urgency</c>, the code of an <see cref="TransferUrgency"/>; <c>notice</c>, the code of a list of whom to tell; <c>support</c>, the code of a department whose people join whoever answered first (D14),
    /// and <c>support-within</c>, within how long.
    /// </summary>
    public DecisionTable? SpecialCases { get; init; }

    /// <summary>The ordinary table (D5.3): one rule answers; output <c>target</c>, the code of a department, <c>null</c> for what the centre keeps.</summary>
    public DecisionTable? Targets { get; init; }

    /// <summary>How often a matter may be passed on.</summary>
    public HopLimit? HopLimit { get; init; }

    /// <summary>How the collaboration of departments is scored (D5.4).</summary>
    public CollaborationWeights? Collaboration { get; init; }

    /// <summary>Whether nothing is decided.</summary>
    public bool IsEmpty => this == None;
}

/// <summary>Data: how often a matter may be passed on (D5.1).</summary>
/// <param name="Most">The most accepted transfers of one matter, at least 1.</param>
/// <param name="Provenance">Where the number comes from.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record HopLimit(int Most, Provenance Provenance);

/// <summary>Data: what speed and quality count in the collaboration score (D5.4).</summary>
/// <param name="Speed">The weight of speed, 0 % to 100 %.</param>
/// <param name="Quality">The weight of quality; both together are 100 %.</param>
/// <param name="Provenance">Where the weights come from.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CollaborationWeights(Percentage Speed, Percentage Quality, Provenance Provenance);

/// <summary>How fast a matter is passed on (D5.7).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TransferUrgency
{
    /// <summary>In its turn.</summary>
    Ordinary,

    /// <summary>Before others.</summary>
    Prompt,

    /// <summary>At once, and the target is told to put it first.</summary>
    AtOnce,
}
