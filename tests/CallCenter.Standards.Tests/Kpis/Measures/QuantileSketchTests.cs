using System.Numerics;
using CallCenter.Standards.Kpis;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Kpis.Measures;

public sealed class QuantileSketchTests
{
    private static readonly Gen<long> Values = Gen.Frequency(
        (3, Gen.Choose(-300, 300).Select(value => (long)value)),
        (3, Gen.Choose(int.MinValue, int.MaxValue).Select(value => (long)value)),
        (2, from high in Gen.Choose(int.MinValue, int.MaxValue)
            from low in Gen.Choose(int.MinValue, int.MaxValue)
            select ((long)high << 32) | (uint)low),
        (1, from power in Gen.Choose(0, 62)
            from step in Gen.Choose(-1, 1)
            from sign in Gen.Elements(1, -1)
            select sign * ((1L << power) + step)),
        (1, Gen.Elements(Ordinal.Least, Ordinal.Greatest)));

    private static Arbitrary<long[]> Series { get; } = Arb.From(
        Gen.Frequency((3, Values.NonEmptyListOf().Select(list => list.ToArray())), (1, from value in Values from count in Gen.Choose(1, 9) select Enumerable.Repeat(value, count).ToArray())),
        series => series.Length > 1 ? series.Select((_, i) => (long[])[.. series[..i], .. series[(i + 1)..]]) : []);

    [Property(MaxTest = 500)]
    public Property Every_quantile_is_the_nearest_rank_within_two_to_the_minus_eight() => Prop.ForAll(Series, series =>
    {
        ValueBuckets sketch = Of(series);
        long[] sorted = [.. series.Order()];
        foreach (int permille in new[] { 1, 10, 499, 500, 501, 900, 950, 990, 999, 1000 })
        {
            int rank = Math.Max(1, (int)(((BigInteger)series.Length * permille + 999) / 1000));
            BigInteger exact = sorted[rank - 1];
            (long value, long least, long greatest) = sketch.Quantile(permille * 1000);
            BigInteger error = BigInteger.Abs(value - exact);
            Assert.True(error * 256 <= BigInteger.Abs(exact), $"p{permille / 10.0} of {string.Join(", ", sorted)} is {exact}, not {value}.");
            Assert.True(least <= exact && exact <= greatest, $"p{permille / 10.0} of {string.Join(", ", sorted)} is {exact}, not within {least} and {greatest}.");
            Assert.InRange(value, Math.Max(least, sorted[0]), Math.Min(greatest, sorted[^1]));
        }
    });

    [Property(MaxTest = 300)]
    public Property Merged_parts_are_the_whole_to_the_bit() => Prop.ForAll(Series, Series, Series, (first, second, third) =>
    {
        ValueBuckets whole = Of([.. first, .. second, .. third]);

        Assert.Equal(whole, Of(first).Plus(Of(second)).Plus(Of(third)));
        Assert.Equal(whole, Of(third).Plus(Of(second).Plus(Of(first))));
        Assert.Equal(whole, ValueBuckets.None.Plus(Of([.. third, .. first, .. second])));
        Assert.Equal(whole, Of([.. third, .. first, .. second]).Plus(ValueBuckets.None));
        Assert.Equal((first.Concat(second).Concat(third).Min(), first.Concat(second).Concat(third).Max()), whole.Extremes);
        Assert.Equal(first.Length + second.Length + third.Length, whole.Count);
    });

    [Fact]
    public void Values_below_256_are_exact() =>
        Assert.All(Enumerable.Range(-255, 511), value => Assert.Equal((value, value, value), Of([value]).Quantile(500_000)));

    [Fact]
    public void Buckets_follow_the_order_of_their_values_without_a_hole()
    {
        int before = LogBuckets.BucketOf(-5_000);
        for (long value = -4_999; value <= 5_000; value++)
        {
            int bucket = LogBuckets.BucketOf(value);
            Assert.InRange(bucket - before, 0, 1);
            before = bucket;
        }

        Assert.Equal(0, LogBuckets.BucketOf(0));
        Assert.Equal((256, 257, -256), (LogBuckets.BucketOf(257), LogBuckets.BucketOf(258), LogBuckets.BucketOf(-256)));
    }

