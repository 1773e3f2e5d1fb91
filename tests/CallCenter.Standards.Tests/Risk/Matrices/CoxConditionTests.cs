using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Tests.Risk.Matrices;

/// <summary>Cox's conditions (“What's wrong with risk matrices?”, 2008) on every 3 × 3 matrix of three levels.</summary>
public sealed class CoxConditionTests
{
    private static IEnumerable<int[]> AllGrids => Enumerable.Range(0, 19_683).Select(number =>
    {
        int[] grid = new int[9];
        for (int at = 0; at < 9; at++, number /= 3)
        {
            grid[at] = number % 3;
        }

        return grid;
    });

    [Fact]
    public void Every_3_by_3_matrix_of_three_levels_is_judged_as_its_points_are()
    {
        int matrices = 0;
        foreach (int[] grid in AllGrids)
        {
            RiskMatrixAnalysis analysis = Grid.Of([grid[..3], grid[3..6], grid[6..]], 3).Analyze();
            string name = string.Concat(grid);
            Assert.Equal((name, CoxOracle.IsMonotone(grid)), (name, analysis.Monotone.Holds));
            Assert.Equal((name, CoxOracle.IsWeaklyConsistent(grid)), (name, analysis.WeakConsistency.Holds));
            Assert.Equal((name, CoxOracle.HasBetweenness(grid)), (name, analysis.Betweenness.Holds));
            Assert.Equal((name, CoxOracle.IsColouredConsistently(grid)), (name, analysis.ConsistentColouring.Holds));
            Assert.Equal((name, CoxOracle.HasGreenBesideRed(grid)), (name, !analysis.NoLowestBesideHighest.Holds));
            Assert.Equal((name, new[] { 0, 1, 2, 3, 6 }.Any(at => grid[at] == 2)), (name, !analysis.NoHighestInFirstRowOrColumn.Holds));
            Assert.Equal((name, new[] { 1, 3, 4, 5, 7 }.Any(at => grid[at] == 2)), (name, !analysis.NoHighestInSecondRowOrColumn.Holds));
            Assert.Equal((name, new[] { 0, 1, 2, 3, 6 }.All(at => grid[at] == 0)), (name, analysis.FirstRowAndColumnLowest.Holds));
            Assert.Equal((name, 3 - grid.Distinct().Count()), (name, analysis.UnreachableLevels.Length));
            matrices++;
        }

        Assert.Equal(19_683, matrices);
    }

    [Fact]
    public void A_matrix_of_both_colours_that_keeps_the_three_axioms_is_coxs_only_one()
    {
        string[] kept =
        [
            .. from grid in AllGrids
               where grid.Contains(0) && grid.Contains(2)
               let analysis = Grid.Of([grid[..3], grid[3..6], grid[6..]], 3).Analyze()
               where analysis.WeakConsistency.Holds && analysis.Betweenness.Holds && analysis.ConsistentColouring.Holds
               select string.Concat(grid),
        ];

        Assert.Equal(["000011012"], kept);
    }

    [Theory]
    [InlineData("0001/0112/0112/0122", true, true, true, false, false, false, false)] // PGSSI-S
    [InlineData("0001/0011/1122/1222", true, true, true, false, false, false, false)] // EBIOS RM
    [InlineData("0011/0122/1233/1234", true, true, true, true, false, true, true)] // four by four, five levels
    [InlineData("012/123/234", true, true, true, true, false, true, true)] // OWASP
    public void Published_matrices_are_judged_as_computed_elsewhere(
        string rows, bool monotone, bool edges, bool first, bool betweenness, bool firstGreen, bool second, bool weak)
    {
        int[][] grid = [.. rows.Split('/').Select(row => row.Select(level => level - '0').ToArray())];

        RiskMatrixAnalysis analysis = Grid.Of(grid, grid.Max(row => row.Max()) + 1).Analyze();

        Assert.Equal(
            (monotone, edges, first, betweenness, firstGreen, second, weak),
            (analysis.Monotone.Holds, analysis.NoLowestBesideHighest.Holds, analysis.NoHighestInFirstRowOrColumn.Holds, analysis.Betweenness.Holds, analysis.FirstRowAndColumnLowest.Holds, analysis.NoHighestInSecondRowOrColumn.Holds, analysis.WeakConsistency.Holds));
        Assert.False(analysis.UsesStatedIntervals);
    }

    [Fact]
    public void Offending_cells_are_named()
    {
        RiskMatrixAnalysis analysis = Grid.Of([[0, 2, 1], [0, 1, 1], [0, 1, 2]], 3).Analyze();

        Assert.Equal([new CellOffence(new(0, 1), new(1, 1)), new CellOffence(new(0, 1), new(0, 2))], analysis.Monotone.Offences.AsEnumerable());
        Assert.Equal([new CellOffence(new(0, 0), new(0, 1))], analysis.NoLowestBesideHighest.Offences.AsEnumerable());
        Assert.Equal([new CellOffence(new(0, 1))], analysis.NoHighestInFirstRowOrColumn.Offences.AsEnumerable());
        Assert.Equal([new CellOffence(new(0, 1))], analysis.NoHighestInSecondRowOrColumn.Offences.AsEnumerable());
        Assert.Equal([new CellOffence(new(0, 1)), new CellOffence(new(0, 2))], analysis.FirstRowAndColumnLowest.Offences.AsEnumerable());
        Assert.Equal("(0, 1)", analysis.NoHighestInFirstRowOrColumn.Offences[0].Cell.ToString());
    }

    [Fact]
    public void Weak_consistency_is_judged_on_the_intervals_that_the_scales_state()
    {
        // High likelihood of a small impact is green, high likelihood of a great one red: right while a small impact stays below half of where a great one begins.
        RiskMatrixAnalysis Analyse(decimal small, decimal great) => RiskMatrix.Compile(
            Grid.Definition("likelihood", "impact", "levels", [["low", "medium", "medium"], ["low", "medium", "high"]]),
            [
                Grid.Measured("likelihood", 1, ("rare", 1, 0), ("likely", 2, 0.5m)),
                Grid.Measured("impact", 100, ("small", 1, 0), ("medium", 2, small), ("great", 3, great)),
                Grid.Scale("levels", "low", "medium", "high"),
            ]).Analyze();

        Assert.True(Analyse(30, 60).UsesStatedIntervals);
        Assert.True(Analyse(30, 60).WeakConsistency.Holds);
        Assert.Equal([new CellOffence(new(1, 0), new(1, 2))], Analyse(30.000001m, 60).WeakConsistency.Offences.AsEnumerable());
    }

    [Fact]
    public void No_rising_line_leads_from_a_green_cell_to_a_red_one_below_it()
    {
        // Risks in cells of equal width: green up to 2, red up to 10, and the cell of 2 to 6 between them by risk alone.
        RiskMatrixAnalysis analysis = Grid.Of([[1, 1, 1, 1, 1, 1, 1, 1, 1, 2], [0, 1, 1, 1, 1, 1, 1, 1, 1, 1]], 3).Analyze();

        Assert.Contains(new CellOffence(new(1, 2)), analysis.ConsistentColouring.Offences);
        Assert.True(analysis.Betweenness.Holds);
    }
}
