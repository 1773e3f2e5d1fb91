using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Book;

/// <summary>Reads whole books: text, then members, then what the parts mean to one another; every finding of all three.</summary>
internal static class BookReader
{
    /// <summary>The book, null where there are errors; and all findings.</summary>
    public static (StandardBook? Book, ImmutableArray<Finding> Findings) Read(string json, ImmutableArray<RecordDefinition> records)
    {
        var findings = new FindingList();
        return BookText.Encode(json, findings) is { } utf8 ? Read(utf8, records) : (null, findings.ToImmutable());
    }

    /// <summary>The book, null where there are errors; and all findings.</summary>
    public static (StandardBook? Book, ImmutableArray<Finding> Findings) Read(ReadOnlySpan<byte> utf8, ImmutableArray<RecordDefinition> records)
    {
        var reading = new JsonReading();
        FindingList findings = reading.Findings;
        using JsonDocument? document = BookText.Open(utf8, findings);
        if (document is null)
        {
            return (null, findings.ToImmutable());
        }

        var whole = new JsonValue(document.RootElement, "", reading);
        if (!HasOtherFormat(whole) && JsonMembers.Read(whole, members => BookFormat.Read(members, records), out StandardBook book))
        {
            if (!findings.HasErrors)
            {
                return (book.Standard is null ? null : book, book.Validate());
            }

            BookFormat.Compile(book, reading.Unusable, findings);
        }

        return (null, findings.ToImmutable());
    }

    /// <summary>Whether the document is of a format whose members are not known here, so that findings on them would mislead.</summary>
    private static bool HasOtherFormat(JsonValue whole)
    {
        if (whole.Element.ValueKind != JsonValueKind.Object
            || !whole.Element.TryGetProperty("format", out JsonElement format)
            || format.ValueKind != JsonValueKind.Number
            || (format.TryGetDecimal(out decimal version) && version == BookFormat.Version))
        {
            return false;
        }

        whole.At("format", format).Fail(FindingRules.UnsupportedVersion, $"The format version here is {BookFormat.Version}.");
        return true;
    }
}
