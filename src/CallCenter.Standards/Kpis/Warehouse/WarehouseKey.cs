using System.Data.Common;
using System.Globalization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>One dimension of a warehouse's rows: what is selected, and the value that a row has.</summary>
internal sealed class WarehouseKey
{
    private readonly FieldDefinition field;
    private readonly DateTimeZone? zone;
    private readonly IBuckets buckets;

    /// <exception cref="ArgumentException">The record has no such field, the table no column for it, or it cannot be grouped by.</exception>
    public WarehouseKey(Grouping grouping, RecordDefinition record, SqlExpressions sql)
    {
        field = record.Find(grouping.Field) ?? throw new UnknownCodeException($"field of record '{record}' to group by", grouping.Field, record.Fields.Select(static field => field.Name), nameof(grouping));
        if (!sql.Has(field))
        {
            throw new ArgumentException($"The table has no column for the field '{field.Name}' to group by.", nameof(grouping));
        }

        zone = grouping.Zone;
        if (grouping.Unit is { } unit)
        {
            buckets = field.Type == FieldType.Instant ? new LocalUnits(unit, grouping.Zone!, grouping.Begins)
                : throw new ArgumentException($"Field '{field.Name}' is not an instant, so it cannot be grouped by {EnumCodes<TimeUnit>.CodeOf(unit)}.", nameof(grouping));
            Sql = sql.Quarter(field);
            return;
        }

        buckets = new FieldValues(field);
        Sql = field.Type switch
        {
            FieldType.Text => sql.Value(field),
            FieldType.Boolean or FieldType.Number => sql.Ordinal(field),
            _ => throw new ArgumentException($"Field '{field.Name}' cannot be grouped by its value; group an instant by a calendar unit.", nameof(grouping)),
        };
    }

    /// <summary>What is selected.</summary>
    public string Sql { get; }

    /// <summary>The value of a row; null where it is missing.</summary>
    /// <exception cref="InvalidOperationException">The zone changes within a quarter of an hour, so that its records are of two units.</exception>
    public string? ValueOf(DbDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            return null;
        }

        if (field.Type == FieldType.Text)
        {
            string text = row.GetString(column);
            return field.Values.IsEmpty || field.Values.Contains(text) ? text : null;
        }

        long value = Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);
        if (zone is null)
        {
            return buckets.Format(value);
        }

        // The first and the last tick of the quarter.
        Span<long> ends = [checked(value * 10), checked(((value + SqlExpressions.MicrosecondsOfQuarter) * 10) - 1)];
        string quarter = Instant.FromUnixTimeTicks(ends[0]).ToString();
        buckets.Map(ends);
        return ends[0] == ends[1] ? buckets.Format(ends[0])
            : throw new InvalidOperationException($"By the clocks of {zone.Id} the quarter of an hour from {quarter} is of two units; add its records up by themselves.");
    }
}
