using System.Buffers;
using System.Globalization;
using System.Text;

namespace CallCenter.Standards;

/// <summary>The decimal digits of all scripts, for searches by many characters at a time.</summary>
internal static class DecimalDigits
{
    /// <summary>The first UTF-16 unit of each: a search for them may stop at other signs of the same half, but passes over no digit.</summary>
    public static readonly SearchValues<char> FirstUnits = SearchValues.Create(Units());

    private static char[] Units()
    {
        var units = new SortedSet<char>();
        Span<char> written = stackalloc char[2];
        for (int value = 0; value <= 0x1FFFF; value++)
        {
            if (Rune.TryCreate(value, out Rune rune)
                && Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber
                && CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0) >= 0)
            {
                rune.EncodeToUtf16(written);
                units.Add(written[0]);
            }
        }

        return [.. units];
    }
}
