using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>The entries of a book, and which of them depend on which: what names another, and what names that in turn.</summary>
internal sealed class BookReferences
{
    private readonly List<BookEntry> entries = [];
    private readonly Dictionary<(string List, string Code), List<int>> byCode = [];
    private readonly Dictionary<string, int> byPointer = new(StringComparer.Ordinal);
    private readonly List<(int From, string List, string Code)> named = [];
    private readonly List<int>?[] naming;

    private BookReferences(JsonElement book)
    {
        foreach (Section section in Sections.All)
        {
            if (book.TryGetProperty(section.Name, out JsonElement catalogue))
            {
                Walk(catalogue, JsonForms.MemberOf(BookForm.Book, book, section.Name)!.Form, section.Name, $"/{section.Name}", -1);
            }
        }

        naming = new List<int>?[entries.Count];
        foreach ((int from, string list, string code) in named)
        {
            foreach (int entry in byCode.GetValueOrDefault((list, code)) ?? [])
            {
                (naming[entry] ??= []).Add(from);
            }
        }
    }

    /// <summary>The references of a book that is written out.</summary>
    public static BookReferences Of(JsonElement book) => new(book);

    /// <summary>The references of a book.</summary>
    public static BookReferences Of(StandardBook book)
    {
        using var json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
        return new(json.RootElement);
    }

    /// <summary>The name of an entry by its code; null where there is none.</summary>
    public LocalizedText? NameOf(ImmutableArray<string> lists, string code) =>
        lists.Select(list => byCode.GetValueOrDefault((list, code))).OfType<List<int>>().Select(found => entries[found[0]].Name).FirstOrDefault();

    /// <summary>What depends on the entry at a place, or on the one around it, in the order of the book.</summary>
    /// <param name="pointer">A JSON pointer.</param>
    public ImmutableArray<Dependent> DependentsOf(string pointer)
    {
        string at = pointer;
        int start;
        while (!byPointer.TryGetValue(at, out start))
        {
            int end = at.LastIndexOf('/');
            if (end <= 0)
            {
                return [];
            }

            at = at[..end];
        }

        HashSet<int> own = [start, .. at == pointer ? Enumerable.Range(start + 1, entries.Count - start - 1).TakeWhile(entry => entries[entry].Around == start) : []];
        var seen = new HashSet<int>(own);
        var found = new SortedSet<int>();
        var open = new Queue<int>(own);
        while (open.TryDequeue(out int entry))
        {
            if (own.Contains(entry) || ReferencePaths.HandingOn.Contains(entries[entry].List))
            {
                foreach (int other in naming[entry] ?? [])
                {
                    if (seen.Add(other))
                    {
                        found.Add(other);
                        open.Enqueue(other);
                    }
                }

                // What names the entry around takes all that is in it.
                if (entries[entry].Around is >= 0 and var around && seen.Add(around))
                {
                    open.Enqueue(around);
                }
            }
        }

        return [.. found.Where(entry => !own.Contains(entry)).Select(entry => entries[entry]).Select(entry => new Dependent(entry.List, entry.ListName, entry.Pointer, entry.Code, entry.Name))];
    }

