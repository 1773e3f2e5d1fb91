using System.Globalization;
using System.Text;

namespace CallCenter.Standards;

/// <summary>What stands between words or groups of digits, and tells nothing: masks leave it as it stands.</summary>
internal static class Separators
{
    private const int BitsOfAWord = 64;

    /// <summary>A bit for each sign of one UTF-16 unit, worked out once.</summary>
    private static readonly ulong[] Units = Told();

    public static bool Has(Rune rune) => rune.IsBmp ? (Units[rune.Value / BitsOfAWord] >> (rune.Value % BitsOfAWord) & 1) != 0 : IsOne(rune);

    private static ulong[] Told()
    {
        var units = new ulong[(char.MaxValue + 1) / BitsOfAWord];
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            if (Rune.TryCreate((char)unit, out Rune rune) && IsOne(rune))
            {
                units[unit / BitsOfAWord] |= 1UL << (unit % BitsOfAWord);
            }
        }

        return units;
    }

    private static bool IsOne(Rune rune) => !Rune.IsLetterOrDigit(rune) && rune.Value != DataMasks.Hidden
        && (Rune.IsWhiteSpace(rune) || rune.Value is '.' or '·' or ',' or '，' or '/' or '(' or ')' or '（' or '）' or '+' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format);
}
