using System.Globalization;
using System.Text.Json;

namespace CallCenter.Standards.Book;

/// <summary>
/// A value of a book that layers make up, and where it is written. What no layer looks into stays the JSON that it was; only what is changed is taken apart.
/// </summary>
internal sealed class MergedNode
{
    private readonly JsonElement json;
    private List<(string Name, MergedNode Value)>? members;
    private Dictionary<string, int>? positions;
    private List<MergedNode>? items;
    private string? text;

    public MergedNode(int layer, string pointer, JsonElement json)
    {
        Layer = layer;
        Pointer = pointer;
        this.json = json;
    }

    private MergedNode(int layer, string pointer)
    {
        Layer = layer;
        Pointer = pointer;
    }

    /// <summary>The layer that the value is from; 0 is the book below.</summary>
    public int Layer { get; }

    /// <summary>Where the value stands in its layer.</summary>
    public string Pointer { get; }

    public JsonValueKind Kind => members is not null ? JsonValueKind.Object : items is not null ? JsonValueKind.Array : text is not null ? JsonValueKind.String : json.ValueKind;

    /// <summary>The members, which can be changed.</summary>
    public IReadOnlyList<(string Name, MergedNode Value)> Members => Kind == JsonValueKind.Object ? OwnMembers : [];

    /// <summary>The items, which can be changed.</summary>
    public List<MergedNode> Items => items ??= Kind == JsonValueKind.Array
        ? [.. json.EnumerateArray().Select((item, index) => new MergedNode(Layer, string.Create(CultureInfo.InvariantCulture, $"{Pointer}/{index}"), item))]
        : [];

    private List<(string Name, MergedNode Value)> OwnMembers =>
        members ??= [.. json.EnumerateObject().Select(member => (member.Name, new MergedNode(Layer, $"{Pointer}/{JsonPointer.Escape(member.Name)}", member.Value)))];

    public static MergedNode Object(int layer, string pointer) => new(layer, pointer) { members = [] };

    public static MergedNode Array(int layer, string pointer, IEnumerable<MergedNode> items) => new(layer, pointer) { items = [.. items] };

    public static MergedNode Of(int layer, string pointer, string text) => new(layer, pointer) { text = text };

    /// <summary>The text that the value is, or that a member is; null where it is none.</summary>
    public string? Text(string? member = null) => member is null
        ? text ?? (Kind == JsonValueKind.String ? json.GetString() : null)
        : Find(member)?.Text();

    public MergedNode? Find(string name)
    {
        if (Kind != JsonValueKind.Object)
        {
            return null;
        }

        if (members is null && json.ValueKind == JsonValueKind.Object)
        {
            return json.TryGetProperty(name, out JsonElement value) ? new MergedNode(Layer, $"{Pointer}/{JsonPointer.Escape(name)}", value) : null;
        }

        int at = IndexOf(name);
        return at < 0 ? null : OwnMembers[at].Value;
    }

    public void Set(string name, MergedNode value)
    {
        int at = IndexOf(name);
        if (at < 0)
        {
            positions!.Add(name, OwnMembers.Count);
            OwnMembers.Add((name, value));
        }
        else
        {
            OwnMembers[at] = (name, value);
        }
    }

    public bool Remove(string name)
    {
        int at = IndexOf(name);
        if (at >= 0)
        {
            OwnMembers.RemoveAt(at);
            positions = null;
        }

        return at >= 0;
    }

    /// <summary>The value at a place, or the one around it that is nearest, and how much further the place is.</summary>
    public (MergedNode Node, string Further) At(string pointer)
    {
        MergedNode node = this;
        while (pointer.Length > 0)
        {
            int end = pointer.IndexOf('/', 1);
            string step = end < 0 ? pointer[1..] : pointer[1..end];
            MergedNode? next = node.members is not null ? node.Find(JsonPointer.Unescape(step))
                : node.items is not null && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < node.items.Count ? node.items[index]
                : null;
            if (next is null)
            {
                break;
            }

            node = next;
            pointer = end < 0 ? "" : pointer[end..];
        }

        return (node, node.members is null && node.items is null ? pointer : "");
    }

    /// <summary>The values within, this one among them, that layers above the book at the bottom give, in order.</summary>
    public IEnumerable<MergedNode> Given() =>
        (Layer > 0 ? [this] : Enumerable.Empty<MergedNode>()).Concat((members?.Select(static member => member.Value) ?? items ?? []).SelectMany(static inner => inner.Given()));

    public void Write(Utf8JsonWriter writer)
    {
        if (members is not null)
        {
            writer.WriteStartObject();
            foreach ((string name, MergedNode value) in members)
            {
                writer.WritePropertyName(name);
                value.Write(writer);
            }

            writer.WriteEndObject();
        }
        else if (items is not null)
        {
            writer.WriteStartArray();
            items.ForEach(item => item.Write(writer));
            writer.WriteEndArray();
        }
        else if (text is not null)
        {
            writer.WriteStringValue(text);
        }
        else
        {
            json.WriteTo(writer);
        }
    }

    private int IndexOf(string name)
    {
        if (positions is null)
        {
            positions = new(StringComparer.Ordinal);
            for (int i = 0; i < OwnMembers.Count; i++)
            {
                positions.TryAdd(OwnMembers[i].Name, i);
            }
        }

        return positions.GetValueOrDefault(name, -1);
    }
}
