using System.Globalization;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tests.Staffing.Fits;

public class PatienceFitTests
{
    [Fact]
    public void The_estimate_is_that_of_the_remission_times_of_Freireich()
    {
        // 6-MP group of Freireich et al. 1963, the classic example: weeks of remission, + for those still in it. Published values of the estimate.
        PatienceFit fit = Of([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
        Assert.Equal("6 0.8571, 7 0.8067, 10 0.7529, 13 0.6902, 16 0.6275, 22 0.5378, 23 0.4482", Text(fit));
        Assert.Equal((21, 9), (fit.Waited, fit.GaveUp));
        Assert.Equal(359.0 / 9, fit.ToExponential()!.Mean.TotalSeconds, 1e-6);
    }

    [Fact]
    public void Without_answers_it_is_the_share_that_is_left()
    {
        PatienceFit fit = Of([1, 2, 2, 5], []);
        Assert.Equal("1 0.7500, 2 0.2500, 5 0.0000", Text(fit));
        Assert.Equal(2, fit.ToPatience()!.Points.Length);
        Assert.Equal(0.25, fit.ToPatience()!.Points[^1].Outlasting);
    }

    [Fact]
    public void Where_nobody_gives_up_nothing_is_known_of_patience()
    {
        PatienceFit fit = Of([], [3, 4]);
        Assert.Null(fit.ToPatience());
        Assert.Null(fit.ToExponential());
        Assert.Null(fit.DistanceTo(new ExponentialPatience(Duration.FromSeconds(1))));
    }

    [Fact]
    public void Who_gives_up_all_at_one_time_leaves_nobody_after_it()
    {
        PatienceCurve patience = Of([4], []).ToPatience()!;
        Assert.True(patience.EndedBy(Duration.FromSeconds(4)) > 0.999);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.6)]
    [InlineData(2.0)]
    public void Patience_is_found_again_from_a_log_in_which_most_are_answered(double shape)
    {
        var patience = new WeibullPatience(Duration.FromSeconds(150), shape);
        var chance = new RandomNumbers(3, "patience");
        var fit = new PatienceFit();
        for (int i = 0; i < 40_000; i++)
        {
            double willing = PatienceDraw.Milliseconds(patience, chance.NextShare()) / 1e3;
            double answeredAfter = -90 * Math.Log(chance.NextShare());
            fit.Add(Duration.FromSeconds(Math.Min(willing, answeredAfter)), willing < answeredAfter);
        }

        Assert.True(fit.GaveUp < fit.Waited / 2);

        // Up to three minutes, where hundreds are still waiting; the mean wait of those who gave up would say half of it.
        PatienceCurve found = fit.ToPatience()!;
        Assert.InRange(found.Points.Length, 100, PatienceCurve.MostPoints);
        foreach (int seconds in new[] { 5, 20, 60, 120, 180 })
        {
            Assert.Equal(patience.EndedBy(Duration.FromSeconds(seconds)), found.EndedBy(Duration.FromSeconds(seconds)), 0.02);
        }

        // A model without memory fits where there is none, and only there.
        Assert.Equal(shape == 1, fit.DistanceTo(fit.ToExponential()!) < 0.05);
    }

    [Fact]
    public void The_order_of_waits_changes_nothing()
    {
        PatienceFit one = Of([5, 3, 9, 3], [4, 3, 12]);
        PatienceFit other = Of([3, 9, 3, 5], [12, 3, 4]);
        Assert.Equal(one.Curve().AsEnumerable(), other.Curve());
    }

    [Fact]
    public void Days_are_counted_by_local_time_and_empty_ones_are_zero()
    {
        var counter = new VolumeCounter(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], 24);
        foreach (Instant arrival in new[] { Instant.FromUtc(2026, 3, 9, 15, 59), Instant.FromUtc(2026, 3, 9, 16, 0), Instant.FromUtc(2026, 3, 11, 1, 30), Instant.FromUtc(2026, 3, 9, 16, 59) })
        {
            counter.Add(arrival);
        }

        Assert.Equal("2026-03-09 1@23, 2026-03-10 2@0, 2026-03-11 1@9", string.Join(", ", counter.Days().Select(static day => $"{day.Date:yyyy-MM-dd} {string.Join(' ', day.Counts.Select((count, at) => (count, at)).Where(static one => one.count > 0).Select(static one => $"{one.count}@{one.at}"))}")));
    }

    private static string Text(PatienceFit fit) => string.Join(", ", fit.Curve().Select(static point => string.Create(CultureInfo.InvariantCulture, $"{point.Time.TotalSeconds} {point.Outlasting:0.0000}")));

    private static PatienceFit Of(int[] gaveUp, int[] answered)
    {
        var fit = new PatienceFit();
        foreach (int wait in answered)
        {
            fit.Add(Duration.FromSeconds(wait), gaveUp: false);
        }

        foreach (int wait in gaveUp)
        {
            fit.Add(Duration.FromSeconds(wait), gaveUp: true);
        }

        return fit;
    }
}