    private void Walk(JsonElement json, Form form, string path, string pointer, int within)
    {
        form = form.Bare;
        if (json.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in json.EnumerateArray())
            {
                if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    Walk(item, JsonForms.ItemOf(form), path, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}"), within);
                }
                else
                {
                    Name(item, path, within);
                }

                index++;
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            within = Enter(json, form, path, pointer, within);
            if (form.Members.IsEmpty)
            {
                AddTests(json, path, within);
                return;
            }

            if (json.TryGetProperty("rules", out JsonElement rules) && json.TryGetProperty("inputs", out JsonElement inputs) && json.TryGetProperty("outputs", out JsonElement outputs))
            {
                AddCells(rules, "when", inputs, "field", within);
                AddCells(rules, "then", outputs, "name", within);
            }

            foreach (JsonProperty member in json.EnumerateObject())
            {
                if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    if (member.Name != "provenance" && JsonForms.MemberOf(form, json, member.Name) is { } known)
                    {
                        Walk(member.Value, known.Form, $"{path}/{member.Name}", $"{pointer}/{JsonPointer.Escape(member.Name)}", within);
                    }
                }
                else if (within >= 0 && member.Value.ValueKind == JsonValueKind.String && JsonForms.MemberOf(form, json, member.Name) is not null)
                {
                    Name(member.Value, $"{path}/{member.Name}", within);
                }
            }
        }
    }

    /// <summary>Notes what a value names, where it is a text within an entry.</summary>
    private void Name(JsonElement json, string path, int within)
    {
        if (within >= 0 && json.ValueKind == JsonValueKind.String)
        {
            Add(json.GetString()!, path, within);
        }
    }

    /// <summary>Notes an object as an entry, where it is one.</summary>
    private int Enter(JsonElement json, Form form, string path, string pointer, int within)
    {
        bool isTarget = path == ReferencePaths.Promises;
        if ((within >= 0 && !isTarget) || JsonForms.TextOf(json, "code") is not { } code)
        {
            return within;
        }

        LocalizedText name = JsonForms.NameOf(json, code);
        BookEntry? around = within >= 0 ? entries[within] : null;
        entries.Add(new BookEntry(path, form.Words ?? new(code, code), pointer, around is null ? code : $"{around.Code}/{code}", around is null ? name : JsonForms.Join(around.Name, name), within));
        int entry = entries.Count - 1;
        byPointer.Add(pointer, entry);
        Know(path, code: entries[entry].Code, entry);
        if (around is not null)
        {
            Know(path, around.Code, entry);
        }

        return entry;
    }

    private void Know(string list, string code, int entry)
    {
        if (!byCode.TryGetValue((list, code), out List<int>? all))
        {
            byCode.Add((list, code), all = []);
        }

        all.Add(entry);
    }

    private void Add(string text, string path, int within)
    {
        if (path == "agreements/agreements/values")
        {
            string[] steps = text.Split('/');
            string list = steps.Length > 2 && byCode.ContainsKey((steps[0], steps[1])) ? steps[0] : string.Join('/', steps.Take(2));
            named.Add((within, list, steps.ElementAtOrDefault(list == steps[0] ? 1 : 2) ?? ""));
        }
        else if (ReferencePaths.Of.TryGetValue(path, out ImmutableArray<string> lists))
        {
            Add(lists, path == "kpis/kpis/formula" ? CodesIn(text) : [text], within);
        }
    }

    private void AddTests(JsonElement tests, string path, int within)
    {
        foreach (JsonProperty test in tests.EnumerateObject().Where(test => within >= 0 && test.Value.ValueKind == JsonValueKind.String))
        {
            ImmutableArray<string> lists = [.. ReferencePaths.OfField.GetValueOrDefault(test.Name, []), .. ReferencePaths.Of.GetValueOrDefault(path, [])];
            Add(lists, CodesIn(test.Value.GetString()!), within);
        }
    }

    private void AddCells(JsonElement rules, string row, JsonElement columns, string column, int within)
    {
        string?[] fields = [.. columns.EnumerateArray().Select(one => JsonForms.TextOf(one, column))];
        foreach (JsonElement rule in rules.EnumerateArray())
        {
            if (within >= 0 && rule.TryGetProperty(row, out JsonElement cells) && cells.ValueKind == JsonValueKind.Array)
            {
                foreach ((JsonElement cell, string? field) in cells.EnumerateArray().Zip(fields).Where(pair => pair.First.ValueKind == JsonValueKind.String))
                {
                    Add(ReferencePaths.OfField.GetValueOrDefault(field ?? "", []), CodesIn(cell.GetString()!), within);
                }
            }
        }
    }

    private void Add(ImmutableArray<string> lists, IEnumerable<string> codes, int within)
    {
        foreach (string code in codes)
        {
            named.AddRange(lists.Select(list => (within, list, code)));
        }
    }

    /// <summary>What of a formula or a test looks like a code.</summary>
    private static IEnumerable<string> CodesIn(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '_'))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }
}
