using System.Globalization;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Logs;

/// <summary>Reads one field of a record out of the cells of a row, by its source in a map.</summary>
/// <param name="field">The field.</param>
/// <param name="place">Its place in the record.</param>
/// <param name="source">Where it comes from.</param>
/// <param name="columns">The columns that it comes from.</param>
/// <param name="zone">The zone of times without one.</param>
internal sealed class FieldReader(FieldDefinition field, int place, FieldSource source, int[] columns, DateTimeZone zone)
{
    // A contact that takes longer than a year is a wrong number, not a long call.
    private static readonly long LongestTicks = Duration.FromDays(366).BclCompatibleTicks;

    private readonly HashSet<string> missing = [.. source.Missing ?? []];
    private readonly LocalDateTimePattern? local = source.Format == FieldFormat.LocalDateTime ? Patterns.LocalDateTime(source) : null;
    private readonly OffsetDateTimePattern? offset = source.Format == FieldFormat.OffsetDateTime ? Patterns.OffsetDateTime(source) : null;
    private readonly LocalDatePattern? date = source.Format == FieldFormat.DateAndTime ? Patterns.Date(source) : null;
    private readonly LocalTimePattern? time = source.Format == FieldFormat.DateAndTime ? Patterns.Time(source) : null;

    /// <summary>Reads the field; null, or why the row is none with the column and the value.</summary>
    public (string Column, string? Value, RejectReason Reason)? Read(TableSource row, FieldValues values, LogSink sink)
    {
        if (columns.Length == 0)
        {
            values.Set(place, source.Constant!);
            return null;
        }

        TableCell cell = row[columns[0]];
        if (cell.Kind == CellKind.Missing || (missing.Count > 0 && missing.Contains(cell.Shown()!)))
        {
            return field.IsRequired ? Fault(default, RowFaults.Missing) : null;
        }

        RejectReason? reason = field.Type switch
        {
            FieldType.Text => Text(cell, values),
            FieldType.Boolean => Flag(cell, values),
            FieldType.Number => Number(cell, values),
            FieldType.Duration => Length(cell, values),
            _ => Instant(cell, columns.Length > 1 ? row[columns[1]] : default, values, sink),
        };
        return reason is null ? null : Fault(cell, reason);
    }

    private (string, string?, RejectReason) Fault(TableCell cell, RejectReason reason) => (source.AllColumns[0], cell.Shown(), reason);

    private RejectReason? Text(TableCell cell, FieldValues values)
    {
        string text = cell.Shown()!;
        if (source.Values is null)
        {
            values.Set(place, text);
            return null;
        }

        if (!source.Values.TryGetValue(text, out string? meaning))
        {
            return RowFaults.NoMeaning;
        }

        values.Set(place, meaning);
        return null;
    }

    private RejectReason? Flag(TableCell cell, FieldValues values)
    {
        if (cell.Kind == CellKind.Flag)
        {
            values.Set(place, cell.Number);
            return null;
        }

        string text = cell.Shown()!;
        bool? flag = source.True?.Contains(text) == true ? true : source.False?.Contains(text) == true ? false : source.True is not null && source.False is not null ? null : source.True is null;
        if (flag is null)
        {
            return RowFaults.NoFlag;
        }

        values.Set(place, flag.Value ? 1 : 0);
        return null;
    }

    private RejectReason? Number(TableCell cell, FieldValues values)
    {
        if (NumberOf(cell) is not { } number)
        {
            return RowFaults.NoNumber;
        }

        if (number < 0 || number > 1_000_000_000_000 || decimal.Round(number, field.Scale) != number)
        {
            return number < 0 ? RowFaults.Negative : RowFaults.OutOfRange;
        }

        values.Set(place, number);
        return null;
    }

