using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>The value of one field of an input.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Literal">The value as a literal; <c>null</c> where it is missing.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct WitnessValue(string Field, string Literal)
{
    /// <summary>An equation such as <c>level = 3</c>.</summary>
    public override string ToString() => $"{Field} = {Literal}";
}

/// <summary>An input that shows what an analysis says: a value for each column of the table.</summary>
/// <param name="Values">The values, in the order of the columns.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Witness(ImmutableArray<WitnessValue> Values)
{
    private readonly Listed<WitnessValue> values = Values;

    /// <summary>The values, in the order of the columns.</summary>
    public ImmutableArray<WitnessValue> Values
    {
        get => values;
        init => values = value;
    }

    /// <summary>The values, separated by commas.</summary>
    public override string ToString() => string.Join(", ", Values);
}

/// <summary>Two rules that some input matches both of.</summary>
/// <param name="First">The position of the earlier rule.</param>
/// <param name="Second">The position of the later rule.</param>
/// <param name="Input">An input that both match.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RulePair(int First, int Second, Witness Input);

/// <summary>Why a rule never decides.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum DeadRuleReason
{
    /// <summary>No allowed input matches it.</summary>
    Unreachable,

    /// <summary>Rules that win over it match every input that it does.</summary>
    Masked,
}

/// <summary>A rule that never decides.</summary>
/// <param name="Rule">The rule's position.</param>
/// <param name="Reason">Why.</param>
/// <param name="MaskedBy">The positions of the rules that win over it and share inputs with it, a few of possibly many; empty where it is unreachable.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DeadRule(int Rule, DeadRuleReason Reason, ImmutableArray<int> MaskedBy)
{
    /// <summary>Why.</summary>
    public DeadRuleReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    private readonly Listed<int> maskedBy = MaskedBy;

    /// <summary>The positions of the rules that win over it and share inputs with it, a few of possibly many; empty where it is unreachable.</summary>
    public ImmutableArray<int> MaskedBy
    {
        get => maskedBy;
        init => maskedBy = value;
    }
}
