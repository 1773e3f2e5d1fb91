using System.Collections.Immutable;
using System.Globalization;
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
/// <param name="zone">The zone whose dates and times the starts are; null where they are of no zone, and need no dates.</param>
internal sealed class ArrivalFile(InputFile file, ToolWords words, DateTimeZone? zone = null)
{
    private const int MostRows = 20_000;

    private static readonly string[] Columns = ["start", "contacts", "aht"];

    /// <summary>The intervals, in the order of the file.</summary>
    /// <exception cref="UserErrorException">A row cannot be read; names its line.</exception>
    public ImmutableArray<PlannedInterval> Read()
    {
        using var text = new StringReader(file.Text);
        using var csv = new TextFieldParser(text) { TextFieldType = Microsoft.VisualBasic.FileIO.FieldType.Delimited, Delimiters = [",", ";", "\t"], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = true };
        var all = ImmutableArray.CreateBuilder<PlannedInterval>();
        int[]? columns = null;
        while (!csv.EndOfData)
        {
            long line = csv.LineNumber;
            string[] row = RowOf(csv, line);
            if (columns is null)
            {
                columns = ColumnsOf(row, line);
                continue;
            }

            if (all.Count == MostRows)
            {
                throw Fault(line, words.Of("plan.rows", ("count", MostRows)));
            }

            (LocalDateTime start, bool hasDate) = StartOf(Cell(row, columns[0]), line);
            all.Add(new PlannedInterval(
                AtOf(start, all.Count > 0 ? all[^1].At.ToInstant() : null, Cell(row, columns[0]), line),
                hasDate,
                NumberOf(Cell(row, columns[1]), line),
                Cell(row, columns[2]) is { Length: > 0 } aht ? Times.Parse(aht) ?? throw Fault(line, words.Of("plan.time", ("value", aht))) : null));
        }

        return all.Count > 0 ? all.ToImmutable() : throw new UserErrorException(words.Of("plan.empty", ("file", file.Name)), words["plan.columns"]);
    }

    private string[] RowOf(TextFieldParser csv, long line)
    {
        try
        {
            return csv.ReadFields() ?? [];
        }
        catch (MalformedLineException)
        {
            throw Fault(line, words["plan.malformed"]);
        }
    }

    private int[] ColumnsOf(string[] header, long line)
    {
        string? unknown = header.FirstOrDefault(static name => !Columns.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase));
        int[] columns = [.. Columns.Select(column => Array.FindIndex(header, name => string.Equals(name.Trim(), column, StringComparison.OrdinalIgnoreCase)))];
        return unknown is not null ? throw new UserErrorException(words.Of("plan.column", ("file", file.Name), ("line", line), ("column", unknown)), words["plan.columns"])
            : columns[0] < 0 || columns[1] < 0 ? throw new UserErrorException(words.Of("plan.column-missing", ("file", file.Name), ("column", Columns[columns[0] < 0 ? 0 : 1])), words["plan.columns"])
            : columns;
    }

    private (LocalDateTime Start, bool HasDate) StartOf(string text, long line) =>
        LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(text) is { Success: true } time ? zone is null ? (PlannedInterval.NoDate + time.Value, false) : throw Fault(line, words.Of("plan.no-date", ("value", text)))
        : LocalDateTimePattern.GeneralIso.Parse(text) is { Success: true } iso ? (iso.Value, true)
        : LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text) is { Success: true } plain ? (plain.Value, true)
        : throw Fault(line, words.Of("plan.start", ("value", text)));

    /// <summary>The moment of a start. Of a time that comes twice, where clocks go back, the first that is after the interval before it.</summary>
    private ZonedDateTime AtOf(LocalDateTime start, Instant? before, string text, long line)
    {
        ZoneLocalMapping mapping = (zone ?? DateTimeZone.Utc).MapLocal(start);
        return mapping.Count == 0 ? throw Fault(line, words.Of("plan.skipped", ("value", text), ("zone", zone!.Id)))
            : !(mapping.First().ToInstant() <= before) ? mapping.First()
            : !(mapping.Last().ToInstant() <= before) ? mapping.Last()
            : throw Fault(line, words.Of("plan.order", ("value", text)));
    }

    private double NumberOf(string text, long line) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : throw Fault(line, words.Of("plan.contacts", ("value", text)));

    private UserErrorException Fault(long line, string why) => new(words.Of("plan.row", ("file", file.Name), ("line", line), ("why", why)), words["plan.columns"]);

    private static string Cell(string[] row, int column) => column >= 0 && column < row.Length ? row[column].Trim() : "";
}
