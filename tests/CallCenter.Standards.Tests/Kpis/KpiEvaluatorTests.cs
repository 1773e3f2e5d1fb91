using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis;

public sealed class KpiEvaluatorTests
{
    private static readonly KpiCatalogue Catalogue = new()
    {
        Measures =
        [
            Sample.Measure("offered", where: [new("outcome", "answered, abandoned")]),
            Sample.Measure("answered", where: [new("outcome", "answered")]),
            Sample.Measure("talk-time", "talk", [new("outcome", "answered")]),
            Sample.Measure("answered-wait", "wait", [new("outcome", "answered")]),
            Sample.Measure("abandoned-wait", "wait", [new("outcome", "abandoned")]),
            Sample.Measure("complaints", record: "complaint"),
        ],
        Kpis =
        [
            Sample.Kpi("connect-rate", "answered / offered", KpiUnit.Percent),
            Sample.Kpi("average-talk", "talk-time / answered", KpiUnit.Time, KpiDirection.Lower),
            Sample.Kpi("volume", "offered", KpiUnit.Count),
            Sample.Kpi("unanswered", "1 - connect-rate", KpiUnit.Percent, KpiDirection.Lower),
            Sample.Kpi("complaint-rate", "complaints / offered", KpiUnit.Percent, KpiDirection.Lower),
            Sample.Kpi("same-rate", "connect-rate", KpiUnit.Percent),
            Sample.Kpi("mixed", "(connect-rate + complaint-rate) * 0", KpiUnit.Percent),
            Sample.Kpi("median-talk", "p50(talk-time)", KpiUnit.Time, KpiDirection.Lower),
            Sample.Kpi("percentages", "-(50 % + answered / offered)"),
        ],
        Limits = Sample.Limits,
        ServiceLevels = [Sample.ServiceLevel("service-level")],
        Scorecards =
        [
            Sample.Scorecard("manager", ScorecardScope.Centre, "average-talk", "connect-rate"),
            Sample.Scorecard("supervisor", ScorecardScope.Team, "service-level"),
            Sample.Scorecard("agent", ScorecardScope.Agent, "volume", "connect-rate"),
        ],
    };

    private static readonly KpiEvaluator Evaluator = Sample.Compile(Catalogue);

    [Fact]
    public void KPIs_stand_in_catalogue_order_then_the_service_levels()
    {
        Assert.Equal([.. Catalogue.Kpis.Select(kpi => kpi.Code), "service-level"], Evaluator.Kpis.Select(kpi => kpi.Code));
        Assert.Equal(Evaluator.Kpis.AsEnumerable(), Evaluator.Report(Totals()).Results.Select(result => result.Kpi));
        Assert.Equal(["manager", "supervisor", "agent"], Evaluator.Scorecards.Select(card => card.Code));
    }

    [Fact]
    public void A_quotient_shows_both_its_sides()
    {
        KpiReport report = Evaluator.Report(Totals(Answered(10), Answered(20), Abandoned));

        Assert.Equal((2.0 / 3, 2, 3), Sides(report["connect-rate"]));
        Assert.Equal((15, 30, 2), Sides(report["average-talk"]));
        Assert.Equal((2.0 / 3, 2, 3), Sides(report["same-rate"]));
        Assert.Equal((3, 3, null), Sides(report["volume"]));
        Assert.Equal((1.0 / 3, 1.0 / 3, null), Sides(report["unanswered"]));
    }

    [Fact]
    public void A_zero_denominator_is_no_data_and_is_carried_through()
    {
        KpiReport report = Evaluator.Report(Totals());

        Assert.Equal((null, 0, 0), Sides(report["connect-rate"]));
        Assert.Equal((0, 0, null), Sides(report["volume"]));
        Assert.All(["average-talk", "unanswered", "same-rate", "mixed", "median-talk", "percentages", "service-level"], code => Assert.Null(report[code].Value));
        Assert.All(["connect-rate", "unanswered", "median-talk"], code => Assert.Equal((KpiStatus.NoData, KpiTrend.Unknown), (report[code].Status, report[code].Trend)));
        Assert.Equal(KpiStatus.NoTarget, report["volume"].Status);
    }

    [Fact]
    public void Records_never_accumulated_are_no_data_even_times_zero()
    {
        KpiReport report = Evaluator.Report(Totals(Answered(10)));

        Assert.Equal((null, null, 1), Sides(report["complaint-rate"]));
        Assert.Null(report["mixed"].Value);
        Assert.Null(Evaluator.Report(Evaluator.NoTotals())["volume"].Value);
    }

    [Fact]
    public void Records_accumulated_without_a_single_one_count_zero()
    {
        MeasureTotals none = Evaluator.Accumulate(ComplaintRecord.Schema).ToTotals();

        Assert.Equal(0, Evaluator.Report(Totals(Answered(10)).Merge(none))["complaint-rate"].Value);
    }

