using System.Globalization;
using System.Text.Json;

namespace CallCenter.Standards.Conformance;

/// <summary>A figure held against what a case expects: exact to the last digit given, and to 12 digits where more are given.</summary>
internal static class StaffingFigure
{
    private const double Relative = 1e-12;

    /// <summary>Below it doubles lose digits, and logarithms are compared.</summary>
    private const double Small = 1e-290;

    public static bool Agree(JsonElement expected, object? got) => expected.ValueKind switch
    {
        JsonValueKind.Null => got is null,
        JsonValueKind.True or JsonValueKind.False => got is bool truth && truth == expected.GetBoolean(),
        JsonValueKind.Number => Agree(expected.GetRawText(), got),
        JsonValueKind.String => Agree(expected.GetString()!, got),
        _ => false,
    };

    public static string Spell(object? got) => got is null ? "none" : Convert.ToString(got is LogFigure figure ? figure.Value : got, CultureInfo.InvariantCulture)!;

    private static bool Agree(string expected, object? got)
    {
        if (expected.Split('/') is [var over, var under])
        {
            return got is double share && IsNear(double.Parse(over, CultureInfo.InvariantCulture) / double.Parse(under, CultureInfo.InvariantCulture), share, 0);
        }

        if (!double.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            throw new FormatException($"'{expected}' is no number");
        }

        return got switch
        {
            LogFigure figure when Math.Abs(value) < Small && HasDigit(expected) => Math.Abs(Log(expected) - figure.Log) <= Math.Max(Relative, LastDigit(expected, mantissaOnly: true)),
            LogFigure figure => IsNear(value, figure.Value, LastDigit(expected)),
            double real => IsNear(value, real, LastDigit(expected)),
            int or long => value == Convert.ToDouble(got, CultureInfo.InvariantCulture),
            _ => false,
        };
    }

    private static bool IsNear(double expected, double got, double lastDigit) => double.IsFinite(got) && Math.Abs(expected - got) <= Math.Max(lastDigit, Math.Abs(expected) * Relative);

    private static bool HasDigit(string text) => text.Split('e', 'E')[0].Any(static c => c is >= '1' and <= '9');

    /// <summary>What the last digit given is worth; nothing where there are no decimals.</summary>
    private static double LastDigit(string text, bool mantissaOnly = false)
    {
        string[] parts = text.Split('e', 'E');
        int decimals = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].Length - parts[0].IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        int exponent = parts.Length > 1 && !mantissaOnly ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return decimals == 0 ? 0 : Math.Pow(10, exponent - decimals);
    }

    private static double Log(string text) =>
        text.Split('e', 'E') is [var mantissa, .. var exponent] ? Math.Log(double.Parse(mantissa, CultureInfo.InvariantCulture)) + ((exponent.Length == 0 ? 0 : int.Parse(exponent[0], CultureInfo.InvariantCulture)) * Math.Log(10)) : 0;
}

/// <summary>A figure that may be smaller than a double can be.</summary>
internal sealed record LogFigure(double Value, double Log);
