using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Tool.Simulating;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Tests;

public sealed class ScenarioFiguresTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Theory]
    [InlineData("short-abandons", 1.45, 0.6, 0.2, "1.5", "0.6", "−0.9 (± 0.2)", "fell")]
    [InlineData("short-abandons", 1.45, 1.44, 0.004, "1.45", "1.44", "−0.01 (± 0.00)", "fell")]
    [InlineData("short-abandons", 1.4, 1.3999, 0.00005, "1.4", "1.4", "0.0 (± 0.0)", "smaller than what is shown")]
    [InlineData("short-abandons", 1.4, 1.39, 0.5, "1.40", "1.39", "−0.01 (± 0.50)", "may be chance")]
    [InlineData("connect-rate", 0.974, 0.9886, 0.004, "97.40 %", "98.86 %", "+1.46 (± 0.40) points", "improved")]
    [InlineData("connect-rate", 0.974, 0.97397, 0.001, "97.400 %", "97.397 %", "−0.003 (± 0.100) points", "may be chance")]
    [InlineData("connect-rate", 0.974, 0.9739999, 0.001, "97.40 %", "97.40 %", "0.00 (± 0.10) points", "may be chance")]
    [InlineData("average-speed-of-answer", 60, 58.25, 0.5, "1 min 0.0 s", "58.3 s", "−1.8 s (± 0.5 s)", "improved")]
    [InlineData("average-speed-of-answer", 0, 0, 0, "0.0 s", "0.0 s", "0.0 s (± 0.0 s)", "unchanged")]
    public void A_row_has_one_number_of_decimals_and_a_difference_that_shows(string code, double asIs, double other, double margin, string shownAsIs, string shownOther, string difference, string verdict)
    {
        string[] row = Figures().Row(new ComparedKpi(Kpi(code), Mean(asIs, 1), Mean(other, 1), Mean(other - asIs, margin)), days: 20);

        Assert.Equal<string[]>([Kpi(code).Name.In(English), shownAsIs, shownOther, difference, verdict], row);
    }

    [Fact]
    public void A_row_of_fewer_days_than_were_simulated_says_of_how_many()
    {
        string[] row = Figures().Row(new ComparedKpi(Kpi("connect-rate"), Mean(0.5, 0.1), Mean(0.6, 0.1), Mean(0.1, 0.05)), days: 30);

        Assert.Equal("Connect rate (20 days)", row[0]);
    }

    private static ScenarioFigures Figures() => new(ExplanationLanguage.Of(English), ToolWords.English);

    private static KpiDefinition Kpi(string code) => StandardBook.Shipped.Compile().Kpis.Kpis.Single(kpi => kpi.Code == code);

    private static MeanInterval Mean(double mean, double margin) => new() { Mean = mean, Margin = margin, Days = 20, Confidence = Percentage.FromPercent(95) };
}
