using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Walks a book by its forms, and gathers the values of every entry by where they come from.</summary>
internal sealed class SourcedValues
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private readonly ImmutableArray<(ProvenanceKind Kind, OpenPoint Point)>.Builder points = ImmutableArray.CreateBuilder<(ProvenanceKind, OpenPoint)>();

    private string section = "";

    private SourcedValues()
    {
    }

    /// <summary>Each entry that has a provenance, once for each source of its values, in the order of the book, and as a point that tells why it would be open.</summary>
    public static ImmutableArray<(ProvenanceKind Kind, OpenPoint Point)> Of(StandardBook book)
    {
        using JsonDocument json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
        var values = new SourcedValues();
        foreach (Section section in Sections.All)
        {
            if (json.RootElement.TryGetProperty(section.Name, out JsonElement catalogue))
            {
                values.section = section.Name;
                values.Walk(catalogue, MemberOf(BookForm.Book, json.RootElement, section.Name)!.Form, $"/{section.Name}", new Entry(null, null));
            }
        }

        return values.points.ToImmutable();
    }

    /// <summary>The values of one entry, wherever they come from.</summary>
    /// <param name="entry">The entry as JSON.</param>
    /// <param name="form">Its form.</param>
    public static ImmutableArray<OpenValue> ValuesOf(JsonElement entry, Form form)
    {
        ImmutableArray<OpenValue>.Builder values = ImmutableArray.CreateBuilder<OpenValue>();
        AddValues(values, entry, form, "", null, []);
        return values.DrainToImmutable();
    }

    private void Walk(JsonElement json, Form form, string pointer, Entry around)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in json.EnumerateArray())
            {
                Walk(item, ItemOf(form), string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index++}"), around);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            Entry entry = around.Within(json);
            if (json.TryGetProperty("provenance", out JsonElement provenance))
            {
                Gather(json, form, pointer, entry, provenance);
            }

            foreach (JsonProperty member in json.EnumerateObject())
            {
                if (MemberOf(form, json, member.Name) is { } known)
                {
                    Walk(member.Value, known.Form, $"{pointer}/{JsonPointer.Escape(member.Name)}", entry);
                }
            }
        }
    }

    /// <summary>What an entry holds but for the parts from elsewhere, and each of those parts.</summary>
    private void Gather(JsonElement json, Form form, string pointer, Entry entry, JsonElement provenance)
    {
        Provenance read = Read(As.Provenance, provenance);
        ImmutableArray<OpenValue>.Builder values = ImmutableArray.CreateBuilder<OpenValue>();
        AddValues(values, json, form, "", null, [.. read.Parts.SelectMany(part => part.Of)]);
        bool isUnverified = read.Kind != ProvenanceKind.Assumption && json.TryGetProperty("verified", out JsonElement verified) && verified.ValueKind == JsonValueKind.False;
        Add(read.Kind, isUnverified ? OpenPointKind.Unverified : OpenPointKind.AssumedEntry, read.Citation);
        foreach (PartProvenance part in read.Parts)
        {
            foreach (string path in part.Of)
            {
                (JsonElement value, Form valueForm, LocalizedText name) = Follow(json, form, path);
                AddValues(values, value, valueForm, path, name, []);
            }

            Add(part.Kind, OpenPointKind.AssumedValues, part.Citation);
        }

        void Add(ProvenanceKind source, OpenPointKind kind, string citation) =>
            points.Add((source, new OpenPoint(section, kind, pointer, entry.Code, entry.Name, values.DrainToImmutable(), citation)));
    }

    /// <summary>The values within an entry, but for its code, name and version, entries with a provenance of their own, and what comes from elsewhere.</summary>
    private static void AddValues(ImmutableArray<OpenValue>.Builder values, JsonElement json, Form form, string path, LocalizedText? name, ImmutableHashSet<string> elsewhere)
    {
        if (elsewhere.Contains(path))
        {
            return;
        }

        if (IsLeaf(json, form))
        {
            values.Add(new OpenValue(path, name!, TextOf(json)));
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in json.EnumerateArray())
            {
                string step = ValuePath.NameOf(item) ?? index.ToString(CultureInfo.InvariantCulture);
                if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("provenance", out _))
                {
                    AddValues(values, item, ItemOf(form), Join(path, step), Join(name, NameOf(item, step)), elsewhere);
                }

                index++;
            }
        }
        else
        {
            foreach (JsonProperty member in json.EnumerateObject())
            {
                bool isEntry = member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("provenance", out _);
                if (!isEntry && member.Name is not ("code" or "name" or "version" or "provenance") && MemberOf(form, json, member.Name) is { } known)
                {
                    AddValues(values, member.Value, known.Form, Join(path, member.Name), Join(name, known.Words), elsewhere);
                }
            }
        }
    }

    private static (JsonElement Value, Form Form, LocalizedText Name) Follow(JsonElement json, Form form, string path)
    {
        LocalizedText? name = null;
        foreach (string step in path.Split('/'))
        {
            MemberDefinition? member = json.ValueKind == JsonValueKind.Object ? MemberOf(form, json, step) : null;
            ValuePath.TryFind(json, [step], out JsonElement found);
            name = Join(name, member?.Words ?? NameOf(found, step));
            form = member?.Form ?? ItemOf(form);
            json = found;
        }

        return (json, form, name!);
    }

    /// <summary>Whether a value is one to people: a text, a number, or something that has no members of its own, such as a condition, or a text in two languages.</summary>
    private static bool IsLeaf(JsonElement json, Form form) => json.ValueKind switch
    {
        JsonValueKind.Object => form.Members.IsEmpty || form.Type == typeof(LocalizedText),
        JsonValueKind.Array => false,
        _ => true,
    };

    /// <summary>The form of a list's items. A form of a single value stands for itself.</summary>
    private static Form ItemOf(Form form) => form.Kind == FormKind.Array && form.Parts is [{ } item, ..] ? item : form;

    /// <summary>The member of an object; in a union that of the case that the object is.</summary>
    private static MemberDefinition? MemberOf(Form form, JsonElement json, string name) =>
        form.Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.Ordinal) && (member.Case is null || IsCase(json, member.Case)));

    private static bool IsCase(JsonElement json, string code)
    {
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.String && member.Value.ValueEquals(code))
            {
                return true;
            }
        }

        return false;
    }

    private static LocalizedText NameOf(JsonElement item, string step) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.Object
            ? Read(As.Localized, name)
            : ValuePath.NameOf(item) is { } code ? new LocalizedText(code, code) : new LocalizedText($"第{step}项", $"item {step}");

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Join(string path, string step) => path.Length == 0 ? step : $"{path}/{step}";

    private static LocalizedText Join(LocalizedText? outer, LocalizedText inner) =>
        outer is null ? inner : new($"{outer.In(Chinese)} › {inner.In(Chinese)}", $"{outer.In(English)} › {inner.In(English)}");

    private static T Read<T>(Form<T> form, JsonElement json) => form.TryRead(json, new FormReader(new FindingList()), out T value)
        ? value
        : throw new InvalidOperationException("What the form wrote it cannot read.");

    /// <summary>The entry that a value stands in, as people name it.</summary>
    private readonly record struct Entry(string? Code, LocalizedText? Name)
    {
        public Entry Within(JsonElement json) => json.TryGetProperty("code", out JsonElement code) && code.ValueKind == JsonValueKind.String
            ? new(code.GetString(), json.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.Object ? Read(As.Localized, name) : Name)
            : this;
    }
}
