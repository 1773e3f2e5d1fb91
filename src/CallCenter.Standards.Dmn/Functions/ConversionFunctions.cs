namespace CallCenter.Standards.Dmn;

/// <summary>Functions that make values of others (DMN 1.5, table 69).</summary>
internal static class ConversionFunctions
{
    public static IEnumerable<(string Signature, BuiltInBody Body)> All =>
    [
        ("date(from: string): date", static (run, a) => TemporalReader.Date(a.Text(0)) ?? run.Fail($"'{Excerpt.Of(a.Text(0))}' is no date.")),
        ("date(from: date|date and time): date", static (_, a) => new FeelDate(a[0] is FeelDateTime time ? time.Date : ((FeelDate)a[0]).Date)),
        ("date(year: number, month: number, day: number): date", static (run, a) => Civil(a) is { } date ? new FeelDate(date) : run.Fail($"There is no such date.")),
        ("date and time(from: string): date and time", static (run, a) => TemporalReader.DateTime(a.Text(0)) ?? run.Fail($"'{Excerpt.Of(a.Text(0))}' is no date and time.")),
        ("date and time(from: date|date and time): date and time", static (_, a) => a[0] is FeelDate date ? FeelDateTime.Midnight(date.Date) : a[0]),
        ("date and time(date: date|date and time, time: time): date and time", static (_, a) => Joined(a[0] is FeelDateTime time ? time.Date : ((FeelDate)a[0]).Date, (FeelTime)a[1])),
        ("date and time(year: number, month: number, day: number, hour: number, minute: number, second: number, offset: days and time duration!?): date and time", static (run, a) => DateTime(run, a)),
        ("date and time(year: number, month: number, day: number, hour: number, minute: number, second: number, timezone: string): date and time", static (run, a) => DateTime(run, a)),
        ("time(from: string): time", static (run, a) => TemporalReader.Time(a.Text(0)) ?? run.Fail($"'{Excerpt.Of(a.Text(0))}' is no time.")),
        ("time(from: time|date|date and time): time", static (_, a) => a[0] switch
        {
            FeelDateTime time => new FeelTime(time.Nanoseconds, time.Zone),
            FeelDate => new FeelTime(0, FeelZone.OfUtc),
            _ => a[0],
        }),
        ("time(hour: number, minute: number, second: number, offset: days and time duration!?): time", static (run, a) => Time(run, a[0], a[1], a[2], a[3])),
        ("number(from: string): number", static (run, a) => Number(run, a.Text(0), null, null)),
        ("number(from: string, grouping separator: string!, decimal separator: string!): number", static (run, a) => Number(run, a.Text(0), a.TextOrNone(1), a.TextOrNone(2))),
        ("string(from: any): string", static (run, a) => a[0].IsNull ? a[0] : run.Text(FeelFormat.Text(a[0]))),
        ("duration(from: string): days and time duration|years and months duration", static (run, a) => DurationReader.Read(a.Text(0)) ?? run.Fail($"'{Excerpt.Of(a.Text(0))}' is no duration.")),
        ("duration(from: days and time duration|years and months duration): days and time duration|years and months duration", static (_, a) => a[0]),
        ("years and months duration(from: date|date and time, to: date|date and time): years and months duration", static (run, a) => Months(run, a[0], a[1])),
        ("range(from: string): range", static (run, a) => RangeReader.Read(run, a.Text(0)) ?? run.Fail($"'{Excerpt.Of(a.Text(0))}' is no range.")),
    ];

    private static CivilDate? Civil(FeelValue[] a) =>
        a.Number(0).ToInt64() is { } year && a.Number(1).ToInt64() is { } month && a.Number(2).ToInt64() is { } day ? CivilDate.Of(year, month, day) : null;

    private static FeelDateTime Joined(CivilDate date, FeelTime time) => new(date, time.Nanoseconds, time.Zone);

    private static FeelValue DateTime(Run run, FeelValue[] a)
    {
        FeelValue time = Time(run, a[3], a[4], a[5], a[6]);
        return Civil(a) is { } date ? time is FeelTime known ? Joined(date, known) : time : run.Fail($"There is no such date.");
    }

    private static FeelValue Time(Run run, FeelValue hour, FeelValue minute, FeelValue second, FeelValue? zone)
    {
        long? hours = ((FeelNumber)hour).Value.ToInt64();
        long? minutes = ((FeelNumber)minute).Value.ToInt64();
        Decimal34? nanoseconds = Decimal34.Multiply(((FeelNumber)second).Value, Decimal34.Of(CivilDate.NanosecondsOfSecond));
        bool isTime = hours is >= 0 and < 24 && minutes is >= 0 and < 60;
        if (!isTime || nanoseconds?.Round(0, RoundingRule.Down)?.ToInt64() is not (>= 0 and < 60 * CivilDate.NanosecondsOfSecond and var seconds))
        {
            return run.Fail($"There is no such time.");
        }

        FeelZone? known = zone switch
        {
            FeelDaysDuration offset => Int128.Abs(offset.Nanoseconds) <= FeelZone.LargestOffset * (Int128)CivilDate.NanosecondsOfSecond ? FeelZone.Of((int)(offset.Nanoseconds / CivilDate.NanosecondsOfSecond)) : null,
            FeelText id => FeelZone.Of(id.Value),
            _ => null,
        };
        return known is null && zone is not (null or FeelNull) ? run.Fail($"There is no such zone.") : new FeelTime((((hours!.Value * 60) + minutes!.Value) * 60 * CivilDate.NanosecondsOfSecond) + seconds, known);
    }

    private static FeelValue Number(Run run, string text, string? grouping, string? point)
    {
        bool areSigns = grouping is null or " " or "," or "." && point is null or "," or "." && (grouping is null || grouping != point);
        if (!areSigns)
        {
            return run.Fail($"Digits are grouped by a blank, comma or point; a comma or point stands before decimals.");
        }

        string plain = grouping is null ? text : text.Replace(grouping, "", StringComparison.Ordinal);
        plain = point is null ? plain : plain.Contains('.', StringComparison.Ordinal) && point != "." ? "" : plain.Replace(point, ".", StringComparison.Ordinal);
        return Decimal34.Parse(plain) is { } number ? new FeelNumber(number) : run.Fail($"'{Excerpt.Of(text)}' is no number.");
    }

    /// <summary>Whole months from one to another, towards zero.</summary>
    private static FeelValue Months(Run run, FeelValue from, FeelValue to)
    {
        (CivilDate a, long startTime) = Parts(from);
        (CivilDate b, long endTime) = Parts(to);
        long months = ((b.Year - (long)a.Year) * 12) + b.Month - a.Month;
        int rest = (b.Day, endTime).CompareTo((a.Day, startTime));
        months += months > 0 && rest < 0 ? -1 : months < 0 && rest > 0 ? 1 : 0;
        return FeelMonthsDuration.Of(months) ?? run.Fail($"The duration is too long.");
    }

    private static (CivilDate Date, long Time) Parts(FeelValue value) => value is FeelDateTime time ? (time.Date, time.Nanoseconds) : (((FeelDate)value).Date, 0);
}
