namespace CallCenter.Standards.Dmn;

/// <summary>The arithmetic of FEEL (DMN 1.5, tables 56 to 58); null of .NET where operands do not fit or a result is too large.</summary>
internal static class FeelArithmetic
{
    private static readonly Int128 Day = CivilDate.NanosecondsOfDay;

    public static FeelValue? Add(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => Number(Decimal34.Add(a.Value, b.Value)),
        (FeelText a, FeelText b) => new FeelText(a.Value + b.Value),
        (FeelMonthsDuration a, FeelMonthsDuration b) => FeelMonthsDuration.Of((Int128)a.Months + b.Months),
        (FeelDaysDuration a, FeelDaysDuration b) => FeelDaysDuration.Of(a.Nanoseconds + b.Nanoseconds),
        (FeelMonthsDuration or FeelDaysDuration, FeelDate or FeelDateTime or FeelTime) => Plus(right, left, 1),
        _ => Plus(left, right, 1),
    };

    public static FeelValue? Subtract(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => Number(Decimal34.Subtract(a.Value, b.Value)),
        (FeelMonthsDuration a, FeelMonthsDuration b) => FeelMonthsDuration.Of((Int128)a.Months - b.Months),
        (FeelDaysDuration a, FeelDaysDuration b) => FeelDaysDuration.Of(a.Nanoseconds - b.Nanoseconds),
        (FeelTime a, FeelTime b) => (a.Zone is null) == (b.Zone is null) ? FeelDaysDuration.Of((Int128)a.Comparable - b.Comparable) : null,
        (FeelDate or FeelDateTime, FeelDate or FeelDateTime) => Between(left, right),
        _ => Plus(left, right, -1),
    };

    public static FeelValue? Multiply(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => Number(Decimal34.Multiply(a.Value, b.Value)),
        (FeelMonthsDuration a, FeelNumber b) => Months(Decimal34.Multiply(Decimal34.Of(a.Months), b.Value)),
        (FeelDaysDuration a, FeelNumber b) => Days(Decimal34.Multiply(Exact(a), b.Value)),
        (FeelNumber, FeelMonthsDuration or FeelDaysDuration) => Multiply(right, left),
        _ => null,
    };

    public static FeelValue? Divide(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => Number(Decimal34.Divide(a.Value, b.Value)),
        (FeelMonthsDuration a, FeelNumber b) => Months(Decimal34.Divide(Decimal34.Of(a.Months), b.Value)),
        (FeelDaysDuration a, FeelNumber b) => Days(Decimal34.Divide(Exact(a), b.Value)),
        (FeelMonthsDuration a, FeelMonthsDuration b) => Number(Decimal34.Divide(Decimal34.Of(a.Months), Decimal34.Of(b.Months))),
        (FeelDaysDuration a, FeelDaysDuration b) => Number(Decimal34.Divide(Exact(a), Exact(b))),
        _ => null,
    };

    public static FeelValue? Power(FeelValue left, FeelValue right) => (left, right) is (FeelNumber a, FeelNumber b) ? Number(Decimal34.Power(a.Value, b.Value)) : null;

    public static FeelValue? Negate(FeelValue value) => value switch
    {
        FeelNumber number => new FeelNumber(number.Value.Negated()),
        FeelMonthsDuration months => new FeelMonthsDuration(-months.Months),
        FeelDaysDuration days => new FeelDaysDuration(-days.Nanoseconds),
        _ => null,
    };

    private static FeelNumber? Number(Decimal34? value) => value is { } known ? new FeelNumber(known) : null;

    private static FeelMonthsDuration? Months(Decimal34? months) => months?.Round(0, RoundingRule.Down)?.ToInt64() is { } whole ? FeelMonthsDuration.Of(whole) : null;

    private static FeelDaysDuration? Days(Decimal34? nanoseconds) =>
        nanoseconds?.Round(0, RoundingRule.HalfEven) is { } whole && Int128.TryParse(whole.ToString(), System.Globalization.CultureInfo.InvariantCulture, out Int128 exact) ? FeelDaysDuration.Of(exact) : null;

    private static Decimal34 Exact(FeelDaysDuration days) => Decimal34.Of((System.Numerics.BigInteger)days.Nanoseconds, 0) ?? Decimal34.Zero;

    private static FeelValue? Plus(FeelValue time, FeelValue duration, int sign) => (time, duration) switch
    {
        (FeelDate date, FeelMonthsDuration months) => date.Date.PlusMonths(sign * months.Months) is { } later ? new FeelDate(later) : null,
        (FeelDateTime at, FeelMonthsDuration months) => at.Date.PlusMonths(sign * months.Months) is { } later ? FeelDateTime.At(later, at.Nanoseconds, at.Zone, at.Offset) : null,
        (FeelDate date, FeelDaysDuration days) => FeelDateTime.Of((date.Date.DayNumber * Day) + (sign * days.Nanoseconds), null) is { } later ? new FeelDate(later.Date) : null,
        (FeelDateTime at, FeelDaysDuration days) => FeelDateTime.Of(at.Comparable + (sign * days.Nanoseconds), at.Zone),
        (FeelTime at, FeelDaysDuration days) => new FeelTime((long)((((at.Nanoseconds + (sign * days.Nanoseconds)) % Day) + Day) % Day), at.Zone),
        _ => null,
    };

    /// <summary>A date counts as its midnight: in UTC beside a time with an offset.</summary>
    private static FeelDaysDuration? Between(FeelValue left, FeelValue right)
    {
        FeelDateTime? a = left as FeelDateTime;
        FeelDateTime? b = right as FeelDateTime;
        bool hasZone = (a ?? b)?.Zone is not null;
        a ??= new FeelDateTime(((FeelDate)left).Date, 0, hasZone ? FeelZone.OfUtc : null);
        b ??= new FeelDateTime(((FeelDate)right).Date, 0, hasZone ? FeelZone.OfUtc : null);
        return (a.Zone is null) == (b.Zone is null) ? FeelDaysDuration.Of(a.Comparable - b.Comparable) : null;
    }
}
