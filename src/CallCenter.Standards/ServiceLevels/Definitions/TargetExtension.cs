using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>A longer time that a promise is given by an event of its case, and only by that: the rule that grants it asks for more than a judgement at the start. It counts as if it had held from the start.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TargetExtension
{
    /// <summary>The codes of the events that grant it, at least one; word to the customer is the workflow's to see to.</summary>
    public required ImmutableArray<string> On { get; init; }

    /// <summary>The whole time from the start; of the same kind as the time promised, and longer than that and than every extension before.</summary>
    public required TargetTime Time { get; init; }

    /// <summary>Whether somebody has to approve it: an event that names nobody (<see cref="CaseEvent.ApprovedBy"/>) is told in the reading.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>Whether the reason has to be recorded: an event that tells none (<see cref="CaseEvent.Reason"/>) is told in the reading.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>Where the number comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(TargetExtension? other) => other is not null && ServiceLevelForms.Extension.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => On.Length;
}
