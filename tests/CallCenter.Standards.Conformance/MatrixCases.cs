using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Conformance;

/// <summary>Cases of matrices: published ones as data, and the conditions of Cox.</summary>
internal static class MatrixCases
{
    private static readonly Provenance Source = new(ProvenanceKind.Assumption, "case");

    private static readonly string[] FiveSteps = ["Very Low", "Low", "Moderate", "High", "Very High"];

    /// <summary>NIST SP 800-30 Rev. 1, table G-5: rows are the likelihood that a threat occurs, columns that it results in harm.</summary>
    private static readonly RiskMatrix OverallLikelihood = Matrix(Scale("step", FiveSteps), Scale("step", FiveSteps), Scale("step", FiveSteps), [[0, 0, 1, 1, 1], [0, 1, 1, 2, 2], [1, 1, 2, 2, 3], [1, 2, 2, 3, 4], [1, 2, 3, 4, 4]]);

    /// <summary>NIST SP 800-30 Rev. 1, table I-2: rows are likelihoods, columns impacts.</summary>
    private static readonly RiskMatrix LevelOfRisk = Matrix(Scale("step", FiveSteps), Scale("step", FiveSteps), Scale("step", FiveSteps), [[0, 0, 0, 1, 1], [0, 1, 1, 1, 2], [0, 1, 2, 2, 3], [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]]);

    /// <summary>OWASP's levels of factors: 0 to below 3, 3 to below 6, 6 to 9.</summary>
    private static readonly OrdinalScale FactorLevels = Scale("factor-level", ["LOW", "MEDIUM", "HIGH"], [0, 3, 6], 9);

    private static readonly RiskMatrix Owasp = Matrix(FactorLevels, FactorLevels, Scale("severity", ["Note", "Low", "Medium", "High", "Critical"]), [[0, 1, 2], [1, 2, 3], [2, 3, 4]]);

    public static object Nist(JsonElement input)
    {
        string table = input.Text("matrix", "table");
        RiskMatrix matrix = table.Contains("G-5", StringComparison.Ordinal) ? OverallLikelihood
            : table.Contains("I-2", StringComparison.Ordinal) ? LevelOfRisk
            : throw new InvalidOperationException($"Table '{table}' is not known.");
        string impact = input.Text("impact", "adverseimpactlikelihood");
        return matrix.Rate(CodeOf(input.Text("likelihood")), CodeOf(impact)).Level.Name.English!;
    }

    /// <summary>NIST SP 800-30 Rev. 1, tables G-2 to I-3: 0 to 100 in five levels, each with its number of 0 to 10.</summary>
    private static readonly OrdinalScale SemiQuantitativeLevels = Scale("semi-quantitative", FiveSteps, [0, 5, 21, 80, 96], 100, [0, 2, 5, 8, 10]);

    public static object SemiQuantitative(JsonElement input)
    {
        // By the range of 0 to 100, or by the number of 0 to 10 that stands for the level.
        ScaleLevel? level = input.Find("value0to10") is { } short10 && input.Find("value0to100") is null
            ? SemiQuantitativeLevels.Levels.FirstOrDefault(one => one.Value == short10.GetDecimal())
            : SemiQuantitativeLevels.LevelOf(input.Number("value0to100", "value"));
        if (level is null)
        {
            return CaseAnswer.Error;
        }

        return new Dictionary<string, object> { ["score"] = level.Name.English!, ["level"] = level.Name.English!, ["value0to10"] = level.Value };
    }

    public static object OwaspSeverity(JsonElement input) =>
        Owasp.Rate(CodeOf(input.Text("likelihood")), CodeOf(input.Text("impact"))).Level.Name.English!;

    public static object OwaspFactors(JsonElement input)
    {
        decimal mean = Mean([.. Numbers(input).Select(score => (1m, score))]);
        return FactorLevels.LevelOf(mean) is { } level ? new Dictionary<string, object> { ["score"] = mean, ["level"] = level.Name.English! } : CaseAnswer.Error;
    }

    public static object OwaspBand(JsonElement input) => FactorLevels.LevelOf(input.Number("value", "score"))?.Name.English ?? CaseAnswer.Error;

    public static object OwaspOverall(JsonElement input) => Owasp.Rate(input.GetProperty("likelihood").GetDecimal(), input.GetProperty("impact").GetDecimal())?.Level.Name.English ?? CaseAnswer.Error;

