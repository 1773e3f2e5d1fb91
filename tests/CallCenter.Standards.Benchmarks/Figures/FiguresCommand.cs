using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace CallCenter.Standards.Benchmarks.Figures;

/// <summary><c>figures FOLDER FILE</c> keeps what a run told; <c>compare BEFORE NOW</c> tells what became worse.</summary>
internal static class FiguresCommand
{
    public static int Keep(string folder, string file)
    {
        BenchmarkFigures figures = BenchmarkFigures.OfReports(folder, IsBaseline);
        figures.Write(file);
        Console.WriteLine($"{figures.Benchmarks.Length} benchmarks in {file}");
        return figures.Benchmarks.IsEmpty ? 1 : 0;
    }

    public static int Compare(string before, string now)
    {
        BenchmarkFigures old = BenchmarkFigures.Read(before);
        BenchmarkFigures figures = BenchmarkFigures.Read(now);
        BenchmarkComparison comparison = BenchmarkComparison.Of(old, figures);
        Console.WriteLine(comparison.ToMarkdown());
        if (!comparison.SameMachine)
        {
            Console.WriteLine($"\nOther machines ({old.Machine}; {figures.Machine}): ratios and allocations are judged, times are not.");
        }

        if (comparison.Rows.IsEmpty)
        {
            Console.WriteLine("\nThe runs have no benchmark in common.");
        }

        return comparison.IsWorse || comparison.Rows.IsEmpty ? 1 : 0;
    }

    private static bool IsBaseline(string type, string method) =>
        typeof(FiguresCommand).Assembly.GetType(type)?.GetMethods().FirstOrDefault(candidate => candidate.Name == method)?.GetCustomAttribute<BenchmarkAttribute>()?.Baseline == true;
}
