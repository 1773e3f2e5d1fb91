using System.Globalization;
using System.Text;

namespace CallCenter.Standards;

/// <summary>What stands between words or groups of digits, and tells nothing: masks leave it as it stands.</summary>
internal static class Separators
{
    private static readonly SignSet Units = new(static unit => Rune.TryCreate(unit, out Rune rune) && IsOne(rune));

    /// <summary>Whether a sign of one unit is one; no half of a pair is.</summary>
    public static bool Has(char unit) => Units.Has(unit);

    public static bool Has(Rune rune) => rune.IsBmp ? Units.Has((char)rune.Value) : IsOne(rune);

    private static bool IsOne(Rune rune) => !Rune.IsLetterOrDigit(rune) && rune.Value != DataMasks.Hidden
        && (Rune.IsWhiteSpace(rune) || rune.Value is '.' or '·' or ',' or '，' or '/' or '(' or ')' or '（' or '）' or '+' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format);
}
