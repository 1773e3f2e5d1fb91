using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.ServiceLevels.Clocks;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels.Policies;

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
/// <param name="Clock">Its clock's target.</param>
internal sealed record CompiledTarget(ServiceTarget Definition, ClockTarget Clock);
