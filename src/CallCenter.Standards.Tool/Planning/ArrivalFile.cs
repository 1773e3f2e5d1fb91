using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Words;
using Microsoft.VisualBasic.FileIO;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>Reads arrivals from a small CSV: <c>start,contacts</c>, and <c>aht</c> where intervals have their own.</summary>
/// <param name="file">The file.</param>
/// <param name="words">The reader's words.</param>
/// <param name="each">How long an interval is.</param>
/// <param name="handling">The handling time of intervals without one of their own, asked for where there are any; null where none is given.</param>
/// <param name="zone">The zone whose dates and times the starts are; null where they are of no zone, and need no dates.</param>
internal sealed class ArrivalFile(InputFile file, ToolWords words, Duration each, Func<Duration?> handling, DateTimeZone? zone = null)
{
    private const int MostRows = 20_000;

    private static readonly string[] Columns = ["start", "contacts", "aht"];

    private readonly LineFaults faults = new(file, words);

    /// <summary>The intervals, in the order of the file.</summary>
    /// <exception cref="UserErrorException">Rows cannot be read; names all of their lines.</exception>
    public ImmutableArray<PlannedInterval> Read()
    {
        using var text = new StringReader(file.UnicodeText(words));
        using var csv = new TextFieldParser(text) { TextFieldType = Microsoft.VisualBasic.FileIO.FieldType.Delimited, Delimiters = [",", ";", "\t"], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = true };
        var all = ImmutableArray.CreateBuilder<PlannedInterval>();
        int[]? columns = null;
        Instant? before = null;
        while (!csv.EndOfData)
        {
            long line = csv.LineNumber;
            if (RowOf(csv, line) is not { } row)
            {
                columns ??= [0, 1, 2];
                continue;
            }

            if (columns is null)
            {
                columns = ColumnsOf(row, line);
                continue;
            }

            if (all.Count == MostRows)
            {
                faults.Add(line, words.Of("plan.rows", ("count", MostRows)));
                break;
            }

            int known = faults.Count;
            (ZonedDateTime At, bool HasDate)? start = StartOf(Cell(row, columns[0]), before, line);
            before = start?.At.ToInstant() ?? before;
            double contacts = NumberOf(Cell(row, columns[1]), line);
            Duration? aht = TimeOf(Cell(row, columns[2]), line);
            if (faults.Count == known)
            {
                HoldLoad(contacts, aht, line);
                all.Add(new PlannedInterval(start!.Value.At, start.Value.HasDate, contacts, aht));
            }
        }

        faults.Throw(words["plan.columns"]);
        return all.Count > 0 ? all.ToImmutable() : throw new UserErrorException(words.Of("plan.empty", ("file", file.Name)), words["plan.columns"]);
    }

    private string[]? RowOf(TextFieldParser csv, long line)
    {
        try
        {
            return csv.ReadFields() ?? [];
        }
        catch (MalformedLineException)
        {
            faults.Add(line, words["plan.malformed"]);
            return null;
        }
    }

    private int[] ColumnsOf(string[] header, long line)
    {
        int[] columns = [.. Columns.Select(column => Array.FindIndex(header, name => string.Equals(name.Trim(), column, StringComparison.OrdinalIgnoreCase)))];
        foreach (string unknown in header.Where(static name => !Columns.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase)))
        {
            faults.Add(line, words.Of("plan.column", ("column", unknown)));
        }

        foreach (string missing in Columns.Where((_, at) => at < 2 && columns[at] < 0))
        {
            faults.Add(line, words.Of("plan.column-missing", ("column", missing)));
        }

        faults.Throw(words["plan.columns"]);
        return columns;
    }

    /// <summary>The moment of a start. Of a time that comes twice, where clocks go back, the first that is after the interval before it.</summary>
    private (ZonedDateTime At, bool HasDate)? StartOf(string text, Instant? before, long line)
    {
        if (LocalOf(text) is not var (start, hasDate))
        {
            faults.Add(line, words.Of("plan.start", ("value", text)));
            return null;
        }

        if (!hasDate && zone is not null)
        {
            faults.Add(line, words.Of("plan.no-date", ("value", text)));
            return null;
        }

        ZoneLocalMapping mapping = (zone ?? DateTimeZone.Utc).MapLocal(start);
        if (mapping.Count == 0)
        {
            faults.Add(line, words.Of("plan.skipped", ("value", text), ("zone", zone!.Id)));
            return null;
        }

        ZonedDateTime at = !(mapping.First().ToInstant() <= before) ? mapping.First() : mapping.Last();
        if (at.ToInstant() <= before)
        {
            faults.Add(line, words.Of("plan.order", ("value", text)));
            return null;
        }

        if (before is { } earlier && at.ToInstant() - earlier < each)
        {
            faults.Add(line, words.Of("plan.overlap", ("value", text), ("minutes", each.TotalMinutes)));
        }

        return (at, hasDate);
    }

    private static (LocalDateTime Start, bool HasDate)? LocalOf(string text) =>
        LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(text) is { Success: true } time ? (PlannedInterval.NoDate + time.Value, false)
        : LocalDateTimePattern.GeneralIso.Parse(text) is { Success: true } iso ? (iso.Value, true)
        : LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text) is { Success: true } plain ? (plain.Value, true)
        : null;

    private double NumberOf(string text, long line)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number <= PlannedInterval.MostContacts)
        {
            return number;
        }

        faults.Add(line, words.Of(number > PlannedInterval.MostContacts ? "plan.contacts-many" : "plan.contacts", ("value", text), ("most", PlannedInterval.MostContacts)));
        return 0;
    }

    private Duration? TimeOf(string text, long line)
    {
        if (text.Length == 0 || (Times.Parse(text) is { } time && Times.IsLength(time)))
        {
            return text.Length == 0 ? null : Times.Parse(text);
        }

        faults.Add(line, words.Of("plan.time", ("value", text)));
        return null;
    }

    /// <summary>Holds the load to what can be worked out.</summary>
    private void HoldLoad(double contacts, Duration? own, long line)
    {
        if ((own ?? handling()) is { } time && contacts * time.TotalSeconds / each.TotalSeconds is var load && load > Traffic.GreatestLoad)
        {
            faults.Add(line, words.Of("plan.load", ("load", load), ("most", Traffic.GreatestLoad)));
        }
    }

    private static string Cell(string[] row, int column) => column >= 0 && column < row.Length ? row[column].Trim() : "";
}
