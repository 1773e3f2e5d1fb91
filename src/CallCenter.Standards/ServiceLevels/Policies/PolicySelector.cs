using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Chooses the policy of a case. Immutable and thread-safe.</summary>
/// <typeparam name="T">The case's type.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds functions over the host's facts; what leaves is the policy that it selects.")]
public sealed class PolicySelector<T>
{
    private readonly ImmutableArray<EffectiveVersions<CompiledPolicy>> policies;
    private readonly RecordPredicate<T>[][] conditions;

    internal PolicySelector(ImmutableArray<EffectiveVersions<CompiledPolicy>> policies, RecordSchema<T> schema)
    {
        this.policies = policies;
        conditions = [.. policies.Select(versions => versions.LatestFirst.Select(policy => policy.When.Bind(schema)).ToArray())];
    }

    /// <summary>The first policy whose version in force holds for the case; null where none does.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="began">When it began.</param>
    public ServiceLevelPolicy? Select(in T facts, Instant began)
    {
        for (int i = 0; i < conditions.Length; i++)
        {
            int version = policies[i].IndexAt(began);
            if (version >= 0 && conditions[i][version](facts))
            {
                return policies[i].LatestFirst[version].Definition;
            }
        }

        return null;
    }
}
