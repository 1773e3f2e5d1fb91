using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Book;

/// <summary>A definition with a version of its own, in what a book says.</summary>
/// <param name="Path">The way to it: names of members, and its code.</param>
/// <param name="Version">Its version.</param>
/// <param name="Effective">The day on which it comes into force; null for ever since.</param>
/// <param name="Content">What it says.</param>
internal sealed record VersionedEntry(string Path, string Version, LocalDate? Effective, string Content)
{
    /// <summary>The definitions below a value; those within another are part of it.</summary>
    public static IEnumerable<VersionedEntry> In(JsonElement json, string path = "")
    {
        foreach ((string name, JsonElement value) in Children(json))
        {
            if (TextOf(value, "code") is { } code && TextOf(value, "version") is { } version)
            {
                LocalDate? effective = TextOf(value, VersionedItem.Effective) is { } day && LocalDatePattern.Iso.Parse(day).TryGetValue(default, out LocalDate date) ? date : null;
                yield return new VersionedEntry(Join(path, name, code), version, effective, value.GetRawText());
            }
            else
            {
                foreach (VersionedEntry further in In(value, Join(path, name)))
                {
                    yield return further;
                }
            }
        }
    }

    private static IEnumerable<(string Name, JsonElement Value)> Children(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Select(static member => (member.Name, member.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(static item => (TextOf(item, "code") ?? "", item)),
        _ => [],
    };

    private static string Join(string path, string name, string? code = null) => (path, name) switch
    {
        ("", _) => name,
        (_, "") => path,
        _ when code == name => $"{path}/{name}",
        _ => $"{path}/{name}{(code is null ? "" : $"/{code}")}",
    };

    private static string? TextOf(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
