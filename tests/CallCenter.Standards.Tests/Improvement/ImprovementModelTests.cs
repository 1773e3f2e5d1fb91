using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Improvement;

/// <summary>The model f(P + F + R + S): dimensions scored by indicators, the weakest found (D7.2).</summary>
public sealed class ImprovementModelTests
{
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly ImprovementEvaluator House = StandardBook.Parse(ImprovementBook.Json).Compile().Improvement;
    private static readonly ImprovementModel Model = House.Catalogue.Model!;
    private static readonly BusinessCalendars NoCalendars = BusinessCalendars.Compile(CalendarCatalogue.Empty);

    [Fact]
    public void The_shipped_model_has_the_four_dimensions_of_the_template_in_its_order() => Assert.Equal(
        ["制度完善度", "流程优化度", "资源匹配度", "监督有效性"],
        StandardBook.Shipped.Improvement.Model!.Dimensions.Select(dimension => dimension.Name.Chinese));

    [Fact]
    public void Every_number_of_the_shipped_model_is_an_assumption_but_the_dimensions()
    {
        ImprovementModel shipped = StandardBook.Shipped.Improvement.Model!;

        Assert.All(shipped.Indicators, indicator => Assert.Equal(ProvenanceKind.Assumption, indicator.Provenance.Kind));
        Assert.All(shipped.Dimensions, dimension => Assert.Equal(ProvenanceKind.Assumption, Assert.Single(dimension.Provenance.Parts, part => part.Of.Contains("weight")).Kind));
        Assert.All(shipped.Dimensions, dimension => Assert.True(shipped.Indicators.Count(indicator => indicator.Dimension == dimension.Code) >= 3));
    }

    /// <summary>By hand: 80 % is 60 points and 2 h are 50, so rules are (3·60 + 50)/4 = 57.5; 84 % is 80 points and a load of 90 is 70, so processes are 75; the total is (57.5 + 2.5·75)/3.5 = 70.</summary>
    [Fact]
    public void Dimensions_are_weighted_means_of_what_values_are_worth_and_the_weakest_stands_first()
    {
        ImprovementAssessment assessment = House.Assess(First, Figures(0.8m, 7_200, 0.84m, 90));

        Assert.Equal([("rules", 57.5m), ("processes", 75m)], assessment.Dimensions.Select(one => (one.Dimension.Code, one.Score!.Value)));
        Assert.Equal([60m, 50], assessment.Dimensions[0].Indicators.Select(one => one.Points!.Value));
        Assert.Equal([45m, 12.5m], assessment.Dimensions[0].Indicators.Select(one => one.Contribution!.Value));
        Assert.Equal([16.43m, 53.57m], assessment.Dimensions.Select(one => one.Contribution!.Value));
        Assert.Equal(70, assessment.Total);
    }

    [Fact]
    public void Read_by_the_weakest_nothing_makes_up_for_it()
    {
        ImprovementAssessment assessment = Read(TotalReading.Weakest).Assess(First, Figures(0.8m, 7_200, 0.9m, 80));

        Assert.Equal(57.5m, assessment.Total);
        Assert.All(assessment.Dimensions, one => Assert.Null(one.Contribution));
        Assert.Equal("rules", assessment.Next!.Dimension.Code);
    }

    [Theory]
    [InlineData(40, 0)] // below the first anchor
    [InlineData(50, 0)]
    [InlineData(60, 40)]
    [InlineData(75, 100)]
    [InlineData(80, 100)]
    [InlineData(95, 40)] // 100 − 90 · 10/15
    [InlineData(100, 10)]
    [InlineData(250, 10)]
    public void A_value_between_anchors_is_worth_what_the_line_says_and_beyond_them_what_the_end_is(int load, int points) =>
        Assert.Equal(points, Of("processes", House.Assess(First, Figures(null, null, null, load))).Indicators[1].Points);