    /// <summary>SimpleRisk's models 1 to 5: likelihood × impact, with one or two impacts or likelihoods more, stretched to 10.</summary>
    public static object SimpleRisk(JsonElement input)
    {
        int model = input.GetProperty("model").GetInt32();
        var rule = new RiskValueRule { Product = 1, Impact = Math.Max(0, 3 - model), Likelihood = Math.Max(0, model - 3), ScaledTo = 10 };
        OrdinalScale likelihood = Steps("likelihood", input.GetProperty("nLikelihood").GetInt32());
        OrdinalScale impact = Steps("impact", input.GetProperty("nImpact").GetInt32());
        RiskMatrix matrix = Matrix(likelihood, impact, Steps("level", 2), [.. likelihood.Levels.Select(_ => impact.Levels.Select(_ => 0).ToArray())], rule);
        return matrix.Rate(StepCode(input.GetProperty("likelihood").GetInt32()), StepCode(input.GetProperty("impact").GetInt32())).Value;
    }

    /// <summary>Pairs of weight and score.</summary>
    public static object Weighted(JsonElement input) => Mean([.. input.EnumerateArray().Select(pair => (pair[0].GetDecimal(), pair[1].GetDecimal()))]);

    public static object Cox(JsonElement input)
    {
        int[][] grid = [.. input.GetProperty("gridRowsLikelihoodAscending").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetInt32()).ToArray())];
        int least = grid.Min(row => row.Min());
        int levels = Math.Max(2, grid.Max(row => row.Max()) - least + 1);
        RiskMatrixAnalysis analysis = Matrix(Steps("likelihood", grid.Length), Steps("impact", grid[0].Length), Steps("level", levels), [.. grid.Select(row => row.Select(cell => cell - least).ToArray())]).Analyze();
        return new Dictionary<string, object>
        {
            ["monotone"] = analysis.Monotone.Holds,
            ["noRedGreenEdge"] = analysis.NoLowestBesideHighest.Holds,
            ["noRedInFirstRowOrColumn"] = analysis.NoHighestInFirstRowOrColumn.Holds,
            ["betweenness"] = analysis.Betweenness.Holds,
            ["firstRowAndColumnGreen"] = analysis.FirstRowAndColumnLowest.Holds,
            ["secondRowAndColumnNonRed"] = analysis.NoHighestInSecondRowOrColumn.Holds,
            ["weakConsistencyEqualWidth"] = analysis.WeakConsistency.Holds,
        };
    }

    private static IEnumerable<decimal> Numbers(JsonElement array) => array.EnumerateArray().Select(number => number.GetDecimal());

    private static decimal Mean((decimal Weight, decimal Score)[] scores)
    {
        var model = new RiskFactorModel
        {
            Code = "case",
            Name = new LocalizedText(null, "case"),
            Scale = FactorLevels.Code,
            Factors = [.. scores.Select((score, index) => new RiskFactor(StepCode(index), new LocalizedText(null, "factor"), score.Weight))],
            Provenance = Source,
        };
        return model.Mean([.. scores.Select(score => score.Score)]);
    }

    private static string CodeOf(string name) => name.ToLowerInvariant().Replace(' ', '-');

    private static string StepCode(int step) => string.Create(CultureInfo.InvariantCulture, $"s{step}");

    /// <summary>Levels of the values 1, 2, 3 …</summary>
    private static OrdinalScale Steps(string code, int count) => Scale(code, [.. Enumerable.Range(1, count).Select(StepCode)]);

    private static OrdinalScale Scale(string code, string[] names, decimal[]? from = null, decimal? upTo = null, decimal[]? values = null) => new()
    {
        Code = code,
        Name = new LocalizedText(null, code),
        Levels = [.. names.Select((name, index) => new ScaleLevel { Code = CodeOf(name), Name = new LocalizedText(null, name), Value = values?[index] ?? index + 1, From = from?[index] })],
        UpTo = upTo,
        Provenance = Source,
    };

    private static RiskMatrix Matrix(OrdinalScale likelihood, OrdinalScale impact, OrdinalScale levels, int[][] cells, RiskValueRule? rule = null) => RiskMatrix.Compile(
        new RiskMatrixDefinition
        {
            Code = "case",
            Name = new LocalizedText(null, "case"),
            Likelihood = likelihood.Code,
            Impact = impact.Code,
            Levels = levels.Code,
            Cells = [.. cells.Select(row => row.Select(cell => levels.Levels[cell].Code).ToImmutableArray())],
            Value = rule ?? RiskValueRule.LikelihoodTimesImpact,
            Provenance = Source,
        },
        new[] { likelihood, impact, levels }.DistinctBy(scale => scale.Code));
}
