using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Looks around a value of a book for what it is told by: the columns of its table, the field that it is of, the record that its conditions test.</summary>
internal static class BookPlace
{
    /// <summary>The nearest object around a value that has a member; null where none has.</summary>
    /// <param name="root">The book, written out.</param>
    /// <param name="entry">The entry that the value stands in.</param>
    /// <param name="path">Where the value stands in it.</param>
    /// <param name="member">The member.</param>
    public static JsonElement? Around(JsonElement root, SourcedEntry entry, string path, string member)
    {
        JsonElement? found = null;
        JsonElement at = root;
        foreach (string step in entry.Pointer.Split('/').Skip(1).Select(JsonPointer.Unescape))
        {
            at = at.ValueKind == JsonValueKind.Array ? at[int.Parse(step, CultureInfo.InvariantCulture)] : at.GetProperty(step);
            found = Has(at, member) ? at : found;
        }

        ReadOnlySpan<string> steps = path.Split('/');
        while (!steps.IsEmpty && ValuePath.Take(at, steps, out JsonElement inner) is > 0 and var taken)
        {
            at = inner;
            found = Has(at, member) ? at : found;
            steps = steps[taken..];
        }

        return found;
    }

    private static bool Has(JsonElement json, string member) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out _);

    /// <summary>The text of a member of the nearest object around that has it.</summary>
    public static string? TextAround(JsonElement root, SourcedEntry entry, string path, string member) => Around(root, entry, path, member) is { } around ? JsonForms.TextOf(around, member) : null;
}
