using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis;

/// <summary>Every finding that a catalogue can have: its code, where it points, and what it says.</summary>
public sealed class CatalogueFindingsTests
{
    private static readonly ImmutableArray<MeasureDefinition> Measures =
    [
        Sample.Measure("offered", where: [new FieldCondition("outcome", "answered, abandoned")]),
        Sample.Measure("answered", where: [new FieldCondition("outcome", "answered")]),
        Sample.Measure("waits", "wait"),
        Sample.Measure("hold-times", "hold"),
    ];

    [Theory]
    [InlineData("offered / answered +", "CCS3002", "character 21: expected a measure, a KPI, a number or '('.")]
    [InlineData("answered-", "CCS3002", "character 1: 'answered-' is not a code; put blanks around a minus sign.")]
    [InlineData("answered / ofered", "CCS3003", "character 12: there is no measure or KPI 'ofered'.")]
    [InlineData("-ofered", "CCS3003", "character 2: there is no measure or KPI 'ofered'.")]
    [InlineData("offered-answered", "CCS3003", "character 1: there is no measure or KPI 'offered-answered'; to subtract, write 'offered - answered'.")]
    [InlineData("hold-times-waits", "CCS3003", "character 1: there is no measure or KPI 'hold-times-waits'; to subtract, write 'hold-times - waits'.")]
    [InlineData("waits-hold-times", "CCS3003", "character 1: there is no measure or KPI 'waits-hold-times'; to subtract, write 'waits - hold-times'.")]
    [InlineData("offered-unknown", "CCS3003", "character 1: there is no measure or KPI 'offered-unknown'.")]
    [InlineData("unknown-offered", "CCS3003", "character 1: there is no measure or KPI 'unknown-offered'.")]
    [InlineData("answered-connect", "CCS3003", "character 1: there is no measure or KPI 'answered-connect'; to subtract, write 'answered - connect'.")]
    [InlineData("count(ofered)", "CCS3003", "character 7: there is no measure 'ofered'.")]
    [InlineData("count(connect)", "CCS3003", "character 7: there is no measure 'connect'.")]
    [InlineData("median(waits)", "CCS3003", "character 1: there is no function 'median'; there are within, below, count, known, p50, p90, p95, p99.")]
    [InlineData("p10(waits) / waits", "CCS3003", "character 1: there is no function 'p10'; there are within, below, count, known, p50, p90, p95, p99.")]
    [InlineData("2 * kpi", "CCS3004", "character 5: defined by way of itself: kpi → kpi.")]
    [InlineData("connect + offered", "CCS3005", "character 9: a ratio + a count has no meaning.")]
    [InlineData("waits * waits", "CCS3005", "character 7: a time * a time has no meaning.")]
    [InlineData("1 / offered", "CCS3005", "character 3: a ratio / a count has no meaning.")]
    [InlineData("within(waits)", "CCS3007", "character 13: 'within' takes a measure and a value.")]
    [InlineData("below(waits)", "CCS3007", "character 12: 'below' takes a measure and a value.")]
    [InlineData("count(waits, PT20S)", "CCS3007", "character 14: 'count' takes one measure.")]
    [InlineData("p90(waits, PT20S)", "CCS3007", "character 12: 'p90' takes one measure.")]
    [InlineData("count(offered)", "CCS3007", "character 7: 'offered' counts records; 'count' needs a measure that sums a field.")]
    [InlineData("within(offered, 3)", "CCS3007", "character 8: 'offered' counts records; 'within' needs a measure that sums a field.")]
    [InlineData("p50(offered)", "CCS3007", "character 5: 'offered' counts records; 'p50' needs a measure that sums a field.")]
    public void A_formula_is_wrong_at_a_character(string formula, string code, string message)
    {
        KpiCatalogue catalogue = Sample.Catalogue(Measures, Sample.Kpi("connect", "answered / offered"), Sample.Kpi("kpi", formula));

        Finding finding = Assert.Single(Sample.FindingsOf(catalogue));

        Assert.Equal((code, FindingSeverity.Error, "/kpis/1/formula", formula), (finding.Code, finding.Severity, finding.Pointer, finding.Value));
        Assert.Equal("'kpi', " + message, finding.Message);
    }

