using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Walks a book by its forms, and gathers the values of every entry by where they come from.</summary>
internal sealed class SourcedValues
{
    private readonly ImmutableArray<SourcedEntry>.Builder entries = ImmutableArray.CreateBuilder<SourcedEntry>();

    private Section section = Sections.All[0];

    private SourcedValues()
    {
    }

    /// <summary>Each entry that has a provenance, once for each source of its values, in the order of the book.</summary>
    /// <param name="book">The book, written out.</param>
    public static ImmutableArray<SourcedEntry> Of(JsonElement book)
    {
        var values = new SourcedValues();
        foreach (Section section in Sections.All)
        {
            if (book.TryGetProperty(section.Name, out JsonElement catalogue))
            {
                values.section = section;
                values.Walk(catalogue, JsonForms.MemberOf(BookForm.Book, book, section.Name)!.Form, $"/{section.Name}", new Entry(section.Name, section.Name, null, null));
            }
        }

        return values.entries.ToImmutable();
    }

    /// <summary>The paths to the values of one entry, wherever they come from.</summary>
    /// <param name="entry">The entry as JSON.</param>
    /// <param name="form">Its form.</param>
    public static IEnumerable<string> PathsIn(JsonElement entry, Form form)
    {
        ImmutableArray<SourcedValue>.Builder values = ImmutableArray.CreateBuilder<SourcedValue>();
        AddValues(values, entry, form, new("", "", null, null), []);
        return values.Select(value => value.Path);
    }

