using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>What makes one eligible agent better than another.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum AssignmentCriterion : byte
{
    /// <summary>The agent that owns the matter before all others (D14).</summary>
    PreferredOwner,

    /// <summary>The higher mean level over the skills asked for, those given up by a ring among them.</summary>
    BestSkill,

    /// <summary>The levels nearest to those asked for, above or below: keeps masters free for what needs them.</summary>
    ProficiencyFit,

    /// <summary>The longest without anything to do; whoever serves a contact on any channel is not idle, and is told apart by a later step.</summary>
    LongestIdle,

    /// <summary>The smallest share of all channels' capacity in use.</summary>
    LeastLoaded,

    /// <summary>The lowest occupancy so far: evens the work out.</summary>
    Fairness,
}

/// <summary>A criterion with its weight beside the others of its step.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Weight">The weight, 0 to 1,000.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct WeightedCriterion(AssignmentCriterion Criterion, int Weight = 1)
{
    /// <summary>The criterion.</summary>
    public AssignmentCriterion Criterion { get; init => field = Given.Member(value); } = Given.Member(Criterion);
}

/// <summary>
/// One step of a strategy: agents are ordered by the weighted sum of its criteria, each from 0 (worst) to 1 (best). A step of one criterion orders by that criterion alone, whatever its weight.
/// </summary>
/// <param name="Criteria">The criteria, each once.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AssignmentStep(ImmutableArray<WeightedCriterion> Criteria)
{
    /// <summary>The criteria, each once.</summary>
    public ImmutableArray<WeightedCriterion> Criteria { get; init => field = value.OrEmpty(); } = Criteria.OrEmpty();

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(AssignmentStep? other) => other is not null && AssignmentForms.Step.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Criteria.Length;
}
