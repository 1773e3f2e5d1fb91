using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>A policy version at work.</summary>
/// <param name="Definition">The policy.</param>
/// <param name="EffectiveAt">When it comes into force.</param>
/// <param name="When">The cases it is for.</param>
/// <param name="Targets">Its promises.</param>
internal sealed record CompiledPolicy(ServiceLevelPolicy Definition, Instant EffectiveAt, Condition When, ImmutableArray<CompiledTarget> Targets)
{
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
    /// <summary>On the version of the calendar in force when a case began; before the first, on that.</summary>
    public ClockTarget ClockAt(Instant began) => Clocks.AtOrFirst(began);
}
