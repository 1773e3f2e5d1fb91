using System.Globalization;

namespace CallCenter.Standards.Tests.Staffing;

/// <summary>Figures to 25 digits, computed apart by <c>eng/staffing/references.py</c>: each line its kind, the inputs and the figures.</summary>
internal static class References
{
    public static IReadOnlyList<double[]> Of(string kind)
    {
        using var lines = new StreamReader(typeof(References).Assembly.GetManifestResourceStream("CallCenter.Standards.Tests.Staffing.References.csv")!);
        return [.. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(',')).Where(cells => cells[0] == kind)
            .Select(cells => Array.ConvertAll(cells[1..], cell => double.Parse(cell, CultureInfo.InvariantCulture)))];
    }

    public static void AssertClose(double expected, double actual, double within, string what) =>
        Assert.True(Math.Abs(actual - expected) <= within * Math.Abs(expected), string.Create(CultureInfo.InvariantCulture, $"{what}: expected {expected:R}, got {actual:R}"));
}
