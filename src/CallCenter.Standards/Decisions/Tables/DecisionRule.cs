using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>Data: a rule of a decision table: where all of its tests hold, its outputs are given.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DecisionRule : ICoded
{
    /// <summary>The code, kebab-case and its own within the table; null where none is needed.</summary>
    public string? Code { get; init; }

    /// <summary>The unary tests of each input column, in their order; <c>-</c> holds for anything.</summary>
    public required ImmutableArray<string> When { get; init; }

    /// <summary>The literal of each output column, in their order; <c>null</c> gives no value.</summary>
    public required ImmutableArray<string> Then { get; init; }

    /// <summary>A remark for people, or null. A blank one is none.</summary>
    public string? Annotation { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>Where the rule comes from, or null where the table says it for all.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(DecisionRule? other) => other is not null && TableForms.Rule.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Annotation, When.Length, Then.Length);
}
