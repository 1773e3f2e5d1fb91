using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using Ordinals = CallCenter.Standards.Decisions.IntervalSet<long, CallCenter.Standards.Decisions.OrdinalOrder>;
using Texts = CallCenter.Standards.Decisions.IntervalSet<string?, CallCenter.Standards.Decisions.TextOrder>;

namespace CallCenter.Standards.Tests.Decisions;

/// <summary>The laws of sets, against plain sets of small numbers.</summary>
public sealed class IntervalSetTests
{
    private static readonly long[] Points = [Ordinal.Least, .. Enumerable.Range(-5, 50).Select(i => (long)i), Ordinal.Greatest];

    [Property(MaxTest = 500, Arbitrary = [typeof(SmallIntervals)])]
    public void A_set_holds_what_its_intervals_hold(SmallInterval[] intervals)
    {
        Ordinals set = SetOf(intervals);
        Assert.All(Points, point => Assert.Equal(intervals.Any(interval => interval.Low <= point && point < interval.High), set.Contains(point)));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(SmallIntervals)])]
    public void Intervals_are_sorted_and_neither_overlap_nor_touch(SmallInterval[] intervals)
    {
        long before = long.MinValue;
        foreach (Interval<long> interval in SetOf(intervals).Intervals())
        {
            Assert.True(before < interval.Low && interval.Low < interval.High);
            before = interval.High;
        }
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(SmallIntervals)])]
    public void Complement_union_and_intersection_are_those_of_sets(SmallInterval[] left, SmallInterval[] right)
    {
        (Ordinals a, Ordinals b) = (SetOf(left), SetOf(right));
        Assert.All(Points, point =>
        {
            Assert.NotEqual(a.Contains(point), a.Complement().Contains(point));
            Assert.Equal(a.Contains(point) || b.Contains(point), a.Union(b).Contains(point));
            Assert.Equal(a.Contains(point) && b.Contains(point), a.Intersect(b).Contains(point));
        });
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(SmallIntervals)])]
    public void A_set_covers_another_where_no_value_of_that_is_outside(SmallInterval[] left, SmallInterval[] right)
    {
        (Ordinals a, Ordinals b) = (SetOf(left), SetOf(right));
        Assert.Equal(b.Intersect(a.Complement()).IsEmpty, a.Covers(b));
        Assert.True(a.Union(b).Covers(a) && a.Covers(a.Intersect(b)));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(SmallIntervals)])]
    public void Equal_sets_have_equal_intervals(SmallInterval[] left, SmallInterval[] right)
    {
        (Ordinals a, Ordinals b) = (SetOf(left), SetOf(right));
        Assert.Equal(a.Intervals(), a.Complement().Complement().Intervals());
        Assert.Equal(a.Union(b).Intervals(), b.Union(a).Intervals());
        Assert.Equal(a.Intervals(), a.Union(a).Intervals());
        Assert.Equal(a.Intervals(), a.Union(a.Intersect(b)).Intervals());
        Assert.Equal(Ordinals.All.Intervals(), a.Union(a.Complement()).Intervals());
        Assert.True(a.Intersect(a.Complement()).IsEmpty);
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(SmallIntervals)])]
    public void A_matcher_agrees_with_the_set_and_adds_the_missing_ordinal(SmallInterval[] intervals, bool matchesMissing)
    {
        Ordinals set = SetOf(intervals);
        var matcher = new OrdinalMatcher(set, matchesMissing);
        Assert.All(Points, point => Assert.Equal(set.Contains(point), matcher.Contains(point)));
        Assert.Equal(matchesMissing, matcher.Contains(Ordinal.Missing));
    }

    [Fact]
    public void A_text_alone_is_the_interval_up_to_the_next_text()
    {
        Texts point = Texts.Of("a", TextOrder.After("a"));
        Assert.Equal([false, true, false, false], new[] { "", "a", "a\0", "b" }.Select(point.Contains));
        Assert.Equal([true, false, true, true], new[] { "", "a", "a\0", "b" }.Select(point.Complement().Contains));
        Assert.Equal([new Interval<string?>("", null)], point.Union(point.Complement()).Intervals());
    }

    [Fact]
    public void The_upper_end_of_texts_is_above_every_text()
    {
        Assert.Equal(0, TextOrder.Compare(null, null));
        Assert.True(TextOrder.Compare(null, "\uFFFF\uFFFF") > 0);
        Assert.True(TextOrder.Compare("\uFFFF\uFFFF", null) < 0);
    }

    private static Ordinals SetOf(SmallInterval[] intervals) => Ordinals.Union([.. intervals.Select(interval => Ordinals.Of(interval.Low, interval.High))]);
}
