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

    /// <summary>The name of what an item of a list names and is told by; null where it has a name of its own, and where it names nothing. Of a name that changed the later one.</summary>
    /// <param name="list">The list, by its path from the root of the book with the steps into lists left out.</param>
    /// <param name="item">The item.</param>
    public LocalizedText? NameOf(string list, JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.String)
        {
            return Named(list, item.GetString()!);
        }

        string? key = item.ValueKind == JsonValueKind.Object ? ValuePath.Keys.FirstOrDefault(key => item.TryGetProperty(key, out JsonElement told) && told.ValueKind == JsonValueKind.String) : null;
        return key is null ? null : Named($"{list}/{key}", item.GetProperty(key).GetString()!);
    }

    private LocalizedText? Named(string path, string code) => now.Named(path, code) ?? was.Named(path, code);

    private static ToldValues Values(StandardBook book) => new(book, () => Read(book));

    private static JsonElement Read(StandardBook book)
    {
        using JsonDocument json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
        return json.RootElement.Clone();
    }
}
