using System.Globalization;

namespace CallCenter.Standards.Risk;

/// <summary>What holds for the numbers of scales, tables and limits.</summary>
internal static class RiskNumbers
{
    /// <summary>The greatest number a scale or table may have: products of them stay within a decimal.</summary>
    public const decimal Greatest = 1_000_000_000;

    /// <summary>A number in a finding; null stays null.</summary>
    public static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
