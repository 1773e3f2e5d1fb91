using System.Collections.Immutable;
using CallCenter.Standards.Risk;
using NodaTime;
using static CallCenter.Standards.Tests.Risk.RiskSample;

namespace CallCenter.Standards.Tests.Risk.Register;

/// <summary>What a register warns of on a day.</summary>
public sealed class RegisterCheckTests
{
    private static readonly LocalDate January = new(2026, 1, 1);

    [Fact]
    public void A_sound_register_has_nothing_to_warn_of() =>
        Assert.Empty(Warnings(Entry("risk", "operational", [Assessed("high", "high", January, "very-high", "medium", [AtWork("training", 70)])], review: 3)));

    [Fact]
    public void A_level_that_contradicts_the_matrix() => Assert.Equal(["CCS9017 /register/0/assessments/0/level high"], Warnings(Entry("risk", Assessed("medium", "medium", level: "high"))));

    [Fact]
    public void A_residual_level_above_the_inherent_one() => Assert.Equal(["CCS9018 /register/0/assessments/0/residualLevel high"], Warnings(Entry("risk", Assessed("medium", "medium", residual: "high"))));

    [Fact]
    public void A_risk_lowered_without_a_control() => Assert.Equal(["CCS9019 /register/0/assessments/0/residualLevel low"], Warnings(Entry("risk", Assessed("medium", "medium", residual: "low"))));

    [Theory]
    [InlineData(ControlStatus.Planned)]
    [InlineData(ControlStatus.Waived)]
    [InlineData(ControlStatus.NotApplicable)]
    [InlineData(ControlStatus.Decommissioned)]
    public void A_risk_lowered_by_a_control_that_is_not_at_work(ControlStatus status) => Assert.Equal(
        ["CCS9019 /register/0/assessments/0/residualLevel low"],
        Warnings(Entry("risk", Assessed("medium", "medium", residual: "low", controls: [AtWork("training", 90) with { Status = status }]))));

    [Fact]
    public void A_control_whose_evidence_ended_however_many_exposures_it_is_at() => Assert.Equal(
        ["CCS9019 /register/0/assessments/0/residualLevel low", "CCS9020 /register/0/assessments/0 training"],
        Warnings(Entry("risk", Assessed("medium", "medium", residual: "low", controls: [AtWork("training", 90, Day.PlusDays(-1))], exposures: [Exposure("one"), Exposure("two")]))));

    [Fact]
    public void An_acceptance_that_ended()
    {
        RiskEntry entry = Entry("risk", "operational", [Assessed("medium", "medium")], [new("general-manager", January, Day.PlusDays(-9), new(null, "A")), new("general-manager", January, Day.PlusDays(-1), new(null, "B"))]);

        Assert.Equal(["CCS9021 /register/0/acceptances/1 2026-03-30"], Warnings(entry));
    }

    [Fact]
    public void A_risk_above_the_appetite_that_nobody_accepts()
    {
        RiskAcceptance accepted = new("general-manager", January, Day, new(null, "Why"));

        Assert.Equal(["CCS9023 /register/0 very-high"], Warnings(Entry("risk", Assessed("high", "high"))));
        Assert.Empty(Warnings(Entry("risk", "operational", [Assessed("high", "high")], [accepted])));
        Assert.Empty(Warnings(Entry("risk", "other", [Assessed("high", "high")])));
    }

    [Fact]
    public void An_assessment_that_is_overdue_from_the_day_after_it_was_due()
    {
        Assert.Empty(Warnings(Entry("risk", "operational", [Assessed("low", "low", new(2025, 12, 31))], review: 3)));
        Assert.Equal(["CCS9022 /register/0/reviewEveryMonths 2026-03-30"], Warnings(Entry("risk", "operational", [Assessed("low", "low", new(2025, 12, 30))], review: 3)));
    }

    [Fact]
    public void A_closed_risk_is_passed_over_and_places_are_those_of_the_register() => Assert.Equal(
        ["CCS9023 /register/1 very-high"],
        Warnings(Entry("closed", "operational", [Assessed("high", "high", level: "low")], closed: Day), Entry("open", Assessed("high", "high"))));

    [Fact]
    public void Only_the_assessment_that_holds_is_checked() => Assert.Empty(Warnings(Entry("risk", Assessed("high", "high", level: "low"), Assessed("low", "low", January, "low"))));

    [Fact]
    public void A_matrix_that_falls_can_raise_a_risk_by_controls_and_that_is_told()
    {
        var risk = CallCenter.Standards.Risk.RiskEvaluator.Compile(new()
        {
            Scales = [Matrices.Grid.Scale("axis", "low", "high"), Matrices.Grid.Scale("levels", "low", "high")],
            Matrices = [Matrices.Grid.Definition("axis", "axis", "levels", [["high", "high"], ["low", "low"]])],
            Categories = With().Categories.Select(category => new RiskCategory { Code = category.Code, Name = category.Name, Provenance = category.Provenance }).ToImmutableArray(),
            Controls = With().Controls,
            Register = [Entry("risk", Assessed("high", "high", controls: [AtWork("training", 90)]))],
        });

        Assert.Equal("CCS9018", Assert.Single(risk.Register.Check(Day)).Code);
    }

    private static string[] Warnings(params ImmutableArray<RiskEntry> entries)
    {
        ImmutableArray<Finding> findings = RegisterOf(entries).Check(Day);
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
        return [.. findings.Select(finding => $"{finding.Code} {finding.Pointer} {finding.Value}")];
    }
}
