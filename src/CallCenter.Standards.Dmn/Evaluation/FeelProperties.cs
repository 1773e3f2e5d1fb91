namespace CallCenter.Standards.Dmn;

/// <summary>The members of values that are no contexts (DMN 1.5, table 65).</summary>
internal static class FeelProperties
{
    public static readonly string[] Names = ["time offset", "start included", "end included"];

    /// <summary>The value of a member, or null of .NET where the value has none of the name.</summary>
    public static FeelValue? Of(FeelValue value, string member) => value switch
    {
        FeelDate date => OfDate(date.Date, member),
        FeelDateTime time => OfDate(time.Date, member) ?? OfTime(time.Nanoseconds, time.Zone, time.Date, member),
        FeelTime time => OfTime(time.Nanoseconds, time.Zone, CivilDate.Epoch, member),
        FeelDaysDuration days => OfDays(days.Nanoseconds, member),
        FeelMonthsDuration months => member switch
        {
            "years" => FeelNumber.Of(months.Months / 12),
            "months" => FeelNumber.Of(months.Months % 12),
            _ => null,
        },
        FeelRange range => member switch
        {
            "start" => range.Start ?? FeelValue.Null,
            "end" => range.End ?? FeelValue.Null,
            "start included" => FeelBoolean.Of(range.StartIncluded),
            "end included" => FeelBoolean.Of(range.EndIncluded),
            _ => null,
        },
        _ => null,
    };

    /// <summary>What the members of values of a kind are; null where they have none of the name.</summary>
    public static ValueShape? ShapeOf(FeelKind kind, string member) => member switch
    {
        "year" or "month" or "day" or "weekday" when kind is FeelKind.Date or FeelKind.DateTime => ValueShape.Of(FeelKind.Number),
        "hour" or "minute" or "second" when kind is FeelKind.Time or FeelKind.DateTime => ValueShape.Of(FeelKind.Number),
        "time offset" when kind is FeelKind.Time or FeelKind.DateTime => ValueShape.Of(FeelKind.DaysDuration, FeelKind.Null),
        "timezone" when kind is FeelKind.Time or FeelKind.DateTime => ValueShape.Of(FeelKind.Text, FeelKind.Null),
        "days" or "hours" or "minutes" or "seconds" when kind is FeelKind.DaysDuration => ValueShape.Of(FeelKind.Number),
        "years" or "months" when kind is FeelKind.MonthsDuration => ValueShape.Of(FeelKind.Number),
        "start" or "end" or "start included" or "end included" when kind is FeelKind.Range => ValueShape.Any,
        _ => null,
    };

    private static FeelNumber? OfDate(CivilDate date, string member) => member switch
    {
        "year" => FeelNumber.Of(date.Year),
        "month" => FeelNumber.Of(date.Month),
        "day" => FeelNumber.Of(date.Day),
        "weekday" => FeelNumber.Of(date.Weekday),
        _ => null,
    };

    private static FeelValue? OfTime(long nanoseconds, FeelZone? zone, CivilDate date, string member)
    {
        long seconds = nanoseconds / CivilDate.NanosecondsOfSecond;
        return member switch
        {
            "hour" => FeelNumber.Of(seconds / 3600),
            "minute" => FeelNumber.Of(seconds / 60 % 60),
            "second" => Seconds(nanoseconds - (seconds / 60 * 60 * CivilDate.NanosecondsOfSecond)),
            "time offset" => zone is null ? FeelValue.Null : new FeelDaysDuration(zone.OffsetAt(date, nanoseconds) * (Int128)CivilDate.NanosecondsOfSecond),
            "timezone" => FeelValue.Of(zone?.Id),
            _ => null,
        };
    }

    private static FeelNumber? OfDays(Int128 nanoseconds, string member) => member switch
    {
        "days" => FeelNumber.Of((long)(nanoseconds / CivilDate.NanosecondsOfDay)),
        "hours" => FeelNumber.Of((long)(nanoseconds / (3600 * CivilDate.NanosecondsOfSecond) % 24)),
        "minutes" => FeelNumber.Of((long)(nanoseconds / (60 * CivilDate.NanosecondsOfSecond) % 60)),
        "seconds" => Seconds((long)(nanoseconds % (60 * CivilDate.NanosecondsOfSecond))),
        _ => null,
    };

    private static FeelNumber Seconds(long nanoseconds) => new(Decimal34.Of(nanoseconds, -9) ?? Decimal34.Zero);
}
