using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Handbooks.Documents;

namespace CallCenter.Standards.Reports.Handbooks.Telling;

/// <summary>
/// Makes a chapter of each section of a book by its form alone, so that a section or a member that is new has its place without anybody listing it: lists of plain things are tables, lists of things with lists of their own a
/// part for each, decision tables a row for each rule.
/// </summary>
internal sealed class SectionChapters(JsonElement book, BookTeller teller, SourceNotes notes, HandbookWords words)
{
    private const int MostColumns = 7;
    private static readonly string[] Aside = ["code", "name", "provenance", "version", "record"];

    /// <summary>The chapter of a section; null where the book says nothing in it.</summary>
    public Chapter? Of(Section section)
    {
        if (!book.TryGetProperty(section.Name, out JsonElement catalogue))
        {
            return null;
        }

        var place = new Place(section.Name, "/" + section.Name, section.Name, catalogue);
        Content content = Describe(catalogue, JsonForms.MemberOf(BookForm.Book, book, section.Name)!.Form, place, teller.In(section.Words));
        return content.IsEmpty ? null : new Chapter(section.Name, teller.In(section.Words), content.Blocks, content.Parts);
    }

    private Content Describe(JsonElement json, Form form, Place at, string title)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            return Items(json, form, at, title);
        }

        if (DecisionRows.Of(json, form) is { } rows)
        {
            return new([.. rows.Draw(teller, words, title, at.Pointer, notes)], []);
        }

        var content = new Content([], []);
        var facts = ImmutableArray.CreateBuilder<(string, string)>();
        foreach ((JsonProperty member, MemberDefinition known) in MembersOf(json, form))
        {
            if (IsFact(member.Value, known.Form))
            {
                facts.Add((teller.In(known.Words), Inline(member.Value, known, at)));
            }
        }

        if (notes.MarksOf(at.Pointer) is { Length: > 0 } marks)
        {
            facts.Add((words.Sources, marks));
        }

        if (facts.Count > 0)
        {
            content = content with { Blocks = [new Facts(facts.ToImmutable())] };
        }

        foreach ((JsonProperty member, MemberDefinition known) in MembersOf(json, form).Where(pair => !IsFact(pair.Member.Value, pair.Known.Form)))
        {
            string name = teller.In(known.Words);
            Place inner = at.Step(member.Name, member.Value);
            Content part = Describe(member.Value, known.Form, inner, name);
            if (!part.IsEmpty)
            {
                content = content with { Parts = content.Parts.Add(new Chapter(inner.Id, name, part.Blocks, part.Parts)) };
            }
        }

        return content;
    }

    private Content Items(JsonElement list, Form form, Place at, string title)
    {
        Form item = JsonForms.ItemOf(form);
        JsonElement[] items = [.. list.EnumerateArray()];
        string[] columns = [.. item.Members.Select(member => member.Name).Where(name => items.Any(one => one.TryGetProperty(name, out _) && !IsAside(one, name))).Distinct()];
        bool isPlain = columns.Length <= MostColumns && items.All(one => MembersOf(one, item).All(pair => IsInline(pair.Member.Value, pair.Known.Form)));
        if (isPlain)
        {
            return items.Length == 0 ? new([], []) : new([Table(items, item, columns, at, title)], []);
        }

        var parts = ImmutableArray.CreateBuilder<Chapter>();
        for (int i = 0; i < items.Length; i++)
        {
            Place inner = at.Item(items[i], i);
            string name = NameOf(items[i], i);
            Content content = Describe(items[i], item, inner, name);
            parts.Add(new Chapter(inner.Id, name, content.Blocks, content.Parts));
        }

        return new([], parts.ToImmutable());
    }

    private Table Table(JsonElement[] items, Form form, string[] columns, Place at, string title)
    {
        bool hasNames = items.Any(item => item.TryGetProperty("name", out _));
        string[] marks = [.. items.Select((item, i) => notes.MarksOf(at.Item(item, i).Pointer))];
        bool hasMarks = marks.Any(mark => mark.Length > 0);
        ImmutableArray<string> headings =
        [
            .. hasNames ? [words.Name] : Array.Empty<string>(),
            .. columns.Select(name => teller.In(form.Members.First(member => member.Name == name).Words)),
            .. hasMarks ? [words.Sources] : Array.Empty<string>(),
        ];
        return new Table(title, headings, [.. items.Select((item, i) => (ImmutableArray<string>)
        [
            .. hasNames ? [NameOf(item, i)] : Array.Empty<string>(),
            .. columns.Select((name, column) => item.TryGetProperty(name, out JsonElement value) && JsonForms.MemberOf(form, item, name) is { } known ? Inline(value, known, at.Item(item, i)) : column == 0 && !hasNames ? Figures.Nothing : ""),
            .. hasMarks ? [marks[i]] : Array.Empty<string>(),
        ])]);
    }

    private string NameOf(JsonElement item, int index) => item.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.Object
        ? teller.In(JsonForms.Read(As.Localized, name))
        : JsonForms.TextOf(item, "code") is { } code ? teller.NameOf(code) ?? code : words.Item(index + 1);

    /// <summary>Whether a value can be told in a line: a text, a number, a condition, a list of these, or an object of few of them.</summary>
    private static bool IsInline(JsonElement json, Form form) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().All(item => item.ValueKind != JsonValueKind.Object || IsText(JsonForms.ItemOf(form)) || IsBrief(item, JsonForms.ItemOf(form))),
        JsonValueKind.Object => IsText(form) || IsBrief(json, form),
        _ => true,
    };

    /// <summary>Whether a value stands among the facts of what it belongs to: what can be told in a line, but for lists of things, which are tables.</summary>
    private static bool IsFact(JsonElement json, Form form) =>
        IsInline(json, form) && !(json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 2 && json[0].ValueKind == JsonValueKind.Object && !IsText(JsonForms.ItemOf(form)));

    private static bool IsBrief(JsonElement json, Form form) =>
        !json.TryGetProperty("code", out _) && !json.TryGetProperty("name", out _) && MembersOf(json, form).Count() <= 4 && MembersOf(json, form).All(pair => pair.Member.Value.ValueKind switch
        {
            JsonValueKind.Object => IsText(pair.Known.Form) || IsBrief(pair.Member.Value, pair.Known.Form),
            JsonValueKind.Array => pair.Member.Value.EnumerateArray().All(item => item.ValueKind != JsonValueKind.Object),
            _ => true,
        });

    private static bool IsText(Form form) => form.Members.IsEmpty || form.Type == typeof(LocalizedText);

    private string Inline(JsonElement json, MemberDefinition member, Place at)
    {
        string text = json.ValueKind switch
        {
            JsonValueKind.Array => teller.Join(json.EnumerateArray().Select(item => One(item, JsonForms.ItemOf(member.Form), member, at))),
            _ => One(json, member.Form, member, at),
        };
        return json.ValueKind == JsonValueKind.Object && notes.MarksOf(at.Step(member.Name, json).Pointer) is { Length: > 0 } marks ? $"{text} {marks}" : text;
    }

    private string One(JsonElement json, Form form, MemberDefinition member, Place at)
    {
        if (json.ValueKind != JsonValueKind.Object || IsText(form))
        {
            return teller.Leaf(at.Path, member, json, form, at.Holder, at.Pointer);
        }

        Place inner = at.Step(member.Name, json);
        string? span = teller.Span(json);
        (JsonProperty Member, MemberDefinition Known)[] all = [.. MembersOf(json, form).Where(pair => span is null || pair.Member.Name is not ("kind" or "count" or "unit" or "months"))];
        return string.Join(words.Between, (span is null ? Array.Empty<string>() : [span]).Concat(all.Select(pair => pair.Known.TellsCase
            ? Inline(pair.Member.Value, pair.Known, inner)
            : all.Length == 1 && span is null ? Inline(pair.Member.Value, pair.Known, inner) : words.Named(teller.In(pair.Known.Words), Inline(pair.Member.Value, pair.Known, inner)))));
    }

    /// <summary>Whether a member is told by the head of its definition. What has no code is no definition: its version is what it is known by.</summary>
    private static bool IsAside(JsonElement json, string member) => Aside.Contains(member) && (member != "version" || json.TryGetProperty("code", out _));

    private static IEnumerable<(JsonProperty Member, MemberDefinition Known)> MembersOf(JsonElement json, Form form)
    {
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (!IsAside(json, member.Name) && JsonForms.MemberOf(form, json, member.Name) is { } known)
            {
                yield return (member, known);
            }
        }
    }

    /// <summary>What is said of something: at once, and in parts.</summary>
    private readonly record struct Content(ImmutableArray<Block> Blocks, ImmutableArray<Chapter> Parts)
    {
        public bool IsEmpty => Blocks.IsEmpty && Parts.IsEmpty;
    }

    /// <summary>A place in the book.</summary>
    /// <param name="Path">The path without the steps into lists, by which references are known.</param>
    /// <param name="Pointer">The JSON pointer.</param>
    /// <param name="Id">Its identity in a page.</param>
    /// <param name="Holder">The nearest object around that names a record.</param>
    private readonly record struct Place(string Path, string Pointer, string Id, JsonElement Holder)
    {
        public Place Step(string member, JsonElement json) => new($"{Path}/{member}", $"{Pointer}/{JsonPointer.Escape(member)}", $"{Id}-{member}", HolderIn(json));

        public Place Item(JsonElement json, int index)
        {
            string place = index.ToString(CultureInfo.InvariantCulture);
            string name = JsonForms.TextOf(json, "code") is not { } code ? place : JsonForms.TextOf(json, "version") is { } version && version != "1" ? $"{code}-{version}" : code;
            return new(Path, $"{Pointer}/{place}", $"{Id}-{name}", HolderIn(json));
        }

        private JsonElement HolderIn(JsonElement json) => JsonForms.TextOf(json, "record") is null ? Holder : json;
    }
}
