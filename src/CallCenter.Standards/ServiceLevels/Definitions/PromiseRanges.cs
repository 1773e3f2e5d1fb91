using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>The times and shares that promises and ladders may have.</summary>
internal static class PromiseRanges
{
    // Ticks of more would not fit an integer of 64 bits.
    private static readonly Duration GreatestTime = Duration.FromDays(10_000_000);

    /// <summary>Whether a time is one that books can hold: whole ticks of 100 ns, at most ten million days, and positive.</summary>
    public static bool IsTime(Duration time) => time > Duration.Zero && IsWholeTicks(time);

    /// <summary>Whether a time is zero or one that books can hold.</summary>
    public static bool IsTimeOrZero(Duration time) => time >= Duration.Zero && IsWholeTicks(time);

    /// <summary>Whether a share is above 0 % and at most 100 %.</summary>
    public static bool IsShare(Percentage share) => share.Ratio is > 0 and <= 1;

    private static bool IsWholeTicks(Duration time) => time <= GreatestTime && time.NanosecondOfDay % NodaConstants.NanosecondsPerTick == 0;
}
