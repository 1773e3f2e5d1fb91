using System.Collections.Immutable;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Risk.Matrices;

public sealed class MatrixFindingTests
{
    private static readonly OrdinalScale Axis = Grid.Scale("axis", "low", "high");

    public static TheoryData<string, OrdinalScale> BadScales => new()
    {
        { "CCS9001 /scales/0/levels", Grid.Scale("bad", "one") },
        { "CCS9001 /scales/0/levels", Grid.Scale("bad", [.. Enumerable.Range(0, 21).Select(at => $"l{at}")]) },
        { "CCS9002 /scales/0/levels/1/value", Grid.Measured("bad", null, ("low", 2, null), ("high", 2, null)) },
        { "CCS9002 /scales/0/levels/0/value", Grid.Measured("bad", null, ("low", -1, null), ("high", 2, null)) },
        { "CCS9002 /scales/0/levels/1/value", Grid.Measured("bad", null, ("low", 1, null), ("high", 1_000_000_001, null)) },
        { "CCS9003 /scales/0/levels/1/from", Grid.Measured("bad", 10, ("low", 1, 0), ("high", 2, null)) },
        { "CCS9003 /scales/0/levels/1/from", Grid.Measured("bad", null, ("low", 1, null), ("high", 2, 5)) },
        { "CCS9003 /scales/0/levels/1/from", Grid.Measured("bad", 10, ("low", 1, 5), ("high", 2, 5)) },
        { "CCS9003 /scales/0/levels/1/from", Grid.Measured("bad", 10, ("low", 1, 0), ("high", 2, 10)) },
        { "CCS9003 /scales/0/levels/0/from", Grid.Measured("bad", 10, ("low", 1, -1_000_000_001), ("high", 2, 5)) },
        { "CCS1010 /scales/0/levels/1/code", Grid.Scale("bad", "low", "low") },
        { "CCS1009 /scales/0/levels/1/code", Grid.Scale("bad", "low", "High") },
        { "CCS1009 /scales/0/code", Grid.Scale("Bad", "low", "high") },
        { "CCS1010 /scales/1/code", Grid.Scale("axis", "low", "high") },
    };

    [Theory]
    [MemberData(nameof(BadScales))]
    public void A_bad_scale_is_found(string place, OrdinalScale scale) => Assert.Equal([place], PlacesOf(new RiskCatalogue { Scales = [scale, Axis] }));

    [Theory]
    [InlineData("CCS9004 /matrices/0/cells", "low,low")]
    [InlineData("CCS9004 /matrices/0/cells/1", "low,low/high")]
    [InlineData("CCS9004 /matrices/0/cells/0", "low,low,low/low,high")]
    [InlineData("CCS1011 /matrices/0/cells/1/0", "low,low/medium,high")]
    [InlineData("CCS9007 /matrices/0/cells/1/0", "low,high/low,high/", true)]
    [InlineData("CCS9007 /matrices/0/cells/0/1", "high,low/high,high")]
    [InlineData("CCS9008 /matrices/0/levels", "low,low/low,low")]
    public void A_bad_cell_is_found(string place, string rows, bool isFine = false)
    {
        string[][] cells = [.. rows.TrimEnd('/').Split('/').Select(row => row.Split(','))];

        Assert.Equal(isFine ? [] : [place], PlacesOf(new RiskCatalogue { Scales = [Axis], Matrices = [Grid.Definition("axis", "axis", "axis", cells)] }));
    }

    public static TheoryData<string, RiskValueRule> BadRules => new()
    {
        { "CCS9005 /matrices/0/value", new() },
        { "CCS9005 /matrices/0/value", new() { Product = -1, Impact = 1 } },
        { "CCS9005 /matrices/0/value", new() { Likelihood = 1_001 } },
        { "CCS9005 /matrices/0/value", new() { Product = 1, Table = [[1, 2], [3, 4]] } },
        { "CCS9005 /matrices/0/value/scaledTo", new() { Product = 1, ScaledTo = 0 } },
        { "CCS9005 /matrices/0/value/table/1/0", new() { Table = [[1, 2], [-3, 4]] } },
        { "CCS9004 /matrices/0/value/table/1", new() { Table = [[1, 2], [3]] } },
    };

    [Theory]
    [MemberData(nameof(BadRules))]
    public void A_bad_rule_for_values_is_found(string place, RiskValueRule rule) =>
        Assert.Equal([place], PlacesOf(new RiskCatalogue { Scales = [Axis], Matrices = [Grid.Definition("axis", "axis", "axis", [["low", "low"], ["low", "high"]], rule)] }));

    [Fact]
    public void Scales_that_do_not_exist_are_found_and_wrong_ones_only_once() => Assert.Equal(
        ["CCS9001 /scales/1/levels", "CCS1011 /matrices/0/impact"],
        PlacesOf(new RiskCatalogue { Scales = [Axis, Grid.Scale("short", "one")], Matrices = [Grid.Definition("axis", "axes", "short", [["low"]])] }));

    [Fact]
    public void A_cell_outside_the_band_of_its_value_is_a_warning() => Assert.Equal(
        ["CCS9009 /matrices/0/cells/1/1"],
        PlacesOf(new RiskCatalogue
        {
            Scales = [Axis, Grid.Measured("levels", 9, ("low", 1, 0), ("high", 2, 2), ("top", 3, 4))],
            Matrices = [Grid.Definition("axis", "axis", "levels", [["low", "high"], ["high", "top"]], new RiskValueRule { Product = 1, Table = [] }), With("levels-2", [["low", "high"], ["high", "high"]])],
        }).Where(place => place.StartsWith("CCS9009", StringComparison.Ordinal)).Select(place => place.Replace("/1/cells", "/0/cells", StringComparison.Ordinal)));

