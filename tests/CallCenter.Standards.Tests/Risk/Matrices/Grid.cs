using System.Collections.Immutable;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Risk.Matrices;

/// <summary>Matrices and scales made of plain numbers.</summary>
internal static class Grid
{
    /// <summary>A scale of the levels 1, 2, … by their names.</summary>
    public static OrdinalScale Scale(string code, params string[] levels) => Measured(code, null, [.. levels.Select((level, at) => (level, at + 1m, (decimal?)null))]);

    /// <summary>A scale with intervals.</summary>
    public static OrdinalScale Measured(string code, decimal? upTo, params (string Code, decimal Value, decimal? From)[] levels) => new()
    {
        Code = code,
        Name = new(null, code),
        Levels = [.. levels.Select(level => new ScaleLevel { Code = level.Code, Name = new(null, level.Code), Value = level.Value, From = level.From })],
        UpTo = upTo,
        Provenance = Sample.Provenance,
    };

    public static RiskMatrixDefinition Definition(string likelihood, string impact, string levels, string[][] cells, RiskValueRule? value = null) => new()
    {
        Code = "matrix",
        Name = new("矩阵", "Matrix"),
        Likelihood = likelihood,
        Impact = impact,
        Levels = levels,
        Cells = [.. cells.Select(row => row.ToImmutableArray())],
        Value = value ?? RiskValueRule.LikelihoodTimesImpact,
        Provenance = Sample.Provenance,
    };

    /// <summary>A matrix of level numbers from 0 on, rows from the lowest likelihood on.</summary>
    public static RiskMatrix Of(int[][] grid, int levels, RiskValueRule? value = null) => RiskMatrix.Compile(
        Definition("rows", "columns", "levels", [.. grid.Select(row => row.Select(level => $"v{level}").ToArray())], value),
        [Scale("rows", Names("r", grid.Length)), Scale("columns", Names("c", grid[0].Length)), Scale("levels", Names("v", levels))]);

    private static string[] Names(string prefix, int count) => [.. Enumerable.Range(0, count).Select(at => $"{prefix}{at}")];
}