    private void Walk(JsonElement json, Form form, string pointer, Entry around)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in json.EnumerateArray())
            {
                string place = index++.ToString(CultureInfo.InvariantCulture);
                Walk(item, JsonForms.ItemOf(form), $"{pointer}/{place}", around with { Path = Join(around.Path, ValuePath.NameOf(item) ?? place) });
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
                if (JsonForms.MemberOf(form, json, member.Name) is { } known)
                {
                    Walk(member.Value, known.Form, $"{pointer}/{JsonPointer.Escape(member.Name)}", entry with { Path = Join(entry.Path, member.Name), Kind = Join(entry.Kind, member.Name) });
                }
            }
        }
    }

    /// <summary>What an entry holds but for the parts from elsewhere, and each of those parts.</summary>
    private void Gather(JsonElement json, Form form, string pointer, Entry entry, JsonElement provenance)
    {
        Provenance read = JsonForms.Read(As.Provenance, provenance);
        ImmutableArray<SourcedValue>.Builder values = ImmutableArray.CreateBuilder<SourcedValue>();
        AddValues(values, json, form, new("", "", null, null), [.. read.Parts.SelectMany(part => part.Of)]);
        bool isUnverified = json.TryGetProperty("verified", out JsonElement verified) && verified.ValueKind == JsonValueKind.False;
        bool isPartDecided = read.Parts.Any(static part => part.Kind != ProvenanceKind.Assumption);
        OpenDecisionKind? assumed = !isPartDecided ? OpenDecisionKind.AssumedEntry : values.Count > 0 && values.All(value => IsShape(value, entry.Kind)) ? null : OpenDecisionKind.AssumedValues;
        Add(read.Kind, read.Kind == ProvenanceKind.Assumption ? assumed : isUnverified ? OpenDecisionKind.Unverified : IsDraft(json) ? OpenDecisionKind.Draft : null, read.Citation);
        foreach (PartProvenance part in read.Parts)
        {
            foreach (string path in part.Of)
            {
                (JsonElement value, Form valueForm, Spot spot) = Follow(json, form, path);
                AddValues(values, value, valueForm, spot, []);
            }

            Add(part.Kind, part.Kind == ProvenanceKind.Assumption ? OpenDecisionKind.AssumedValues : null, part.Citation);
        }

        void Add(ProvenanceKind source, OpenDecisionKind? open, string citation) =>
            entries.Add(new SourcedEntry(section, source, open, pointer, entry.Path, entry.Kind, entry.Code, entry.Name, json, values.DrainToImmutable(), citation));
    }

    /// <summary>The values within an entry, but for its code, name and version, entries with a provenance of their own, and what comes from elsewhere.</summary>
    private static void AddValues(ImmutableArray<SourcedValue>.Builder values, JsonElement json, Form form, Spot at, ImmutableHashSet<string> elsewhere)
    {
        if (elsewhere.Contains(at.Path))
        {
            return;
        }

        if (IsLeaf(json, form))
        {
            values.Add(new SourcedValue(at.Path, at.Member, at.Name!, json, form.Bare, at.Case) { Cell = at.Cell });
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in json.EnumerateArray())
            {
                string step = ValuePath.NameOf(item) ?? index.ToString(CultureInfo.InvariantCulture);
                if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("provenance", out _))
                {
                    AddValues(values, item, JsonForms.ItemOf(form), at.Item(step, item) with { Cell = at.Columns is { } columns ? (columns, index) : null }, elsewhere);
                }

                index++;
            }
        }
        else
        {
            foreach (JsonProperty member in json.EnumerateObject())
            {
                bool isEntry = member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("provenance", out _);
                if (!isEntry && member.Name is not ("code" or "name" or "version" or "provenance") && JsonForms.MemberOf(form, json, member.Name) is { } known)
                {
                    AddValues(values, member.Value, known.Form, at.Step(known) with { Case = CaseOf(known, member.Value) }, elsewhere);
                }
            }
        }
    }

    private static (JsonElement Value, Form Form, Spot At) Follow(JsonElement json, Form form, string path)
    {
        var at = new Spot("", "", null, null);
        for (ReadOnlySpan<string> steps = path.Split('/'); !steps.IsEmpty;)
        {
            int taken = Math.Max(ValuePath.Take(json, steps, out JsonElement found), 1);
            string step = string.Join('/', steps[..taken].ToArray());
            steps = steps[taken..];
            MemberDefinition? member = json.ValueKind == JsonValueKind.Object ? JsonForms.MemberOf(form, json, step) : null;
            at = member is null ? at.Item(step, found) : at.Step(member) with { Case = CaseOf(member, found) };
            form = member?.Form ?? JsonForms.ItemOf(form);
            json = found;
        }

        return (json, form, at);
    }

    /// <summary>Whether a value is one to people: a text, a number, or something that has no members of its own, such as a condition, or a text in two languages.</summary>
    private static bool IsLeaf(JsonElement json, Form form) => json.ValueKind switch
    {
        JsonValueKind.Object => form.Members.IsEmpty || form.Type == typeof(LocalizedText),
        JsonValueKind.Array => false,
        _ => true,
    };

    /// <summary>What people call the case of a union that a member tells; null where it tells none.</summary>
    private static LocalizedText? CaseOf(MemberDefinition member, JsonElement json) =>
        member.TellsCase && json.ValueKind == JsonValueKind.String && member.Form.Values.IndexOf(json.GetString()!) is >= 0 and var index ? member.CaseWords[index] : null;

    /// <summary>Whether a value says how an entry is built, and decides nothing by itself once all else in the entry is decided: the case of a union, and the promise that a limit has to agree with.</summary>
    private static bool IsShape(SourcedValue value, string list) => value.Case is not null || (list == "kpis/limits" && value.Member == "promise");

    /// <summary>Whether nobody has approved the words yet; what is withdrawn need not be.</summary>
    private static bool IsDraft(JsonElement json) => JsonForms.TextOf(json, "approval") == "draft" && !json.TryGetProperty("withdrawn", out _);

    private static string Join(string path, string step) => path.Length == 0 ? step : $"{path}/{step}";

    /// <summary>Where a value stands in its entry.</summary>
    /// <param name="Path">The path to it.</param>
    /// <param name="Member">The path with the steps into lists left out.</param>
    /// <param name="Name">What people call it; null at the entry itself.</param>
    /// <param name="Case">What people call the case of a union that it tells; null where it tells none.</param>
    private readonly record struct Spot(string Path, string Member, LocalizedText? Name, LocalizedText? Case)
    {
        /// <summary>The list of columns that the items of a row belong to; null where it is no row of a table.</summary>
        public string? Columns { get; init; }

        /// <summary>Of a cell the list of its columns, and the number of its own.</summary>
        public (string Columns, int Index)? Cell { get; init; }

        /// <summary>The spot of an item: by its name, and of a text, which says itself, by that of its list.</summary>
        public Spot Item(string step, JsonElement item) => new(Join(Path, step), Member, item.ValueKind == JsonValueKind.String && Name is not null ? Name : JsonForms.Join(Name, JsonForms.NameOf(item, step)), null);

        public Spot Step(MemberDefinition member) => new(Join(Path, member.Name), Join(Member, member.Name), JsonForms.Join(Name, member.Words), null) { Columns = member.Columns };
    }

    /// <summary>The entry that a value stands in, as people name it.</summary>
    private readonly record struct Entry(string Path, string Kind, string? Code, LocalizedText? Name)
    {
        public Entry Within(JsonElement json) => JsonForms.TextOf(json, "code") is { } code
            ? this with { Code = code, Name = json.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.Object ? JsonForms.Read(As.Localized, name) : Name }
            : this;
    }
}
