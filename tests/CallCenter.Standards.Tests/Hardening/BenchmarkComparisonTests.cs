using CallCenter.Standards.Benchmarks.Figures;

namespace CallCenter.Standards.Tests.Hardening;

public class BenchmarkComparisonTests
{
    [Theory]
    [InlineData(120, 5, true)] // 115 to 125 lies above 90 to 110
    [InlineData(112, 5, false)] // 107 to 117 touches it
    [InlineData(80, 5, false)]
    public void Slower_is_what_lies_above_both_error_bars(double mean, double margin, bool slower)
    {
        var comparison = BenchmarkComparison.Of(Figures("one", new BenchmarkFigure("a", 100, 10, 64, 1)), Figures("one", new BenchmarkFigure("a", mean, margin, 64, 1)));
        Assert.Equal(slower, comparison.IsWorse);
        Assert.Equal(slower, comparison.ToMarkdown().Contains("**slower**", StringComparison.Ordinal));
    }

    [Fact]
    public void On_another_machine_times_say_nothing_but_ratios_do()
    {
        BenchmarkFigures before = Figures("one", new BenchmarkFigure("a", 100, 1, 64, 1), new BenchmarkFigure("peer", 300, 1, 64, 3));
        Assert.False(BenchmarkComparison.Of(before, Figures("two", new BenchmarkFigure("a", 200, 1, 64, 1), new BenchmarkFigure("peer", 600, 1, 64, 3))).IsWorse);
        Assert.True(BenchmarkComparison.Of(before, Figures("two", new BenchmarkFigure("a", 100, 1, 64, 1), new BenchmarkFigure("peer", 400, 1, 64, 4))).IsWorse);
    }

    [Fact]
    public void More_allocation_is_worse_also_where_it_is_faster()
    {
        var comparison = BenchmarkComparison.Of(Figures("one", new BenchmarkFigure("a", 100, 1, 64, 1)), Figures("one", new BenchmarkFigure("a", 50, 1, 96, 1)));
        Assert.True(comparison.IsWorse);
        Assert.Contains("**allocates more**", comparison.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_allocated_where_nothing_was_is_worse() =>
        Assert.True(BenchmarkComparison.Of(Figures("one", new BenchmarkFigure("a", 100, 1, 0, null)), Figures("one", new BenchmarkFigure("a", 100, 1, 24, null))).IsWorse);

    [Fact]
    public void What_is_not_run_any_more_is_told()
    {
        var comparison = BenchmarkComparison.Of(Figures("one", new BenchmarkFigure("a", 1, 0, 0, null), new BenchmarkFigure("b", 1, 0, 0, null)), Figures("one", new BenchmarkFigure("a", 1, 0, 0, null)));
        Assert.Equal(["b"], comparison.Missing.ToArray());
        Assert.Contains("| b | | | | | | | | not run |", comparison.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_are_read_as_they_were_written()
    {
        BenchmarkFigures figures = Figures("AMD EPYC, 2 cores, .NET 10.0.12", new BenchmarkFigure("a(n: 1)", 12.5, 0.25, 64, 1), new BenchmarkFigure("b", 7e9, 0, null, null));
        string file = Path.GetTempFileName();
        try
        {
            figures.Write(file);
            BenchmarkFigures read = BenchmarkFigures.Read(file);
            Assert.Equal(figures.Machine, read.Machine);
            Assert.Equal(figures.Benchmarks.ToArray(), read.Benchmarks.ToArray());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_report_of_BenchmarkDotNet_gives_means_margins_allocations_and_ratios_to_the_baseline()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Some-report-full-compressed.json"), """
                {
                  "Title": "Some", "HostEnvironmentInfo": { "ProcessorName": "AMD EPYC", "LogicalCoreCount": 2, "RuntimeVersion": ".NET 10.0.12" },
                  "Benchmarks": [
                    { "Namespace": "N", "Type": "Some", "Method": "Library", "Parameters": "n=1", "FullName": "N.Some.Library(n: 1)", "Statistics": { "Mean": 20, "ConfidenceInterval": { "Margin": 2.5 } }, "Memory": { "BytesAllocatedPerOperation": 64 } },
                    { "Namespace": "N", "Type": "Some", "Method": "Peer", "Parameters": "n=1", "FullName": "N.Some.Peer(n: 1)", "Statistics": { "Mean": 50, "ConfidenceInterval": { "Margin": "NaN" } }, "Memory": { "BytesAllocatedPerOperation": null } },
                    { "Namespace": "N", "Type": "Some", "Method": "Broken", "Parameters": "n=1", "FullName": "N.Some.Broken(n: 1)", "Statistics": null, "Memory": null }
                  ]
                }
                """);
            BenchmarkFigures figures = BenchmarkFigures.OfReports(folder, (type, method) => (type, method) == ("N.Some", "Library"));
            Assert.Equal("AMD EPYC, 2 cores, .NET 10.0.12", figures.Machine);
            Assert.Equal([new BenchmarkFigure("N.Some.Library(n: 1)", 20, 2.5, 64, 1), new("N.Some.Peer(n: 1)", 50, 0, null, 2.5)], figures.Benchmarks.ToArray());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BenchmarkFigures Figures(string machine, params BenchmarkFigure[] benchmarks) => new(machine, [.. benchmarks]);
}
