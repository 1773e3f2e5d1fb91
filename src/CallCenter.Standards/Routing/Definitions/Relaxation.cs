using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What a ring can give up. An agent's state, channel and authority are never given up (D2.5, D3.3).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RelaxableRequirement : byte
{
    /// <summary>That it has to be the owner.</summary>
    Owner,

    /// <summary>The team.</summary>
    Team,

    /// <summary>The region.</summary>
    Region,

    /// <summary>The language.</summary>
    Language,

    /// <summary>A skill, or all of them.</summary>
    Skill,
}

/// <summary>One requirement that a ring gives up or lowers.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Skill">The skill's code; null for every skill. For skills only.</param>
/// <param name="LowerBy">By how many levels the skill is lowered, 1 to 9, never below level 1; null where it is given up. For skills only.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct Relaxation(RelaxableRequirement Requirement, string? Skill = null, int? LowerBy = null)
{
    /// <summary>The requirement.</summary>
    public RelaxableRequirement Requirement { get; init => field = Given.Member(value); } = Given.Member(Requirement);
}

/// <summary>What is given up from a waiting time on, besides what the rings before gave up.</summary>
/// <param name="After">The waiting time from which the ring is open, that moment included; positive, and longer than that of the ring before.</param>
/// <param name="Relax">What it gives up or lowers; lowering adds to that of the rings before. At least one.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RelaxationRing(Duration After, ImmutableArray<Relaxation> Relax)
{
    /// <summary>What it gives up or lowers; lowering adds to that of the rings before. At least one.</summary>
    public ImmutableArray<Relaxation> Relax { get; init => field = value.OrEmpty(); } = Relax.OrEmpty();

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RelaxationRing? other) => other is not null && AssignmentForms.Ring.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => After.GetHashCode();
}
