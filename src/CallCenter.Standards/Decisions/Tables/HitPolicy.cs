using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>What a decision table answers where several rules match (DMN 1.5, 8.2.8).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum HitPolicy
{
    /// <summary>At most one rule matches any input.</summary>
    Unique,

    /// <summary>Several rules may match where all of them give the same outputs.</summary>
    Any,

    /// <summary>The first matching rule in rule order.</summary>
    First,

    /// <summary>The matching rule whose outputs come first in the order of the output columns' values.</summary>
    Priority,

    /// <summary>Every matching rule, in rule order.</summary>
    RuleOrder,

    /// <summary>Every matching rule, in the order of the output columns' values.</summary>
    OutputOrder,

    /// <summary>Every matching rule, listed or taken together by an <see cref="Aggregator"/>.</summary>
    Collect,
}

/// <summary>How <see cref="HitPolicy.Collect"/> takes the outputs of the matching rules together.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum Aggregator
{
    /// <summary>Not at all: a list in rule order.</summary>
    List,

    /// <summary>Their sum; numbers, durations and months.</summary>
    Sum,

    /// <summary>The least of them; every type but true or false.</summary>
    Min,

    /// <summary>The greatest of them; every type but true or false.</summary>
    Max,

    /// <summary>How many they are, equal ones counted each.</summary>
    Count,
}

/// <summary>The families of hit policies.</summary>
internal static class HitPolicies
{
    /// <summary>Whether at most one rule answers.</summary>
    public static bool IsSingleHit(this HitPolicy policy) => policy is HitPolicy.Unique or HitPolicy.Any or HitPolicy.First or HitPolicy.Priority;

    /// <summary>Whether the order of output values decides.</summary>
    public static bool IsOrderedByOutput(this HitPolicy policy) => policy is HitPolicy.Priority or HitPolicy.OutputOrder;
}
