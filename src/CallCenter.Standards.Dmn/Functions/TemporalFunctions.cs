using NodaTime;

namespace CallCenter.Standards.Dmn;

/// <summary>Functions of dates and times (DMN 1.5, tables 72, 76 and 78).</summary>
internal static class TemporalFunctions
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static IEnumerable<(string Signature, BuiltInBody Body)> All =>
    [
        ("is(value1: any, value2: any): boolean", static (_, a) => FeelBoolean.Of(Is(a[0], a[1]))),
        ("day of year(date: date|date and time): number", static (_, a) => FeelNumber.Of(DateOf(a[0]).DayOfYear)),
        ("day of week(date: date|date and time): string", static (_, a) => new FeelText(Days[DateOf(a[0]).Weekday - 1])),
        ("month of year(date: date|date and time): string", static (_, a) => new FeelText(Months[DateOf(a[0]).Month - 1])),
        ("week of year(date: date|date and time): number", static (_, a) => FeelNumber.Of(DateOf(a[0]).WeekOfYear)),
        ("now(): date and time", static (run, _) => FeelValue.Of(Now(run))),
        ("today(): date", static (run, _) => FeelValue.Of(Now(run).Date)),
    ];

    private static ZonedDateTime Now(Run run) => run.Moment.Instant.InZone(run.Moment.Zone);

    private static CivilDate DateOf(FeelValue value) => value is FeelDateTime time ? time.Date : ((FeelDate)value).Date;

    /// <summary>Whether both are the same element of the semantic domain: an offset counts, not only the instant.</summary>
    private static bool Is(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelTime a, FeelTime b) => a.Nanoseconds == b.Nanoseconds && IsZone(a.Zone, b.Zone),
        (FeelDateTime a, FeelDateTime b) => a.Date == b.Date && a.Nanoseconds == b.Nanoseconds && IsZone(a.Zone, b.Zone),
        _ => left.Equals(right),
    };

    private static bool IsZone(FeelZone? left, FeelZone? right) => left?.ToString() == right?.ToString();
}
