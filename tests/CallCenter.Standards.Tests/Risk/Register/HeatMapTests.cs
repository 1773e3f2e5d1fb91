using System.Globalization;
using System.Xml.Linq;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Shared;
using static CallCenter.Standards.Tests.Risk.RiskSample;

namespace CallCenter.Standards.Tests.Risk.Register;

public sealed class HeatMapTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static RiskHeatMap Map => RegisterOf(
        Entry("first", Assessed("high", "high", controls: [AtWork("training", 70)])),
        Entry("second", Assessed("high", "high")),
        Entry("gone", "operational", [Assessed("high", "high")], closed: Day)).HeatMap("matrix", Day);

    [Fact]
    public void Risks_stand_where_they_are_before_and_after_controls_and_closed_ones_nowhere()
    {
        HeatMapCell[] taken = [.. Map.Cells.Where(cell => !cell.Inherent.IsEmpty || !cell.Residual.IsEmpty)];

        Assert.Equal(9, Map.Cells.Length);
        Assert.Equal(
            [("low", "high", "medium", "", "first"), ("high", "high", "very-high", "first second", "second")],
            taken.Select(cell => (cell.Likelihood.Code, cell.Impact.Code, cell.Level.Code, string.Join(' ', cell.Inherent), string.Join(' ', cell.Residual))));
    }

    [Fact]
    public void A_risk_of_several_exposures_stands_where_its_leading_one_does()
    {
        RiskHeatMap map = RegisterOf(Entry("risk", Assessed("high", "high", exposures:
        [
            Exposure("covered", AtWork("training", 100)), new RiskExposure { Code = "bare", Name = new(null, "Bare"), Likelihood = "medium" },
        ]))).HeatMap("matrix", Day);

        HeatMapCell cell = Assert.Single(map.Cells, cell => !cell.Inherent.IsEmpty);
        Assert.Equal("medium", cell.Likelihood.Code);
        Assert.Equal("risk", Assert.Single(cell.Residual));
    }

    [Fact]
    public void A_map_is_made_of_a_matrix_that_entries_are_rated_by() => Assert.Throws<UnknownCodeException>(() => RegisterOf().HeatMap("matrix", Day));

    [Theory]
    [InlineData("en-GB", "Matrix 2026-03-31", "before controls: “first” and “second”; after them: “second”", "en")]
    [InlineData("zh-CN", "矩阵 2026-03-31", "控制前为「first」、「second」；控制后为「second」", "zh-CN")]
    public void The_picture_says_in_words_what_it_shows(string culture, string title, string described, string language)
    {
        XElement picture = XDocument.Parse(Map.ToSvg(CultureInfo.GetCultureInfo(culture))).Root!;

        Assert.Equal(("img", "map-title map-description", language), ((string)picture.Attribute("role")!, (string)picture.Attribute("aria-labelledby")!, (string)picture.Attribute("lang")!));
        Assert.Equal(title, picture.Element(Svg + "title")!.Value);
        Assert.Contains(described, picture.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Equal(9, picture.Elements(Svg + "g").Count());
        Assert.Equal(9, picture.Descendants(Svg + "rect").Count());
        Assert.Contains("2 → 1", picture.Descendants(Svg + "text").Select(text => text.Value));
    }

    [Fact]
    public void Likelihood_rises_upwards_and_impact_to_the_right()
    {
        XElement[] cells = [.. XDocument.Parse(Map.ToSvg(Chinese)).Root!.Descendants(Svg + "rect")];

        Assert.True((int)cells[0].Attribute("y")! > (int)cells[8].Attribute("y")!);
        Assert.True((int)cells[0].Attribute("x")! < (int)cells[8].Attribute("x")!);
        Assert.Equal(((string)cells[0].Attribute("fill")!, 4), ((string)cells[1].Attribute("fill")!, cells.Select(cell => (string)cell.Attribute("fill")!).Distinct().Count()));
    }

    [Fact]
    public void An_empty_map_says_that_there_are_no_risks()
    {
        RiskHeatMap map = RegisterOf(Entry("gone", "operational", [Assessed("high", "high")], closed: Day)).HeatMap("matrix", Day);

        Assert.Contains(": no risks.<", map.ToSvg(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("）：没有风险。<", map.ToSvg(Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_any_characters_make_a_picture_that_can_be_read()
    {
        string name = "<a> & \"b\" \u0001\t\uFFFF \U0001F40E";
        RiskHeatMap map = CallCenter.Standards.Risk.RiskEvaluator.Compile(new()
        {
            Scales = With().Scales,
            Matrices = [new() { Code = "matrix", Name = new(null, name), Likelihood = "axis", Impact = "axis", Levels = "levels", Cells = With().Matrices[0].Cells, Provenance = With().Matrices[0].Provenance }],
            Categories = With().Categories,
            Register = [Entry("risk", Assessed("low", "low"))],
        }).Register.HeatMap("matrix", Day);

        Assert.Equal("<a> & \"b\" \uFFFD \uFFFD \U0001F40E 2026-03-31", XDocument.Parse(map.ToSvg(CultureInfo.InvariantCulture)).Root!.Element(Svg + "title")!.Value);
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void The_picture_is_the_same_under_every_culture(string culture)
    {
        string expected = Map.ToSvg(Chinese);
        using var scope = new CultureScope(culture);

        Assert.Equal(expected, Map.ToSvg(Chinese));
    }
}