    [Fact]
    public void An_explanation_shows_the_formula_the_numbers_and_the_value()
    {
        KpiReport report = Evaluator.Report(Totals(Answered(10), Answered(20.5), Abandoned, Abandoned));

        Assert.Equal("connect-rate = answered / offered = (2 / 4) = 0.5", report["connect-rate"].Working());
        Assert.Equal("average-talk = talk-time / answered = (30.5 / 2) = 15.25", report["average-talk"].Working());
        Assert.Equal("unanswered = 1 - connect-rate = (1 - (2 / 4)) = 0.5", report["unanswered"].Working());
        Assert.Equal("percentages = -(50 % + answered / offered) = -(0.5 + (2 / 4)) = -1", report["percentages"].Working());
        Assert.Equal("complaint-rate = complaints / offered = (no data / 4) = no data", report["complaint-rate"].Working());
        Assert.StartsWith("median-talk = p50(talk-time) = ", report["median-talk"].Working(), StringComparison.Ordinal);
        Assert.Equal("connect-rate 0.5", report["connect-rate"].ToString());
        Assert.Equal("complaint-rate no data", report["complaint-rate"].ToString());
    }

    [Fact]
    public void Everything_is_reported_whatever_the_totals_are_grouped_by()
    {
        ContactRecord[] log = [Answered(10) with { Team = "north" }, Answered(30) with { Team = "south" }, Abandoned with { Team = "south" }];
        MeasureTotals byTeam = Totals(log, Grouping.By("team"));

        Assert.Equal(Read(Evaluator.Report(Totals(log))), Read(Evaluator.Report(byTeam)));
        Assert.Equal(default, Evaluator.Report(byTeam).Group);
        Assert.Equal(["north", "south"], Evaluator.ReportByGroup(byTeam).Select(report => report.Group.ToString()));
        Assert.Equal([1, 0.5], Evaluator.ReportByGroup(byTeam).Select(report => report["connect-rate"].Value));
        Assert.Equal(0.5, Evaluator.Evaluate("connect-rate", byTeam, new(["south"])).Value);
        Assert.Equal(2.0 / 3, Evaluator.Evaluate("connect-rate", byTeam.RollUp()).Value);
    }

    [Fact]
    public void A_scorecard_is_of_the_centre_of_each_team_or_of_each_agent()
    {
        MeasureTotals totals = Totals(
            [Answered(10) with { Team = "north", Agent = "a" }, Answered(30) with { Team = "south", Agent = "b" }, Abandoned with { Team = "south" }],
            Grouping.By("agent"),
            Grouping.By("team"),
            Grouping.By("arrival", TimeUnit.Hour, DateTimeZone.Utc));

        KpiReport centre = Assert.Single(Evaluator.Scorecard("manager", totals));
        Assert.Equal(["average-talk", "connect-rate"], centre.Results.Select(result => result.Kpi.Code));
        Assert.Equal([20, 2.0 / 3], centre.Results.Select(result => result.Value));
        Assert.Equal(["north", "south"], Evaluator.Scorecard("supervisor", totals).Select(report => report.Group.ToString()));
        Assert.Equal(["–", "a", "b"], Evaluator.Scorecard("agent", totals).Select(report => report.Group.ToString()));
        Assert.Equal([1, 1, 1], Evaluator.Scorecard("agent", totals).Select(report => report["volume"].Value));
        Assert.Single(Evaluator.Scorecard("manager", Evaluator.NoTotals()));
        Assert.Empty(Evaluator.Scorecard("agent", Evaluator.NoTotals("agent")));
    }

    [Fact]
    public void A_scorecard_shows_trends_against_an_earlier_period()
    {
        MeasureTotals now = Totals([Answered(10) with { Agent = "a" }, Answered(10) with { Agent = "b" }], Grouping.By("agent"), Grouping.By("team"));
        MeasureTotals earlier = Totals([Answered(10) with { Agent = "a" }, Abandoned with { Agent = "a" }], Grouping.By("agent"));

        ImmutableArray<KpiReport> cards = Evaluator.Scorecard("agent", now, earlier);

        Assert.Equal((0.5, KpiTrend.Better), (cards[0]["connect-rate"].EarlierValue, cards[0]["connect-rate"].Trend));
        Assert.Equal((null, KpiTrend.Unknown), (cards[1]["connect-rate"].EarlierValue, cards[1]["connect-rate"].Trend));
        Assert.Equal(KpiTrend.Worse, cards[0]["volume"].Trend);
        Assert.Equal((0.0, KpiTrend.Better), (cards[1]["volume"].EarlierValue, cards[1]["volume"].Trend));
    }

