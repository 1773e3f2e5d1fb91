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
    private readonly ClosedFields<T>[][] closed;
    private readonly MomentPredicate<T>?[][]? atMoment;

    internal PolicySelector(ImmutableArray<EffectiveVersions<CompiledPolicy>> policies, RecordSchema<T> schema)
    {
        this.policies = policies;
        conditions = [.. policies.Select(versions => versions.LatestFirst.Select(policy => policy.When.NeedsMoment ? static (in T _) => false : policy.When.Bind(schema)).ToArray())];
        atMoment = policies.Any(static versions => versions.LatestFirst.Any(static policy => policy.When.NeedsMoment))
            ? [.. policies.Select(versions => versions.LatestFirst.Select(policy => policy.When.NeedsMoment ? policy.When.BindAt(schema) : null).ToArray())]
            : null;
        closed = [.. policies.Select(versions => versions.LatestFirst.Select(policy => new ClosedFields<T>(policy.When.Tests.Select(static test => test.Field), schema)).ToArray())];
    }

    /// <summary>
    /// The first policy whose version in force holds for the case; null where none does. A value that the standard does not know, such as a misspelt jurisdiction, is not taken for a missing one: no policy that
    /// asks for its field holds.
    /// </summary>
    /// <param name="facts">The case.</param>
    /// <param name="began">When it began; the moment that conditions relative to <c>now()</c> and <c>today()</c> are told by.</param>
    public ServiceLevelPolicy? Select(in T facts, Instant began)
    {
        for (int i = 0; i < conditions.Length; i++)
        {
            int version = policies[i].IndexAt(began);
            if (version >= 0 && (conditions[i][version](facts) || atMoment?[i][version]?.Invoke(in facts, began) == true) && !closed[i][version].HasUnknown(in facts))
            {
                return policies[i].LatestFirst[version].Definition;
            }
        }

        return null;
    }
}