    [Fact]
    public void A_missing_indicator_is_not_zero_its_weight_goes_to_the_others_and_is_told()
    {
        DimensionScore rules = Of("rules", House.Assess(First, Figures(0.8m, null, 0.9m, 80)));

        Assert.Equal(60, rules.Score);
        Assert.Equal(Percentage.FromPercent(75), rules.Coverage);
        Assert.Equal((null, null, default(Percentage), null), (rules.Indicators[1].Value, rules.Indicators[1].Points, rules.Indicators[1].Share, rules.Indicators[1].Contribution));
        Assert.Equal(Percentage.FromPercent(100), rules.Indicators[0].Share);
        Assert.Contains("no value, which is not zero", rules.Explain(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dimension_of_which_too_little_is_known_has_no_score_and_neither_has_the_total()
    {
        ImprovementAssessment assessment = House.Assess(First, Figures(null, 7_200, 0.9m, 80)); // a quarter of the weight of rules

        Assert.Equal(["processes", "rules"], assessment.Dimensions.Select(one => one.Dimension.Code));
        Assert.Null(assessment.Dimensions[1].Score);
        Assert.Equal(Percentage.FromPercent(25), assessment.Dimensions[1].Coverage);
        Assert.Null(assessment.Total);
        Assert.All(assessment.Dimensions, one => Assert.Null(one.Contribution));
        Assert.Equal(50m, Of("processes", House.Assess(First, Figures(null, null, 0.75m, null))).Score); // half is enough
    }

    [Fact]
    public void The_weakest_is_to_rise_by_a_step_and_the_indicator_that_costs_most_is_told_first()
    {
        NextTarget next = House.Assess(First, Figures(0.8m, 7_200, 0.9m, 80)).Next!;

        Assert.Equal(("rules", 57.5m, 62.5m), (next.Dimension.Code, next.From, next.To));
        Assert.Equal([("reviewed", 30m), ("age", 12.5m)], next.Levers.Select(lever => (lever.Indicator.Code, lever.Lost)));
        Assert.Equal(0.8333m, Math.Round(next.Levers[0].Needed!.Value, 4)); // 66⅔ points
        Assert.Equal(5_760, next.Levers[1].Needed); // 70 points
    }

    [Fact]
    public void What_is_full_has_no_next_target_and_what_no_value_reaches_is_told_so()
    {
        Assert.Null(House.Assess(First, Figures(1, 0, 0.9m, 80)).Next);
        NextTarget next = House.Assess(First, Figures(1, 10_800, 0.9m, 80)).Next!; // 75, and only the age costs anything
        Assert.Equal(("age", 9_360m), (Assert.Single(next.Levers).Indicator.Code, next.Levers[0].Needed));
        Assert.Null(House.Assess(First, Figures(0.8m, 3_672, 0.9m, 80)).Next!.Levers.Single(lever => lever.Indicator.Code == "age").Needed); // 99 points, and 20 more are needed
    }

    /// <summary>Each indicator at the value that is told to be needed brings the dimension to the target, the others as they were.</summary>
    [Property]
    public Property The_value_that_is_needed_reaches_the_target() => Prop.ForAll(Drawn.ToArbitrary(), figures =>
    {
        ImprovementAssessment assessment = House.Assess(First, figures);
        foreach (IndicatorLever lever in assessment.Next?.Levers ?? [])
        {
            if (lever.Needed is not { } needed)
            {
                continue;
            }

            DimensionScore then = Of(assessment.Next!.Dimension.Code, House.Assess(First, [.. figures.Where(one => one.Indicator != lever.Indicator.Code), new IndicatorFigure(lever.Indicator.Code, needed)]));
            Assert.InRange(then.Score!.Value, assessment.Next.To - 0.01m, 100);
        }
    });

    /// <summary>Against the same sums in doubles, written apart.</summary>
    [Property]
    public Property Contributions_sum_to_the_score_and_scores_to_the_total() => Prop.ForAll(Drawn.ToArbitrary(), figures =>
    {
        ImprovementAssessment assessment = House.Assess(First, figures);
        foreach (DimensionScore dimension in assessment.Dimensions)
        {
            IndicatorScore[] known = [.. dimension.Indicators.Where(one => one.Value is not null)];
            double weight = known.Sum(one => (double)one.Indicator.Weight);
            double all = Model.Indicators.Where(one => one.Dimension == dimension.Dimension.Code).Sum(one => (double)one.Weight);
            Assert.Equal(weight / all, (double)dimension.Coverage.Ratio, 12);
            Assert.Equal(weight > 0 && weight / all >= 0.5, dimension.Score is not null);
            if (dimension.Score is { } score)
            {
                Assert.Equal(score, known.Sum(one => one.Contribution!.Value));
                Assert.Equal(known.Sum(one => Worth(one) * (double)one.Indicator.Weight) / weight, (double)score, 0.0051);
            }
        }

        decimal?[] scores = [.. assessment.Dimensions.Select(one => one.Score)];
        Assert.Equal(scores.Where(one => one is not null).Order(), scores.TakeWhile(one => one is not null));
        Assert.Equal(scores.All(one => one is not null), assessment.Total is not null);
        if (assessment.Total is { } total)
        {
            Assert.Equal(total, assessment.Dimensions.Sum(one => one.Contribution!.Value));
            Assert.Equal(assessment.Dimensions.Sum(one => (double)one.Score!.Value * (double)one.Dimension.Weight) / 3.5, (double)total, 0.0101);
        }
    });

    /// <summary>D7.2: assessed period by period; a quarter that nobody assessed is told, and nothing is compared across it.</summary>
    [Fact]
    public void A_series_tells_each_quarter_against_the_one_before()
    {
        ImprovementAssessment[] assessed =
        [
            House.Assess(First.PlusMonths(3), Figures(0.9m, 7_200, 0.9m, 80)),
            House.Assess(First, Figures(0.8m, 7_200, 0.9m, 80)),
            House.Assess(First.PlusMonths(9), Figures(0.9m, 7_200, 0.9m, 80)),
            House.Assess(First.PlusMonths(12), Figures(null, 7_200, 0.9m, 80)),
        ];

        AssessedQuarter[] series = [.. ImprovementEvaluator.Series(assessed)];

        Assert.Equal([First, First.PlusMonths(3), First.PlusMonths(6), First.PlusMonths(9), First.PlusMonths(12)], series.Select(one => one.Quarter));
        Assert.Equal([null, series[1].Assessment!.Total - series[0].Assessment!.Total, null, null, null], series.Select(one => one.TotalChange));
        Assert.Equal([("rules", 15m), ("processes", 0m)], series[1].Changes.Select(one => (one.Dimension.Code, one.Change!.Value)));
        Assert.Null(series[2].Assessment);
        Assert.Equal([("processes", 0m), ("rules", (decimal?)null)], series[4].Changes.Select(one => (one.Dimension.Code, one.Change)));
        Assert.Throws<ArgumentException>(() => ImprovementEvaluator.Series([assessed[0], assessed[0]]));
        Assert.Throws<ArgumentException>(() => ImprovementEvaluator.Series([assessed[0], House.Assess(First.PlusMonths(1), [])]));
        Assert.Empty(ImprovementEvaluator.Series([]));
    }

    [Fact]
    public void Misuse_is_told()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => House.Assess(First.PlusDays(1), []));
        Assert.Throws<ArgumentException>(() => House.Assess(First, [new IndicatorFigure("age", 1), new IndicatorFigure("age", 2)]));
        Assert.Throws<ArgumentException>(() => House.Assess(First, [default]));
        Assert.Throws<UnknownCodeException>(() => House.Assess(First, [new IndicatorFigure("agee", 1)]));
        Assert.Throws<InvalidOperationException>(() => ImprovementEvaluator.Compile(ImprovementCatalogue.Empty, NoCalendars).Assess(First, []));
    }

    [Fact]
    public void Indicators_that_read_kpis_take_them_from_a_report_and_what_it_does_not_know_is_no_value()
    {
        Standard standard = StandardBook.Parse(ImprovementBook.Json).Compile();
        MeasureAccumulator<ContactRecord> contacts = standard.Kpis.Accumulate(ContactRecord.Schema);
        Assert.Equal(new IndicatorFigure("connect", null), Assert.Single(House.FiguresOf(standard.Kpis.Report(contacts.ToTotals()))));
        for (int i = 0; i < 4; i++)
        {
            contacts.Add(new ContactRecord { Channel = "phone", Arrival = Instant.FromUnixTimeSeconds(i), Outcome = i == 0 ? ContactOutcome.Abandoned : ContactOutcome.Answered });
        }

        Assert.Equal(new IndicatorFigure("connect", 0.75m), Assert.Single(House.FiguresOf(standard.Kpis.Report(contacts.ToTotals()))));
    }

    private static Gen<IndicatorFigure[]> Drawn =>
        from reviewed in Gen.Choose(30, 120)
        from age in Gen.Choose(0, 15_000)
        from connect in Gen.Choose(500, 1_000)
        from load in Gen.Choose(30, 110)
        from missing in Gen.Choose(0, 31)
        select Figures(
            (missing & 1) == 0 ? reviewed / 100m : null,
            (missing & 2) == 0 ? age : null,
            (missing & 4) == 0 ? connect / 1_000m : null,
            (missing & 8) == 0 ? load : null);

    private static ImprovementEvaluator Read(TotalReading reading) => ImprovementEvaluator.Compile(House.Catalogue with { Model = Model with { Total = reading }, Actions = null }, NoCalendars);

    private static IndicatorFigure[] Figures(decimal? reviewed, decimal? age, decimal? connect, decimal? load) =>
        [new("reviewed", reviewed), new("age", age), new("connect", connect), new("load", load)];

    private static DimensionScore Of(string dimension, ImprovementAssessment assessment) => assessment.Dimensions.Single(one => one.Dimension.Code == dimension);

    /// <summary>The scales of the example, each by its own formula.</summary>
    private static double Worth(IndicatorScore score)
    {
        double value = (double)score.Value!.Value;
        return score.Indicator.Code switch
        {
            "reviewed" => Math.Clamp((value - 0.5) * 200, 0, 100),
            "age" => Math.Clamp((10_800 - value) / 72, 0, 100),
            "connect" => Math.Clamp((value - 0.6) / 0.003, 0, 100),
            _ => value <= 85 ? Math.Clamp((value - 50) * 4, 0, 100) : Math.Max(10, 100 - ((value - 85) * 6)),
        };
    }
}
