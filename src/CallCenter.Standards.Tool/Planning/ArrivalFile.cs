using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Words;
using Microsoft.VisualBasic.FileIO;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>Contacts of an interval that are to be planned for.</summary>
/// <param name="Start">When it begins, as local time of the centre.</param>
/// <param name="Contacts">How many come; at least 0, and not only whole ones.</param>
/// <param name="HandlingTime">How long one takes, after-call work included; null where the plan's counts.</param>
internal readonly record struct PlannedInterval(LocalDateTime Start, double Contacts, Duration? HandlingTime);

/// <summary>Reads arrivals from a small CSV: <c>start,contacts</c>, and <c>aht</c> where intervals have their own.</summary>
internal sealed class ArrivalFile(InputFile file, ToolWords words)
{
    private const int MostRows = 20_000;

    private static readonly LocalDate Day = new(2000, 1, 1);
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

            PlannedInterval next = new(
                StartOf(Cell(row, columns[0]), line),
                NumberOf(Cell(row, columns[1]), line),
                Cell(row, columns[2]) is { Length: > 0 } aht ? Times.Parse(aht) ?? throw Fault(line, words.Of("plan.time", ("value", aht))) : null);
            if (all.Count > 0 && next.Start <= all[^1].Start)
            {
                throw Fault(line, words.Of("plan.order", ("value", Cell(row, columns[0]))));
            }

            all.Add(next);
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

    private LocalDateTime StartOf(string text, long line) =>
        LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(text) is { Success: true } time ? Day + time.Value
        : LocalDateTimePattern.GeneralIso.Parse(text) is { Success: true } iso ? iso.Value
        : LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text) is { Success: true } plain ? plain.Value
        : throw Fault(line, words.Of("plan.start", ("value", text)));

    private double NumberOf(string text, long line) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : throw Fault(line, words.Of("plan.contacts", ("value", text)));

    private UserErrorException Fault(long line, string why) => new(words.Of("plan.row", ("file", file.Name), ("line", line), ("why", why)), words["plan.columns"]);

    private static string Cell(string[] row, int column) => column >= 0 && column < row.Length ? row[column].Trim() : "";
}
