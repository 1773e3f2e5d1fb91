using CallCenter.Standards.Risk;
using NodaTime;
using static CallCenter.Standards.Tests.Risk.RiskSample;

namespace CallCenter.Standards.Tests.Risk.Register;

public sealed class RegisterReadingTests
{
    private static readonly LocalDate January = new(2026, 1, 1);
    private static readonly LocalDate June = new(2026, 6, 1);

    [Fact]
    public void Controls_cut_the_side_they_act_on()
    {
        RiskReading reading = Read(Assessed("high", "high", controls: [AtWork("training", 50), AtWork("backup", 40), AtWork("monitoring", 10)]));

        // Likelihood 3 × 0.5 × 0.9, impact 3 × 0.6 × 0.9.
        Assert.Equal((9m, 2.187m), (reading.InherentValue, reading.ResidualValue));
        Assert.Equal(("very-high", "medium"), (reading.InherentLevel.Code, reading.ResidualLevel.Code));
        Assert.Equal([ControlEffect.Likelihood, ControlEffect.Impact, ControlEffect.Both], reading.Leading.Controls.Select(control => control.ActsOn));
    }

    [Theory]
    [InlineData(0, "very-high")] // 3
    [InlineData(33, "very-high")] // 2.01
    [InlineData(34, "high")] // 1.98
    [InlineData(66, "high")] // 1.02
    [InlineData(67, "medium")] // 0.99
    [InlineData(100, "medium")] // 0: the lowest likelihood there is
    public void A_likelihood_between_two_levels_counts_as_the_higher_one(int percent, string level) =>
        Assert.Equal(level, Read(Assessed("high", "high", controls: [AtWork("training", percent)])).ResidualLevel.Code);

    [Fact]
    public void A_control_on_one_exposure_does_nothing_for_another()
    {
        RiskReading reading = Read(Assessed("high", "medium", exposures: [Exposure("covered", AtWork("training", 100), AtWork("backup", 100)), Exposure("bare")]));

        Assert.Equal((6m, 6m, "high"), (reading.InherentValue, reading.ResidualValue, reading.ResidualLevel.Code));
        Assert.Equal("bare", reading.Leading.Exposure!.Code);
        Assert.Equal([0m, 6m], reading.Exposures.Select(exposure => exposure.Residual.Value));
    }

    [Fact]
    public void Controls_of_the_whole_count_on_every_exposure_and_an_exposure_may_have_levels_of_its_own()
    {
        RiskReading reading = Read(Assessed("high", "high", controls: [AtWork("training", 50)], exposures:
        [
            Exposure("as-is"),
            new RiskExposure { Code = "milder", Name = new(null, "Milder"), Likelihood = "medium", Impact = "low", Controls = [AtWork("check", 50)] },
        ]));

        Assert.Equal([4.5m, 0.5m], reading.Exposures.Select(exposure => exposure.Residual.Value));
        Assert.Equal(["very-high", "low"], reading.Exposures.Select(exposure => exposure.Inherent.Level.Code));
    }

