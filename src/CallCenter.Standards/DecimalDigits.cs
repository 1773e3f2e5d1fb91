using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace CallCenter.Standards;

/// <summary>
/// The decimal digits of all scripts. A search looks at eight units at a time for what may be one: a digit of ASCII, or a sign that is neither ASCII nor in the ideographs; only those are looked up.
/// Texts in English and Chinese are so passed over with a look at their punctuation.
/// </summary>
internal static class DecimalDigits
{
    private const char FirstIdeograph = '\u2E80';
    private const char AfterIdeographs = '\uA620';
    private const int LastPlane = 0x1FFFF;

    /// <summary>The first UTF-16 unit of each.</summary>
    private static readonly SignSet Firsts = Told();

    /// <summary>Where the next digit begins, or a sign that shares its first half with digits; −1 where none does.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => IndexIn(text, Firsts, '0', '9');

    /// <summary>The value of the digit at a place of a text; −1 where there is none, and at its end.</summary>
    public static int At(string text, int at)
    {
        if ((uint)at >= (uint)text.Length)
        {
            return -1;
        }

        char unit = text[at];
        return char.IsAsciiDigit(unit) ? unit - '0' : Firsts.Has(unit) ? CharUnicodeInfo.GetDecimalDigitValue(text, at) : -1;
    }

    /// <summary>Whether a unit is a digit, or the first half of digits.</summary>
    public static bool Begins(char unit) => Firsts.Has(unit);

    /// <summary>Where the next unit of a set stands that has no ideograph, and of ASCII no sign but between two.</summary>
    public static int IndexIn(ReadOnlySpan<char> text, SignSet set, char least, char most)
    {
        int at = 0;
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        Vector128<ushort> first = Vector128.Create((ushort)least);
        Vector128<ushort> width = Vector128.Create((ushort)(most - least));
        for (; at + Vector128<ushort>.Count <= units.Length; at += Vector128<ushort>.Count)
        {
            uint candidates = Candidates(Vector128.Create(units.Slice(at, Vector128<ushort>.Count)), first, width);
            for (; candidates != 0; candidates &= candidates - 1)
            {
                int found = at + BitOperations.TrailingZeroCount(candidates);
                if (set.Has(text[found]))
                {
                    return found;
                }
            }
        }

        for (; at < text.Length; at++)
        {
            if (set.Has(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static uint Candidates(Vector128<ushort> units, Vector128<ushort> first, Vector128<ushort> width)
    {
        Vector128<ushort> isAscii = IsWithin(units, first, width);
        Vector128<ushort> isOther = IsWithin(units, Vector128.Create((ushort)0x80), Vector128.Create((ushort)(FirstIdeograph - 0x80 - 1)));
        Vector128<ushort> isBehind = IsWithin(units, Vector128.Create((ushort)AfterIdeographs), Vector128.Create((ushort)(char.MaxValue - AfterIdeographs)));
        return Vector128.ExtractMostSignificantBits(isAscii | isOther | isBehind);
    }

    private static Vector128<ushort> IsWithin(Vector128<ushort> units, Vector128<ushort> first, Vector128<ushort> width)
    {
        Vector128<ushort> distance = units - first;
        return Vector128.Equals(Vector128.Min(distance, width), distance);
    }

    private static SignSet Told()
    {
        var pairs = new HashSet<char>();
        Span<char> written = stackalloc char[2];
        for (int value = char.MaxValue + 1; value <= LastPlane; value++)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(value) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber && CharUnicodeInfo.GetDecimalDigitValue(char.ConvertFromUtf32(value), 0) >= 0)
            {
                new Rune(value).EncodeToUtf16(written);
                pairs.Add(written[0]);
            }
        }

        return new SignSet(unit => CharUnicodeInfo.GetDecimalDigitValue(unit) >= 0 || pairs.Contains(unit));
    }
}