    [Fact]
    public void Two_matrices_of_one_code_are_found() => Assert.Equal(
        ["CCS1010 /matrices/1/code"],
        PlacesOf(new RiskCatalogue { Scales = [Axis], Matrices = [With("matrix", [["low", "low"], ["low", "high"]], "axis"), With("matrix", [["low", "low"], ["low", "high"]], "axis")] }));

    [Theory]
    [InlineData("CCS9006 /factors/0/scale", "axis", 1)]
    [InlineData("CCS1011 /factors/0/scale", "nowhere", 1)]
    [InlineData("CCS9006 /factors/0/factors/0/weight", "measured", 0)]
    public void A_bad_mean_of_factors_is_found(string place, string scale, int weight) =>
        Assert.Equal([place], PlacesOf(new RiskCatalogue { Scales = [Axis, Grid.Measured("measured", 9, ("low", 1, 0), ("high", 2, 5))], Factors = [Model(scale, new RiskFactor("a", new(null, "A"), weight))] }));

    [Fact]
    public void A_mean_needs_factors_of_codes_of_their_own()
    {
        ImmutableArray<OrdinalScale> scales = [Grid.Measured("measured", 9, ("low", 1, 0), ("high", 2, 5))];

        Assert.Equal(["CCS9006 /factors/0/factors"], PlacesOf(new RiskCatalogue { Scales = scales, Factors = [Model("measured")] }));
        Assert.Equal(["CCS1010 /factors/0/factors/1/code"], PlacesOf(new RiskCatalogue { Scales = scales, Factors = [Model("measured", new RiskFactor("a", new(null, "A")), new RiskFactor("a", new(null, "A")))] }));
    }

    [Fact]
    public void A_matrix_compiled_by_itself_throws_its_findings()
    {
        FindingsException exception = Assert.Throws<FindingsException>(() => RiskMatrix.Compile(Grid.Definition("axis", "axis", "axis", [["low", "low"]]), [Axis]));

        Assert.Equal("CCS9004", Assert.Single(exception.Findings).Code);
    }

    [Fact]
    public void The_greatest_numbers_allowed_make_no_value_overflow()
    {
        OrdinalScale axis = Grid.Measured("axis", 1_000_000_000, ("low", 0, -1_000_000_000), ("high", 1_000_000_000, 999_999_999));
        RiskMatrix Matrix(RiskValueRule rule) => RiskMatrix.Compile(Grid.Definition("axis", "axis", "axis", [["low", "low"], ["low", "high"]], rule), [axis]);
        var rule = new RiskValueRule { Product = 1_000, Likelihood = 1_000, Impact = 1_000 };

        Assert.Equal((1_000m * 1_000_000_000m * 1_000_000_000m) + 2_000_000_000_000m, Matrix(rule).Rate("high", "high").Value);
        Assert.Equal(1_000_000_000m, Matrix(rule with { ScaledTo = 1_000_000_000m }).Rate("high", "high").Value);
        Assert.Equal(1_000_000_000m, Matrix(new() { Table = [[0, 0], [0, 1_000_000_000m]] }).Rate("high", "high").Value);
        Assert.Equal(0m, Matrix(new() { Table = [[0, 0], [0, 0]], ScaledTo = 5 }).Rate("high", "high").Value);
    }

    [Fact]
    public void A_scale_may_have_two_to_twenty_levels()
    {
        Assert.Empty(PlacesOf(new RiskCatalogue { Scales = [Grid.Scale("two", "low", "high"), Grid.Scale("twenty", [.. Enumerable.Range(0, 20).Select(at => $"l{at}")])] }));
    }

    [Fact]
    public void Rules_for_values_are_equal_where_every_part_is()
    {
        var rule = new RiskValueRule { Table = [[1, 2], [3, 4]], ScaledTo = 10 };

        Assert.Equal(rule, new RiskValueRule { Table = [[1, 2], [3, 4]], ScaledTo = 10 });
        Assert.Equal(rule.GetHashCode(), new RiskValueRule { Table = [[1, 2], [3, 4]], ScaledTo = 10 }.GetHashCode());
        Assert.All(
            [rule with { Product = 1 }, rule with { Likelihood = 1 }, rule with { Impact = 1 }, rule with { ScaledTo = null }, rule with { Table = [[1, 2]] }, rule with { Table = [[1, 2], [3, 5]] }],
            other => Assert.NotEqual(rule, other));
        Assert.False(rule.Equals(null));
    }

    [Fact]
    public void An_unknown_matrix_is_the_programs_mistake() => Assert.Throws<UnknownCodeException>(() => RiskEvaluator.Compile(RiskCatalogue.Empty).Matrix("none"));

    private static RiskMatrixDefinition With(string code, string[][] cells, string levels = "levels")
    {
        RiskMatrixDefinition made = Grid.Definition("axis", "axis", levels, cells);
        return new() { Code = code, Name = made.Name, Likelihood = made.Likelihood, Impact = made.Impact, Levels = made.Levels, Cells = made.Cells, Provenance = made.Provenance };
    }

    private static RiskFactorModel Model(string scale, params ImmutableArray<RiskFactor> factors) => new() { Code = "model", Name = new(null, "Model"), Scale = scale, Factors = factors, Provenance = Sample.Provenance };

    private static string[] PlacesOf(RiskCatalogue catalogue) => RiskFindings.PlacesOf(catalogue);
}