    [Theory]
    [InlineData("within(waits, 20)")]
    [InlineData("within(waits, )")]
    [InlineData("below(waits, -)")]
    [InlineData("below(waits, \"phone\")")]
    [InlineData("within(waits, [PT1S..PT2S])")]
    [InlineData("within(waits, PT20S, PT30S)")]
    [InlineData("within(waits, PT20S, > PT1H)")]
    public void A_threshold_is_one_literal_of_the_fields_type(string formula)
    {
        Finding finding = Assert.Single(Sample.FindingsOf(Sample.Catalogue(Measures, Sample.Kpi("kpi", formula, KpiUnit.Count))));

        Assert.Equal(("CCS3007", "/kpis/0/formula"), (finding.Code, finding.Pointer));
        Assert.StartsWith("'kpi', character ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_is_found_once_and_names_its_way()
    {
        KpiCatalogue catalogue = Sample.Catalogue(Measures, Sample.Kpi("a", "b * 2"), Sample.Kpi("b", "1 + c"), Sample.Kpi("c", "a / 3"), Sample.Kpi("d", "c"));

        Finding finding = Assert.Single(Sample.FindingsOf(catalogue));

        Assert.Equal(("CCS3004", "/kpis/2/formula", "'c', character 1: defined by way of itself: a → b → c → a."), (finding.Code, finding.Pointer, finding.Message));
    }

    [Fact]
    public void A_KPI_used_twice_is_no_cycle() =>
        Assert.Empty(Sample.FindingsOf(Sample.Catalogue(Measures, Sample.Kpi("a", "answered / offered"), Sample.Kpi("b", "a + a"), Sample.Kpi("c", "b - a"))));

    [Theory]
    [InlineData("waits", KpiUnit.Count, "time", "count")]
    [InlineData("offered", KpiUnit.Percent, "count", "percent")]
    [InlineData("answered / offered", KpiUnit.Money, "ratio", "money")]
    [InlineData("waits / offered", KpiUnit.Points, "time", "points")]
    public void A_unit_that_the_formula_does_not_have_is_refused(string formula, KpiUnit unit, string dimension, string unitCode)
    {
        Finding finding = Assert.Single(Sample.FindingsOf(Sample.Catalogue(Measures, Sample.Kpi("kpi", formula, unit))));

        Assert.Equal(("CCS3006", "/kpis/0/unit", unitCode), (finding.Code, finding.Pointer, finding.Value));
        Assert.Equal($"The formula of 'kpi' gives a {dimension}, which unit '{unitCode}' does not state.", finding.Message);
    }

    [Fact]
    public void A_measure_sums_a_number_or_a_duration()
    {
        Finding finding = Assert.Single(Sample.FindingsOf(Sample.Catalogue([Sample.Measure("m", "arrival")])));

        Assert.Equal(("CCS3001", "/measures/0/field", "arrival", "Field 'arrival' has type 'instant', which has no sum."), (finding.Code, finding.Pointer, finding.Value, finding.Message));
    }

    [Fact]
    public void A_sum_names_its_field_and_a_count_has_none()
    {
        MeasureDefinition sum = new() { Code = "s", Name = new("和", "sum"), Record = "contact", Kind = MeasureKind.Sum };
        MeasureDefinition count = new() { Code = "c", Name = new("数", "count"), Record = "contact", Kind = MeasureKind.Count, Field = "wait" };

        ImmutableArray<Finding> findings = Sample.FindingsOf(Sample.Catalogue([sum, count], Sample.Kpi("kpi", "s", KpiUnit.Time)));

        Assert.Equal(
            [("CCS3001", "/measures/0", null, "Measure 's' sums, but names no field."), ("CCS3001", "/measures/1", (string?)"wait", "Measure 'c' counts, so it has no field.")],
            findings.Select(finding => (finding.Code, finding.Pointer, finding.Value, finding.Message)));
    }

    [Fact]
    public void A_measure_names_a_record_and_its_fields()
    {
        ImmutableArray<Finding> findings = Sample.FindingsOf(Sample.Catalogue(
            [Sample.Measure("a", record: "contcat"), Sample.Measure("b", "wiat"), Sample.Measure("c", where: [new("wiat", "< PT1S"), new("wait", "< 1")])]));

        Assert.Equal(
            [("CCS1011", "/measures/0/record", "contcat"), ("CCS2002", "/measures/1/field", "wiat"), ("CCS2002", "/measures/2/where/wiat", "wiat"), ("CCS2003", "/measures/2/where/wait", (string?)"< 1")],
            findings.Select(finding => (finding.Code, finding.Pointer, finding.Value)));
        Assert.StartsWith("There is no record 'contcat'; 'contact' is near; there are: contact, ", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_says_nothing_of_a_measure_that_is_wrong_itself()
    {
        KpiCatalogue catalogue = Sample.Catalogue(
            [Sample.Measure("a", record: "contcat"), Sample.Measure("b", "wiat"), Sample.Measure("c", where: [new("wait", "<")])],
            Sample.Kpi("kpi", "a + count(b) / c"));

        Assert.Equal(["CCS1011", "CCS2002", "CCS2001"], Sample.FindingsOf(catalogue).Select(finding => finding.Code));
    }

    [Fact]
    public void A_measure_of_no_KPI_is_worth_a_warning_once_all_else_is_right()
    {
        var findings = new FindingList();
        KpiCatalogue catalogue = Sample.Catalogue(Measures, Sample.Kpi("kpi", "count(hold-times) / within(waits, PT20S)"));

        Assert.NotNull(new CatalogueCompiler(new(catalogue, Place.At("/book")), FactRecords.All, findings).Compile());

        Assert.Equal(
            [("CCS3010", FindingSeverity.Warning, "/book/measures/0", (string?)"offered", "No KPI uses measure 'offered'."), ("CCS3010", FindingSeverity.Warning, "/book/measures/1", "answered", "No KPI uses measure 'answered'.")],
            findings.ToImmutable().Select(finding => (finding.Code, finding.Severity, finding.Pointer, finding.Value, finding.Message)));
    }

    [Fact]
    public void Codes_are_kebab_case_and_given_once()
    {
        KpiCatalogue catalogue = new()
        {
            Measures = [Sample.Measure("offered"), Sample.Measure("offered"), Sample.Measure("Answered")],
            Kpis = [Sample.Kpi("a", "offered / offered"), Sample.Kpi("a", "offered / offered"), Sample.Kpi("offered", "1"), Sample.Kpi("B c", "1")],
            Scorecards = [Sample.Scorecard("role", ScorecardScope.Centre, "a"), Sample.Scorecard("role", ScorecardScope.Team, "a"), Sample.Scorecard("", ScorecardScope.Agent, "a")],
        };

        Assert.Equal(
            [
                ("CCS1010", "/measures/1/code", "'offered' is given twice; each measure needs a code of its own."),
                ("CCS1009", "/measures/2/code", "'Answered' is not lower-case words joined by hyphens, such as connect-rate."),
                ("CCS1010", "/kpis/1/code", "'a' is given twice; each KPI needs a code of its own."),
                ("CCS3011", "/kpis/2/code", "'offered' names a measure and a KPI."),
                ("CCS1009", "/kpis/3/code", "'B c' is not lower-case words joined by hyphens, such as connect-rate."),
                ("CCS1010", "/scorecards/1/code", "'role' is given twice; each scorecard needs a code of its own."),
                ("CCS1009", "/scorecards/2/code", "'' is not lower-case words joined by hyphens, such as connect-rate."),
            ],
            Sample.FindingsOf(catalogue).Select(finding => (finding.Code, finding.Pointer, finding.Message)));
    }

    [Theory]
    [InlineData(KpiDirection.Higher, "at least", true)]
    [InlineData(KpiDirection.Higher, "at most", false)]
    [InlineData(KpiDirection.Higher, "both", false)]
    [InlineData(KpiDirection.Higher, "none", false)]
    [InlineData(KpiDirection.Lower, "at least", false)]
    [InlineData(KpiDirection.Lower, "at most", true)]
    [InlineData(KpiDirection.Lower, "both", false)]
    [InlineData(KpiDirection.Lower, "none", false)]
    [InlineData(KpiDirection.Band, "at least", false)]
    [InlineData(KpiDirection.Band, "at most", false)]
    [InlineData(KpiDirection.Band, "both", true)]
    [InlineData(KpiDirection.Band, "equal", true)]
    [InlineData(KpiDirection.Band, "crossed", false)]
    [InlineData(KpiDirection.Band, "none", false)]
    [InlineData(KpiDirection.Neutral, "at least", false)]
    [InlineData(KpiDirection.Neutral, "at most", false)]
    [InlineData(KpiDirection.Neutral, "both", false)]
    public void A_targets_bounds_fit_the_direction(KpiDirection direction, string bounds, bool fits)
    {
        decimal? atLeast = bounds switch { "at least" or "both" or "equal" => 0.5m, "crossed" => 0.8m, _ => null };
        decimal? atMost = bounds switch { "at most" or "both" => 0.8m, "equal" or "crossed" => 0.5m, _ => null };
        KpiDefinition kpi = Sample.Kpi("kpi", "answered / offered", KpiUnit.Percent, direction, Sample.Target(atLeast, atMost));

        ImmutableArray<Finding> findings = Sample.FindingsOf(Sample.Catalogue(Measures[..2], kpi));

        Assert.Equal(
            fits ? [] : [("CCS3009", "/kpis/0/target", $"The bounds of 'kpi' do not fit direction '{EnumCodes<KpiDirection>.CodeOf(direction)}'.")],
            findings.Select(finding => (finding.Code, finding.Pointer, finding.Message)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void What_is_at_risk_is_never_less_than_nothing(int hundredths, bool fits)
    {
        KpiDefinition kpi = Sample.Kpi("kpi", "answered / offered", target: Sample.Target(atLeast: 0.5m, atRiskWithin: hundredths / 100m));

        Assert.Equal(fits ? [] : ["CCS3009"], Sample.FindingsOf(Sample.Catalogue(Measures[..2], kpi)).Select(finding => finding.Code));
    }

    [Theory]
    [InlineData(ServiceLevelDenominator.Offered, null, null)]
    [InlineData(ServiceLevelDenominator.Answered, "short", "has a short-abandon limit that its denominator does not use")]
    [InlineData(ServiceLevelDenominator.OfferedLessShortAbandons, "short", null)]
    [InlineData(ServiceLevelDenominator.OfferedLessShortAbandons, null, "has no short-abandon limit")]
    public void A_service_levels_limits_fit_its_denominator(ServiceLevelDenominator denominator, string? limit, string? problem)
    {
        KpiCatalogue catalogue = WithServiceLevels(Sample.ServiceLevel("level", denominator: denominator, shortAbandonLimit: limit));

        Assert.Equal(
            problem is null ? [] : [("CCS3012", "/serviceLevels/0", (string?)"level", $"Service level 'level' {problem}.")],
            Sample.FindingsOf(catalogue).Select(finding => (finding.Code, finding.Pointer, finding.Value, finding.Message)));
    }

    [Fact]
    public void A_limit_is_a_positive_time_that_ticks_hold()
    {
        KpiCatalogue catalogue = WithServiceLevels(Sample.ServiceLevel("level", threshold: "none")) with
        {
            Limits =
            [
                Sample.Limit("huge", Duration.MaxValue),
                Sample.Limit("fine", Duration.FromNanoseconds(150)),
                Sample.Limit("long", Duration.FromDays(100_000)),
                Sample.Limit("longer", Duration.FromDays(10_000_000) + Duration.FromTicks(1)),
                Sample.Limit("none", Duration.Zero),
                Sample.Limit("negative", Duration.FromTicks(-1)),
            ],
        };

        Assert.Equal([0, 1, 3, 4, 5], Sample.FindingsOf(catalogue).Select(finding => (int)char.GetNumericValue(finding.Pointer["/limits/".Length])));
        Assert.All(Sample.FindingsOf(catalogue), finding => Assert.Equal("CCS3014", finding.Code));
    }

    [Fact]
    public void Limits_are_named_by_formulas_and_service_levels_and_are_there()
    {
        KpiCatalogue catalogue = WithServiceLevels(Sample.ServiceLevel("level", threshold: "answr"), Sample.ServiceLevel("other", denominator: ServiceLevelDenominator.OfferedLessShortAbandons, shortAbandonLimit: "shrt")) with
        {
            Kpis = [Sample.Kpi("early", "within(answered-wait, soon) / offered"), Sample.Kpi("prompt", "below(answered-wait, short) / offered")],
        };

        Assert.Equal(
            [
                ("CCS1011", "/serviceLevels/0/threshold", "There is no limit 'answr'; 'answer' is near"),
                ("CCS1011", "/serviceLevels/1/shortAbandonLimit", "There is no limit 'shrt'; 'short' is near"),
                ("CCS3003", "/kpis/0/formula", "'early', character 23: there is no limit 'soon'."),
            ],
            Sample.FindingsOf(catalogue).Select(finding => (finding.Code, finding.Pointer, string.Join(';', finding.Message.Split(';').Take(2)))));
    }

    [Fact]
    public void A_limit_that_nothing_names_is_a_warning()
    {
        KpiCatalogue catalogue = WithServiceLevels(Sample.ServiceLevel("level"), Sample.ServiceLevel("short", denominator: ServiceLevelDenominator.OfferedLessShortAbandons, shortAbandonLimit: "short")) with { Limits = [.. Sample.Limits, Sample.Limit("idle", Duration.FromSeconds(1))] };
        var findings = new FindingList();

        Assert.NotNull(new CatalogueCompiler(new(catalogue, Place.At("")), FactRecords.All, findings).Compile());

        Assert.Contains(findings.ToImmutable(), finding => (finding.Code, finding.Pointer, finding.Severity) == ("CCS3015", "/limits/2", FindingSeverity.Warning));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_share_of_records_lies_between_none_and_all(int percent)
    {
        var share = Percentage.FromPercent(percent);
        KpiCatalogue catalogue = Sample.Catalogue(Measures[..2], Sample.Kpi("kpi", "answered / offered") with { LeastCoverage = share }) with
        {
            LeastCoverage = new LeastCoverage { Share = share, Provenance = Sample.Provenance },
        };

        Assert.Equal([("CCS3016", "/leastCoverage/share"), ("CCS3016", "/kpis/0/leastCoverage")], Sample.FindingsOf(catalogue).Select(finding => (finding.Code, finding.Pointer)));
    }

    [Fact]
    public void A_service_level_without_its_measures_points_to_itself()
    {
        KpiCatalogue catalogue = new() { Measures = Measures, Kpis = [], Limits = Sample.Limits, ServiceLevels = [Sample.ServiceLevel("level")] };

        Finding finding = Assert.Single(Sample.FindingsOf(catalogue));

        Assert.Equal(("CCS3003", "/serviceLevels/0"), (finding.Code, finding.Pointer));
        Assert.Contains("'answered-wait'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_level_whose_measures_give_no_ratio_points_to_itself()
    {
        RecordSchema<decimal> contacts = RecordSchema.Create<decimal>("contact").WithDuration("wait", static (in decimal r) => Duration.Zero).WithNumber("weight", Dimension.Ratio, 2, static (in decimal r) => r);
        KpiCatalogue catalogue = new() { Measures = [Sample.Measure("answered-wait", "wait"), Sample.Measure("offered", "weight")], Kpis = [], Limits = Sample.Limits, ServiceLevels = [Sample.ServiceLevel("level")] };

        Finding finding = Assert.Single(Assert.Throws<FindingsException>(() => KpiEvaluator.Compile(catalogue, [contacts.Definition])).Findings);

        Assert.Equal(("CCS3006", "/serviceLevels/0", "percent"), (finding.Code, finding.Pointer, finding.Value));
    }

    [Fact]
    public void Definitions_read_as_their_codes()
    {
        Assert.Equal("kpi", Sample.Kpi("kpi", "1").ToString());
        Assert.Equal("measure", Sample.Measure("measure").ToString());
        Assert.Equal("role", Sample.Scorecard("role", ScorecardScope.Team).ToString());
    }

    [Fact]
    public void A_service_level_is_a_KPI_whose_code_is_its_own()
    {
        KpiCatalogue catalogue = new()
        {
            Measures = WithServiceLevels().Measures,
            Kpis = [Sample.Kpi("level", "answered / offered")],
            Limits = Sample.Limits,
            ServiceLevels = [Sample.ServiceLevel("level"), Sample.ServiceLevel("offered")],
        };

        Assert.Equal([("CCS1010", "/serviceLevels/0/code"), ("CCS3011", "/serviceLevels/1/code")], Sample.FindingsOf(catalogue).Select(finding => (finding.Code, finding.Pointer)));
    }

    [Fact]
    public void A_scorecard_names_KPIs_and_service_levels()
    {
        KpiCatalogue catalogue = new()
        {
            Measures = WithServiceLevels().Measures,
            Kpis = [],
            Limits = Sample.Limits,
            ServiceLevels = [Sample.ServiceLevel("level"), Sample.ServiceLevel("wrong", shortAbandonLimit: "short")],
            Scorecards = [Sample.Scorecard("role", ScorecardScope.Centre, "level", "connect", "offered", "wrong", "kpi")],
        };

        Assert.Equal(
            [("CCS3012", "/serviceLevels/1"), ("CCS1011", "/scorecards/0/kpis/1"), ("CCS1011", "/scorecards/0/kpis/2"), ("CCS1011", "/scorecards/0/kpis/4")],
            Sample.FindingsOf(catalogue).Select(finding => (finding.Code, finding.Pointer)));
    }

    [Fact]
    public void Every_part_of_a_catalogue_is_checked_at_once()
    {
        KpiCatalogue catalogue = new()
        {
            Measures = [.. Measures, Sample.Measure("bad", "arrival")],
            Kpis = [Sample.Kpi("x", "offered +"), Sample.Kpi("y", "x / 0 + nothing"), Sample.Kpi("z", "waits", KpiUnit.Count, target: Sample.Target())],
            Limits = Sample.Limits,
            ServiceLevels = [Sample.ServiceLevel("level", shortAbandonLimit: "short")],
            Scorecards = [Sample.Scorecard("role", ScorecardScope.Centre, "nothing")],
        };

        Assert.Equal(
            ["CCS3001", "CCS3009", "CCS3012", "CCS3002", "CCS3003", "CCS3006", "CCS1011"],
            Sample.FindingsOf(catalogue).Select(finding => finding.Code));
    }

    [Fact]
    public void Findings_point_below_the_place_of_the_catalogue()
    {
        var findings = new FindingList();
        KpiCatalogue catalogue = Sample.Catalogue([Sample.Measure("A")], Sample.Kpi("x", "+"));

        Assert.Null(new CatalogueCompiler(new(catalogue, Place.At("/kpis")), FactRecords.All, findings).Compile());

        Assert.Equal(["/kpis/measures/0/code", "/kpis/kpis/0/formula"], findings.ToImmutable().Select(finding => finding.Pointer));
    }

    [Fact]
    public void What_could_not_be_read_is_absent_and_what_names_it_gets_no_finding()
    {
        var findings = new FindingList();
        var gaps = new Gaps();
        gaps.AddItem("/kpis/measures", 0, "unread");
        findings.Add(FindingRules.NotJson, "", null, $"Unreadable.");
        KpiCatalogue catalogue = new() { Measures = [Sample.Measure("B")], Kpis = [Sample.Kpi("x", "unread / 2"), Sample.Kpi("y", "nothing / 2")] };

        Assert.Null(new CatalogueCompiler(new(catalogue, Place.At("/kpis", gaps)), FactRecords.All, findings).Compile());

        Assert.Equal(["", "/kpis/measures/1/code", "/kpis/kpis/1/formula"], findings.ToImmutable().Select(finding => finding.Pointer));
    }

    private static KpiCatalogue WithServiceLevels(params ImmutableArray<AnsweringServiceLevel> levels) => new()
    {
        Measures =
        [
            .. Measures[..2],
            Sample.Measure("answered-wait", "wait", [new("outcome", "answered")]),
            Sample.Measure("abandoned-wait", "wait", [new("outcome", "abandoned")]),
        ],
        Kpis = [],
        Limits = Sample.Limits,
        ServiceLevels = levels,
    };
}
