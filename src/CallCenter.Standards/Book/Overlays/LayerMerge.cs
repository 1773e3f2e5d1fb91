using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>
/// Lays what an overlay says over a book, by the book's forms: members of objects one by one, items of lists by their codes, everything else as a whole. Null takes a member or an item out. What the values mean is not looked at here; the
/// book that comes of it is read as every other.
/// </summary>
/// <param name="index">The number of the layer.</param>
/// <param name="findings">Where findings go; their pointers are those of the overlay.</param>
/// <param name="removals">What layers have taken out so far.</param>
/// <param name="sources">Keeps the sources of entries true to what is changed in them.</param>
/// <param name="layerOf">The overlay that set a value; null where it is the book's at the bottom.</param>
internal sealed class LayerMerge(int index, FindingList findings, List<Removal> removals, LayerSources sources, Func<MergedNode, BookLayer?> layerOf)
{
    /// <summary>The members of an item that say where it goes in its list, and nothing about it.</summary>
    public const string Before = "$before";

    /// <inheritdoc cref="Before"/>
    public const string After = "$after";

    private readonly List<string> path = [];
    private TableColumns? columns;

    public int Index => index;

    /// <summary>The texts in further languages that the layer gives.</summary>
    public TranslatedTexts Translated { get; } = new();

    public FindingList Findings => findings;

    public LayerSources Sources => sources;

    /// <summary>The way by names to what is looked at, and further.</summary>
    public string PathOf(string name) => string.Join('/', path.Append(name));

    public IReadOnlyList<string> Path => path;

    public void Enter(string name) => path.Add(name);

    public void Leave() => path.RemoveAt(path.Count - 1);

    public void NoteRemoval(string name, string at)
    {
        removals.Add(new Removal(PathOf(name), name, index, at));
        sources.Changed(path);
    }

    /// <summary>The layer that took an entry out; null where none did.</summary>
    public Removal? RemovalOf(string name) => removals.FindLast(removal => removal.Path == PathOf(name));

    /// <summary>Lays a section over that of the book.</summary>
    public void Section(MergedNode book, string name, in JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null && book.Find(name) is not null)
        {
            findings.Add(OverlayFindings.SectionRemoved, $"/{name}", name, $"What other sections name of '{name}' goes unchecked.");
        }

