using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Tells which layer took away what an error misses: part of a value, a definition alone, or the list or section that it stood in.</summary>
/// <param name="root">The merged book.</param>
/// <param name="below">The book below, which has no errors.</param>
/// <param name="removals">What layers took out.</param>
internal sealed class LostDefinitions(MergedNode root, StandardBook below, List<Removal> removals)
{
    private static readonly string[] Names = ["code", "action", "field", "on", "key"];

    private readonly Lazy<ILookup<string, string[]>> definitions = new(() => Read(below));

    /// <summary>The layer, and where it says so; null where no layer took anything away.</summary>
    public (int Layer, string Pointer)? LostBy(Finding finding)
    {
        string within = Path(finding.Pointer);
        Removal? removal = removals.FindLast(removal => removal.Path.StartsWith(within + "/", StringComparison.Ordinal));
        return removal is not null ? (removal.Layer, removal.Pointer)
            : Defined(finding.Value) ?? (removals.Count == 0 ? null : removals.MinBy(static removal => removal.Path.Count(static c => c == '/')) is { } widest ? (widest.Layer, widest.Pointer) : null);
    }

    /// <summary>What took away the definition that a value names, or gave another list in place of the one that it stood in.</summary>
    private (int Layer, string Pointer)? Defined(string? value)
    {
        string[] named = value?.Trim('"').Split('/') ?? [];
        foreach (string[] steps in named is [{ Length: > 0 } code, ..] ? definitions.Value[code] : [])
        {
            string path = string.Join('/', steps);
            if (removals.FindLast(removal => path == removal.Path || path.StartsWith(removal.Path + "/", StringComparison.Ordinal)) is { } removal)
            {
                return (removal.Layer, removal.Pointer);
            }

            MergedNode? node = root;
            for (int i = 0; i < steps.Length && node is not null; i++)
            {
                node = node.Kind == JsonValueKind.Array ? node.Items.Find(item => NameOf(item.Text) == steps[i]) : node.Find(steps[i]);
                if (node?.Layer > 0)
                {
                    return (node.Layer, node.Pointer);
                }
            }
        }

        return null;
    }

    /// <summary>A place of the merged book by names.</summary>
    private string Path(string pointer)
    {
        var names = new List<string>();
        MergedNode? node = root;
        foreach (string step in pointer.Split('/').Skip(1).Select(JsonPointer.Unescape))
        {
            node = node?.Kind == JsonValueKind.Array
                ? int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < node.Items.Count ? node.Items[index] : null
                : node?.Find(step);
            names.Add(node is null ? step : NameOf(node.Text) ?? step);
        }

        return string.Join('/', names);
    }

    private static string? NameOf(Func<string?, string?> text) => Array.ConvertAll(Names, name => text(name)) is var all ? Array.Find(all, static name => name is not null) : null;

    private static ILookup<string, string[]> Read(StandardBook book)
    {
        using JsonDocument json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
        var found = new List<(string Code, string[] Path)>();
        Walk(json.RootElement, [], found);
        return found.ToLookup(static one => one.Code, static one => one.Path, StringComparer.Ordinal);
    }

    private static void Walk(JsonElement json, string[] path, List<(string Code, string[] Path)> found)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in json.EnumerateObject())
            {
                Walk(member.Value, [.. path, member.Name], found);
            }
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in json.EnumerateArray())
            {
                string name = NameOf(member => JsonForms.TextOf(item, member!)) ?? index.ToString(CultureInfo.InvariantCulture);
                string[] at = [.. path, name];
                if (JsonForms.TextOf(item, "code") is { } code)
                {
                    found.Add((code, at));
                }

                Walk(item, at, found);
                index++;
            }
        }
    }
}
