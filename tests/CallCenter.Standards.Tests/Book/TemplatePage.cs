using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Book;

/// <summary>What docs/template.md says of the template, read from its tables.</summary>
/// <param name="Row">The row of the template.</param>
/// <param name="Section">Its section, as sources cite it: D5.3.</param>
/// <param name="Book">Where the book has it.</param>
/// <param name="Api">By what it is used.</param>
/// <param name="Test">What evaluates it.</param>
internal sealed partial record TemplatePage(string Row, string Section, string Book, string Api, string Test)
{
    /// <summary>The page, or null where the tests run outside the repository.</summary>
    public static string? Text => RepositoryFolder.Find() is { } root ? File.ReadAllText(Path.Combine(root, "docs", "template.md")) : null;

    /// <summary>The places in the book, each with the value that the page gives there, if any.</summary>
    public IEnumerable<(string Path, string? Value)> Places => PlaceOrValue().Matches(Book).Select(match => (match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : null));

    /// <summary>What is named in backquotes in a cell.</summary>
    public static IEnumerable<string> Named(string cell) => Backquoted().Matches(cell).Select(match => match.Groups[1].Value);

    /// <summary>The rows of the tables of a page; a row of other than five cells is told by its exception.</summary>
    public static TemplatePage[] Read(string page) =>
    [
        .. from line in page.Split('\n')
           where line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Row |", StringComparison.Ordinal)
           let cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()
           select cells.Length == 5 ? new TemplatePage(cells[0], cells[1], cells[2], cells[3], cells[4]) : throw new FormatException($"Five cells are wanted: {line}"),
    ];

    /// <summary>What stands in a book at a path: a member, or in a list the item of a code, of a field, or itself that text, or else of a number; null where there is nothing.</summary>
    public static JsonNode? At(JsonNode book, string path) => path.Split('/').Aggregate((JsonNode?)book, Step);

    /// <summary>A value as the page writes it: a list, or the plain members of an object, with commas.</summary>
    public static string Written(JsonNode? node) => node switch
    {
        JsonArray list => string.Join(", ", list.Select(Written)),
        JsonObject members => string.Join(", ", members.Select(member => member.Value).OfType<JsonValue>().Select(Written)),
        _ => node?.ToString() ?? "null",
    };

    /// <summary>Whether a member of this name has this value in a node or anywhere below it.</summary>
    public static bool Says(JsonNode? node, string name, bool value) => node switch
    {
        JsonArray list => list.Any(item => Says(item, name, value)),
        JsonObject members => members.Any(member => (member.Key == name && member.Value is JsonValue flag && flag.TryGetValue(out bool found) && found == value) || Says(member.Value, name, value)),
        _ => false,
    };

    private static JsonNode? Step(JsonNode? node, string step) => node switch
    {
        JsonObject members => members[step],
        JsonArray list => list.FirstOrDefault(item => Is(item, step)) ?? (int.TryParse(step, out int number) && number < list.Count ? list[number] : null),
        _ => null,
    };

    private static bool Is(JsonNode? item, string code) => item is JsonObject members ? Is(members["code"], code) || Is(members["field"], code) : item is JsonValue value && value.ToString() == code;

    [GeneratedRegex("`([^`]+)`(?: = `([^`]+)`)?")]
    private static partial Regex PlaceOrValue();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backquoted();
}
