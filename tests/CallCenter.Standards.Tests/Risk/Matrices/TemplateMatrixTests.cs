using CallCenter.Standards.Book;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Tests.Risk.Matrices;

/// <summary>The shipped matrix against what the template prints (D12.2, D12.3, D12.4), cell by cell.</summary>
public sealed class TemplateMatrixTests
{
    private static RiskMatrix Standard => StandardBook.Shipped.Compile().Risk.Matrix("standard");

    [Theory]
    [InlineData("low", "low", "low", 1)]
    [InlineData("low", "medium", "low", 2)]
    [InlineData("low", "high", "medium", 3)]
    [InlineData("low", "severe", "medium", 4)]
    [InlineData("medium", "low", "low", 2)]
    [InlineData("medium", "medium", "medium", 4)]
    [InlineData("medium", "high", "high", 6)]
    [InlineData("medium", "severe", "high", 8)]
    [InlineData("high", "low", "medium", 3)]
    [InlineData("high", "medium", "high", 6)]
    [InlineData("high", "high", "very-high", 9)]
    [InlineData("high", "severe", "very-high", 12)]
    public void Every_cell_has_the_templates_level_and_its_value_lies_in_that_levels_band(string likelihood, string impact, string level, int value)
    {
        RiskRating rating = Standard.Rate(likelihood, impact);

        Assert.Equal((level, value, level), (rating.Level.Code, rating.Value, rating.Band!.Code));
    }

    [Theory]
    [InlineData("operation error", "high", "medium", 6)]
    [InlineData("pool fluctuation", "medium", "low", 2)]
    [InlineData("asset-liability mismatch", "medium", "low", 2)]
    [InlineData("liquidity shortage", "low", "medium", 2)]
    [InlineData("over-indebtedness", "low", "high", 3)]
    public void The_printed_examples_have_the_printed_values(string risk, string likelihood, string impact, int value) =>
        Assert.Equal((risk, (decimal)value), (risk, Standard.Rate(likelihood, impact).Value));

    [Fact]
    public void A_level_that_is_on_no_scale_is_the_programs_mistake()
    {
        Assert.Equal("likelihood", Assert.Throws<UnknownCodeException>(() => Standard.Rate("severe", "low")).ParamName);
        Assert.Equal("impact", Assert.Throws<UnknownCodeException>(() => Standard.Rate("low", "very-high")).ParamName);
    }

    [Fact]
    public void The_matrix_is_monotone_uses_every_level_and_agrees_with_its_bands()
    {
        RiskMatrixAnalysis analysis = Standard.Analyze();

        Assert.True(analysis.Monotone.Holds);
        Assert.Empty(analysis.UnreachableLevels);
        Assert.True(analysis.BandsAgree.Holds);
        Assert.True(analysis.SameValueSameLevel.Holds);
    }
}
