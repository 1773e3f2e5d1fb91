using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// How one of the eligible agents is chosen, as data: steps in order, each deciding only among those that the steps before leave equal; who is still equal is taken in the ordinal order of codes.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AssignmentStrategy : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The steps, the first deciding before the second and so on; one to eight.</summary>
    public required ImmutableArray<AssignmentStep> Steps { get; init; }

    /// <summary>
    /// The idle time that counts as the whole of 1 where idle time is weighed against other criteria; longer ones count as much. Whole milliseconds, positive, at most 24 hours.
    /// Given just where a step weighs <see cref="AssignmentCriterion.LongestIdle"/> against something.
    /// </summary>
    public Duration? IdleHorizon { get; init; }

    /// <summary>What is given up after how long, in order of time; none where nothing ever is.</summary>
    public ImmutableArray<RelaxationRing> Rings { get; init; } = [];

    /// <summary>
    /// How waiting makes up for priority, in the order of the priorities from the second on: how much longer a contact of it has to have waited than one of the priority before it to go first. Each positive, at most 365 days. None
    /// where no wait makes up for priority, and contacts of lower ones may wait for ever.
    /// </summary>
    public ImmutableArray<Duration> Ageing { get; init; } = [];

    /// <summary>Where the strategy comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(AssignmentStrategy? other) => other is not null && AssignmentForms.Strategy.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
