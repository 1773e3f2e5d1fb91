using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>An entry of a book with those of its values that have one source.</summary>
/// <param name="Section">The section.</param>
/// <param name="Source">The kind of source.</param>
/// <param name="Open">Why the values are to be decided; null where they are not.</param>
/// <param name="Pointer">Where the entry stands.</param>
/// <param name="Path">The path to it from the root of the book, by codes.</param>
/// <param name="List">The list that it is of: the path with the steps into lists left out.</param>
/// <param name="Code">The code of the entry, or of the one around.</param>
/// <param name="Name">The name of the entry, or of the one around.</param>
/// <param name="Json">The entry as it is written.</param>
/// <param name="Values">The values.</param>
/// <param name="Citation">Where to look them up.</param>
internal sealed record SourcedEntry(
    Section Section, ProvenanceKind Source, OpenDecisionKind? Open, string Pointer, string Path, string List, string? Code, LocalizedText? Name, JsonElement Json, ImmutableArray<SourcedValue> Values, string Citation);

/// <summary>A value of an entry.</summary>
/// <param name="Path">Where it stands in its entry.</param>
/// <param name="Member">The path with the steps into lists left out.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Json">The value as it is written.</param>
/// <param name="Form">Its form.</param>
/// <param name="Case">What people call the case of a union that it tells; null where it tells none.</param>
internal sealed record SourcedValue(string Path, string Member, LocalizedText Name, JsonElement Json, Form Form, LocalizedText? Case)
{
    /// <summary>Of a cell of a decision table the list of its columns, and the number of its own; null of anything else.</summary>
    public (string Columns, int Index)? Cell { get; init; }

    /// <summary>The text of a JSON string, or the JSON of anything else.</summary>
    public string Text => Json.ValueKind == JsonValueKind.String ? Json.GetString()! : Json.GetRawText();
}
