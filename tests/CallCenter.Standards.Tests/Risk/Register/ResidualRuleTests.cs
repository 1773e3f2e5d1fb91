using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Risk.Register;

/// <summary>What controls leave of a risk.</summary>
public sealed class ResidualRuleTests
{
    private static readonly LocalDate Day = RiskSample.Day;

    /// <summary>Credits in hundredths of a percent, with the ends and null for a control that does not apply.</summary>
    private static readonly Gen<Percentage?[]> Credits =
        Gen.Frequency(
            (6, Gen.Choose(0, 10_000).Select(hundredths => (Percentage?)Percentage.FromPercent(hundredths / 100m))),
            (1, Gen.Elements<Percentage?>(Percentage.FromPercent(0), Percentage.FromPercent(100))),
            (1, Gen.Constant<Percentage?>(null))).ArrayOf();

    private static readonly Gen<ResidualRule> Rules =
        from combination in Gen.Elements(Enum.GetValues<ControlCombination>())
        from greatest in Gen.Choose(0, 100)
        select Rule(combination) with { GreatestReduction = Percentage.FromPercent(greatest) };

    private static readonly Gen<decimal> Inherents = Gen.Choose(0, 12_000_000).Select(millionths => millionths / 1_000_000m);

    [Property]
    public Property A_residual_risk_lies_between_nothing_and_the_inherent_one() => Prop.ForAll(
        Cases().ToArbitrary(),
        one => Assert.InRange(one.Rule.Reduce(one.Inherent, one.Credits), 0, one.Inherent));

    [Property]
    public Property A_residual_risk_is_what_the_rule_says_in_decimals() => Prop.ForAll(
        Cases().ToArbitrary(),
        one =>
        {
            decimal[] earned = [.. one.Credits.Where(credit => credit.HasValue).Select(credit => credit!.Value.Ratio)];
            decimal taken = earned.Length == 0 ? 0 : one.Rule.Combination switch
            {
                ControlCombination.Best => earned.Max(),
                ControlCombination.Mean => earned.Sum() / earned.Length,
                _ => 1 - earned.Aggregate(1m, (left, credit) => left * (1 - credit)),
            };
            Assert.InRange(one.Rule.Reduce(one.Inherent, one.Credits) - (one.Inherent * (1 - (one.Rule.GreatestReduction.Ratio * taken))), -0.000000000001m, 0.000000000001m);
        });

    [Property]
    public Property The_order_of_controls_does_not_matter_to_the_last_digit() => Prop.ForAll(
        (from one in Cases() from shuffled in Gen.Shuffle(one.Credits) select (one, shuffled)).ToArbitrary(),
        pair => Assert.Equal(pair.one.Rule.Reduce(pair.one.Inherent, pair.one.Credits), pair.one.Rule.Reduce(pair.one.Inherent, pair.shuffled)));

    [Property]
    public Property A_more_effective_control_never_raises_a_risk() => Prop.ForAll(
        (from one in Cases() where one.Credits.Length > 0 from at in Gen.Choose(0, one.Credits.Length - 1) from more in Gen.Choose(0, 10_000) select (one, at, more)).ToArbitrary(),
        pick =>
        {
            Percentage?[] better = [.. pick.one.Credits];
            if (better[pick.at] is { } credit)
            {
                better[pick.at] = Percentage.FromRatio(credit.Ratio + ((1 - credit.Ratio) * pick.more / 10_000m));
                Assert.True(pick.one.Rule.Reduce(pick.one.Inherent, better) <= pick.one.Rule.Reduce(pick.one.Inherent, pick.one.Credits));
            }
        });

    [Property]
    public Property Another_independent_control_never_raises_a_risk() => Prop.ForAll(
        (from one in Cases() from other in Credits select (one, other)).ToArbitrary(),
        pair => Assert.True(Rule(ControlCombination.Independent).Reduce(pair.one.Inherent, [.. pair.one.Credits, .. pair.other]) <= Rule(ControlCombination.Independent).Reduce(pair.one.Inherent, pair.one.Credits)));

    [Theory]
    [InlineData(ControlCombination.Independent)]
    [InlineData(ControlCombination.Best)]
    [InlineData(ControlCombination.Mean)]
    public void Without_controls_that_apply_the_residual_risk_is_the_inherent_one(ControlCombination combination)
    {
        Assert.Equal(16, Rule(combination).Reduce(16));
        Assert.Equal(16, Rule(combination).Reduce(16, null, null));
    }