        Member(book, name, json, $"/{name}", BookForm.Book, null);
    }

    /// <summary>The value that stands where a layer gives one.</summary>
    /// <param name="below">What stood there; null where nothing did.</param>
    /// <param name="json">What the layer gives; not null.</param>
    /// <param name="at">Where it gives it.</param>
    /// <param name="form">The form of the value.</param>
    public MergedNode Value(MergedNode? below, in JsonElement json, string at, Form form)
    {
        form = form.Bare;
        switch (json.ValueKind)
        {
            case JsonValueKind.Object when !form.Members.IsEmpty:
                return Object(below, json, at, form);
            case JsonValueKind.Object when form.Kind == FormKind.Array:
                return new ListMerge(this, form.Parts[0].Bare).Of(below, json, at);
            case JsonValueKind.Array when form.Kind == FormKind.Array:
                sources.Changed(path);
                TellSetTwice(below, at);
                return Whole(json, at, form.Parts[0].Bare);
            default:
                sources.Changed(path);
                TellSetTwice(below, at);
                return new MergedNode(index, at, json);
        }
    }

    /// <summary>Tells where a layer sets what another set before; a version has to be new in each, and a source is the layer's own.</summary>
    private void TellSetTwice(MergedNode? below, string at)
    {
        if (below is not null && path.Count > 0 && path[^1] != "version" && !path.Contains("provenance") && layerOf(below) is { } layer)
        {
            findings.Add(OverlayFindings.SetTwice, at, below.Text(), $"'{Excerpt.Of(layer.Code)}' sets this value already.");
        }
    }

    /// <summary>An object with what a layer says of it.</summary>
    public MergedNode Object(MergedNode? below, in JsonElement json, string at, Form form, bool isItem = false)
    {
        bool isNew = below is not { Kind: JsonValueKind.Object };
        MergedNode node = isNew ? MergedNode.Object(index, at) : below!;
        sources.Begin(node, form, isNew, path.Count);
        if (!isNew)
        {
            UnionCases.Leave(node, json, form);
        }

        Members(node, json, at, form, isItem);
        if (form.Type == typeof(LocalizedText))
        {
            Translated.Note(node, json, at);
        }

        sources.End(node, form, new LayerSources.Told(isNew, isItem, json.TryGetProperty("provenance", out _), IsTranslation(json, form)), at, path);
        return node;
    }

    /// <summary>Whether a layer puts a text into further languages, and leaves what it says as it is.</summary>
    private static bool IsTranslation(in JsonElement json, Form form) =>
        form.Type == typeof(LocalizedText) && !json.TryGetProperty(LocalizedText.ChineseTag, out _) && !json.TryGetProperty(LocalizedText.EnglishTag, out _);

    private void Members(MergedNode node, in JsonElement json, string at, Form form, bool isItem)
    {
        TableColumns? outer = columns;
        var table = TableColumns.Of(node, form);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in table?.Order(json) ?? json.EnumerateObject())
        {
            string pointer = $"{at}/{JsonPointer.Escape(member.Name)}";
            if (!seen.Add(member.Name))
            {
                findings.Add(FindingRules.DuplicateMember, pointer, member.Name, $"Member '{Excerpt.Of(member.Name)}' is given twice.");
            }
            else if (!isItem || member.Name is not (Before or After))
            {
                Member(node, member.Name, member.Value, pointer, form, table ?? outer);
                table?.Follow(node, index);
            }
        }

        table?.Finish(node, findings);
        columns = outer;
    }

    private void Member(MergedNode node, string name, in JsonElement given, string pointer, Form form, TableColumns? table)
    {
        MergedNode? below = node.Find(name);
        if (given.ValueKind == JsonValueKind.Null)
        {
            Remove(node, name, pointer, form);
            return;
        }

        Enter(name);
        columns = table;
        MemberDefinition? member = UnionCases.MemberOf(form, node, name, given);
        node.Set(name, member is null ? new MergedNode(index, pointer, given)
            : member.Columns is not null && table is not null && given.ValueKind == JsonValueKind.Object ? table.Cells(this, below, given, pointer, member)
            : Value(below, given, pointer, member.Form));
        Leave();
    }

    private void Remove(MergedNode node, string name, string pointer, Form form)
    {
        if (node.Remove(name))
        {
            NoteRemoval(name, pointer);
            return;
        }

        FindingWords message = RemovalOf(name) is not null ? FindingWords.Of($"'{Excerpt.Of(name)}' was removed before.")
            : form.Members.Any(member => member.Name == name) ? FindingWords.Of($"There is no '{Excerpt.Of(name)}' here to remove.")
            : $"There is no member '{Excerpt.Of(name)}' here; {NearestName.Suggest(name, [.. node.Members.Select(member => member.Name)])}.";
        findings.Add(OverlayFindings.NothingToRemove, pointer, name, message);
    }

    /// <summary>A list that a layer gives whole; its items may be written as layers write them.</summary>
    private MergedNode Whole(in JsonElement json, string at, Form item)
    {
        var items = new List<MergedNode>();
        foreach (JsonElement one in json.EnumerateArray())
        {
            string pointer = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at}/{items.Count}");
            items.Add(one.ValueKind == JsonValueKind.Object && !item.Members.IsEmpty ? Object(null, one, pointer, item, isItem: true)
                : one.ValueKind == JsonValueKind.Array && item.Kind == FormKind.Array ? Whole(one, pointer, item.Parts[0].Bare)
                : new MergedNode(index, pointer, one));
        }

        return MergedNode.Array(index, at, items);
    }
}
