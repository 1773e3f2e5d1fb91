using System.Globalization;
using System.Text.Unicode;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Logs.FollowUps;

/// <summary>Reads the rows of one file of follow-ups: CSV with a header; times are local, such as <c>2026-03-10T09:00:00</c>.</summary>
internal sealed class FollowUpRows(string path, DateTimeZone zone, params string[] columns)
{
    /// <summary>The rows, each as its file, its line and its values by column.</summary>
    /// <exception cref="UserErrorException">The file is missing, cannot be read, or lacks a column.</exception>
    public IEnumerable<FollowUpRow> Read()
    {
        var rows = new List<FollowUpRow>();
        try
        {
            using CsvReader reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true });
            reader.ReadHeader();
            if (reader.Headers is not { } header || !header.SequenceEqual(columns))
            {
                throw new UserErrorException($"'{path}' needs the columns {string.Join(", ", columns)}");
            }

            while (reader.Read())
            {
                string id = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}, line {reader.LineNumber}");
                if (!Utf8.IsValid(reader.RawRecord))
                {
                    throw new UserErrorException($"{id}: the row is not in UTF-8; save the file as CSV UTF-8");
                }

                rows.Add(reader.FieldCount == columns.Length
                    ? new FollowUpRow(id, zone, columns.Select((column, i) => (column, Value: reader.GetString(i))).ToDictionary(cell => cell.column, cell => cell.Value, StringComparer.Ordinal))
                    : throw new UserErrorException($"{id}: {columns.Length} cells are needed"));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or CsvFormatException)
        {
            throw new UserErrorException($"'{path}' cannot be read: {FileReason.Of(e)}");
        }

        return rows;
    }
}

/// <summary>One row.</summary>
/// <param name="Id">Its file and line, which is the identity of its event.</param>
/// <param name="Zone">The zone of its times.</param>
/// <param name="Values">Its values by column.</param>
internal sealed record FollowUpRow(string Id, DateTimeZone Zone, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The value of a column; null where it is empty.</summary>
    public string? this[string column] => Values[column] is { Length: > 0 } value ? value : null;

    public Instant At => Time("at") ?? throw Fault("at");

    public string Needed(string column) => this[column] ?? throw Fault(column);

    public Instant? Time(string column) => this[column] is not { } text ? null
        : LocalDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out LocalDateTime local) ? local.InZoneLeniently(Zone).ToInstant()
        : throw Fault(column);

    /// <summary>A member of an enumeration by its code, such as <c>second-score</c>.</summary>
    public TEnum Code<TEnum>(string column)
        where TEnum : struct, Enum => EnumCodes<TEnum>.TryParse(Needed(column), out TEnum member) ? member : throw Fault(column);

    public UserErrorException Fault(string column) => new($"{Id}: '{Values[column]}' is no {column}");
}
