using CallCenter.Standards.Logs.CallLogs.Mapping;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Logs.CallLogs.Reading.Columns;

/// <summary>An arrival in one column of local times.</summary>
internal sealed class LocalArrivalColumn(string name, int index, FieldSource source, DateTimeZone zone) : Column<Instant>
{
    private readonly LocalDateTimePattern pattern = Patterns.LocalDateTime(source);

    public override RowFault? Read(CsvReader row, out Instant value)
    {
        string text = row.GetString(index);
        bool read = pattern.Parse(text).TryGetValue(default, out LocalDateTime local) && Times.AreInRange(local.Date);
        value = read ? local.InZoneLeniently(zone).ToInstant() : default;
        return read ? null : new RowFault(name, text, RowFault.NoTime(pattern.PatternText));
    }
}

/// <summary>An arrival in one column of times that carry their offset.</summary>
internal sealed class OffsetArrivalColumn(string name, int index, FieldSource source) : Column<Instant>
{
    private readonly OffsetDateTimePattern pattern = Patterns.OffsetDateTime(source);

    public override RowFault? Read(CsvReader row, out Instant value)
    {
        string text = row.GetString(index);
        bool read = pattern.Parse(text).TryGetValue(default, out OffsetDateTime time) && Times.AreInRange(time.Date);
        value = read ? time.ToInstant() : default;
        return read ? null : new RowFault(name, text, RowFault.NoTime(pattern.PatternText));
    }
}

/// <summary>An arrival as a local date in one column and a time of day in another.</summary>
internal sealed class DateAndTimeColumns(FieldSource source, int dateIndex, int timeIndex, DateTimeZone zone) : Column<Instant>
{
    private readonly LocalDatePattern datePattern = Patterns.Date(source);
    private readonly LocalTimePattern timePattern = Patterns.Time(source);

    // Rows of a day stand together, so the last date read is nearly always the next one too.
    private string? lastText;
    private LocalDate lastDate;

    public override RowFault? Read(CsvReader row, out Instant value)
    {
        value = default;
        string date = row.GetString(dateIndex);
        if (date != lastText)
        {
            if (!datePattern.Parse(date).TryGetValue(default, out lastDate) || !Times.AreInRange(lastDate))
            {
                lastText = null;
                return new RowFault(source.Columns![0], date, RowFault.NoDate(datePattern.PatternText));
            }

            lastText = date;
        }

        string time = row.GetString(timeIndex);
        if (!timePattern.Parse(time).TryGetValue(default, out LocalTime timeOfDay))
        {
            return new RowFault(source.Columns![1], time, RowFault.NoTime(timePattern.PatternText));
        }

        value = lastDate.At(timeOfDay).InZoneLeniently(zone).ToInstant();
        return null;
    }
}
