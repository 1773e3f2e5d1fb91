using CallCenter.Standards.Book;
using CallCenter.Standards.Risk;
using static CallCenter.Standards.Tests.Risk.RiskSample;

namespace CallCenter.Standards.Tests.Risk.Register;

/// <summary>What is shipped against what the template prints (D12).</summary>
public sealed class TemplateRegisterTests
{
    private static RiskEvaluator Risk => StandardBook.Shipped.Compile().Risk;

    [Theory]
    [InlineData("operational", "operation-error", "high", "medium", "high")]
    [InlineData("operational", "system-failure", "medium", "medium", "medium")]
    [InlineData("operational", "data-leak", "low", "severe", "medium")]
    [InlineData("reputation", "complaint-handling", "high", "high", "very-high")]
    [InlineData("reputation", "service-attitude", "medium", "medium", "medium")]
    [InlineData("reputation", "negative-publicity", "medium", "high", "high")]
    [InlineData("compliance", "anti-money-laundering", "low", "severe", "medium")]
    [InlineData("compliance", "customer-privacy", "medium", "medium", "medium")]
    [InlineData("information-security", "network-attack", "medium", "medium", "medium")]
    [InlineData("information-security", "system-vulnerability", "low", "severe", "medium")]
    [InlineData("people", "staff-leaving-with-data", "low", "low", "low")]
    [InlineData("people", "staff-misconduct", "low", "low", "low")]
    public void Each_row_of_the_register_has_the_templates_level_on_the_sheet_and_by_the_matrix(string category, string risk, string likelihood, string impact, string level)
    {
        RiskReading reading = Risk.Register.Read(risk, Day)!;

        Assert.Equal((category, likelihood, impact), (reading.Entry.Category, reading.Assessment.Likelihood, reading.Assessment.Impact));
        Assert.Equal((level, level, level), (reading.Assessment.Level, reading.InherentLevel.Code, reading.ResidualLevel.Code));
    }

    [Theory]
    [InlineData("operation-error", 6)]
    [InlineData("pool-fluctuation", 2)]
    [InlineData("asset-liability-mismatch", 2)]
    [InlineData("liquidity-shortage", 2)]
    [InlineData("over-indebtedness", 3)]
    public void The_printed_examples_have_the_printed_values(string risk, int value) => Assert.Equal(value, Risk.Register.Read(risk, Day)!.InherentValue);

    [Fact]
    public void Both_lists_of_categories_are_there_with_their_methods()
    {
        Assert.Equal(
            [["operational", "reputation", "compliance", "information-security", "people"], ["operational", "compliance", "information-security", "customer-complaint", "people-management"]],
            Risk.Catalogue.Taxonomies.Select(taxonomy => taxonomy.Categories.ToArray()));
        Assert.Equal(
            [["brainstorming", "process-analysis", "questionnaire", "expert-judgement"], ["process-analysis", "event-analysis", "expert-judgement", "customer-feedback"]],
            Risk.Catalogue.Taxonomies.Select(taxonomy => taxonomy.Methods.ToArray()));
    }

    [Theory]
    [InlineData("operational", 5)]
    [InlineData("compliance", 4)]
    [InlineData("information-security", 4)]
    [InlineData("customer-complaint", 4)]
    [InlineData("people-management", 4)]
    public void Every_control_of_the_template_is_listed_under_its_category(string category, int count) => Assert.Equal(count, Risk.Catalogue.Controls.Count(control => control.Category == category));

    [Theory]
    [InlineData("operational", 3)]
    [InlineData("compliance", 2)]
    [InlineData("information-security", 3)]
    [InlineData("customer-complaint", 3)]
    [InlineData("people-management", 3)]
    public void Every_indicator_of_the_template_is_listed_under_its_category(string category, int count) => Assert.Equal(count, Risk.Indicators.All.Count(indicator => indicator.Category == category));

    [Fact]
    public void An_indicator_turns_amber_where_its_kpi_leaves_its_target() => Assert.All(
        from indicator in Risk.Indicators.All
        let target = StandardBook.Shipped.Kpis.Kpis.FirstOrDefault(kpi => kpi.Code == indicator.Kpi)?.Target
        where target is not null
        select (indicator.Code, Target: new IndicatorLimits(target.AtLeast, target.AtMost), indicator.Amber),
        pair => Assert.Equal((pair.Code, pair.Target), (pair.Code, pair.Amber)));

    [Fact]
    public void Only_the_risks_above_the_appetite_are_warned_of() => Assert.Equal(
        ["operation-error", "complaint-handling", "negative-publicity"],
        Risk.Register.Check(Day).Select(finding => Risk.Register.Entries[int.Parse(finding.Pointer.Split('/')[3], System.Globalization.CultureInfo.InvariantCulture)].Code));

    [Fact]
    public void The_section_is_written_as_the_library_writes_it()
    {
        using Stream stream = typeof(StandardBook).Assembly.GetManifestResourceStream("CallCenter.Standards.Book.Shipped.risk.json")!;
        using var reader = new StreamReader(stream);

        Assert.Contains(reader.ReadToEnd().TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal), StandardBook.Shipped.ToJson(), StringComparison.Ordinal);
    }
}
