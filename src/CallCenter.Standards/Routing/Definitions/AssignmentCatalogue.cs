using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>How contacts are assigned to agents: the strategies, all data.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AssignmentCatalogue
{
    /// <summary>No strategy.</summary>
    public static AssignmentCatalogue Empty { get; } = new();

    /// <summary>The strategies.</summary>
    public ImmutableArray<AssignmentStrategy> Strategies { get; init; } = [];

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(AssignmentCatalogue? other) => other is not null && AssignmentForms.Catalogue.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Strategies.Length;
}
