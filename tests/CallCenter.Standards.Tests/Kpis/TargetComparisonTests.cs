using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Kpis;

public sealed class TargetComparisonTests
{
    private const string Below = "-0.0000000000000000000000000001";
    private const string Above = "0.0000000000000000000000000001";

    private static readonly KpiTarget Higher = Sample.Target(atLeast: 0.8m, atRiskWithin: 0.05m);
    private static readonly KpiTarget Lower = Sample.Target(atMost: 0.8m, atRiskWithin: 0.05m);
    private static readonly KpiTarget Band = Sample.Target(0.7m, 0.8m, 0.05m);

    [Theory]
    [InlineData("0.9", KpiStatus.Met)]
    [InlineData("0.8", KpiStatus.Met)]
    [InlineData("0.7999999999999999999999999999", KpiStatus.AtRisk)]
    [InlineData("0.75", KpiStatus.AtRisk)]
    [InlineData("0.7499999999999999999999999999", KpiStatus.Missed)]
    [InlineData("-5", KpiStatus.Missed)]
    public void Higher_is_better_down_to_the_bound(string value, KpiStatus expected) => Assert.Equal(expected, TargetComparison.StatusOf(Number(value), Higher));

    [Theory]
    [InlineData("-5", KpiStatus.Met)]
    [InlineData("0.8", KpiStatus.Met)]
    [InlineData("0.8000000000000000000000000001", KpiStatus.AtRisk)]
    [InlineData("0.85", KpiStatus.AtRisk)]
    [InlineData("0.8500000000000000000000000001", KpiStatus.Missed)]
    public void Lower_is_better_up_to_the_bound(string value, KpiStatus expected) => Assert.Equal(expected, TargetComparison.StatusOf(Number(value), Lower));

    [Theory]
    [InlineData("0.6499999999999999999999999999", KpiStatus.Missed)]
    [InlineData("0.65", KpiStatus.AtRisk)]
    [InlineData("0.6999999999999999999999999999", KpiStatus.AtRisk)]
    [InlineData("0.7", KpiStatus.Met)]
    [InlineData("0.75", KpiStatus.Met)]
    [InlineData("0.8", KpiStatus.Met)]
    [InlineData("0.85", KpiStatus.AtRisk)]
    [InlineData("0.8500000000000000000000000001", KpiStatus.Missed)]
    public void A_band_is_good_between_its_bounds(string value, KpiStatus expected) => Assert.Equal(expected, TargetComparison.StatusOf(Number(value), Band));

    [Theory]
    [InlineData("0.0199999999999999999999999999", KpiStatus.Met)]
    [InlineData("0.02", KpiStatus.AtRisk)]
    [InlineData("0.03", KpiStatus.AtRisk)]
    [InlineData("0.0300000000000000000000000001", KpiStatus.Missed)]
    public void A_strict_bound_is_not_met_by_itself(string value, KpiStatus expected)
    {
        Assert.Equal(expected, TargetComparison.StatusOf(Number(value), new KpiTarget { Below = 0.02m, AtRiskWithin = 0.01m, Provenance = Sample.Provenance }));
        Assert.Equal(expected, TargetComparison.StatusOf(-Number(value), new KpiTarget { Above = -0.02m, AtRiskWithin = 0.01m, Provenance = Sample.Provenance }));
    }

    [Fact]
    public void Two_percent_exactly_is_not_below_two_percent() =>
        Assert.Equal(KpiStatus.Missed, TargetComparison.StatusOf(Rational.Of(2, 100), new KpiTarget { Below = 0.02m, Provenance = Sample.Provenance }));

    [Fact]
    public void Without_an_at_risk_band_there_is_nothing_between_met_and_missed()
    {
        KpiTarget strict = Sample.Target(atLeast: 0);

        Assert.Equal(KpiStatus.Met, TargetComparison.StatusOf(Rational.Zero, strict));
        Assert.Equal(KpiStatus.Missed, TargetComparison.StatusOf(Number(Below), strict));
        Assert.Equal(KpiStatus.Missed, TargetComparison.StatusOf(Number(Above), Sample.Target(atMost: 0)));
    }

