using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Conformance;

/// <summary>One case of business time: its members, and the calendar it describes.</summary>
internal readonly struct CaseElement(JsonElement element)
{
    private static readonly LocalizedText Unnamed = new(null, "case");

    public string Text(string name) => OptionalText(name) ?? throw new FormatException($"A case has no text '{name}'.");

    public string? OptionalText(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    public int Integer(string name) => Member(name).GetInt32();

    public Duration Seconds(string name) => Duration.FromNanoseconds((long)(Member(name).GetDecimal() * NodaConstants.NanosecondsPerSecond));

    public Instant Instant(string name) => OffsetDateTimePattern.ExtendedIso.Parse(Text(name)).GetValueOrThrow().ToInstant();

    public Instant? OptionalInstant(string name) => OptionalText(name) is { } text and not "never" ? OffsetDateTimePattern.ExtendedIso.Parse(text).GetValueOrThrow().ToInstant() : null;

    /// <summary>
    /// The calendar: overrides replace the hours of the week, breaks are taken out of them, holidays win over both.
    /// </summary>
    public BusinessTimeline Calendar(string zone)
    {
        WeeklyHours week = Week();
        ImmutableArray<string> holidays = [.. List("holidays").Select(holiday => holiday.GetString()!)];
        LocalDate[] closed = [.. holidays.Where(IsDate).Select(Date)];
        var exceptions = new List<CalendarException>();
        foreach (string holiday in holidays.Distinct())
        {
            ExceptionDays on = IsDate(holiday) ? ExceptionDays.On(Date(holiday)) : ExceptionDays.EveryYearOn(AnnualDatePattern.CreateWithInvariantCulture("MM-dd").Parse(holiday[2..]).GetValueOrThrow());
            exceptions.Add(Exception(on, []));
        }

        ImmutableArray<string> yearly = [.. holidays.Where(holiday => !IsDate(holiday)).Select(holiday => holiday[1..])];
        Dictionary<LocalDate, ImmutableArray<LocalInterval>> overrides = Dated("overrides");
        Dictionary<LocalDate, ImmutableArray<LocalInterval>> breaks = Dated("breaks");
        foreach (LocalDate date in overrides.Keys.Union(breaks.Keys).Except(closed).Where(date => !yearly.Any(day => LocalDatePattern.Iso.Format(date).EndsWith(day, StringComparison.Ordinal))))
        {
            ImmutableArray<LocalInterval> open = overrides.TryGetValue(date, out ImmutableArray<LocalInterval> own) ? own : week[date.DayOfWeek];
            exceptions.Add(Exception(ExceptionDays.On(date), Without(open, breaks.GetValueOrDefault(date, []))));
        }

        return BusinessTimeline.Compile(new BusinessCalendar
        {
            Code = "case",
            Name = Unnamed,
            Version = "1",
            Provenance = new Provenance(ProvenanceKind.Assumption, "case"),
            Shape = new CalendarHours { Zone = zone, Week = week, Exceptions = [.. exceptions] },
        });
    }

    private static CalendarException Exception(ExceptionDays on, ImmutableArray<LocalInterval> hours) => new()
    {
        On = on,
        Kind = hours.IsEmpty ? CalendarExceptionKind.Closed : CalendarExceptionKind.SpecialHours,
        Name = Unnamed,
        Hours = hours,
    };

    private static ImmutableArray<LocalInterval> Without(ImmutableArray<LocalInterval> open, ImmutableArray<LocalInterval> breaks)
    {
        foreach (LocalInterval pause in breaks)
        {
            open = [.. open.SelectMany(interval => Without(interval, pause))];
        }

        return open;
    }

    /// <summary>What is left before and after a break; both are of one date, and midnight at the end is 24:00.</summary>
    private static IEnumerable<LocalInterval> Without(LocalInterval interval, LocalInterval pause)
    {
        (long start, long end, long from, long to) = (interval.Start.TickOfDay, EndOf(interval), pause.Start.TickOfDay, EndOf(pause));
        if (start < Math.Min(end, from))
        {
            yield return new LocalInterval(interval.Start, LocalTime.FromTicksSinceMidnight(Math.Min(end, from) % NodaConstants.TicksPerDay));
        }

        if (Math.Max(start, to) < end)
        {
            yield return new LocalInterval(LocalTime.FromTicksSinceMidnight(Math.Max(start, to)), interval.End);
        }
    }

    private static long EndOf(LocalInterval interval) => interval.End.TickOfDay + (interval.End <= interval.Start ? NodaConstants.TicksPerDay : 0);

    private static bool IsDate(string holiday) => !holiday.StartsWith('*');

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static ImmutableArray<LocalInterval> Intervals(JsonElement intervals)
    {
        (LocalTime Start, LocalTime End)[] sorted = [.. intervals.EnumerateArray().Select(pair => (Time(pair[0]), Time(pair[1])))];
        return [.. sorted.Select(pair => new LocalInterval(pair.Start, pair.End))];
    }

    private static LocalTime Time(JsonElement time)
    {
        string text = time.GetString()!;
        return text.StartsWith("24:00", StringComparison.Ordinal) ? LocalTime.Midnight : LocalTimePattern.CreateWithInvariantCulture(text.Length > 5 ? "HH:mm:ss" : "HH:mm").Parse(text).GetValueOrThrow();
    }

    private JsonElement Member(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.Number ? member : throw new FormatException($"A case has no number '{name}'.");

    private IEnumerable<JsonElement> List(string name) => element.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private WeeklyHours Week()
    {
        JsonElement weekly = element.TryGetProperty("weekly", out JsonElement given) && given.ValueKind == JsonValueKind.Object ? given : throw new FormatException("A case has no object 'weekly'.");
        ImmutableArray<LocalInterval> Day(string name) => weekly.TryGetProperty(name, out JsonElement day) ? Intervals(day) : [];
        return new WeeklyHours { Monday = Day("mon"), Tuesday = Day("tue"), Wednesday = Day("wed"), Thursday = Day("thu"), Friday = Day("fri"), Saturday = Day("sat"), Sunday = Day("sun") };
    }

    private Dictionary<LocalDate, ImmutableArray<LocalInterval>> Dated(string name) =>
        element.TryGetProperty(name, out JsonElement dates) && dates.ValueKind == JsonValueKind.Object
            ? dates.EnumerateObject().ToDictionary(date => Date(date.Name), date => Intervals(date.Value))
            : [];
}
