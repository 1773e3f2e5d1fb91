using System.Collections.Immutable;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.Risk.RiskSample;

namespace CallCenter.Standards.Tests.Risk.Indicators;

public sealed class RiskIndicatorTests
{
    private static readonly LocalDate January = new(2026, 1, 1);

    [Theory]
    [InlineData(5, IndicatorStatus.Green)] // the limit is within
    [InlineData(6, IndicatorStatus.Amber)]
    [InlineData(10, IndicatorStatus.Amber)]
    [InlineData(11, IndicatorStatus.Red)]
    public void Less_is_better(int value, IndicatorStatus status) => Assert.Equal(status, Assert.Single(Read(Less(5, 10), value)).Status);

    [Theory]
    [InlineData(95, IndicatorStatus.Green)]
    [InlineData(94, IndicatorStatus.Amber)]
    [InlineData(90, IndicatorStatus.Amber)]
    [InlineData(89, IndicatorStatus.Red)]
    public void More_is_better(int value, IndicatorStatus status) =>
        Assert.Equal(status, Assert.Single(Read(Indicator(IndicatorDirection.Higher, new(95, null), new(90, null)), value)).Status);

    [Theory]
    [InlineData(7, IndicatorStatus.Red)]
    [InlineData(8, IndicatorStatus.Amber)]
    [InlineData(10, IndicatorStatus.Green)]
    [InlineData(20, IndicatorStatus.Green)]
    [InlineData(22, IndicatorStatus.Amber)]
    [InlineData(23, IndicatorStatus.Red)]
    public void Between_is_better(int value, IndicatorStatus status) =>
        Assert.Equal(status, Assert.Single(Read(Indicator(IndicatorDirection.Band, new(10, 20), new(8, 22)), value)).Status);

    [Fact]
    public void A_status_gets_better_only_once_the_value_has_come_back_by_the_margin() => Assert.Equal(
        [IndicatorStatus.Green, IndicatorStatus.Amber, IndicatorStatus.Amber, IndicatorStatus.Green, IndicatorStatus.Green],
        Read(Less(50, 100, margin: 5), 50, 51, 46, 45, 50).Select(reading => reading.Status));

    [Fact]
    public void Red_gets_better_only_once_the_value_has_come_back_by_the_margin() => Assert.Equal(
        [IndicatorStatus.Red, IndicatorStatus.Red, IndicatorStatus.Amber, IndicatorStatus.Amber],
        Read(Less(50, 100, margin: 5), 101, 96, 95, 100).Select(reading => reading.Status));

    [Fact]
    public void Red_takes_periods_in_a_row()
    {
        ImmutableArray<IndicatorReading> readings = Read(Less(5, 10, periods: 3), 11, 12, 10, 11, 12, 13);

        Assert.Equal([IndicatorStatus.Amber, IndicatorStatus.Amber, IndicatorStatus.Amber, IndicatorStatus.Amber, IndicatorStatus.Amber, IndicatorStatus.Red], readings.Select(reading => reading.Status));
        Assert.Equal([1, 2, 0, 1, 2, 3], readings.Select(reading => reading.PeriodsBeyond));
    }

    [Fact]
    public void A_missing_value_is_never_green_and_changes_nothing_that_was_known()
    {
        ImmutableArray<IndicatorReading> readings = Read(Less(5, 10, periods: 2), 11, null, 11, null, 12);

        Assert.Equal([IndicatorStatus.Amber, IndicatorStatus.Missing, IndicatorStatus.Red, IndicatorStatus.Missing, IndicatorStatus.Red], readings.Select(reading => reading.Status));
        Assert.Equal([false, false, true, false, false], readings.Select(reading => reading.IsNewlyBreached));
        Assert.Equal([null, 11m, 11m, 11m, 11m], readings.Select(reading => reading.PreviousValue));
    }

    [Fact]
    public void A_breach_is_new_once_until_it_ends() => Assert.Equal(
        [true, false, false, true],
        Read(Less(5, 10), 11, 12, 4, 11).Select(reading => reading.IsNewlyBreached));

