using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>Data: an input of a decision table, a field of the record that decisions are made on.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record InputColumn
{
    /// <summary>The field's name in the record, kebab-case.</summary>
    public required string Field { get; init; }

    /// <summary>
    /// Unary tests that limit the values the table has to answer, such as <c>[0..100]</c> or <c>"high", "low", null</c>; null for every value of the field.
    /// A present value outside of them gets no decision. A missing value is always looked up, and counts as a gap only where the tests hold for <c>null</c>.
    /// </summary>
    public string? Allowed { get; init; }

    /// <summary>The name shown to people, where it is not the field's.</summary>
    public string? Label { get; init; }
}
