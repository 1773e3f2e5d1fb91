using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels.Policies;

/// <summary>The versions of one policy, the latest effective date first.</summary>
internal sealed class PolicyVersions(string code, ImmutableArray<CompiledPolicy> latestFirst)
{
    public string Code => code;

    public ImmutableArray<CompiledPolicy> LatestFirst => latestFirst;

    /// <summary>The version in force at an instant; null before the first.</summary>
    public CompiledPolicy? At(Instant instant) => IndexAt(instant) is var index && index < 0 ? null : latestFirst[index];

    /// <summary>The index of the version in force at an instant; −1 before the first.</summary>
    public int IndexAt(Instant instant)
    {
        for (int i = 0; i < latestFirst.Length; i++)
        {
            if (latestFirst[i].EffectiveAt <= instant)
            {
                return i;
            }
        }

        return -1;
    }
}
