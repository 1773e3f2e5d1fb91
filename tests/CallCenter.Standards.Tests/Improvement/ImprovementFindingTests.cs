using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Tests.Improvement;

public sealed class ImprovementFindingTests
{
    private static readonly StandardBook Book = StandardBook.Parse(ImprovementBook.Json);
    private static readonly ImprovementCatalogue Whole = Book.Improvement;
    private static readonly ImprovementModel Model = Whole.Model!;
    private static readonly DimensionIndicator Reviewed = Model.Indicators[0];
    private static readonly DimensionIndicator Connect = Model.Indicators[2];

    public static TheoryData<string, ImprovementModel> Faults => new()
    {
        { "CCS9501 /dimensions/0/weight", Model with { Dimensions = Model.Dimensions.SetItem(0, Model.Dimensions[0] with { Weight = 0 }) } },
        { "CCS9501 /indicators/0/weight", With(Reviewed with { Weight = -1 }) },
        { "CCS9501 /indicators/0/weight", With(Reviewed with { Weight = 1_000.1m }) },
        { "CCS9502 /indicators/0/anchors", With(Reviewed with { Anchors = [Reviewed.Anchors[0]] }) },
        { "CCS9502 /indicators/0/anchors", With(Reviewed with { Anchors = [Reviewed.Anchors[1], Reviewed.Anchors[0]] }) },
        { "CCS9502 /indicators/0/anchors", With(Reviewed with { Anchors = [Reviewed.Anchors[0], Reviewed.Anchors[1] with { Value = 0.5m }] }) },
        { "CCS9502 /indicators/0/anchors", With(Reviewed with { Anchors = [Reviewed.Anchors[0], Reviewed.Anchors[1] with { Points = 101 }] }) },
        { "CCS9502 /indicators/0/anchors", With(Reviewed with { Anchors = [Reviewed.Anchors[0], Reviewed.Anchors[1] with { Points = 0 }] }) },
        { "CCS9502 /indicators/1/anchors", With(Model.Indicators[1] with { Anchors = [new ScoreAnchor(0.00000001m, 0), new ScoreAnchor(1, 100)] }, 1) },
        { "CCS9503 /dimensions/2/code", Model with { Dimensions = Model.Dimensions.Add(Model.Dimensions[0] with { Code = "resources" }) } },
        { "CCS9504 /leastCoverage", Model with { LeastCoverage = default } },
        { "CCS9504 /leastCoverage", Model with { LeastCoverage = Percentage.FromPercent(101) } },
        { "CCS9504 /step", Model with { Step = 0 } },
        { "CCS9504 /step", Model with { Step = 100.5m } },
        { "CCS9504 /dimensions", Model with { Dimensions = [], Indicators = [] } },
        { "CCS9505 /indicators/0", With(Reviewed with { Manual = null }) },
        { "CCS9505 /indicators/2", With(Connect with { Manual = Connect.Name }, 2) },
        { "CCS9506 /indicators/2/unit", With(Connect with { Unit = KpiUnit.Points }, 2) },
        { "CCS9507 /indicators/2/anchors", With(Connect with { Anchors = [Connect.Anchors[0] with { Points = 100 }, Connect.Anchors[1] with { Points = 0 }] }, 2) },
        { "CCS1010 /dimensions/1/code", Model with { Dimensions = [.. Model.Dimensions.Take(1), Model.Dimensions[1] with { Code = "rules" }], Indicators = [.. Model.Indicators.Take(2)] } },
        { "CCS1010 /indicators/4/code", Model with { Indicators = Model.Indicators.Add(Reviewed) } },
        { "CCS1011 /indicators/0/dimension", With(Reviewed with { Dimension = "rule" }) },
        { "CCS1011 /indicators/2/kpi", With(Connect with { Kpi = "connect-rat" }, 2) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_model_that_cannot_be_used_is_told_where(string expected, ImprovementModel model)
    {
        const string Section = "/improvement/model";
        ImmutableArray<Finding> findings = (Book with { Improvement = Whole with { Model = model } }).Validate();

        Assert.Equal([expected], findings.Where(finding => finding.Pointer.StartsWith(Section, StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Pointer[Section.Length..]}"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(367)]
    public void Improvements_are_verified_within_a_year(int days) => Assert.Equal(["CCS9508 /verifyWithin"], OfActions(Whole.Actions! with { VerifyWithin = days }));

    [Fact]
    public void Improvements_need_causes_and_a_calendar_that_there_is()
    {
        Assert.Equal(["CCS9508 /causes"], OfActions(Whole.Actions! with { Causes = [] }));
        Assert.Equal(["CCS1010 /causes/1/code"], OfActions(Whole.Actions! with { Causes = [Whole.Actions!.Causes[0], Whole.Actions.Causes[0]] }));
        Assert.Equal(["CCS1011 /calendar"], OfActions(Whole.Actions! with { Calendar = "offices" }));
    }

    public static TheoryData<string, ControlChart> Charts => new()
    {
        { "CCS9509 /1/rules", Connected with { Rules = [ControlRule.NineOnOneSide] } },
        { "CCS9509 /1/rules", Connected with { Rules = [ControlRule.BeyondLimits, ControlRule.BeyondLimits] } },
        { "CCS9509 /1/rules", Connected with { Rules = [] } },
        { "CCS9509 /1/leastPoints", Connected with { LeastPoints = 1 } },
        { "CCS9509 /1/leastPoints", Connected with { LeastPoints = 1_001 } },
        { "CCS1010 /1/code", Connected with { Code = "flow" } },
        { "CCS1011 /1/kpi", Connected with { Kpi = "connect-rat" } },
    };

    private static ControlChart Connected => Whole.Charts[1];

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_chart_that_cannot_be_drawn_is_told_where(string expected, ControlChart chart)
    {
        const string Section = "/improvement/charts";
        Assert.Equal([expected], (Book with { Improvement = Whole with { Charts = Whole.Charts.SetItem(1, chart) } }).Validate().Where(finding => finding.Pointer.StartsWith(Section, StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Pointer[Section.Length..]}"));
    }

    [Fact]
    public void A_chart_of_shares_needs_a_kpi_in_percent()
    {
        StandardBook shipped = StandardBook.Shipped;
        ControlChart times = shipped.Improvement.Charts.Single(chart => chart.Code == "handling-time") with { Kind = ControlChartKind.Proportions };

        Assert.Equal(["CCS9509 /improvement/charts/1/kind"], (shipped with { Improvement = shipped.Improvement with { Charts = shipped.Improvement.Charts.SetItem(1, times) } }).Validate().Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => $"{finding.Code} {finding.Pointer}"));
    }

    private static IEnumerable<string> OfActions(ActionRules actions)
    {
        const string Section = "/improvement/actions";
        return (Book with { Improvement = Whole with { Actions = actions } }).Validate().Where(finding => finding.Pointer.StartsWith(Section, StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Pointer[Section.Length..]}");
    }

    private static ImprovementModel With(DimensionIndicator indicator, int index = 0) => Model with { Indicators = Model.Indicators.SetItem(index, indicator) };
}
