using CallCenter.Standards.Book;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Improvement;

/// <summary>Control charts: limits, and the rules by which points show more than chance.</summary>
public sealed class ControlChartTests
{
    private static readonly ImprovementEvaluator House = StandardBook.Parse(ImprovementBook.Json).Compile().Improvement;

    /// <summary>
    /// NIST/SEMATECH e-Handbook 6.3.2.2.2, flow rate of ten batches: moving ranges 2.0, 2.3, 1.4, 3.5, 3.4, 1.4, 0.2, 1.2, 1.5 have the mean 16.9/9 = 1.8778, and the limits are 50.81 ± 3 · 1.8778/1.128.
    /// </summary>
    [Fact]
    public void Flow_rates_have_the_published_limits()
    {
        ControlChartReading reading = Read(49.6m, 47.6m, 49.9m, 51.3m, 47.8m, 51.2m, 52.6m, 52.4m, 53.6m, 52.1m);

        Assert.Equal((45.8159, 50.81, 55.8041), (Math.Round(reading.Points[0].Low!.Value, 4), reading.Centre, Math.Round(reading.Points[0].High!.Value, 4)));
        Assert.DoesNotContain(reading.Points, point => point.Signals.Contains(ControlRule.BeyondLimits));
        Assert.False(reading.IsProvisional);
    }

    /// <summary>By hand: 30 of 300 is 0.1; one sigma of a point is the root of 0.09/n: 0.03 of 100, 0.06 of 25.</summary>
    [Fact]
    public void The_limits_of_shares_follow_the_number_counted()
    {
        ControlChartReading reading = House.Chart("connect", [Share(10, 100), Share(20, 100), Share(0, 75), Share(0, 25)]);

        Assert.Equal(0.1, reading.Centre);
        Assert.Equal([0.01, 0.01, 0, 0], reading.Points.Select(point => Math.Round(point.Low!.Value, 12)));
        Assert.Equal([0.19, 0.19, 0.2039, 0.28], reading.Points.Select(point => Math.Round(point.High!.Value, 4)));
        Assert.Equal([false, true, false, false], reading.Points.Select(point => point.Signals.Contains(ControlRule.BeyondLimits)));
    }

