using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Comparison;

/// <summary>Improvements by the formula of D11, with the cases of D14.</summary>
public sealed class ImprovementTests
{
    private static readonly KpiEvaluator Evaluator = Sample.Compile(Sample.Catalogue(
        [
            Sample.Measure("offered", where: [new("outcome", "answered, abandoned")]),
            Sample.Measure("answered", where: [new("outcome", "answered")]),
            Sample.Measure("talk-time", "talk", [new("outcome", "answered")]),
        ],
        Sample.Kpi("connect-rate", "answered / offered", KpiUnit.Percent),
        Sample.Kpi("average-talk", "talk-time / answered", KpiUnit.Time, KpiDirection.Lower),
        Sample.Kpi("abandoned-share", "1 - answered / offered", KpiUnit.Percent),
        Sample.Kpi("inverse", "offered / answered", KpiUnit.Ratio),
        Sample.Kpi("weighted", "answered * 1.5 / offered", KpiUnit.Percent),
        Sample.Kpi("weighted-down", "answered / (offered * 1.5)", KpiUnit.Percent),
        Sample.Kpi("negative", "(answered - offered) / offered", KpiUnit.Percent)));

    public static TheoryData<decimal, decimal, decimal> BranchA => new()
    {
        { 75, 90, 15 }, // CSAT
        { 80, 100, 20 }, // resolution
        { 30, 40, 10 }, // excellent staff
    };

    [Theory]
    [MemberData(nameof(BranchA))]
    public void Branch_A_gained_percentage_points(decimal before, decimal after, decimal points)
    {
        var improvement = FigureChange.Between(Percentage.FromPercent(before), Percentage.FromPercent(after)); // D14

        Assert.Equal(points, improvement.PercentagePoints);
        Assert.Equal(Percentage.FromRatio((after - before) / before), improvement.RelativeChange);
        Assert.Equal((before / 100, after / 100), (improvement.Before, improvement.After));
        Assert.Null(improvement.Significance);
    }

    [Fact]
    public void Branch_A_talked_a_tenth_less()
    {
        var improvement = FigureChange.Between(5.2m, 4.68m); // D14: minutes

        Assert.Equal(Percentage.FromPercent(-10), improvement.RelativeChange);
        Assert.Null(improvement.PercentagePoints);
        Assert.Equal((5.2m, 4.68m), (improvement.Before, improvement.After));
    }

    [Theory]
    [InlineData(100, 85, -15)] // mean wait
    [InlineData(100, 123, 23)] // first-contact resolution, as an index
    public void First_contact_responsibility_moved_wait_and_resolution(int before, int after, int percent) =>
        Assert.Equal(Percentage.FromPercent(percent), FigureChange.Between((decimal)before, after).RelativeChange); // D14

    [Fact]
    public void There_is_no_relative_change_from_zero()
    {
        Assert.Null(FigureChange.Between(0m, 5m).RelativeChange);
        Assert.Null(FigureChange.Between(0m, 0m).RelativeChange);
        Assert.Equal(5, FigureChange.Between(default, Percentage.FromPercent(5)).PercentagePoints);
    }

    [Fact]
    public void A_share_of_counted_things_is_tested()
    {
        FigureChange improvement = FigureChange.Between(Result("connect-rate", 40, 60), Result("connect-rate", 60, 40))!;

        Assert.Equal((0.4m, 0.6m, 20m), (improvement.Before, improvement.After, improvement.PercentagePoints));
        Assert.Equal(Percentage.FromPercent(50), improvement.RelativeChange);
        Assert.Equal(SignificanceTest.OfProportions(new Proportion(40, 100), new Proportion(60, 100)), improvement.Significance);
    }

    [Theory]
    [InlineData("average-talk")]
    [InlineData("abandoned-share")]
    [InlineData("inverse")]
    [InlineData("negative")]
    [InlineData("weighted")]
    [InlineData("weighted-down")]
    public void Whether_another_figure_is_beyond_chance_cannot_be_told(string code)
    {
        FigureChange improvement = FigureChange.Between(Result(code, 41, 60), Result(code, 61, 40))!;

        Assert.Null(improvement.Significance);
        Assert.Equal(code is not ("average-talk" or "inverse"), improvement.PercentagePoints.HasValue);
    }

    [Fact]
    public void A_share_of_all_or_of_nothing_is_a_share()
    {
        Assert.NotNull(FigureChange.Between(Result("connect-rate", 9, 0), Result("connect-rate", 0, 9))!.Significance);
        Assert.Equal(Percentage.FromPercent(-100), FigureChange.Between(Result("connect-rate", 9, 0), Result("connect-rate", 0, 9))!.RelativeChange);
        Assert.NotNull(FigureChange.Between(Result("inverse", 9, 0), Result("inverse", 5, 0))!.Significance);
    }

    [Fact]
    public void Without_data_there_is_nothing_to_compare()
    {
        Assert.Null(FigureChange.Between(Result("connect-rate", 0, 0), Result("connect-rate", 1, 0)));
        Assert.Null(FigureChange.Between(Result("connect-rate", 1, 0), Result("connect-rate", 0, 0)));
    }

    [Fact]
    public void Different_KPIs_are_not_compared() =>
        Assert.Throws<ArgumentException>(() => FigureChange.Between(Result("connect-rate", 1, 1), Result("inverse", 1, 1)));

    [Fact]
    public void A_mean_is_tested_by_Welch()
    {
        var before = new SampleMean(312, 60, 50);
        var after = new SampleMean(280.8, 55, 60);

        var improvement = FigureChange.Between(before, after);

        Assert.Equal((312m, 280.8m, null), (improvement.Before, improvement.After, improvement.PercentagePoints));
        Assert.Equal(Percentage.FromPercent(-10), improvement.RelativeChange);
        Assert.Equal(SignificanceTest.OfMeans(before, after), improvement.Significance);
        Assert.True(improvement.Significance!.IsBeyondChance());
    }

    private static KpiResult Result(string code, int answered, int abandoned)
    {
        MeasureAccumulator<ContactRecord> accumulator = Evaluator.Accumulate(ContactRecord.Schema);
        accumulator.AddRange(
        [
            .. Enumerable.Repeat(new ContactRecord { Talk = Duration.FromSeconds(answered) }, answered),
            .. Enumerable.Repeat(new ContactRecord { Outcome = ContactOutcome.Abandoned }, abandoned),
        ]);
        return Evaluator.Evaluate(code, accumulator.ToTotals());
    }
}