    private RejectReason? Length(TableCell cell, FieldValues values)
    {
        decimal? ticks = cell.Kind == CellKind.Length ? cell.Ticks
            : source.Format == FieldFormat.HoursMinutesSeconds ? ClockTicks(cell.Shown()!)
            : NumberOf(cell) is { } number && Math.Abs(number) <= LongestTicks ? number * (source.Format == FieldFormat.Milliseconds ? NodaConstants.TicksPerMillisecond : NodaConstants.TicksPerSecond)
            : null;
        if (ticks is null || ticks > LongestTicks)
        {
            return RowFaults.NoLength(source.Format);
        }

        if (ticks < 0)
        {
            return RowFaults.Negative;
        }

        values.SetTicks(place, (long)ticks.Value);
        return null;
    }

    private RejectReason? Instant(TableCell cell, TableCell second, FieldValues values, LogSink sink)
    {
        Instant? at = cell.Kind switch
        {
            CellKind.Instant => Ticks(cell.Ticks),
            CellKind.LocalTime when columns.Length == 1 => Local(LocalDateTime.FromDateTime(new DateTime(cell.Ticks + DateTime.UnixEpoch.Ticks, DateTimeKind.Unspecified)), sink),
            _ when source.Format is FieldFormat.EpochSeconds or FieldFormat.EpochMilliseconds => NumberOf(cell) is { } number && Math.Abs(number) < 1_000_000_000_000_000
                ? Ticks(number * (source.Format == FieldFormat.EpochSeconds ? NodaConstants.TicksPerSecond : NodaConstants.TicksPerMillisecond)) : null,
            _ when offset is not null => offset.Parse(cell.Shown()!).TryGetValue(default, out OffsetDateTime moment) && LogTimes.IsReal(moment.Year) ? moment.ToInstant() : null,
            _ when date is not null => date.Parse(cell.Shown()!).TryGetValue(default, out LocalDate day) && time!.Parse(second.Shown() ?? "").TryGetValue(default, out LocalTime hour) ? Local(day + hour, sink) : null,
            _ => local!.Parse(cell.Shown()!).TryGetValue(default, out LocalDateTime clock) ? Local(clock, sink) : null,
        };
        if (at is null)
        {
            return RowFaults.NoTimeOf(Form());
        }

        values.SetTicks(place, at.Value.ToUnixTimeTicks());
        return null;
    }

    /// <summary>A local time twice in the year is the earlier of both, one that is skipped is moved on by as much as the clock was; either is counted.</summary>
    private Instant? Local(LocalDateTime clock, LogSink sink)
    {
        if (!LogTimes.IsReal(clock.Year) || clock.Calendar != CalendarSystem.Iso)
        {
            return null;
        }

        if (zone.MapLocal(clock).Count != 1)
        {
            sink.UncertainTime();
        }

        return clock.InZoneLeniently(zone).ToInstant();
    }

    private static Instant? Ticks(decimal ticks)
    {
        // 1971 to 2200.
        bool isReal = ticks is >= 31_536_000m * NodaConstants.TicksPerSecond and < 7_258_118_400m * NodaConstants.TicksPerSecond;
        return isReal ? NodaTime.Instant.FromUnixTimeTicks((long)ticks) : null;
    }

    private string Form() => source.Format switch
    {
        FieldFormat.EpochSeconds => "epoch-seconds",
        FieldFormat.EpochMilliseconds => "epoch-milliseconds",
        FieldFormat.OffsetDateTime => offset!.PatternText,
        FieldFormat.DateAndTime => date!.PatternText + " " + time!.PatternText,
        _ => local!.PatternText,
    };

    private static decimal? NumberOf(TableCell cell) => cell.Kind switch
    {
        CellKind.Number or CellKind.Flag => cell.Number,
        CellKind.Text => decimal.TryParse(cell.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null,
        _ => null,
    };

    private static decimal? ClockTicks(string text)
    {
        string[] parts = text.TrimStart('-').Split(':');
        decimal seconds = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts.Length != 3 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 100_000 || (i > 0 && number > 59))
            {
                return null;
            }

            seconds = (seconds * 60) + number;
        }

        return seconds * (text[0] == '-' ? -NodaConstants.TicksPerSecond : NodaConstants.TicksPerSecond);
    }
}