    [Theory]
    [InlineData(ExposureAggregation.Max, "9", "4.5")]
    [InlineData(ExposureAggregation.Sum, "18", "9")]
    [InlineData(ExposureAggregation.NoisyOr, "9", "6.75")]
    public void Exposures_are_aggregated_by_the_rule(ExposureAggregation aggregation, string inherent, string residual)
    {
        RiskEntry entry = Entry("risk", Assessed("high", "high", controls: [AtWork("training", 50)], exposures: [Exposure("one"), Exposure("two")]));
        RiskReading reading = RiskEvaluator.Compile(With(ResidualRule.Default with { Aggregation = aggregation }, entry)).Register.Read("risk", Day)!;

        Assert.Equal((decimal.Parse(inherent, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(residual, System.Globalization.CultureInfo.InvariantCulture)), (reading.InherentValue, reading.ResidualValue));
    }

    [Fact]
    public void A_risk_is_read_as_it_was_assessed_on_or_before_the_day()
    {
        RiskRegister register = RegisterOf(Entry("risk", Assessed("low", "low"), Assessed("high", "high", June)));

        Assert.Equal("low", register.Read("risk", June.PlusDays(-1))!.InherentLevel.Code);
        Assert.Equal("very-high", register.Read("risk", June)!.InherentLevel.Code);
        Assert.Equal("very-high", register.Read("risk", June.WithCalendar(CalendarSystem.Julian))!.InherentLevel.Code);
    }

    [Fact]
    public void A_risk_is_in_the_register_from_the_day_it_was_raised_and_assessed()
    {
        RiskRegister register = RegisterOf(
            Entry("raised", "operational", [Assessed("low", "low")], raised: June), Entry("assessed", Assessed("low", "low", June)), Entry("always", Assessed("low", "low")));

        Assert.Equal(["always"], register.Read(June.PlusDays(-1)).Select(reading => reading.Entry.Code));
        Assert.Equal(["raised", "assessed", "always"], register.Read(June).Select(reading => reading.Entry.Code));
        Assert.Null(register.Read("raised", January));
        Assert.Throws<UnknownCodeException>(() => register.Read("none", January));
    }

    [Fact]
    public void Acceptance_holds_to_its_last_day_and_lowers_nothing()
    {
        RiskRegister register = RegisterOf(Entry("risk", "operational", [Assessed("high", "high")], [new("general-manager", January, June, new(null, "No supplier yet"))]));
        RiskReading accepted = register.Read("risk", June)!;
        RiskReading ended = register.Read("risk", June.PlusDays(1))!;

        Assert.Equal((RiskStatus.Accepted, RiskStatus.Open, RiskStatus.Open), (accepted.Status, ended.Status, register.Read("risk", January.PlusDays(-1))!.Status));
        Assert.Equal((ended.ResidualValue, ended.ResidualLevel), (accepted.ResidualValue, accepted.ResidualLevel));
        Assert.Equal("general-manager", accepted.Acceptance!.By);
        Assert.Null(ended.Acceptance);
    }

    [Fact]
    public void A_risk_is_closed_from_its_day_on_even_when_accepted()
    {
        RiskRegister register = RegisterOf(Entry("risk", "operational", [Assessed("high", "high")], [new("general-manager", January, June.PlusMonths(6), new(null, "Why"))], closed: June));

        Assert.Equal(RiskStatus.Accepted, register.Read("risk", June.PlusDays(-1))!.Status);
        Assert.Equal(RiskStatus.Closed, register.Read("risk", June)!.Status);
    }

    [Theory]
    [InlineData("low", "low", false, true)]
    [InlineData("medium", "medium", false, false)]
    [InlineData("medium", "high", true, false)]
    public void A_risk_is_held_against_appetite_and_target_of_its_category(string likelihood, string impact, bool above, bool atTarget)
    {
        RiskReading reading = Read(Assessed(likelihood, impact));

        Assert.Equal((above, atTarget), (reading.IsAboveAppetite, reading.IsAtTarget));
    }

    [Fact]
    public void Where_no_appetite_is_decided_nothing_is_said_of_it()
    {
        RiskReading reading = RegisterOf(Entry("risk", "other", [Assessed("high", "high")])).Read("risk", Day)!;

        Assert.Equal((null, null), (reading.IsAboveAppetite, reading.IsAtTarget));
    }

    [Fact]
    public void The_next_assessment_is_due_months_after_the_last_one_had_its_day()
    {
        RiskReading Of(LocalDate? on, int? months) => RegisterOf(Entry("risk", "operational", [Assessed("low", "low", on)], review: months)).Read("risk", new LocalDate(9999, 12, 31))!;

        Assert.Equal(new LocalDate(2026, 2, 28), Of(new(2026, 1, 31), 1).NextReview);
        Assert.Null(Of(January, null).NextReview);
        Assert.Equal(new LocalDate(9999, 12, 31), Of(null, 1).NextReview); // assessed on no known day: due at once
        Assert.Null(Of(new(9999, 12, 1), 1).NextReview);
        Assert.Equal(new LocalDate(9999, 12, 1), Of(new(9999, 11, 1), 1).NextReview);
    }

    [Fact]
    public void The_history_is_read_on_the_days_of_the_dated_assessments()
    {
        RiskRegister register = RegisterOf(Entry("risk", Assessed("low", "low"), Assessed("medium", "medium", January), Assessed("high", "high", June)));

        Assert.Equal([(January, "medium"), (June, "very-high")], register.History("risk").Select(reading => (reading.On, reading.InherentLevel.Code)));
    }

    [Fact]
    public void Each_risk_is_told_how_it_moved_between_two_days()
    {
        RiskRegister register = RegisterOf(
            Entry("new", "operational", [Assessed("low", "low")], raised: June),
            Entry("closed", "operational", [Assessed("low", "low")], closed: June),
            Entry("higher", Assessed("low", "low"), Assessed("high", "high", June)),
            Entry("lower", Assessed("low", "medium"), Assessed("low", "low", June)),
            Entry("same", Assessed("high", "high")),
            Entry("later", Assessed("high", "high", June.PlusDays(1))));

        Assert.Equal(
            [("new", RiskMove.Raised), ("closed", RiskMove.Closed), ("higher", RiskMove.Higher), ("lower", RiskMove.Lower), ("same", RiskMove.Same)],
            register.Compare(January, June).Select(movement => (movement.After.Entry.Code, movement.Move)));
        Assert.Null(register.Compare(January, June)[0].Before);
        Assert.Throws<ArgumentException>(() => register.Compare(June, January));
    }

    [Fact]
    public void A_host_opens_a_register_of_its_own_on_the_section()
    {
        RiskEvaluator risk = RiskEvaluator.Compile(With());

        Assert.Equal("high", risk.Open([Entry("mine", Assessed("high", "medium"))]).Read("mine", Day)!.InherentLevel.Code);
        FindingsException exception = Assert.Throws<FindingsException>(() => risk.Open([Entry("mine", Assessed("high", "huge"))]));
        Assert.Equal("CCS1011 /0/assessments/0/impact", Assert.Single(exception.Findings.Select(finding => $"{finding.Code} {finding.Pointer}")));
    }

    private static RiskReading Read(RiskAssessment assessment) => RegisterOf(Entry("risk", assessment)).Read("risk", Day)!;
}