    [Fact]
    public void What_does_not_exist_is_a_programming_error()
    {
        MeasureTotals totals = Totals(Answered(1));

        Assert.Equal("code", Assert.Throws<UnknownCodeException>(() => Evaluator.Evaluate("nothing", totals)).ParamName);
        Assert.Throws<UnknownCodeException>(() => Evaluator.Report(totals)["nothing"]);
        Assert.Contains("there are: manager, supervisor, agent", Assert.Throws<UnknownCodeException>(() => Evaluator.Scorecard("nobody", totals)).Message, StringComparison.Ordinal);
        Assert.Throws<UnknownCodeException>(() => Evaluator.Scorecard("agent", totals));
        Assert.Throws<UnknownCodeException>(() => Evaluator.Scorecard("supervisor", Totals([Answered(1)], Grouping.By("agent"))));
    }

    [Fact]
    public void A_report_says_of_which_standard_and_period_it_is()
    {
        KpiReport report = Evaluator.Report(Totals(Answered(1)));
        KpiReport dated = report with { Period = new Interval(NodaConstants.UnixEpoch, NodaConstants.UnixEpoch + Duration.FromDays(1)) };

        Assert.Equal((Evaluator.Fingerprint, null), (report.Standard, report.Period));
        Assert.Equal(dated, Evaluator.Report(Totals(Answered(1))) with { Period = dated.Period });
        Assert.NotEqual(report, dated);
        Assert.NotEqual(report, Evaluator.Report(Totals(Answered(2))));
    }

    [Fact]
    public void Groups_are_held_against_an_earlier_period_of_the_same_dimensions_only()
    {
        MeasureTotals byAgent = Totals([Answered(1)], Grouping.By("agent"));

        Assert.Throws<ArgumentException>(() => Evaluator.ReportByGroup(byAgent, Totals([Answered(1)], Grouping.By("team"))));
        Assert.Throws<ArgumentException>(() => Evaluator.ReportByGroup(byAgent, Totals(Answered(1))));
        Assert.Throws<UnknownCodeException>(() => Evaluator.Scorecard("agent", byAgent, Totals(Answered(1))));
        Assert.Equal(KpiTrend.Same, Evaluator.Report(byAgent, Totals([Answered(1)], Grouping.By("team")))["volume"].Trend);
    }

    [Fact]
    public void Many_threads_get_the_same_bits_from_one_evaluator()
    {
        ContactRecord[] log = [.. Enumerable.Range(0, 3_000).Select(i => (i % 3 == 0 ? Abandoned : Answered(i % 97)) with { Team = $"t{i % 5}", Wait = Duration.FromSeconds(i % 41) })];
        string expected = Read(Evaluator.Report(Totals(log, Grouping.By("team"))));
        string[] actual = new string[32];

        Parallel.For(0, actual.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            ContactRecord[] own = [.. log];
            new Random(i).Shuffle(own);
            int cut = 40 * (i + 1);
            actual[i] = Read(Evaluator.Report(Totals(own[..cut], Grouping.By("team")).Merge(Totals(own[cut..], Grouping.By("team")))));
        });

        Assert.All(actual, text => Assert.Equal(expected, text));
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Results_and_texts_are_alike_in_every_culture(string culture)
    {
        string Everything()
        {
            var evaluator = Sample.Compile(Catalogue);
            MeasureAccumulator<ContactRecord> accumulator = evaluator.Accumulate(ContactRecord.Schema, Grouping.By("team"), Grouping.By("arrival", TimeUnit.Week, DateTimeZone.Utc));
            accumulator.AddRange([Answered(1234.5) with { Team = "I" }, Answered(0.25) with { Team = "ı" }, Abandoned with { Team = "ä" }]);
            MeasureTotals totals = accumulator.ToTotals();
            return string.Join('\n', [Read(evaluator.Report(totals)), .. evaluator.ReportByGroup(totals).Select(Read), .. Sample.FindingsOf(Sample.Catalogue([], Sample.Kpi("x", "1.5 + y"))).Select(finding => finding.ToString())]);
        }

        string expected = Everything();
        using var scope = new CultureScope(culture);

        Assert.Equal(expected, Everything());
    }

    private static ContactRecord Abandoned { get; } = new() { Outcome = ContactOutcome.Abandoned, Wait = Duration.FromSeconds(30) };

    private static ContactRecord Answered(double talkSeconds) => new() { Talk = Duration.FromSeconds(talkSeconds), Wait = Duration.FromSeconds(10) };

    private static MeasureTotals Totals(params ContactRecord[] log) => Totals(log, []);

    private static MeasureTotals Totals(ContactRecord[] log, params Grouping[] groupings)
    {
        MeasureAccumulator<ContactRecord> accumulator = Evaluator.Accumulate(ContactRecord.Schema, groupings);
        accumulator.AddRange(log);
        return accumulator.ToTotals();
    }

    private static (double? Value, double? Numerator, double? Denominator) Sides(KpiResult result) => (result.Value, result.Numerator, result.Denominator);

    private static string Read(KpiReport report) =>
        string.Join('\n', report.Results.Select(result => $"{report.Group} {BitConverter.DoubleToInt64Bits(result.Value ?? double.NaN):X16} {result.Status} {result.Trend} {result} {result.Working()}"));
}
