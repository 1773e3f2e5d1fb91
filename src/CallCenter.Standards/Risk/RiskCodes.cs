using System.Globalization;

namespace CallCenter.Standards.Risk;

/// <summary>Checks codes of definitions: their form, and that each is given once.</summary>
internal sealed class RiskCodes(FindingList findings)
{
    /// <summary>The greatest number a scale or table may have: products of them stay within a decimal.</summary>
    public const decimal Greatest = 1_000_000_000;

    /// <summary>A value in a finding; null stays null.</summary>
    public static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Checks the form of a code.</summary>
    public void Check(string code, string pointer)
    {
        if (!KebabCode.IsValid(code))
        {
            findings.Add(FindingRules.BadCode, pointer, Excerpt.Of(code), $"'{Excerpt.Of(code)}' is not {KebabCode.Form}.");
        }
    }

    /// <summary>Checks the form of a definition's code, and that no other of its kind has it.</summary>
    public void Check(string code, string kind, HashSet<string> seen, string at)
    {
        Check(code, at + "/code");
        if (!seen.Add(code))
        {
            findings.Add(FindingRules.DuplicateCode, at + "/code", code, $"There are two of kind {kind} with the code '{code}'.");
        }
    }
}
