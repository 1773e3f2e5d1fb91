using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Benchmarks.Figures;

/// <summary>What became slower, or allocates more, between two runs.</summary>
/// <param name="Rows">A row for each benchmark of both runs.</param>
/// <param name="Missing">Benchmarks of the run before that the new one has not.</param>
/// <param name="SameMachine">Whether times can be compared at all; else only ratios within a run and allocations are.</param>
internal sealed record BenchmarkComparison(ImmutableArray<BenchmarkComparison.Row> Rows, ImmutableArray<string> Missing, bool SameMachine)
{
    /// <summary>Allocations are exact but for what pools and caches do: a fiftieth more is no finding.</summary>
    private const double AllocationSlack = 1.02;

    /// <summary>On another machine peers change by themselves; a tenth is within what one does.</summary>
    private const double RatioSlack = 1.1;

    public bool IsWorse => Rows.Any(row => row.IsSlower || row.AllocatesMore);

    /// <summary>A benchmark is slower where the intervals of its two means do not touch, and the new one lies above; on another machine, where its ratio to its group's baseline is larger by more than a tenth.</summary>
    public static BenchmarkComparison Of(BenchmarkFigures before, BenchmarkFigures after)
    {
        bool same = before.Machine == after.Machine;
        Dictionary<string, BenchmarkFigure> now = after.Benchmarks.ToDictionary(benchmark => benchmark.Name, StringComparer.Ordinal);
        return new(
            [
                .. before.Benchmarks.Where(benchmark => now.ContainsKey(benchmark.Name)).Select(benchmark => (Before: benchmark, After: now[benchmark.Name]))
                    .Select(pair => new Row(
                        pair.Before,
                        pair.After,
                        same ? pair.After.Lower > pair.Before.Upper : pair.After.Ratio > pair.Before.Ratio * RatioSlack,
                        same && pair.After.Upper < pair.Before.Lower,
                        pair.After.Allocated > pair.Before.Allocated * AllocationSlack)),
            ],
            [.. before.Benchmarks.Select(benchmark => benchmark.Name).Where(name => !now.ContainsKey(name))],
            same);
    }

    /// <summary>As a Markdown table, the worst first.</summary>
    public string ToMarkdown() => string.Join('\n',
    [
        "| benchmark | before | now | × | ratio before | now | allocated before | now | |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---|",
        .. Rows.OrderByDescending(row => row.IsSlower || row.AllocatesMore).ThenByDescending(row => row.Times).Select(row => string.Create(CultureInfo.InvariantCulture,
            $"| {row.Before.Name} | {row.Before.Time} | {row.After.Time} | {row.Times:0.00} | {row.Before.Ratio:0.00} | {row.After.Ratio:0.00} | {row.Before.Allocated} | {row.After.Allocated} | {row.Verdict} |")),
        .. Missing.Select(name => $"| {name} | | | | | | | | not run |"),
    ]);

    internal sealed record Row(BenchmarkFigure Before, BenchmarkFigure After, bool IsSlower, bool IsFaster, bool AllocatesMore)
    {
        public double Times => After.Mean / Before.Mean;

        public string Verdict => (IsSlower, AllocatesMore, IsFaster) switch
        {
            (true, true, _) => "**slower, allocates more**",
            (true, false, _) => "**slower**",
            (false, true, _) => "**allocates more**",
            (_, _, true) => "faster",
            _ => "",
        };
    }
}