    [Theory]
    [InlineData(ControlCombination.Independent, "8")] // 40 × 0.5 × 0.4 × 1
    [InlineData(ControlCombination.Best, "16")] // 40 × (1 − 0.6)
    [InlineData(ControlCombination.Mean, "25.333333333333")] // 40 × (1 − 1.1 / 3)
    public void A_waived_control_counts_in_the_mean_only_and_one_that_does_not_apply_nowhere(ControlCombination combination, string residual) => Assert.Equal(
        residual,
        Rule(combination).Reduce(40, Percentage.FromPercent(50), Percentage.FromPercent(60), Percentage.FromPercent(0), null).ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Coverage_up_to_four_fifths_leaves_a_fifth_of_a_fully_covered_risk()
    {
        ResidualRule coverage = Rule(ControlCombination.Mean) with { GreatestReduction = Percentage.FromPercent(80) };

        Assert.Equal(7.04m, coverage.Reduce(16, Percentage.FromPercent(70)));
        Assert.Equal(3.2m, coverage.Reduce(16, Percentage.FromPercent(100), Percentage.FromPercent(100)));
        Assert.Equal(16, coverage.Reduce(16, (Percentage?)null));
    }

    [Theory]
    [InlineData(ControlStatus.Planned, "0 %")]
    [InlineData(ControlStatus.InProgress, "27 %")]
    [InlineData(ControlStatus.Implemented, "90 %")]
    [InlineData(ControlStatus.NotApplicable, null)]
    [InlineData(ControlStatus.Waived, "0 %")]
    [InlineData(ControlStatus.Decommissioned, "0 %")]
    public void What_a_control_earns_depends_on_how_far_it_is(ControlStatus status, string? credit)
    {
        ResidualRule rule = ResidualRule.Default with { InProgress = Percentage.FromPercent(30), WithoutEvidence = Percentage.FromPercent(70) };

        Assert.Equal(credit, rule.CreditOf(RiskSample.AtWork("training", 90) with { Status = status }, Day)?.ToString());
    }

    [Theory]
    [InlineData("2025-12-31", "63 %")] // the day before the evidence
    [InlineData("2026-01-01", "90 %")]
    [InlineData("2026-06-30", "90 %")]
    [InlineData("2026-07-01", "0 %")] // the day after it held
    public void Evidence_holds_from_its_day_to_its_last(string day, string credit)
    {
        ResidualRule rule = ResidualRule.Default with { WithoutEvidence = Percentage.FromPercent(70) };
        LocalDate on = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;

        Assert.Equal(credit, rule.CreditOf(RiskSample.AtWork("training", 90, new LocalDate(2026, 6, 30)), on)!.Value.ToString());
        Assert.Equal(credit, rule.CreditOf(RiskSample.AtWork("training", 90, new LocalDate(2026, 6, 30).WithCalendar(CalendarSystem.Julian)), on.WithCalendar(CalendarSystem.Coptic))!.Value.ToString());
    }

    [Fact]
    public void Nothing_is_earned_without_evidence_unless_the_rule_says_so() =>
        Assert.Equal(default(Percentage), ResidualRule.Default.CreditOf(RiskSample.AtWork("training", 90) with { EvidenceOn = null }, Day));

    [Fact]
    public void Exposures_are_aggregated_as_declared()
    {
        Assert.Equal(9, (ResidualRule.Default with { Aggregation = ExposureAggregation.Max }).Aggregate(12, 9, 6, 0));
        Assert.Equal(15, (ResidualRule.Default with { Aggregation = ExposureAggregation.Sum }).Aggregate(12, 9, 6, 0));
        Assert.Equal(10.5m, (ResidualRule.Default with { Aggregation = ExposureAggregation.NoisyOr }).Aggregate(12, 9, 6, 0));
        Assert.Equal(0, ResidualRule.Default.Aggregate(12));
    }

    [Fact]
    public void Values_and_shares_out_of_range_are_the_programs_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ResidualRule.Default.Reduce(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResidualRule.Default.Reduce(1, Percentage.FromPercent(120)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResidualRule.Default.Reduce(1, Percentage.FromPercent(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResidualRule.Default.CreditOf(RiskSample.AtWork("training", 120), Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResidualRule.Default.Aggregate(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResidualRule.Default.Aggregate(12, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResidualRule.Default.Aggregate(12, 13));
    }

    private static ResidualRule Rule(ControlCombination combination) => new() { Combination = combination, Provenance = Sample.Provenance };

    private static Gen<(ResidualRule Rule, decimal Inherent, Percentage?[] Credits)> Cases() =>
        from rule in Rules from inherent in Inherents from credits in Credits select (rule, inherent, credits);
}
