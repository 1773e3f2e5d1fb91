using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Reports.Handbooks.Telling;

/// <summary>Where the values of a book come from, each source told once under a number: the handbook shows the number beside what comes from it.</summary>
internal sealed class SourceNotes(JsonElement book, BookTeller teller)
{
    private readonly ILookup<string, SourcedEntry> entries = SourcedValues.Of(book).ToLookup(entry => entry.Pointer, StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<(string Kind, string Text)> told = [];

    /// <summary>The sources in the order of their numbers.</summary>
    public ImmutableArray<(string Kind, string Text)> Told => [.. told];

    /// <summary>The marks of the entry at a place: that of the entry, and those of the values that come from elsewhere, by their names. Empty where it tells no source.</summary>
    public string MarksOf(string pointer)
    {
        SourcedEntry[] sources = [.. entries[pointer]];
        return string.Join(
            teller.Language.Mark("between-items"),
            sources.Select((source, i) => i == 0 || source.Values.IsEmpty ? Mark(source) : $"{string.Join(teller.Language.Mark("between-items"), source.Values.Select(value => teller.In(value.Name)).Distinct())} {Mark(source)}"));
    }

    private string Mark(SourcedEntry source)
    {
        string text = teller.Language.Sources.Text(new Provenance(source.Source, source.Citation));
        if (!numbers.TryGetValue(text, out int number))
        {
            numbers.Add(text, number = numbers.Count + 1);
            told.Add((teller.Language.NameOf(source.Source), text));
        }

        return $"[{number}]";
    }
}
