using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Tells what changed between two books as people say it: what a code names in the book that it stands in.</summary>
/// <param name="before">The earlier book.</param>
/// <param name="after">The later book.</param>
internal sealed class ToldChanges(StandardBook before, StandardBook after)
{
    private readonly ToldValues was = Values(before);
    private readonly ToldValues now = Values(after);

    /// <summary>A value, in no language.</summary>
    public ImmutableArray<ExplanationPart> Of(ChangeSpot at, Form form, JsonElement json, bool isLater) =>
        json.ValueKind == JsonValueKind.Object && WrittenValue.Find("value", json.GetRawText()) is { } written ? [written] : [.. (isLater ? now : was).Of(at.Members, form, json)];

    /// <summary>A cell, in no language; none where it is empty.</summary>
    public ImmutableArray<ExplanationPart> Cell(string column, string? text, bool isLater) => text is null ? [] : [.. (isLater ? now : was).Cell(column, text)];

    private static ToldValues Values(StandardBook book) => new(book, () => Read(book));

    private static JsonElement Read(StandardBook book)
    {
        using JsonDocument json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
        return json.RootElement.Clone();
    }
}
