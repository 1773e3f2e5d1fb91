using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>The value of an interval that reads best: zero, or the roundest one near an end.</summary>
internal static class SimplestOrdinal
{
    private static readonly long[] TickSteps =
    [
        NodaConstants.TicksPerDay, NodaConstants.TicksPerHour, 5 * NodaConstants.TicksPerMinute, NodaConstants.TicksPerMinute,
        10 * NodaConstants.TicksPerSecond, NodaConstants.TicksPerSecond, NodaConstants.TicksPerMillisecond,
    ];

    private static readonly long[] MonthSteps = [12];

    /// <summary>A value from low to below high.</summary>
    public static long Of(FieldDefinition field, long low, long high)
    {
        if (low <= 0 && high > 0)
        {
            return 0;
        }

        foreach (long step in StepsOf(field))
        {
            Int128 multiple = low > 0 ? RoundUp(low, step) : RoundDown((Int128)high - 1, step);
            if (multiple >= low && multiple < high)
            {
                return (long)multiple;
            }
        }

        return low > 0 ? low : high - 1;
    }

    private static IEnumerable<long> StepsOf(FieldDefinition field) => field.Type switch
    {
        FieldType.Number => Enumerable.Range(0, field.Scale + 1).Select(decimals => (long)Ordinal.PowerOfTen(field.Scale - decimals)),
        FieldType.Months => MonthSteps,
        FieldType.Duration or FieldType.Time or FieldType.DateTime or FieldType.Instant => TickSteps,
        _ => [],
    };

    private static Int128 RoundUp(Int128 value, long step) => (value + step - 1) / step * step;

    private static Int128 RoundDown(Int128 value, long step) => -RoundUp(-value, step);
}