    [Fact]
    public void A_third_is_held_against_its_target_exactly()
    {
        Assert.Equal(KpiStatus.Missed, TargetComparison.StatusOf(Rational.Of(1, 3), Sample.Target(atLeast: 0.3333333333333333333333333334m)));
        Assert.Equal(KpiStatus.Met, TargetComparison.StatusOf(Rational.Of(1, 3), Sample.Target(atLeast: 0.3333333333333333333333333333m)));
    }

    [Fact]
    public void No_value_is_no_data_with_or_without_a_target()
    {
        Assert.Equal(KpiStatus.NoData, TargetComparison.StatusOf(null, Higher));
        Assert.Equal(KpiStatus.NoData, TargetComparison.StatusOf(null, null));
        Assert.Equal(KpiStatus.NoTarget, TargetComparison.StatusOf(Rational.Zero, null));
    }

    [Theory]
    [InlineData(KpiDirection.Higher, "0.8", "0.8000000000000000000000000001", KpiTrend.Better)]
    [InlineData(KpiDirection.Higher, "0.8", "0.7999999999999999999999999999", KpiTrend.Worse)]
    [InlineData(KpiDirection.Higher, "0.8", "0.80", KpiTrend.Same)]
    [InlineData(KpiDirection.Lower, "0.8", "0.8000000000000000000000000001", KpiTrend.Worse)]
    [InlineData(KpiDirection.Lower, "0.8", "0.7999999999999999999999999999", KpiTrend.Better)]
    [InlineData(KpiDirection.Lower, "0.8", "0.80", KpiTrend.Same)]
    [InlineData(KpiDirection.Band, "0.5", "0.6", KpiTrend.Better)]
    [InlineData(KpiDirection.Band, "0.6", "0.5", KpiTrend.Worse)]
    [InlineData(KpiDirection.Band, "0.9", "0.85", KpiTrend.Better)]
    [InlineData(KpiDirection.Band, "0.85", "0.9", KpiTrend.Worse)]
    [InlineData(KpiDirection.Band, "0.7", "0.8", KpiTrend.Same)]
    [InlineData(KpiDirection.Band, "0.6", "0.9", KpiTrend.Same)]
    [InlineData(KpiDirection.Band, "0.6", "0.75", KpiTrend.Better)]
    public void A_trend_follows_the_KPIs_own_direction(KpiDirection direction, string before, string now, KpiTrend expected)
    {
        KpiTarget target = direction switch { KpiDirection.Higher => Higher, KpiDirection.Lower => Lower, _ => Band };
        KpiDefinition kpi = Sample.Kpi("kpi", "1", direction: direction, target: target);

        Assert.Equal(expected, TargetComparison.TrendOf(Number(now), Number(before), kpi));
    }

    [Theory]
    [InlineData(KpiDirection.Neutral, "1", "2", KpiTrend.Rose)]
    [InlineData(KpiDirection.Neutral, "2", "1", KpiTrend.Fell)]
    [InlineData(KpiDirection.Neutral, "2", "2.0", KpiTrend.Same)]
    [InlineData(KpiDirection.Band, "1", "2", KpiTrend.Rose)]
    [InlineData(KpiDirection.Band, "2", "1", KpiTrend.Fell)]
    public void A_volume_and_a_band_without_a_target_rise_and_fall_and_are_no_better_or_worse(KpiDirection direction, string before, string now, KpiTrend expected) =>
        Assert.Equal(expected, TargetComparison.TrendOf(Number(now), Number(before), Sample.Kpi("kpi", "1", direction: direction)));

    /// <summary>Contacts and times in all, and how long people wait before they give up, judge nobody; what nobody wants, such as complaints, does.</summary>
    [Fact]
    public void The_shipped_volumes_have_no_better_direction() => Assert.Equal(
        ["offered-contacts", "answered-contacts", "short-abandons", "self-served-contacts", "average-time-to-abandon", "total-handling-time", "transaction-volume", "special-business-volume"],
        StandardBook.Shipped.Kpis.Kpis.Where(kpi => kpi.Direction == KpiDirection.Neutral).Select(kpi => kpi.Code));

    [Fact]
    public void A_trend_needs_both_values()
    {
        KpiDefinition kpi = Sample.Kpi("kpi", "1");

        Assert.Equal(KpiTrend.Unknown, TargetComparison.TrendOf(null, Rational.Zero, kpi));
        Assert.Equal(KpiTrend.Unknown, TargetComparison.TrendOf(Rational.Zero, null, kpi));
    }

    private static Rational Number(string text) => Rational.Of(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