    [Fact]
    public void The_last_bucket_holds_the_greatest_values()
    {
        Assert.Equal(7_295, LogBuckets.BucketOf(Ordinal.Greatest));
        Assert.Equal(-7_295, LogBuckets.BucketOf(Ordinal.Least));
        Assert.InRange(LogBuckets.ValuesOf(7_295).Middle, long.MaxValue - (1L << 55), long.MaxValue);
        Assert.Equal(long.MaxValue, LogBuckets.ValuesOf(7_295).Greatest);
    }

    [Property(MaxTest = 1_000)]
    public Property A_bucket_is_all_between_its_ends_and_no_more() => Prop.ForAll(Arb.From(Values), value =>
    {
        int bucket = LogBuckets.BucketOf(value);
        (long least, long middle, long greatest) = LogBuckets.ValuesOf(bucket);

        Assert.All([least, middle, greatest], each => Assert.Equal(bucket, LogBuckets.BucketOf(each)));
        Assert.InRange(value, least, greatest);
        Assert.True(least == long.MinValue + 1 || LogBuckets.BucketOf(least - 1) == bucket - 1);
        Assert.True(greatest == long.MaxValue || LogBuckets.BucketOf(greatest + 1) == bucket + 1);
    });

    [Fact]
    public void A_thousand_equal_values_have_quantiles_of_that_value() // not 60.188 s, the middle of the bucket
    {
        ValueBuckets minutes = Of(Enumerable.Repeat(600_000_000L, 1_000));

        Assert.All([1, 500_000, 900_000, 1_000_000], ppm => Assert.Equal((600_000_000, 600_000_000, 600_000_000), minutes.Quantile(ppm)));
    }

    [Fact]
    public void The_first_and_the_last_value_are_exact()
    {
        ValueBuckets values = Of([1_000_001, 1_000_002, 1_000_003]);

        Assert.Equal((1_000_001, 1_000_001, 1_000_001), values.Quantile(0));
        Assert.Equal((1_000_003, 1_000_003, 1_000_003), values.Quantile(1_000_000));
        Assert.Equal((1_000_001, 1_000_003), (values.Quantile(500_000).Least, values.Quantile(500_000).Greatest));
    }

    [Property(MaxTest = 300)]
    public Property What_is_taken_away_again_leaves_the_counts_and_no_extremes() => Prop.ForAll(Series, Series, (first, second) =>
    {
        ValueBuckets left = Of([.. first, .. second]).Minus(Of(second))!;

        Assert.Equal(Of(first).Buckets.AsEnumerable(), left.Buckets);
        Assert.Null(left.Extremes);
        Assert.Equal(Of(first), Of(first).Minus(ValueBuckets.None));
        Assert.Equal(ValueBuckets.None, Of(first).Minus(Of(first)));
        Assert.Null(Of(first).Minus(Of([.. first, second[0]])));
    });

    [Fact]
    public void What_a_sketch_gave_does_not_change_with_it()
    {
        var sketch = new QuantileSketch();
        sketch.Add(1);
        ValueBuckets before = sketch.ToBuckets();
        sketch.Add(100_000);

        Assert.Equal((1, 1), (before.Count, before.Quantile(1_000_000).Value));
        Assert.Equal(2, sketch.ToBuckets().Count);
    }

    [Fact]
    public void A_rising_or_falling_series_grows_the_array_a_few_times_only()
    {
        var sketch = new QuantileSketch();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (long value = 0; value < 62; value++)
        {
            sketch.Add(1L << (int)value);
            sketch.Add(-(1L << (int)value));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Equal(124, sketch.ToBuckets().Count);
    }

    private static ValueBuckets Of(IEnumerable<long> values)
    {
        var sketch = new QuantileSketch();
        foreach (long value in values)
        {
            sketch.Add(value);
        }

        return sketch.ToBuckets();
    }
}
