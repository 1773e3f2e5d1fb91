using NodaTime;

namespace CallCenter.Standards;

/// <summary>
/// Every field value but a text is held as one <see cref="long"/>, its ordinal, that keeps the order of the values:
/// a scaled number, 0 or 1, ticks, months, or days since 1970-01-01. One comparison of integers then serves all types.
/// </summary>
internal static class Ordinal
{
    /// <summary>The ordinal of a missing value; below every other.</summary>
    public const long Missing = long.MinValue;

    /// <summary>The greatest ordinal a value can have; <see cref="long.MaxValue"/> stays free as an open upper end.</summary>
    public const long Greatest = long.MaxValue - 1;

    /// <summary>The least ordinal a value can have.</summary>
    public const long Least = long.MinValue + 1;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private static readonly decimal[] Powers = [1m, 10m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m, 10_000_000m, 100_000_000m, 1_000_000_000m];

    public static long Of(bool value) => value ? 1 : 0;

    /// <summary>The ticks, finer parts dropped; a duration beyond 29,000 years overflows.</summary>
    public static long Of(Duration value) => checked(value.Days * NodaConstants.TicksPerDay + (value.NanosecondOfDay / NodaConstants.NanosecondsPerTick));

    public static long Of(long value) => value is >= Least and <= Greatest
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "The two ends of the 64-bit range are reserved.");

    public static long Of(LocalDate value) => Period.DaysBetween(Epoch, value);

    public static long Of(LocalTime value) => value.TickOfDay;

    public static long Of(LocalDateTime value) => (Of(value.Date) * NodaConstants.TicksPerDay) + value.TickOfDay;

    public static long Of(Instant value) => value.ToUnixTimeTicks();

    /// <summary>10 to the power of a scale from 0 to 9.</summary>
    public static decimal PowerOfTen(int scale) => Powers[scale];

    /// <summary>The scaled number; a value with more decimals than the scale, or out of range, breaks the schema's promise.</summary>
    public static long Of(decimal value, int scale)
    {
        decimal scaled = value * Powers[scale];
        return scaled == decimal.Truncate(scaled) && scaled is >= Least and <= Greatest
            ? (long)scaled
            : throw new ArgumentException($"{value.ToString(System.Globalization.CultureInfo.InvariantCulture)} does not fit a number field of {scale} decimals; declare the field with more, or round the value.", nameof(value));
    }
}
