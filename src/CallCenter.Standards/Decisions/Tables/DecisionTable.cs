using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// Data: a decision table in the terms of DMN: inputs, outputs and rules, and a policy for inputs that several rules match.
/// <see cref="CompiledTable.Compile(DecisionTable, RecordDefinition)"/> checks it.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DecisionTable : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What is answered where several rules match.</summary>
    public HitPolicy HitPolicy { get; init => field = Given.Member(value); }

    /// <summary>How matching rules are taken together under <see cref="HitPolicy.Collect"/>; <see cref="Aggregator.List"/> under all others.</summary>
    public Aggregator Aggregator { get; init => field = Given.Member(value); }

    /// <summary>The inputs, at least one.</summary>
    public required ImmutableArray<InputColumn> Inputs { get; init; }

    /// <summary>The outputs, at least one.</summary>
    public required ImmutableArray<OutputColumn> Outputs { get; init; }

    /// <summary>The rules in rule order.</summary>
    public required ImmutableArray<DecisionRule> Rules { get; init; }

    /// <summary>Where the table comes from, or null.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Whether an input that no rule matches still has outputs.</summary>
    public bool HasDefault => Outputs.Any(output => output.Default is not null);

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(DecisionTable? other) => other is not null && TableForms.Table.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, HitPolicy, Inputs.Length, Outputs.Length, Rules.Length);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
