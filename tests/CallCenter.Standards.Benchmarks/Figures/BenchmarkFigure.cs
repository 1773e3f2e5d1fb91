using System.Globalization;

namespace CallCenter.Standards.Benchmarks.Figures;

/// <summary>What one benchmark took.</summary>
/// <param name="Name">The full name with its parameters: the same in every run.</param>
/// <param name="Mean">Nanoseconds.</param>
/// <param name="Margin">Half the width of the mean's interval at 99.9 %, in nanoseconds.</param>
/// <param name="Allocated">Bytes; <see langword="null"/> where it was not measured.</param>
/// <param name="Ratio">The mean over that of its group's baseline in the same run; <see langword="null"/> where the group has none.</param>
internal sealed record BenchmarkFigure(string Name, double Mean, double Margin, long? Allocated, double? Ratio)
{
    public double Lower => Mean - Margin;

    public double Upper => Mean + Margin;

    public string Time => Of(Mean) + " ± " + Of(Margin);

    private static string Of(double nanoseconds) => nanoseconds switch
    {
        >= 1e9 => (nanoseconds / 1e9).ToString("0.000", CultureInfo.InvariantCulture) + " s",
        >= 1e6 => (nanoseconds / 1e6).ToString("0.000", CultureInfo.InvariantCulture) + " ms",
        >= 1e3 => (nanoseconds / 1e3).ToString("0.000", CultureInfo.InvariantCulture) + " µs",
        _ => nanoseconds.ToString("0.000", CultureInfo.InvariantCulture) + " ns",
    };
}
