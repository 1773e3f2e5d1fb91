using FsCheck.Xunit;

namespace CallCenter.Standards.Tests;

/// <summary>The search behind every question about time, against looking at every point.</summary>
public sealed class SortedPointsTests
{
    [Fact]
    public void No_points_hold_nothing() => Assert.Equal(-1, new SortedPoints([]).LastAtMost(0));

    [Theory]
    [InlineData(new long[] { 7 })]
    [InlineData(new long[] { 7, 7, 7 })]
    [InlineData(new long[] { -3, -3, 0, 0, 0, 9 })]
    [InlineData(new long[] { 0, 1, 2, 3, 4, 5, 1_000_000 })]
    [InlineData(new[] { long.MinValue, 0, long.MaxValue })]
    [InlineData(new[] { long.MinValue + 1, long.MaxValue - 1 })]
    [InlineData(new long[] { -1_000_000_000_000, -1, 0, 1, 2, 3, 4, 5, 6, 1_000_000_000_000 })]
    public void The_last_point_at_or_before_is_found(long[] points)
    {
        foreach (long sought in points.SelectMany(point => new[] { point - 1, point, point + 1 }).Append(long.MinValue).Append(long.MaxValue))
        {
            Assert.Equal(Array.FindLastIndex(points, point => point <= sought), new SortedPoints(points).LastAtMost(sought));
        }
    }

    [Property(MaxTest = 500)]
    public void Points_however_spread_are_found(int seed)
    {
        var random = new Random(seed);
        int spread = random.Next(1, 50);
        long[] points = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.NextInt64(-(1L << spread), 1L << spread)).Order()];
        var sorted = new SortedPoints(points);
        for (int i = 0; i < 20; i++)
        {
            long sought = random.NextInt64(-(1L << spread) - 1, (1L << spread) + 1);
            Assert.Equal(Array.FindLastIndex(points, point => point <= sought), sorted.LastAtMost(sought));
        }
    }
}
