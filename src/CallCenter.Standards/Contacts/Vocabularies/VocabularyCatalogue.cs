using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>The words of a standard that several areas use: channels, needs, topics, customer segments and what else a bank closes; all data.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record VocabularyCatalogue
{
    /// <summary>No field is closed.</summary>
    public static VocabularyCatalogue Empty { get; } = new();

    /// <summary>The fields whose values are known.</summary>
    public ImmutableArray<FieldVocabulary> Fields { get; init; } = [];

    /// <summary>The true-or-false fields that the standard adds to records, by comparing two of theirs.</summary>
    public ImmutableArray<FieldComparison> Comparisons { get; init; } = [];

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(VocabularyCatalogue? other) => other is not null && FieldVocabularyForms.Catalogue.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fields.Length, Comparisons.Length);
}
