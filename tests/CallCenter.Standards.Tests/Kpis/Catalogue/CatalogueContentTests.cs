using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Tests.Kpis.Catalogue;

public class CatalogueContentTests
{
    [Fact]
    public void The_shipped_catalogue_has_no_finding() => Assert.DoesNotContain(StandardBook.Shipped.Validate(), finding => finding.Severity != FindingSeverity.Information);

    [Theory]
    [InlineData("diversion-rate", KpiUnit.Percent, "D3.1")]
    [InlineData("first-contact-resolution", KpiUnit.Percent, "D3.3")]
    [InlineData("net-promoter-score", KpiUnit.Points, "D3.4")]
    [InlineData("estimated-wait", KpiUnit.Time, "D4")]
    [InlineData("transfer-success-rate", KpiUnit.Percent, "D5.5")]
    [InlineData("average-response-time", KpiUnit.Time, "D8")]
    [InlineData("average-handling-time", KpiUnit.Time, "D10")]
    [InlineData("average-work-order-handling-time", KpiUnit.Time, "D8")]
    [InlineData("connect-rate", KpiUnit.Percent, "D10")]
    [InlineData("customer-satisfaction", KpiUnit.Percent, "D10")]
    [InlineData("sla-attainment", KpiUnit.Percent, "D3.5")]
    [InlineData("risk-value", KpiUnit.Points, "D12.4")]
    [InlineData("improvement", KpiUnit.Percent, "D14")]
    public void Each_formula_of_the_template_is_a_kpi_that_cites_it(string code, KpiUnit unit, string citation)
    {
        KpiDefinition kpi = Find(code);

        Assert.Equal(unit, kpi.Unit);
        Assert.Equal(ProvenanceKind.Template, kpi.Provenance.Kind);
        Assert.StartsWith(citation, kpi.Provenance.Citation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("complaint-rate", KpiDirection.Lower)]
    [InlineData("complaint-escalation-rate", KpiDirection.Lower)]
    [InlineData("complaint-timeliness", KpiDirection.Higher)]
    [InlineData("complaint-satisfaction", KpiDirection.Higher)]
    [InlineData("cost-control-rate", KpiDirection.Lower)]
    [InlineData("staff-turnover", KpiDirection.Lower)]
    [InlineData("goal-attainment", KpiDirection.Higher)]
    [InlineData("training-completion", KpiDirection.Higher)]
    [InlineData("assessment-pass-rate", KpiDirection.Higher)]
    [InlineData("quality-score", KpiDirection.Higher)]
    [InlineData("ticket-closure-rate", KpiDirection.Higher)]
    [InlineData("ivr-recognition-rate", KpiDirection.Higher)]
    [InlineData("availability", KpiDirection.Higher)]
    [InlineData("operation-error-rate", KpiDirection.Lower)]
    [InlineData("abandonment-rate", KpiDirection.Lower)]
    [InlineData("abandonment-rate-excluding-short-abandons", KpiDirection.Lower)]
    public void Each_kpi_the_template_only_names_is_defined(string code, KpiDirection direction) => Assert.Equal(direction, Find(code).Direction); // D11

    [Theory]
    [InlineData("ivr-recognition-rate", 0.95, null, "D10")]
    [InlineData("average-ivr-response-time", null, 3d, "D10")]
    [InlineData("ticket-closure-rate", 1d, null, "D10")]
    [InlineData("average-work-order-handling-time", null, 14400d, "D10")]
    [InlineData("knowledge-accuracy", 0.98, null, "D10")]
    [InlineData("availability", 0.9999, null, "D10")]
    [InlineData("alarms-answered-in-time", 1d, null, "D10")]
    [InlineData("searches-in-time", 1d, null, "D10")]
    [InlineData("refreshes-in-time", 1d, null, "D10")]
    [InlineData("key-function-failure-rate", null, 0.001, "D10")]
    public void Each_number_of_the_template_is_a_target_without_a_band_of_ours(string code, double? atLeast, double? atMost, string citation)
    {
        KpiTarget target = Find(code).Target!;

        Assert.Equal(((decimal?)atLeast, (decimal?)atMost, 0m), (target.AtLeast, target.AtMost, target.AtRiskWithin));
        Assert.Equal(new Provenance(ProvenanceKind.Template, citation), target.Provenance);
    }

    [Fact]
    public void Abnormal_reports_stay_below_two_percent() => // D4: 2 % itself is not below
        Assert.Equal(new KpiTarget { Below = 0.02m, Provenance = new(ProvenanceKind.Template, "D4") }, Find("abnormal-report-rate").Target);

    [Fact]
    public void Every_other_target_is_an_assumption_with_a_band_at_risk() => // what a bank still has to decide
        Assert.All(
            ShippedKpis.Evaluator.Kpis.Where(kpi => kpi.Target is { Provenance.Kind: not ProvenanceKind.Template }),
            kpi => Assert.True(kpi.Target is { Provenance.Kind: ProvenanceKind.Assumption, AtRiskWithin: > 0 }, kpi.Code));

    [Fact]
    public void Every_kpi_reads_in_both_languages() =>
        Assert.All(ShippedKpis.Evaluator.Kpis, kpi =>
        {
            Assert.NotNull(kpi.Name.Chinese);
            Assert.NotNull(kpi.Name.English);
            Assert.NotNull(kpi.Description.Chinese);
            Assert.NotNull(kpi.Description.English);
        });

    [Fact]
    public void No_two_kpis_have_the_same_name() =>
        Assert.Equal(ShippedKpis.Evaluator.Kpis.Length, ShippedKpis.Evaluator.Kpis.DistinctBy(kpi => kpi.Name).Count());

    [Theory]
    [InlineData("general-manager", ScorecardScope.Centre, "customer-satisfaction, average-handling-time, first-contact-resolution, cost-control-rate, staff-turnover, goal-attainment")]
    [InlineData("service-manager", ScorecardScope.Team, "goal-attainment, quality-score, special-business-volume, training-completion, assessment-pass-rate, complaint-rate, complaint-escalation-rate, staff-satisfaction, staff-turnover")]
    [InlineData("service-agent", ScorecardScope.Agent, "answered-contacts, total-handling-time, transaction-volume, first-contact-resolution, quality-score, customer-satisfaction, complaint-timeliness, complaint-satisfaction")]
    [InlineData("team-leader", ScorecardScope.Team, "goal-attainment, team-climate, problem-finding-time, problem-solution-rate")]
    public void Each_role_is_assessed_by_its_kpis(string role, ScorecardScope scope, string kpis) // D2.1
    {
        RoleScorecard card = ShippedKpis.Catalogue.Scorecards.Single(card => card.Code == role);

        Assert.Equal(scope, card.Scope);
        Assert.Equal(kpis.Split(", "), card.Kpis);
    }

    private static KpiDefinition Find(string code) => ShippedKpis.Evaluator.Kpis.Single(kpi => kpi.Code == code);
}
