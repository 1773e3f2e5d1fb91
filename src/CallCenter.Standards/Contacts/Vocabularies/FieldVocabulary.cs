using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>Data: the values that a field of fact records can have, such as the channels (D1). It closes the field: a condition on any other value is an error.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FieldVocabulary
{
    /// <summary>The field's name, such as <c>channel</c>; a text that the record leaves open.</summary>
    public required string Field { get; init; }

    /// <summary>The record whose field it is; null for the fields of this name of all records that have no vocabulary of their own.</summary>
    public string? Record { get; init; }

    /// <summary>The display name of what the values are.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The values.</summary>
    public required ImmutableArray<VocabularyTerm> Terms { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(FieldVocabulary? other) => other is not null && FieldVocabularyForms.Field.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Record, Terms.Length);

    /// <summary>The field, with its record where it is of one.</summary>
    public override string ToString() => Record is null ? Field : $"{Record}/{Field}";
}
