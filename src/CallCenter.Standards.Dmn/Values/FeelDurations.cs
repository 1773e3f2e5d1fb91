using NodaTime;

namespace CallCenter.Standards.Dmn;

/// <summary>A days and time duration, in nanoseconds.</summary>
public sealed class FeelDaysDuration : FeelValue
{
    /// <summary>Some 27,000 million years: what a day number of either end of the calendar is apart.</summary>
    internal static readonly Int128 Longest = (Int128)1_000_000_000_000 * CivilDate.NanosecondsOfDay;

    internal FeelDaysDuration(Int128 nanoseconds) => Nanoseconds = nanoseconds;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.DaysDuration;

    internal Int128 Nanoseconds { get; }

    /// <summary>The duration, or null where it is longer than <see cref="Duration"/> holds.</summary>
    public Duration? ToDuration() => Int128.Abs(Nanoseconds) < (Int128)16_000_000 * CivilDate.NanosecondsOfDay
        ? Duration.FromNanoseconds((System.Numerics.BigInteger)Nanoseconds)
        : null;

    internal static FeelDaysDuration? Of(Int128 nanoseconds) => Int128.Abs(nanoseconds) <= Longest ? new FeelDaysDuration(nanoseconds) : null;

    private protected override bool Same(FeelValue other) => Nanoseconds == ((FeelDaysDuration)other).Nanoseconds;

    private protected override int Hash() => Nanoseconds.GetHashCode();
}

/// <summary>A years and months duration, in months.</summary>
public sealed class FeelMonthsDuration : FeelValue
{
    internal const long Longest = 24_000_000_000;

    internal FeelMonthsDuration(long months) => Months = months;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.MonthsDuration;

    /// <summary>The whole duration in months.</summary>
    public long Months { get; }

    internal static FeelMonthsDuration? Of(Int128 months) => Int128.Abs(months) <= Longest ? new FeelMonthsDuration((long)months) : null;

    private protected override bool Same(FeelValue other) => Months == ((FeelMonthsDuration)other).Months;

    private protected override int Hash() => Months.GetHashCode();
}
