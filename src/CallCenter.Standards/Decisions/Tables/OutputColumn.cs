using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>Data: an output of a decision table.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OutputColumn
{
    /// <summary>The output's name, kebab-case.</summary>
    public required string Name { get; init; }

    /// <summary>The type of its values.</summary>
    public FieldType Type { get; init => field = Given.Member(value); }

    /// <summary>
    /// The allowed values as literals, the ones of higher priority first; empty where any value of the type is allowed.
    /// The order decides under <see cref="HitPolicy.Priority"/> and <see cref="HitPolicy.OutputOrder"/>.
    /// </summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The value where no rule matches, as a literal; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>The name shown to people, where it is not the output's.</summary>
    public string? Label { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(OutputColumn? other) => other is not null && TableForms.Output.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Type, Default);
}
