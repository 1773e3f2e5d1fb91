using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>Turns the units of columns into ticks.</summary>
internal static class ColumnUnits
{
    /// <summary>The ticks in a unit of at least one.</summary>
    public static long TicksIn(ColumnUnit unit) => unit switch
    {
        ColumnUnit.Seconds => NodaConstants.TicksPerSecond,
        ColumnUnit.Milliseconds => NodaConstants.TicksPerMillisecond,
        ColumnUnit.Microseconds => NodaConstants.TicksPerMillisecond / 1_000,
        _ => 1,
    };

    /// <summary>The ticks of nanoseconds, finer parts dropped towards the start of time.</summary>
    public static long OfNanoseconds(long value) => (value / NodaConstants.NanosecondsPerTick) - (value % NodaConstants.NanosecondsPerTick < 0 ? 1 : 0);

    /// <summary>The values of a unit whose ticks are within bounds, of which the lower is at most 0.</summary>
    public static (long Least, long Greatest) Within(ColumnUnit unit, long least, long greatest) => unit == ColumnUnit.Nanoseconds
        ? (least == 0 ? 0 : long.MinValue, long.MaxValue) // 64 bits of them are fewer than any bound but 0
        : (least / TicksIn(unit), greatest / TicksIn(unit));
}