    /// <summary>Centre 0 and one sigma of 1, by a baseline of 0, 0 and values beyond it that only the points after it have.</summary>
    [Theory]
    [InlineData(ControlRule.BeyondLimits, "3", false)] // on the limit
    [InlineData(ControlRule.BeyondLimits, "3.001", true)]
    [InlineData(ControlRule.BeyondLimits, "-3.001", true)]
    [InlineData(ControlRule.NineOnOneSide, ".1 .2 .1 .2 .1 .2 .1 .2", false)]
    [InlineData(ControlRule.NineOnOneSide, ".1 .2 .1 .2 .1 .2 .1 .2 .1", true)]
    [InlineData(ControlRule.NineOnOneSide, ".1 .2 .1 .2 0 .2 .1 .2 .1 .2", false)] // one on the centre
    [InlineData(ControlRule.NineOnOneSide, ".1 .2 .1 .2 - .2 .1 .2 .1 .2", false)] // a gap ends the run
    [InlineData(ControlRule.EightOnOneSide, "-.1 -.2 -.1 -.2 -.1 -.2 -.1 -.2", true)]
    [InlineData(ControlRule.EightOnOneSide, "-.1 -.2 -.1 -.2 -.1 -.2 -.1", false)]
    [InlineData(ControlRule.SixInATrend, "-.5 -.4 -.2 0 .1 .3", true)]
    [InlineData(ControlRule.SixInATrend, "-.5 -.4 -.2 -.2 .1 .3", false)] // one as high as the one before
    [InlineData(ControlRule.SixInATrend, ".5 .4 .3 .2 .1", false)]
    [InlineData(ControlRule.FourteenAlternating, "1 -1 1 -1 1 -1 1 -1 1 -1 1 -1 1 -1", true)]
    [InlineData(ControlRule.FourteenAlternating, "1 -1 1 -1 1 -1 1 1 1 -1 1 -1 1 -1", false)]
    [InlineData(ControlRule.TwoOfThreeBeyondTwoSigma, "2.5 0 2.5", true)]
    [InlineData(ControlRule.TwoOfThreeBeyondTwoSigma, "2.5 0 -2.5", false)] // on two sides
    [InlineData(ControlRule.TwoOfThreeBeyondTwoSigma, "2.5 0 0 2.5", false)]
    [InlineData(ControlRule.TwoOfThreeBeyondTwoSigma, "2.5 2", false)] // on two sigma
    [InlineData(ControlRule.FourOfFiveBeyondOneSigma, "1.5 1.5 0 1.5 1.5", true)]
    [InlineData(ControlRule.FourOfFiveBeyondOneSigma, "1.5 1.5 0 -1.5 1.5", false)]
    [InlineData(ControlRule.FifteenWithinOneSigma, ".5 -.5 .5 -.5 .5 -.5 .5 -.5 .5 -.5 .5 -.5 .5 -.5 1", true)]
    [InlineData(ControlRule.FifteenWithinOneSigma, ".5 -.5 .5 -.5 .5 -.5 .5 -.5 .5 -.5 .5 -.5 .5 -.5 1.1", false)]
    [InlineData(ControlRule.EightBeyondOneSigma, "1.5 -1.5 1.5 -1.5 1.5 -1.5 1.5 -1.5", true)]
    [InlineData(ControlRule.EightBeyondOneSigma, "1.5 -1.5 1.5 -1.5 1 -1.5 1.5 -1.5", false)]
    public void A_rule_is_met_by_just_its_run(ControlRule rule, string points, bool isMet)
    {
        // 0.564 and −0.564 have the mean 0 and the moving range 1.128; the gap keeps them out of the runs.
        ChartPoint[] all = [Value(0.564m), Value(-0.564m), Gap, .. points.Split(' ').Select(text => text == "-" ? Gap : Value(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)))];

        ControlChartReading reading = House.Chart("flow", all, baseline: 2);

