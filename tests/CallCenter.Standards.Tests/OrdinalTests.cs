using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests;

public sealed class OrdinalTests
{
    private static readonly Duration LongestHeld = Duration.FromTicks(long.MaxValue);

    [Fact]
    public void Values_are_counted_in_their_smallest_step()
    {
        Assert.Equal((0, 1), (Ordinal.Of(false), Ordinal.Of(true)));
        Assert.Equal(200_000_000, Ordinal.Of(Duration.FromSeconds(20)));
        Assert.Equal(-1, Ordinal.Of(new LocalDate(1969, 12, 31)));
        Assert.Equal(20_781, Ordinal.Of(new LocalDate(2026, 11, 24)));
        Assert.Equal(432_000_000_000, Ordinal.Of(new LocalTime(12, 0)));
        Assert.Equal(863_999_999_999, Ordinal.Of(LocalTime.MaxValue));
        Assert.Equal(-1, Ordinal.Of(new LocalDate(1970, 1, 1).AtMidnight().PlusTicks(-1)));
        Assert.Equal(600_000_000, Ordinal.Of(NodaConstants.UnixEpoch + Duration.FromMinutes(1)));
        Assert.Equal(-1, Ordinal.Of(NodaConstants.UnixEpoch - Duration.Epsilon));
    }

    [Fact]
    public void Parts_of_a_tick_are_dropped()
    {
        Assert.Equal(1, Ordinal.Of(Duration.FromNanoseconds(199)));
        Assert.Equal(-1, Ordinal.Of(Duration.FromNanoseconds(-199)));
        Assert.Equal(1, Ordinal.Of(NodaConstants.UnixEpoch + Duration.FromNanoseconds(199)));
        Assert.Equal(1, Ordinal.Of(LocalTime.FromNanosecondsSinceMidnight(199)));
    }

    [Fact]
    public void A_missing_value_is_below_every_other()
    {
        Assert.Equal(Ordinal.Missing + 1, Ordinal.Least);
        Assert.Equal(long.MaxValue - 1, Ordinal.Greatest);
        Assert.All(
            [Ordinal.Of(Instant.MinValue), Ordinal.Of(LocalDate.MinIsoValue), Ordinal.Of(LocalDate.MinIsoValue.AtMidnight()), Ordinal.Of(false), Ordinal.Of(Ordinal.Least), Ordinal.Of(-9.2e18m, 0)],
            ordinal => Assert.True(ordinal > Ordinal.Missing));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void The_two_ends_of_the_range_are_reserved(long number)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Ordinal.Of(number));
        Assert.Throws<ArgumentException>(() => Ordinal.Of((decimal)number, 0));
        long inner = number < 0 ? number + 1 : number - 1;
        Assert.Equal((inner, inner), (Ordinal.Of(inner), Ordinal.Of((decimal)inner, 0)));
    }

    [Fact]
    public void A_duration_that_ticks_cannot_hold_overflows_instead_of_wrapping()
    {
        Assert.Equal(long.MaxValue, Ordinal.Of(LongestHeld));
        Assert.Throws<OverflowException>(() => Ordinal.Of(LongestHeld + Duration.FromTicks(1)));
        Assert.Throws<OverflowException>(() => Ordinal.Of(Duration.MaxValue));
        Assert.Throws<OverflowException>(() => Ordinal.Of(Duration.MinValue));
    }

    [Theory]
    [InlineData("12.34", 2, 1234)]
    [InlineData("12.3", 2, 1230)]
    [InlineData("12.300", 2, 1230)]
    [InlineData("-0.000000001", 9, -1)]
    [InlineData("12", 0, 12)]
    [InlineData("9223372036854775.806", 3, 9223372036854775806)]
    public void A_number_is_scaled_by_its_decimals(string number, int scale, long expected) => Assert.Equal(expected, Ordinal.Of(Number(number), scale));

    [Theory]
    [InlineData("12.345", 2)]
    [InlineData("0.1", 0)]
    [InlineData("0.0000000001", 9)]
    [InlineData("9223372036854775.807", 3)]
    [InlineData("-9223372036854775.808", 3)]
    public void A_number_that_does_not_fit_its_field_is_refused(string number, int scale)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Ordinal.Of(Number(number), scale));
        Assert.StartsWith(number, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Powers_of_ten_reach_from_0_to_9()
    {
        decimal expected = 1;
        for (int scale = 0; scale <= 9; scale++, expected *= 10)
        {
            Assert.Equal(expected, Ordinal.PowerOfTen(scale));
        }
    }

    [Property]
    public Property Durations_keep_their_order() => KeepsOrder(Duration.FromTicks, Ordinal.Of);

    [Property]
    public Property Instants_keep_their_order() => KeepsOrder(ticks => Instant.FromUnixTimeTicks(ticks / 40), Ordinal.Of);

    [Property]
    public Property Dates_keep_their_order() => KeepsOrder(ticks => new LocalDate(1970, 1, 1).PlusDays((int)(ticks % 2_900_000)), Ordinal.Of);

    [Property]
    public Property Times_keep_their_order() => KeepsOrder(ticks => LocalTime.FromTicksSinceMidnight(Math.Abs(ticks % NodaConstants.TicksPerDay)), Ordinal.Of);

    [Property]
    public Property Local_date_times_keep_their_order() => KeepsOrder(ticks => new LocalDate(1970, 1, 1).AtMidnight().PlusTicks(ticks / 40), Ordinal.Of);

    [Property]
    public Property Numbers_keep_their_order() => KeepsOrder(ticks => ticks / 100m / 1_000_000_000m, number => Ordinal.Of(decimal.Round(number, 9), 9), rounded: number => decimal.Round(number, 9));

    private static Property KeepsOrder<T>(Func<long, T> valueOf, Func<T, long> ordinalOf, Func<T, T>? rounded = null)
        where T : IComparable<T>
    {
        // Near pairs, and pairs that differ in a day or a sign, are the ones that an order can get wrong.
        Gen<(long, long)> pairs =
            from high in Gen.Choose(int.MinValue + 1, int.MaxValue)
            from low in Gen.Choose(int.MinValue, int.MaxValue)
            from step in Gen.Elements(0L, 1, -1, 2, NodaConstants.TicksPerDay, -NodaConstants.TicksPerDay, NodaConstants.TicksPerDay - 1, long.MinValue)
            let first = ((long)high << 32) + low
            select (first / 4, step == long.MinValue ? -(first / 4) : (first / 4) + step);
        return Prop.ForAll(Arb.From(pairs), pair =>
        {
            (T a, T b) = (valueOf(pair.Item1), valueOf(pair.Item2));
            (a, b) = rounded is null ? (a, b) : (rounded(a), rounded(b));
            Assert.Equal(Math.Sign(a.CompareTo(b)), ordinalOf(a).CompareTo(ordinalOf(b)));
        });
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
