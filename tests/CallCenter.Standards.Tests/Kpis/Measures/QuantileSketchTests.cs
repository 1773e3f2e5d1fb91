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
        QuantileSketch sketch = Of(series);
        long[] sorted = [.. series.Order()];
        foreach (int permille in new[] { 1, 10, 499, 500, 501, 900, 950, 990, 999, 1000 })
        {
            int rank = Math.Max(1, (int)(((BigInteger)series.Length * permille + 999) / 1000));
            BigInteger exact = sorted[rank - 1];
            BigInteger error = BigInteger.Abs(sketch.Quantile(permille) - exact);
            Assert.True(error * 256 <= BigInteger.Abs(exact), $"p{permille / 10.0} of {string.Join(", ", sorted)} is {exact}, not {sketch.Quantile(permille)}.");
        }
    });

    [Property(MaxTest = 300)]
    public Property Merged_parts_are_the_whole_to_the_bit() => Prop.ForAll(Series, Series, Series, (first, second, third) =>
    {
        string whole = TotalsAssert.Read(Of([.. first, .. second, .. third]));

        Assert.Equal(whole, TotalsAssert.Read(Merged(Merged(Of(first), Of(second)), Of(third))));
        Assert.Equal(whole, TotalsAssert.Read(Merged(Of(third), Merged(Of(second), Of(first)))));
        Assert.Equal(whole, TotalsAssert.Read(Merged(new QuantileSketch(), Of([.. third, .. first, .. second]))));
        Assert.Equal(whole, TotalsAssert.Read(Merged(Of([.. third, .. first, .. second]), new QuantileSketch())));
    });

    [Fact]
    public void Values_below_256_are_exact() =>
        Assert.All(Enumerable.Range(-255, 511), value => Assert.Equal(value, Of([value]).Quantile(500)));

    [Fact]
    public void Buckets_follow_the_order_of_their_values_without_a_hole()
    {
        int before = QuantileSketch.BucketOf(-5_000);
        for (long value = -4_999; value <= 5_000; value++)
        {
            int bucket = QuantileSketch.BucketOf(value);
            Assert.InRange(bucket - before, 0, 1);
            before = bucket;
        }

        Assert.Equal(0, QuantileSketch.BucketOf(0));
        Assert.Equal((256, 257, -256), (QuantileSketch.BucketOf(257), QuantileSketch.BucketOf(258), QuantileSketch.BucketOf(-256)));
    }

    [Fact]
    public void The_last_bucket_holds_the_greatest_values()
    {
        Assert.Equal(7_295, QuantileSketch.BucketOf(Ordinal.Greatest));
        Assert.Equal(-7_295, QuantileSketch.BucketOf(Ordinal.Least));
        Assert.InRange(QuantileSketch.MiddleOf(7_295), long.MaxValue - (1L << 55), long.MaxValue);
    }

    [Property(MaxTest = 1_000)]
    public Property The_middle_of_a_bucket_lies_in_it() => Prop.ForAll(Arb.From(Values), value =>
    {
        int bucket = QuantileSketch.BucketOf(value);
        Assert.Equal(bucket, QuantileSketch.BucketOf(QuantileSketch.MiddleOf(bucket)));
    });

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        QuantileSketch sketch = Of([1, 2, 3]);
        QuantileSketch copy = sketch.Copy();
        copy.Add(100_000);

        Assert.Equal((3, 3), (sketch.Count, sketch.Quantile(1000)));
        Assert.Equal(4, copy.Count);
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
        Assert.Equal(124, sketch.Count);
    }

    private static QuantileSketch Of(IEnumerable<long> values)
    {
        var sketch = new QuantileSketch();
        foreach (long value in values)
        {
            sketch.Add(value);
        }

        return sketch;
    }

    private static QuantileSketch Merged(QuantileSketch into, QuantileSketch other)
    {
        into.Merge(other);
        return into;
    }
}
