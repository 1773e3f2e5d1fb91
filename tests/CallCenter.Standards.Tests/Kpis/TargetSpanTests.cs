using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Kpis;

/// <summary>A target where the figure never is, whatever the records are: a share outside of 0 % to 100 %, a negative time or count.</summary>
public sealed class TargetSpanTests
{
    private static readonly MeasureDefinition[] Measures =
    [
        Sample.Measure("offered", where: [new FieldCondition("outcome", "answered, abandoned")]),
        Sample.Measure("answered", where: [new FieldCondition("outcome", "answered")]),
        Sample.Measure("abandoned", where: [new FieldCondition("outcome", "abandoned")]),
        Sample.Measure("blocked", where: [new FieldCondition("outcome", "blocked")]),
        Sample.Measure("transferred", where: [new FieldCondition("outcome", "answered"), new FieldCondition("transferred", "true")]),
        Sample.Measure("answered-wait", "wait", [new FieldCondition("outcome", "answered")]),
        Sample.Measure("abandoned-wait", "wait", [new FieldCondition("outcome", "abandoned")]),
        Sample.Measure("talk", "talk"),
    ];

    [Theory]
    [InlineData("answered / offered", KpiUnit.Percent, "1.97", true)]
    [InlineData("answered / offered", KpiUnit.Percent, "-0.05", true)]
    [InlineData("answered / offered", KpiUnit.Percent, "1", false)]
    [InlineData("answered / offered", KpiUnit.Percent, "0", false)]
    [InlineData("blocked / (offered + blocked)", KpiUnit.Percent, "1.01", true)]
    [InlineData("transferred / answered", KpiUnit.Percent, "1.01", true)]
    [InlineData("known(transferred) / offered", KpiUnit.Percent, "1.01", true)]
    [InlineData("within(answered-wait, PT20S) / offered", KpiUnit.Percent, "1.01", true)]
    [InlineData("within(answered-wait, PT20S) / (offered - within(abandoned-wait, PT5S))", KpiUnit.Percent, "1.01", true)]
    [InlineData("(within(answered-wait, PT20S) + within(abandoned-wait, PT20S)) / offered", KpiUnit.Percent, "1.01", true)]
    [InlineData("(abandoned - within(abandoned-wait, PT5S)) / (offered - within(abandoned-wait, PT5S))", KpiUnit.Percent, "1.01", true)]
    [InlineData("talk / (talk + answered-wait)", KpiUnit.Percent, "1.01", true)]
    [InlineData("answered-wait / count(answered-wait)", KpiUnit.Time, "-20", true)]
    [InlineData("p90(answered-wait)", KpiUnit.Time, "-1", true)]
    [InlineData("offered", KpiUnit.Count, "-1", true)]
    [InlineData("offered", KpiUnit.Count, "1000000", false)]
    // These can be more than the whole: an abandoned call in time is taken out of the denominator, other counts are no part of it, an average is no share.
    [InlineData("(within(answered-wait, PT20S) + within(abandoned-wait, PT20S)) / (offered - within(abandoned-wait, PT5S))", KpiUnit.Percent, "1.01", false)]
    [InlineData("offered / answered", KpiUnit.Percent, "1.01", false)]
    [InlineData("(answered + answered) / offered", KpiUnit.Percent, "1.01", false)]
    [InlineData("talk / answered-wait", KpiUnit.Percent, "1.05", false)]
    // And these less than nothing.
    [InlineData("(answered - blocked) / offered", KpiUnit.Percent, "-0.05", false)]
    [InlineData("(offered - answered) / offered", KpiUnit.Percent, "-0.05", true)]
    public void A_target_is_held_to_what_the_figure_can_be(string formula, KpiUnit unit, string bound, bool isTold) =>
        Assert.Equal(isTold ? ["CCS3023 /kpis/0/target/atLeast"] : [], Findings(Sample.Kpi("x", formula, unit, KpiDirection.Higher, Sample.Target(atLeast: decimal.Parse(bound, System.Globalization.CultureInfo.InvariantCulture)))));

    [Fact]
    public void What_is_to_be_above_all_or_below_nothing_is_never_met()
    {
        Assert.Equal(["CCS3023 /kpis/0/target/above"], Findings(Sample.Kpi("x", "answered / offered", KpiUnit.Percent, KpiDirection.Higher, Sample.Target() with { Above = 1 })));
        Assert.Equal(["CCS3023 /kpis/0/target/below"], Findings(Sample.Kpi("x", "abandoned / offered", KpiUnit.Percent, KpiDirection.Lower, Sample.Target() with { Below = 0 })));
        Assert.Empty(Findings(Sample.Kpi("x", "answered / offered", KpiUnit.Percent, KpiDirection.Higher, Sample.Target() with { Above = 0 })));
    }

    private static IEnumerable<string> Findings(KpiDefinition kpi)
    {
        try
        {
            KpiEvaluator.Compile(new KpiCatalogue { Measures = [.. Measures], Kpis = [kpi] }, []);
            return [];
        }
        catch (FindingsException found)
        {
            return found.Findings.Where(static finding => finding.Severity == FindingSeverity.Error).Select(static finding => $"{finding.Code} {finding.Pointer}");
        }
    }
}
