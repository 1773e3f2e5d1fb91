using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CallCenter.Standards.Logs.CallLogs.Reading;
using CallCenter.Standards.Logs.CallLogs.Reading.Columns;
using CallCenter.Standards.ServiceLevels;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Logs.WorkOrders;

/// <summary>
/// Reads a log of work orders: CSV with the columns <c>order_id</c>, <c>at</c> (local time, such as <c>2026-03-10T09:00:00</c>) and <c>event</c>
/// (a code that the policy knows, such as <c>created</c>, <c>customer-asked</c>, <c>customer-replied</c>, <c>closed</c>); one event a row, those of an order in order.
/// </summary>
internal static class WorkOrderLog
{
    private static readonly string[] Columns = ["order_id", "at", "event"];

    /// <summary>The orders, by their first row. A row that cannot be read goes to <paramref name="onReject"/>, and its order is not whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="zone">The zone of its times.</param>
    /// <param name="onReject">Takes the rows that cannot be read.</param>
    /// <exception cref="UserErrorException">The file is missing, cannot be read, or lacks a column.</exception>
    public static ImmutableArray<WorkOrder> Read(string path, DateTimeZone zone, Action<RejectedRow> onReject)
    {
        try
        {
            using CsvReader rows = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true });
            rows.ReadHeader();
            return rows.Headers is { } header && header.SequenceEqual(Columns)
                ? Read(rows, Path.GetFileName(path), zone, onReject)
                : throw new UserErrorException($"work orders '{path}' need the columns {string.Join(", ", Columns)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or CsvFormatException)
        {
            throw new UserErrorException($"work orders '{path}' cannot be read: {FileReason.Of(e)}");
        }
    }

    private static ImmutableArray<WorkOrder> Read(CsvReader rows, string file, DateTimeZone zone, Action<RejectedRow> onReject)
    {
        var orders = new List<string>();
        var events = new Dictionary<string, ImmutableArray<CaseEvent>.Builder>(StringComparer.Ordinal);
        var damaged = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (!Utf8.IsValid(rows.RawRecord))
            {
                onReject(new RejectedRow(file, rows.LineNumber, RowFault.NoUtf8, Encoding.UTF8.GetString(rows.RawRecord)));
                continue;
            }

            string id = rows.FieldCount > 0 ? rows.GetString(0) : "";
            if (!events.TryGetValue(id, out ImmutableArray<CaseEvent>.Builder? ofOrder))
            {
                orders.Add(id);
                events.Add(id, ofOrder = ImmutableArray.CreateBuilder<CaseEvent>());
            }

            if (Read(rows, zone, out CaseEvent? happened) is { } fault)
            {
                damaged.Add(id);
                onReject(new RejectedRow(file, rows.LineNumber, fault, Encoding.UTF8.GetString(rows.RawRecord)));
            }
            else
            {
                ofOrder.Add(happened!);
            }
        }

        return [.. orders.Where(id => id.Length > 0).Select(id => new WorkOrder(id, events[id].ToImmutable(), !damaged.Contains(id)))];
    }

    private static RowFault? Read(CsvReader rows, DateTimeZone zone, out CaseEvent? happened)
    {
        happened = null;
        if (rows.FieldCount != Columns.Length)
        {
            return RowFault.Cells(rows.FieldCount, Columns.Length);
        }

        for (int column = 0; column < Columns.Length; column++)
        {
            if (rows.GetString(column).Length == 0)
            {
                return new RowFault(Columns[column], null, RowFault.Empty);
            }
        }

        string at = rows.GetString(1);
        if (!LocalDateTimePattern.ExtendedIso.Parse(at).TryGetValue(default, out LocalDateTime local) || !Times.AreInRange(local.Date))
        {
            return new RowFault(Columns[1], at, RowFault.NoTime("2026-03-10T09:00:00"));
        }

        happened = new CaseEvent("line " + rows.LineNumber.ToString(CultureInfo.InvariantCulture), local.InZoneLeniently(zone).ToInstant(), rows.GetString(2));
        return null;
    }
}
