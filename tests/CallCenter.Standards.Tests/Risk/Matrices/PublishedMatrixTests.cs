using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Risk.Matrices;

/// <summary>Methods of other houses, made of the same parts.</summary>
public sealed class PublishedMatrixTests
{
    private static readonly OrdinalScale Nist = Grid.Measured("nist", 100, ("very-low", 0, 0), ("low", 2, 5), ("moderate", 5, 21), ("high", 8, 80), ("very-high", 10, 96));

    private static readonly OrdinalScale Owasp = Grid.Measured("owasp", 9, ("low", 1, 0), ("medium", 2, 3), ("high", 3, 6));

    private static readonly RiskMatrix OwaspMatrix = RiskMatrix.Compile(
        Grid.Definition("owasp", "owasp", "severity", [["note", "low", "medium"], ["low", "medium", "high"], ["medium", "high", "critical"]]),
        [Owasp, Grid.Scale("severity", "note", "low", "medium", "high", "critical")]);

    [Theory]
    [InlineData(0, "very-low", 0)]
    [InlineData(4, "very-low", 0)]
    [InlineData(5, "low", 2)]
    [InlineData(20, "low", 2)]
    [InlineData(21, "moderate", 5)]
    [InlineData(79, "moderate", 5)]
    [InlineData(80, "high", 8)]
    [InlineData(95, "high", 8)]
    [InlineData(96, "very-high", 10)]
    [InlineData(100, "very-high", 10)]
    public void Nist_bands_a_value_of_0_to_100(int value, string level, int point)
    {
        ScaleLevel band = Nist.LevelOf(value)!;

        Assert.Equal((level, point), (band.Code, band.Value));
    }

    [Fact]
    public void A_value_outside_every_interval_has_no_level()
    {
        Assert.Null(Nist.LevelOf(-0.0000001m));
        Assert.Null(Nist.LevelOf(100.0000001m));
        Assert.Null(Grid.Scale("words", "low", "high").LevelOf(1));
    }

    [Theory]
    [InlineData("0", "low")]
    [InlineData("2.999", "low")]
    [InlineData("3", "medium")]
    [InlineData("5.999", "medium")]
    [InlineData("6", "high")]
    [InlineData("9", "high")]
    public void Owasp_levels_take_their_lower_bound_in(string score, string level) => Assert.Equal(level, Owasp.LevelOf(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture))!.Code);

    [Fact]
    public void Owasps_worked_example_comes_out()
    {
        RiskFactorModel likelihood = Model(8);
        decimal mean = likelihood.Mean(5, 2, 7, 1, 3, 6, 9, 2);

        Assert.Equal(4.375m, mean);
        Assert.Equal(2.25m, Model(4).Mean(1, 2, 1, 5));
        Assert.Equal(("medium", "high", "high"), Codes(OwaspMatrix.Rate(mean, 7.25m)!));
        Assert.Equal(("medium", "low", "low"), Codes(OwaspMatrix.Rate(mean, 2.25m)!));
    }

    [Fact]
    public void A_measured_risk_outside_the_intervals_has_no_rating()
    {
        Assert.Null(OwaspMatrix.Rate(9.1m, 1));
        Assert.Null(OwaspMatrix.Rate(1, -1));
    }

    [Fact]
    public void The_value_of_a_measured_risk_is_made_of_the_measured_numbers() => Assert.Equal(4.375m * 7.25m, OwaspMatrix.Rate(4.375m, 7.25m)!.Value);

    [Fact]
    public void Weights_count_by_their_share()
    {
        RiskFactorModel model = new()
        {
            Code = "customer",
            Name = new(null, "Customer"),
            Scale = "owasp",
            Factors = [new("a", new(null, "A"), 100), new("b", new(null, "B"), 100), new("c", new(null, "C"), 50)],
            Provenance = Sample.Provenance,
        };

        Assert.Equal(6.2m, model.Mean(5, 9, 3));
        Assert.Equal(1.333333333333m, Model(3).Mean(1, 1, 2));
        Assert.Throws<ArgumentException>(() => model.Mean(5, 9));
    }

    [Theory]
    [InlineData(1, 0, 0, "4.8")] // L × I
    [InlineData(1, 0, 2, "5.714285714286")] // L × I + 2 I
    [InlineData(1, 0, 1, "5.333333333333")] // L × I + I
    [InlineData(1, 1, 0, "5")] // L × I + L
    [InlineData(1, 2, 0, "5.142857142857")] // L × I + 2 L
    [InlineData(0, 1, 1, "7")] // L + I
    public void Declared_weights_stretched_to_ten_give_simplerisks_scores(int product, int likelihood, int impact, string score)
    {
        int[][] grid = [.. Enumerable.Range(0, 5).Select(row => Enumerable.Range(0, 5).Select(column => (row + column) / 2).ToArray())];
        RiskMatrix matrix = Grid.Of(grid, 5, new RiskValueRule { Product = product, Likelihood = likelihood, Impact = impact, ScaledTo = 10 });

        Assert.Equal(score, matrix.Rate("r2", "c3").Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(10, matrix.Rate("r4", "c4").Value);
    }

    [Fact]
    public void A_table_gives_each_cell_its_own_value()
    {
        RiskMatrix matrix = Grid.Of([[0, 1], [1, 1]], 2, new RiskValueRule { Table = [[1, 5], [4, 20]] });

        Assert.Equal([1, 5, 4, 20], new[] { ("r0", "c0"), ("r0", "c1"), ("r1", "c0"), ("r1", "c1") }.Select(cell => matrix.Rate(cell.Item1, cell.Item2).Value));
    }

    [Fact]
    public void Cells_of_one_value_and_two_levels_are_ties()
    {
        RiskMatrixAnalysis analysis = Grid.Of([[0, 0], [1, 1]], 2).Analyze();

        Assert.Equal([new CellOffence(new(1, 0), new(0, 1))], analysis.SameValueSameLevel.Offences.AsEnumerable());
    }

    [Fact]
    public void A_value_in_the_band_of_another_level_contradicts_the_cell()
    {
        RiskMatrix matrix = RiskMatrix.Compile(
            Grid.Definition("axis", "axis", "levels", [["low", "high"], ["low", "high"]]),
            [Grid.Scale("axis", "a", "b"), Grid.Measured("levels", 3, ("low", 1, 0), ("high", 2, 2))]);

        Assert.Equal([new CellOffence(new(1, 0)), new CellOffence(new(1, 1))], matrix.Analyze().BandsAgree.Offences.AsEnumerable());
        Assert.Null(matrix.Rate("b", "b").Band);
    }

    private static (string Likelihood, string Impact, string Level) Codes(RiskRating rating) => (rating.Likelihood.Code, rating.Impact.Code, rating.Level.Code);

    private static RiskFactorModel Model(int factors) => new()
    {
        Code = "factors",
        Name = new(null, "Factors"),
        Scale = "owasp",
        Factors = [.. Enumerable.Range(0, factors).Select(at => new RiskFactor($"f{at}", new(null, $"F{at}")))],
        Provenance = Sample.Provenance,
    };
}