        Assert.Equal((0, -3, 3), (reading.Centre, reading.Points[0].Low, reading.Points[0].High));
        Assert.Equal(isMet, reading.Points[^1].Signals.Contains(rule));
    }

    [Fact]
    public void A_gap_has_no_range_across_it_and_too_few_values_have_no_limits()
    {
        Assert.Null(House.Chart("flow", [Value(1), Gap, Value(9)]).Centre);
        Assert.Null(House.Chart("flow", []).Centre);
        Assert.Null(House.Chart("connect", [Gap]).Centre);
        Assert.Equal(3, House.Chart("flow", [Value(1), Value(2), Gap, Value(6)]).Centre);
        Assert.Equal(3 - (3 / 1.128), House.Chart("flow", [Value(1), Value(2), Gap, Value(6)]).Points[0].Low!.Value, 12);
    }

    [Fact]
    public void Limits_of_few_points_are_provisional()
    {
        ControlChartReading reading = House.Chart("flow", [.. Enumerable.Range(0, 20).Select(i => Value(i % 3))], baseline: 9);

        Assert.True(reading.IsProvisional);
        Assert.Equal((9, 20), (reading.Baseline, reading.Points.Length));
        Assert.Throws<ArgumentOutOfRangeException>(() => House.Chart("flow", [], baseline: 1));
        Assert.Throws<UnknownCodeException>(() => House.Chart("flaw", []));
    }

    /// <summary>Whatever the value: sums of thirds and tenths leave nothing over.</summary>
    [Property]
    public Property A_series_without_any_change_shows_nothing() => Prop.ForAll(Cents.ToArbitrary(), Gen.Choose(2, 60).ToArbitrary(), (cents, count) =>
    {
        decimal value = cents / 300m;
        ControlChartReading reading = House.Chart("flow", [.. Enumerable.Repeat(Value(value), count)]);

        Assert.Empty(reading.Signals);
        Assert.Equal((double)value, reading.Centre!.Value, 12);
        Assert.Empty(House.Chart("connect", [.. Enumerable.Repeat(Share(Math.Abs(cents) % 7, 7), count)]).Signals);
    });

    /// <summary>Moved and stretched, turned over or not, the same points show the same.</summary>
    [Property]
    public Property What_shows_does_not_depend_on_zero_or_unit() => Prop.ForAll(Gen.ArrayOf(Cents).ToArbitrary(), Cents.ToArbitrary(), Gen.Choose(1, 900).ToArbitrary(), (cents, shift, stretch) =>
    {
        ControlChartReading plain = Read([.. cents.Select(cent => cent / 100m)]);
        foreach (decimal scale in new[] { stretch / 8m, -stretch })
        {
            ControlChartReading moved = Read([.. cents.Select(cent => (cent * scale) + shift)]);
            Assert.Equal(plain.Points.Select(point => string.Join(' ', point.Signals)), moved.Points.Select(point => string.Join(' ', point.Signals)));
        }
    });

    /// <summary>Against limits in doubles, but where a value lies within a hair of one.</summary>
    [Property]
    public Property A_point_beyond_three_sigma_is_always_told_and_no_other() => Prop.ForAll(Gen.ArrayOf(Cents).Where(static cents => cents.Length > 1).ToArbitrary(), cents =>
    {
        double[] values = [.. cents.Select(cent => cent / 100.0)];
        double centre = values.Average();
        double reach = 3 / 1.128 * values.Zip(values.Skip(1), static (a, b) => Math.Abs(a - b)).Average();
        ControlChartReading reading = Read([.. cents.Select(cent => cent / 100m)]);
        for (int i = 0; i < values.Length; i++)
        {
            double distance = Math.Abs(values[i] - centre) - reach;
            Assert.True(Math.Abs(distance) < 1e-9 || distance > 0 == reading.Points[i].Signals.Contains(ControlRule.BeyondLimits));
        }
    });

    [Fact]
    public void Points_come_out_of_reports_and_what_has_no_data_is_a_gap()
    {
        Standard standard = StandardBook.Parse(ImprovementBook.Json).Compile();
        MeasureAccumulator<ContactRecord> calls = standard.Kpis.Accumulate(ContactRecord.Schema);
        KpiReport none = standard.Kpis.Report(calls.ToTotals());
        calls.Add(new ContactRecord { Channel = "phone", Arrival = NodaTime.Instant.FromUnixTimeSeconds(1), Outcome = ContactOutcome.Answered });
        ChartPoint[] points = [.. standard.Improvement.Points("connect", [("9:00", none), ("9:30", standard.Kpis.Report(calls.ToTotals()))])];

        Assert.Equal([new ChartPoint { Label = "9:00" }, new ChartPoint { Label = "9:30", Value = 1, Share = new Proportion(1, 1) }], points);
    }

    [Fact]
    public void The_shipped_charts_are_of_the_connect_rate_and_the_handling_time() =>
        Assert.Equal([("connect-rate", ControlChartKind.Proportions), ("average-handling-time", ControlChartKind.Individuals)], StandardBook.Shipped.Improvement.Charts.Select(chart => (chart.Kpi, chart.Kind)));

    private static Gen<int> Cents => Gen.Frequency((5, Gen.Choose(-300, 300)), (1, Gen.Choose(-100_000, 100_000)));

    private static ChartPoint Gap => new() { Label = "none" };

    private static ControlChartReading Read(params decimal[] values) => House.Chart("flow", [.. values.Select(Value)]);

    private static ChartPoint Value(decimal value) => new() { Label = "one", Value = value };

    private static ChartPoint Share(int successes, int count) => new() { Label = "one", Share = new Proportion(successes, count) };
}
