using System.Collections.Immutable;
using CallCenter.Standards.Risk;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static CallCenter.Standards.Tests.Risk.RiskSample;

namespace CallCenter.Standards.Tests.Risk.Register;

/// <summary>What holds for every risk, whatever its exposures and controls.</summary>
public sealed class RegisterProperties
{
    private static readonly string[] Levels = ["low", "medium", "high", "very-high"];

    private static readonly Gen<string> Axis = Gen.Elements("low", "medium", "high");

    private static readonly Gen<ImmutableArray<ControlAssessment>> Controls =
        from chosen in Gen.SubListOf("training", "backup", "monitoring", "check")
        from percents in Gen.Choose(0, 1_000).ArrayOf(4)
        from statuses in Gen.Frequency((4, Gen.Constant(ControlStatus.Implemented)), (1, Gen.Elements(Enum.GetValues<ControlStatus>()))).ArrayOf(4)
        select chosen.Select((control, at) => AtWork(control, percents[at] / 10m) with { Status = statuses[at] }).ToImmutableArray();

    private static readonly Gen<RiskAssessment> Assessments =
        from likelihood in Axis
        from impact in Axis
        from exposures in Controls.ArrayOf()
        select Assessed(likelihood, impact, exposures: [.. exposures.Take(4).Select((controls, at) => Exposure($"e{at}", controls))]);

    private static readonly Gen<ResidualRule> Rules =
        from combination in Gen.Elements(Enum.GetValues<ControlCombination>())
        from aggregation in Gen.Elements(Enum.GetValues<ExposureAggregation>())
        from greatest in Gen.Choose(0, 100)
        select ResidualRule.Default with { Combination = combination, Aggregation = aggregation, GreatestReduction = Percentage.FromPercent(greatest) };

    [Property]
    public Property Residual_risks_are_never_below_nothing_nor_above_the_inherent_ones() => Prop.ForAll(
        (from assessment in Assessments from rule in Rules select (assessment, rule)).ToArbitrary(),
        one =>
        {
            RiskReading reading = Read(one.rule, one.assessment);
            Assert.InRange(reading.ResidualValue, 0, reading.InherentValue);
            Assert.True(RankOf(reading.ResidualLevel.Code) <= RankOf(reading.InherentLevel.Code));
            Assert.All(reading.Exposures, exposure => Assert.InRange(exposure.Residual.Value, 0, exposure.Inherent.Value));
        });

    [Property]
    public Property Without_controls_nothing_is_lowered() => Prop.ForAll(
        (from likelihood in Axis from impact in Axis from count in Gen.Choose(0, 3) from rule in Rules select (likelihood, impact, count, rule)).ToArbitrary(),
        one =>
        {
            RiskReading reading = Read(one.rule, Assessed(one.likelihood, one.impact, exposures: [.. Enumerable.Range(0, one.count).Select(at => Exposure($"e{at}"))]));
            Assert.Equal((reading.InherentValue, reading.InherentLevel), (reading.ResidualValue, reading.ResidualLevel));
        });

    [Property]
    public Property The_order_of_exposures_and_controls_does_not_matter() => Prop.ForAll(
        (from assessment in Assessments
         from rule in Rules
         from exposures in Gen.Shuffle(assessment.Exposures.ToArray())
         select (assessment, rule, exposures)).ToArbitrary(),
        one =>
        {
            RiskReading reading = Read(one.rule, one.assessment);
            ImmutableArray<RiskExposure> turned = [.. one.exposures.Select(exposure => Exposure(exposure.Code, [.. exposure.Controls.Reverse()]))];
            RiskReading other = Read(one.rule, Assessed(one.assessment.Likelihood, one.assessment.Impact, exposures: turned));
            Assert.Equal((reading.InherentValue, reading.ResidualValue, reading.ResidualLevel), (other.InherentValue, other.ResidualValue, other.ResidualLevel));
        });

    [Property]
    public Property More_effective_controls_never_raise_a_risk() => Prop.ForAll(
        (from assessment in Assessments from rule in Rules from more in Gen.Choose(0, 1_000) select (assessment, rule, more)).ToArbitrary(),
        one =>
        {
            ImmutableArray<RiskExposure> better =
            [
                .. one.assessment.Exposures.Select(exposure => Exposure(exposure.Code, [.. exposure.Controls.Select(control => control with { Effectiveness = Percentage.FromRatio(control.Effectiveness.Ratio + ((1 - control.Effectiveness.Ratio) * one.more / 1_000m)) })])),
            ];
            RiskReading before = Read(one.rule, one.assessment);
            RiskReading after = Read(one.rule, Assessed(one.assessment.Likelihood, one.assessment.Impact, exposures: better));
            Assert.True(after.ResidualValue <= before.ResidualValue);
            Assert.True(RankOf(after.ResidualLevel.Code) <= RankOf(before.ResidualLevel.Code));
        });

    private static int RankOf(string level) => Array.IndexOf(Levels, level);

    private static RiskReading Read(ResidualRule rule, RiskAssessment assessment) => RiskEvaluator.Compile(With(rule, Entry("risk", assessment))).Register.Read("risk", Day)!;
}