    [Fact]
    public void Indicators_know_the_risks_they_inform()
    {
        RiskIndicators indicators = Compile(Less(5, 10));

        Assert.Equal(["indicator"], indicators.Informing("risk").Select(indicator => indicator.Code));
        Assert.Contains("'other'", Assert.Throws<UnknownCodeException>(() => indicators.Informing("other")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_indicators_and_periods_out_of_order_are_the_programs_mistake()
    {
        RiskIndicators indicators = Compile(Less(5, 10));

        Assert.Throws<UnknownCodeException>(() => indicators["none"]);
        Assert.Throws<UnknownCodeException>(() => indicators.Read("none"));
        Assert.Throws<ArgumentException>(() => indicators.Read("indicator", new IndicatorValue(January, 1), new IndicatorValue(January, 1)));
        Assert.Throws<ArgumentException>(() => indicators.Read("indicator", new IndicatorValue(January, 1), new IndicatorValue(January.PlusDays(-1), 1)));
        Assert.Empty(indicators.Read("indicator"));
    }

    /// <summary>Looks back over the whole series at every period, where the library folds forward.</summary>
    [Property]
    public Property Every_reading_is_what_looking_back_over_the_series_says() => Prop.ForAll(
        (from values in Gen.Frequency((6, Gen.Choose(0, 20).Select(value => (decimal?)value)), (1, Gen.Constant<decimal?>(null))).ArrayOf()
         from margin in Gen.Choose(0, 4)
         from periods in Gen.Choose(1, 4)
         select (values, margin, periods)).ToArbitrary(),
        series =>
        {
            ImmutableArray<IndicatorReading> readings = Read(Less(8, 12, series.margin, series.periods), series.values);
            for (int at = 0; at < series.values.Length; at++)
            {
                decimal[] known = [.. series.values[..(at + 1)].OfType<decimal>()];
                int red = Row(known, limit: 12, series.margin);
                IndicatorStatus status = series.values[at] is null ? IndicatorStatus.Missing
                    : red >= series.periods ? IndicatorStatus.Red
                    : red > 0 || Row(known, limit: 8, series.margin) > 0 ? IndicatorStatus.Amber
                    : IndicatorStatus.Green;
                Assert.Equal(status, readings[at].Status);
                Assert.Equal(red, readings[at].PeriodsBeyond);
            }
        });

    [Theory]
    [InlineData("CCS9024 /indicators/0", null, false)]
    [InlineData("CCS9024 /indicators/0", "connect-rate", true)]
    public void An_indicator_has_one_source(string place, string? kpi, bool isManual) => Assert.Equal([place], Places(Indicator(IndicatorDirection.Lower, new(null, 5), new(null, 10), kpi: kpi, isManual: isManual)));

    public static TheoryData<IndicatorDirection, IndicatorLimits, IndicatorLimits> BadLimits => new()
    {
        { IndicatorDirection.Lower, new(1, 5), new(null, 10) },
        { IndicatorDirection.Lower, new(null, 5), new(null, null) },
        { IndicatorDirection.Lower, new(null, 5), new(null, 4) },
        { IndicatorDirection.Higher, new(null, 5), new(1, null) },
        { IndicatorDirection.Higher, new(5, null), new(6, null) },
        { IndicatorDirection.Band, new(5, null), new(4, 6) },
        { IndicatorDirection.Band, new(5, 6), new(7, 6) },
        { IndicatorDirection.Lower, new(null, 5), new(null, 1_000_000_001) },
        { IndicatorDirection.Higher, new(5, null), new(-1_000_000_001, null) },
    };

    [Theory]
    [MemberData(nameof(BadLimits))]
    public void Limits_fit_the_direction_and_red_lies_beyond_amber(IndicatorDirection direction, IndicatorLimits amber, IndicatorLimits red) => Assert.Equal(["CCS9025 /indicators/0/red"], Places(Indicator(direction, amber, red)));

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(0, 61)]
    [InlineData(1_000_000_001, 1)]
    public void Margins_and_periods_are_in_range(int margin, int periods) => Assert.Equal(["CCS9026 /indicators/0"], Places(Less(5, 10, margin, periods)));

    [Fact]
    public void A_band_is_wider_than_twice_the_margin_by_which_a_value_has_to_come_back()
    {
        Assert.Equal(["CCS9026 /indicators/0"], Places(Indicator(IndicatorDirection.Band, new(10, 20), new(8, 22), margin: 5.5m)));
        Assert.Empty(Places(Indicator(IndicatorDirection.Band, new(10, 20), new(8, 22), margin: 5)));
    }

    [Fact]
    public void Categories_and_risks_that_do_not_exist_are_found()
    {
        RiskCatalogue catalogue = Catalogue(Less(5, 10), Less(5, 10));
        Assert.Equal(["CCS1010 /indicators/1/code"], RiskFindings.PlacesOf(catalogue));

        RiskIndicator lost = Less(5, 10);
        Assert.Equal(
            ["CCS1011 /indicators/0/category", "CCS1011 /indicators/0/informs/0"],
            RiskFindings.PlacesOf(new RiskCatalogue { Indicators = [lost] }));
    }

    /// <summary>How many of the last values in a row are beyond a limit, the row lasting while they have not come back by the margin.</summary>
    private static int Row(decimal[] known, decimal limit, decimal margin)
    {
        int start = -1;
        for (int at = 0; at < known.Length; at++)
        {
            bool isBeyond = known[at] > (start < 0 ? limit : limit - margin);
            start = !isBeyond ? -1 : start < 0 ? at : start;
        }

        return start < 0 ? 0 : known.Length - start;
    }

    private static RiskIndicator Less(decimal amber, decimal red, decimal margin = 0, int periods = 1) => Indicator(IndicatorDirection.Lower, new(null, amber), new(null, red), margin, periods);

    private static RiskIndicator Indicator(IndicatorDirection direction, IndicatorLimits amber, IndicatorLimits red, decimal margin = 0, int periods = 1, string? kpi = null, bool isManual = true) => new()
    {
        Code = "indicator",
        Name = new(null, "Indicator"),
        Category = "operational",
        Kpi = kpi,
        Manual = isManual ? new(null, "Counted") : null,
        Unit = IndicatorUnit.Count,
        Direction = direction,
        Amber = amber,
        Red = red,
        Margin = margin,
        Periods = periods,
        Informs = ["risk"],
        Provenance = Sample.Provenance,
    };

    private static RiskCatalogue Catalogue(params ImmutableArray<RiskIndicator> indicators)
    {
        RiskCatalogue made = With(Entry("risk", Assessed("low", "low")));
        return new() { Scales = made.Scales, Matrices = made.Matrices, Categories = made.Categories, Controls = made.Controls, Register = made.Register, Indicators = indicators };
    }

    private static RiskIndicators Compile(RiskIndicator indicator) => RiskEvaluator.Compile(Catalogue(indicator)).Indicators;

    private static string[] Places(RiskIndicator indicator) => RiskFindings.PlacesOf(Catalogue(indicator));

    private static ImmutableArray<IndicatorReading> Read(RiskIndicator indicator, params decimal?[] values) =>
        Compile(indicator).Read("indicator", [.. values.Select((value, at) => new IndicatorValue(January.PlusMonths(at), value))]);
}
