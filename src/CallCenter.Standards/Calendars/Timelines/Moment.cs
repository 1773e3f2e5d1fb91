using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>Whole seconds and the nanoseconds beyond them, 0 to 999,999,999: calendars open and close at whole seconds.</summary>
internal readonly record struct Moment(long Second, int Nanosecond)
{
    private const int NanosecondsPerSecond = (int)NodaConstants.NanosecondsPerSecond;

    private static readonly long Least = Instant.MinValue.ToUnixTimeSeconds();
    private static readonly long Greatest = Instant.MaxValue.ToUnixTimeSeconds();

    public static Moment operator +(Moment left, Moment right)
    {
        int nanosecond = left.Nanosecond + right.Nanosecond;
        return nanosecond < NanosecondsPerSecond
            ? new Moment(left.Second + right.Second, nanosecond)
            : new Moment(left.Second + right.Second + 1, nanosecond - NanosecondsPerSecond);
    }

    public static Moment operator -(Moment left, Moment right)
    {
        int nanosecond = left.Nanosecond - right.Nanosecond;
        return nanosecond >= 0
            ? new Moment(left.Second - right.Second, nanosecond)
            : new Moment(left.Second - right.Second - 1, nanosecond + NanosecondsPerSecond);
    }

    /// <summary>An instant since 1970-01-01T00:00:00Z.</summary>
    public static Moment Of(Instant instant)
    {
        Duration sinceEpoch = instant - NodaConstants.UnixEpoch;
        long nanosecondOfDay = sinceEpoch.NanosecondOfDay;
        long second = nanosecondOfDay / NanosecondsPerSecond;
        int nanosecond = (int)(nanosecondOfDay - (second * NanosecondsPerSecond));
        second += sinceEpoch.Days * (long)NodaConstants.SecondsPerDay;
        return nanosecond < 0 ? new Moment(second - 1, nanosecond + NanosecondsPerSecond) : new Moment(second, nanosecond);
    }

    /// <summary>A duration without its sign.</summary>
    public static Moment OfMagnitude(Duration duration)
    {
        long second = Math.DivRem(Math.Abs(duration.NanosecondOfDay), NanosecondsPerSecond, out long nanosecond);
        return new Moment((Math.Abs((long)duration.Days) * NodaConstants.SecondsPerDay) + second, (int)nanosecond);
    }

    /// <summary>The instant, or null beyond what one can express.</summary>
    public static Instant? ToInstant(long second, int nanosecond) =>
        second < Least || second > Greatest ? null
        : nanosecond == 0 ? Instant.FromUnixTimeSeconds(second)
        : Instant.FromUnixTimeSeconds(second).PlusNanoseconds(nanosecond);

    /// <summary>What leads from one moment to another.</summary>
    public static Duration ToDuration(Moment to, Moment from) =>
        Duration.FromSeconds(to.Second - from.Second) + Duration.FromNanoseconds((long)to.Nanosecond - from.Nanosecond);
}
