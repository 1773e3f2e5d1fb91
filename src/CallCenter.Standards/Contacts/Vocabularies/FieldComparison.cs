using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>
/// Data: a true-or-false field that a standard adds to a record, by comparing two of its fields. Conditions, tables, cards, guards and measures test it as any other; records need not have it. Analyses take it for a flag of its own: that it
/// goes with the values of the two fields is not seen.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FieldComparison : ICoded
{
    /// <summary>The field's name, kebab-case; none that such a record has.</summary>
    public required string Code { get; init; }

    /// <summary>The record whose fields are compared; null for every record that has both.</summary>
    public string? Record { get; init; }

    /// <summary>The display name of the field.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>
    /// When it is true, in FEEL: a field, one of <c>&lt; &lt;= = != &gt;= &gt;</c>, a field of the same type, and an amount that is added to it or taken away, such as <c>due &lt; asked + duration("PT2H")</c>. Which of two values is less
    /// is not known where one is missing; a missing value equals a missing one only.
    /// </summary>
    public required string Holds { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
