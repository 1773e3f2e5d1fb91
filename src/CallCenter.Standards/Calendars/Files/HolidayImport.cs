using System.Collections.Immutable;
using System.Text;

namespace CallCenter.Standards.Calendars;

/// <summary>
/// Reads the holidays of an iCalendar file (RFC 5545), as authorities and calendar programs give them: each event of whole days becomes dates on which a calendar is closed; a day of several
/// events is closed once, by the first, and the others are told. What would make the days depend on more than the file says, repeated
/// events and events with a time of day, is refused by a finding and never guessed.
/// </summary>
public static class HolidayImport
{
    /// <summary>The most events of a file.</summary>
    public const int MostEvents = 10_000;

    /// <summary>Reads a file. No text makes it throw.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="days">The closed dates with the names of their holidays, in the order of the file; empty where there is an error.</param>
    /// <param name="findings">What could not be taken over, each with its line; never the default.</param>
    /// <param name="language">The language of the names, by its BCP-47 tag.</param>
    /// <param name="file">The name of the file, as findings tell it.</param>
    /// <returns>Whether there is no error.</returns>
    /// <exception cref="ArgumentException">The language is no tag of one.</exception>
    public static bool TryRead(string text, out ImmutableArray<CalendarException> days, out ImmutableArray<Finding> findings, string language = "en", string? file = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        LanguageTag.Check(language);
        var reader = new HolidayReader(language, file);
        reader.Read(text);
        findings = reader.Findings.ToImmutable();
        days = reader.Findings.HasErrors ? [] : [.. reader.Days];
        return !reader.Findings.HasErrors;
    }

    /// <summary>Reads a file in UTF-8; a byte order mark is skipped. No bytes make it throw. Lines may be folded within a character, as some programs fold them; bytes that are no UTF-8 are told, and never a name with replaced characters.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="days">The closed dates with the names of their holidays, in the order of the file; empty where there is an error.</param>
    /// <param name="findings">What could not be taken over, each with its line; never the default.</param>
    /// <param name="language">The language of the names, by its BCP-47 tag.</param>
    /// <param name="file">The name of the file, as findings tell it.</param>
    /// <returns>Whether there is no error.</returns>
    /// <exception cref="ArgumentException">The language is no tag of one.</exception>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out ImmutableArray<CalendarException> days, out ImmutableArray<Finding> findings, string language = "en", string? file = null)
    {
        LanguageTag.Check(language);
        byte[] whole = CalendarBytes.WithWholeCharacters(utf8);
        if (CalendarBytes.LineOfFault(whole) is { } line)
        {
            days = [];
            findings = [CalendarFindings.NoCalendarFile.At("", null, $"The bytes are no text in UTF-8.") with { File = file, Line = line, Column = 1 }];
            return false;
        }

        return TryRead(Encoding.UTF8.GetString(whole), out days, out findings, language, file);
    }
}
