using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>
/// Tells where in a text findings are: the line and the column, and the codes of the definitions around, which people look for. One pass over the text for all findings,
/// and only where there are any.
/// </summary>
internal sealed class FindingPlaces
{
    private readonly Node root = new();
    private readonly List<Node> open = [];
    private readonly JsonLines lines = new();

    private FindingPlaces()
    {
    }

    /// <summary>The findings with their places; those that have one already, and those without a text, stay as they are.</summary>
    public static ImmutableArray<Finding> Locate(ImmutableArray<Finding> findings, ReadOnlySpan<byte> utf8, bool allowComments)
    {
        if (findings.IsEmpty)
        {
            return findings;
        }

        ReadOnlySpan<byte> json = JsonText.WithoutMark(utf8);
        var places = new FindingPlaces();
        foreach (Finding finding in findings)
        {
            places.Want(finding.Pointer);
        }

        places.Scan(json, allowComments);
        return [.. findings.Select(places.Place)];
    }

    private Finding Place(Finding finding)
    {
        if (finding.Line is not null)
        {
            return finding;
        }

        Node node = root;
        var codes = new List<string>();
        foreach (string step in Steps(finding.Pointer))
        {
            // A member that is missing is told at the object that lacks it.
            if (!node.Steps!.TryGetValue(step, out Node? next) || next.At is null)
            {
                break;
            }

            node = next;
            if (node.Code is not null)
            {
                codes.Add(node.Code);
            }
        }

        return node.At is not var (line, column) ? finding : finding with { Line = line, Column = column, Entry = codes.Count == 0 ? null : string.Join(" › ", codes) };
    }

    private void Want(string pointer)
    {
        Node node = root;
        foreach (string step in Steps(pointer))
        {
            node.Steps ??= new(StringComparer.Ordinal);
            if (!node.Steps.TryGetValue(step, out Node? next))
            {
                node.Steps.Add(step, next = new Node());
            }

            node = next;
        }

        node.Steps ??= new(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Steps(string pointer) =>
        pointer.Length == 0 ? [] : pointer[1..].Split('/').Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    private void Scan(ReadOnlySpan<byte> json, bool allowComments)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonText.MaximumDepth + 1, CommentHandling = allowComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow });
        try
        {
            while (reader.Read() && Take(ref reader, json))
            {
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The finding on the syntax itself, or on bytes that are no text, has its place already.
        }
    }

    /// <summary>Takes one token: of wanted objects the place and the code, of all else nothing.</summary>
    private bool Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        int at = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.RemoveAt(open.Count - 1);
                return open.Count > 0;
            case JsonTokenType.PropertyName:
                TakeMember(ref reader, json, at);
                return true;
            default:
                Node? node = open.Count == 0 ? root : open[^1].IsArray ? open[^1].Item() : null;
                TakeValue(ref reader, node, json, at);
                return open.Count > 0 || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        }
    }

    private void TakeMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, int at)
    {
        Node holder = open[^1];
        Node? node = null;
        holder.Steps?.TryGetValue(reader.GetString()!, out node);
        bool isCode = reader.ValueTextEquals("code"u8);
        reader.Read();
        if (isCode && reader.TokenType == JsonTokenType.String)
        {
            holder.Code ??= Excerpt.Of(reader.GetString()!);
        }

        TakeValue(ref reader, node, json, at);
    }

    private void TakeValue(ref Utf8JsonReader reader, Node? node, ReadOnlySpan<byte> json, int at)
    {
        if (node is { At: null })
        {
            node.At = lines.Of(json, at);
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            if (node is null)
            {
                reader.Skip();
            }
            else
            {
                node.IsArray = reader.TokenType == JsonTokenType.StartArray;
                open.Add(node);
            }
        }
    }

    /// <summary>A place that some finding is at or below.</summary>
    private sealed class Node
    {
        private int next;

        public Dictionary<string, Node>? Steps { get; set; }

        /// <summary>Line and column; null until it is found.</summary>
        public (int Line, int Column)? At { get; set; }

        public string? Code { get; set; }

        public bool IsArray { get; set; }

        /// <summary>The next item of an array; null where no finding is at or below it.</summary>
        public Node? Item() => Steps?.GetValueOrDefault((next++).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
