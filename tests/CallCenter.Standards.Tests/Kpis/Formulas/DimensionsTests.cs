using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Tests.Kpis.Formulas;

/// <summary>Every combination of dimensions, against tables written by hand: rows are the left side, columns the right one; a dot has no meaning.</summary>
public sealed class DimensionsTests
{
    private const string Sums = """
               ratio  count  time   money  score
        ratio  ratio  .      .      .      .
        count  .      count  .      .      .
        time   .      .      time   .      .
        money  .      .      .      money  .
        score  .      .      .      .      score
        """;

    private const string Products = """
               ratio  count  time   money  score
        ratio  ratio  count  time   money  score
        count  count  .      time   money  score
        time   time   time   .      .      .
        money  money  money  .      .      .
        score  score  score  .      .      score
        """;

    private const string Quotients = """
               ratio  count  time   money  score
        ratio  ratio  .      .      .      .
        count  count  ratio  .      .      .
        time   time   time   ratio  .      .
        money  money  money  .      ratio  .
        score  score  score  .      .      ratio
        """;

    private const string Units = """
               percent  ratio  time  count  points  money
        ratio  yes      yes    no    no     yes     no
        count  no       no     no    yes    no      no
        time   no       no     yes   no     no      no
        money  no       no     no    no     no      yes
        score  no       no     no    no     yes     no
        """;

    public static TheoryData<char, Dimension, Dimension, string> Combinations
    {
        get
        {
            var rows = new TheoryData<char, Dimension, Dimension, string>();
            foreach ((string signs, string table) in new[] { ("+-", Sums), ("*", Products), ("/", Quotients) })
            {
                foreach (char sign in signs)
                {
                    foreach ((string left, string right, string cell) in Cells(table))
                    {
                        rows.Add(sign, Enum.Parse<Dimension>(left, ignoreCase: true), Enum.Parse<Dimension>(right, ignoreCase: true), cell);
                    }
                }
            }

            return rows;
        }
    }

    public static TheoryData<Dimension, KpiUnit, bool> Fits
    {
        get
        {
            var rows = new TheoryData<Dimension, KpiUnit, bool>();
            foreach ((string dimension, string unit, string cell) in Cells(Units))
            {
                rows.Add(Enum.Parse<Dimension>(dimension, ignoreCase: true), Enum.Parse<KpiUnit>(unit, ignoreCase: true), cell == "yes");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Dimensions_combine_by_the_table(char sign, Dimension left, Dimension right, string expected) =>
        Assert.Equal(expected, Dimensions.Combine(sign, left, right)?.ToString().ToLowerInvariant() ?? ".");

    [Theory]
    [MemberData(nameof(Fits))]
    public void A_unit_states_its_dimensions(Dimension dimension, KpiUnit unit, bool expected) => Assert.Equal(expected, Dimensions.Fits(dimension, unit));

    [Fact]
    public void The_tables_are_complete()
    {
        int dimensions = Enum.GetValues<Dimension>().Length;
        Assert.Equal(4 * dimensions * dimensions, Combinations.Count);
        Assert.Equal(dimensions * Enum.GetValues<KpiUnit>().Length, Fits.Count);
    }

    private static IEnumerable<(string Row, string Column, string Cell)> Cells(string table)
    {
        string[][] lines = [.. table.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return from line in lines.Skip(1) from column in Enumerable.Range(0, lines[0].Length) select (line[0], lines[0][column], line[column + 1]);
    }
}
