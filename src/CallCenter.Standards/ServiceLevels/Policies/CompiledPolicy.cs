using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>A policy version at work.</summary>
internal sealed class CompiledPolicy
{
    /// <param name="definition">The policy.</param>
    /// <param name="effectiveAt">When it comes into force.</param>
    /// <param name="when">The cases it is for.</param>
    /// <param name="targets">Its promises.</param>
    public CompiledPolicy(ServiceLevelPolicy definition, Instant effectiveAt, Condition when, ImmutableArray<CompiledTarget> targets)
    {
        Definition = definition;
        EffectiveAt = effectiveAt;
        When = when;
        Targets = [.. targets.Select(target => target with { Policy = definition.Code })];
    }

    public ServiceLevelPolicy Definition { get; }

    public Instant EffectiveAt { get; }

    public Condition When { get; }

    public ImmutableArray<CompiledTarget> Targets { get; }

    public CompiledTarget? Find(string target)
    {
        foreach (CompiledTarget compiled in Targets)
        {
            if (compiled.Definition.Code == target)
            {
                return compiled;
            }
        }

        return null;
    }
}

/// <summary>A promise at work.</summary>
/// <param name="Definition">The promise.</param>
/// <param name="Clocks">Its clock's target on each version of its calendar.</param>
internal sealed record CompiledTarget(ServiceTarget Definition, EffectiveVersions<ClockTarget> Clocks)
{
    /// <summary>The code of its policy.</summary>
    public string Policy { get; init; } = "";

    /// <summary>What each event does to its clock.</summary>
    public TriggerTable Triggers { get; } = new(Definition.Triggers);

    /// <summary>On the version of the calendar in force when a case began; before the first, on that.</summary>
    public ClockTarget ClockAt(Instant began) => Clocks.AtOrFirst(began);
}
