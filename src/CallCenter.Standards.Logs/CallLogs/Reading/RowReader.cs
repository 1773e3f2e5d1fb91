using System.Text.Unicode;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CsvHelper;

namespace CallCenter.Standards.Logs.CallLogs.Reading;

/// <summary>Turns a row into a contact, or says why it is invalid.</summary>
/// <exception cref="UserErrorException">The log lacks a column of the map.</exception>
internal sealed class RowReader(LogMap map, LogHeader header)
{
    private readonly ContactColumns columns = new(new ColumnFactory(map, header));
    private readonly int? id = map.Id is { } column ? header.IndexOf(column) : null;
    private readonly (int Column, HashSet<string> Values)[] excluded =
        [.. (map.Exclude ?? []).Select(e => (header.IndexOf(e.Column), e.Values.ToHashSet(StringComparer.Ordinal)))];

    /// <summary>Reads the row the reader stands on; a row the map excludes has the outcome <see cref="ContactOutcome.Excluded"/>.</summary>
    /// <returns>Null, or why the row is invalid.</returns>
    public RowFault? Read(CsvReader row, out ContactRecord contact)
    {
        if (!Utf8.IsValid(row.RawRecord))
        {
            contact = default;
            return RowFault.NoUtf8;
        }

        if (row.FieldCount != header.Count)
        {
            contact = default;
            return RowFault.Cells(row.FieldCount, header.Count);
        }

        RowFault? reason = columns.Read(row, out contact);
        if (reason is null && IsExcluded(row))
        {
            contact = contact with { Outcome = ContactOutcome.Excluded };
        }

        return reason;
    }

    /// <summary>What the log calls the contact of the row; null where the map names no column for it.</summary>
    public string? IdOf(CsvReader row) => id is { } column ? row.GetString(column) : null;

    private bool IsExcluded(CsvReader row)
    {
        foreach ((int column, HashSet<string> values) in excluded)
        {
            if (values.Contains(row.GetString(column)))
            {
                return true;
            }
        }

        return false;
    }
}
