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
    /// <summary>Whether both witnesses have the same values.</summary>
    public bool Equals(Witness? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Length == 0 ? 0 : HashCode.Combine(Values.Length, Values[0]);

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
    /// <summary>Whether both agree in every part.</summary>
    public bool Equals(DeadRule? other) => other is not null && Rule == other.Rule && Reason == other.Reason && MaskedBy.SequenceEqual(other.MaskedBy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Reason);
}
