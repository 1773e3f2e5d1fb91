using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.ServiceLevels;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using ServiceDay.Reading.Columns;

namespace ServiceDay.Promises;

/// <summary>
/// Reads a log of work orders: CSV with the columns <c>order_id</c>, <c>at</c> (local time, such as <c>2026-03-10T09:00:00</c>) and <c>event</c>
/// (a code that the policy knows, such as <c>created</c>, <c>customer-asked</c>, <c>customer-replied</c>, <c>closed</c>); one event a row, those of an order in order.
/// </summary>
public static class WorkOrderLog
{
    private static readonly string[] Columns = ["order_id", "at", "event"];

    /// <summary>The orders, by their first event.</summary>
    /// <exception cref="UserErrorException">The file is missing, cannot be read, lacks a column, or has an invalid row.</exception>
    public static ImmutableArray<WorkOrder> Read(string path, DateTimeZone zone)
    {
        try
        {
            using CsvReader rows = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true });
            rows.ReadHeader();
            return rows.Headers is { } header && header.SequenceEqual(Columns)
                ? Read(rows, path, zone)
                : throw new UserErrorException($"work orders '{path}' need the columns {string.Join(", ", Columns)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or CsvFormatException)
        {
            throw new UserErrorException($"work orders '{path}' cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static ImmutableArray<WorkOrder> Read(CsvReader rows, string path, DateTimeZone zone)
    {
        var orders = new Dictionary<string, ImmutableArray<CaseEvent>.Builder>(StringComparer.Ordinal);
        var inOrder = new List<string>();
        while (rows.Read())
        {
            string line = rows.LineNumber.ToString(CultureInfo.InvariantCulture);
            if (rows.FieldCount != Columns.Length || !LocalDateTimePattern.ExtendedIso.Parse(rows.GetString(1)).TryGetValue(default, out LocalDateTime local) || !Times.AreInRange(local.Date))
            {
                throw new UserErrorException($"work orders '{path}', line {line}: an order, a time such as 2026-03-10T09:00:00 and an event are needed");
            }

            string id = rows.GetString(0);
            if (!orders.TryGetValue(id, out ImmutableArray<CaseEvent>.Builder? events))
            {
                orders[id] = events = ImmutableArray.CreateBuilder<CaseEvent>();
                inOrder.Add(id);
            }

            events.Add(new CaseEvent("line " + line, local.InZoneLeniently(zone).ToInstant(), rows.GetString(2)));
        }

        return [.. inOrder.Select(id => new WorkOrder(id, orders[id].ToImmutable()))];
    }
}
