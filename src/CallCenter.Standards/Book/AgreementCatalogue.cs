using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>The numbers that areas of a book share.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AgreementCatalogue
{
    /// <summary>No agreements.</summary>
    public static AgreementCatalogue Empty { get; } = new() { Agreements = [] };

    /// <summary>The agreements.</summary>
    public required ImmutableArray<Agreement> Agreements { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(AgreementCatalogue? other) => other is not null && AgreementForms.Catalogue.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Agreements.Length;
}
