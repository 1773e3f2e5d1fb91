using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Tests.Risk;

/// <summary>What the shipped register says of the template's twelve risks, and which controls act on them (D12.1, D12.2, D12.6, D12.7).</summary>
public sealed class ShippedRegisterTests
{
    private static readonly RiskCatalogue Shipped = StandardBook.Shipped.Risk;

    private static IEnumerable<RiskEntry> Printed => Shipped.Register.Where(entry => entry.Provenance.Citation.StartsWith("D12.2", StringComparison.Ordinal));

    [Fact]
    public void Each_of_the_twelve_risks_is_described_owned_and_reviewed()
    {
        Assert.Equal(12, Printed.Count());
        Assert.All(Printed, entry =>
        {
            Assert.NotNull(entry.Description);
            Assert.NotNull(entry.Cause);
            Assert.NotNull(entry.Owner);
            Assert.NotNull(StandardBook.Shipped.Compile().Risk.Register.Read(entry.Code, new LocalDate(2026, 11, 24))!.NextReview);
        });
    }

    [Fact]
    public void Every_control_acts_on_risks_of_the_register_and_the_very_high_one_has_some()
    {
        Assert.Equal(21, Shipped.Controls.Length);
        Assert.All(Shipped.Controls, control => Assert.NotEmpty(control.Risks));
        Assert.All(Printed, entry => Assert.Contains(Shipped.Controls, control => control.Risks.Contains(entry.Code)));
        Assert.Equal(
            ["complaint-mechanism", "service-quality", "customer-communication", "complaint-callback"],
            Shipped.Controls.Where(control => control.Risks.Contains("complaint-handling")).Select(control => control.Code));
    }

    [Fact]
    public void Categories_and_levels_are_defined_and_resources_counted()
    {
        Assert.All(Shipped.Categories, category => Assert.NotNull(category.Definition));
        Assert.All(Shipped.Scales.Single(scale => scale.Code == "risk-level").Levels, level => Assert.NotNull(level.Definition));
        Assert.All(Shipped.Plans.SelectMany(plan => plan.Resources), resource => Assert.InRange(resource.Quantity!.Value, 1, 1_000));
    }

    [Fact]
    public void A_risk_of_the_highest_level_without_a_control_is_told()
    {
        var findings = new FindingList();
        RiskCatalogue bare = Shipped with { Controls = [.. Shipped.Controls.Select(control => control with { Risks = control.Risks.Remove("complaint-handling") })] };
        new RiskCompiler(new Located<RiskCatalogue>(bare, Place.At("/risk")), [.. StandardBook.Shipped.Records], findings).Compile();

        Finding finding = Assert.Single(findings.ToImmutable(), found => found.Code == "CCS9033");
        Assert.Equal(("complaint-handling", FindingSeverity.Warning), (finding.Value, finding.Severity));
    }

    [Fact]
    public void A_control_that_acts_on_a_risk_that_there_is_not_is_an_error()
    {
        RiskCatalogue wrong = Shipped with { Controls = [Shipped.Controls[0] with { Risks = ["operation-eror"] }, .. Shipped.Controls[1..]], Scorecards = [] };

        Finding finding = Assert.Single(Assert.Throws<FindingsException>(() => RiskEvaluator.Compile(wrong)).Findings, found => found.Severity == FindingSeverity.Error);
        Assert.Equal(("/controls/0/risks/0", "operation-eror"), (finding.Pointer, finding.Value));
    }
}
