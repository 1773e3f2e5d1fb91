using System.Buffers;
using System.Globalization;

namespace CallCenter.Standards;

/// <summary>
/// Telephone numbers and mail addresses inside a text, masked where they stand: Chinese mobile numbers (11 digits from 13 to 19), numbers with a country code (<c>+</c> and 8 to 15 digits), and what has an <c>@</c> between letters.
/// Digits may be full-width, and in groups that one blank or dash parts.
/// </summary>
internal static class ContactNumbers
{
    private const int MobileDigits = 11;
    private const int LeastAbroad = 8;
    private const int MostAbroad = 15;

    private static readonly SearchValues<char> Ats = SearchValues.Create("@");
    private static readonly SearchValues<char> Starts = SearchValues.Create("+＋0123456789０１２３４５６７８９");

    /// <summary>The text with the addresses, then the numbers masked; the same text where it holds none.</summary>
    public static string Mask(string text) => Mask(Mask(text, Ats, DataMask.Email, AddressAround), Starts, DataMask.Phone, NumberFrom);

    private static string Mask(string text, SearchValues<char> starts, DataMask kind, Func<string, int, Range> find)
    {
        char[]? masked = null;
        for (int at = 0; at < text.Length;)
        {
            int found = text.AsSpan(at).IndexOfAny(starts);
            if (found < 0)
            {
                break;
            }

            at += found;
            Range range = find(text, at);
            (int from, int length) = range.GetOffsetAndLength(text.Length);
            if (length > 1)
            {
                masked ??= text.ToCharArray();
                DataMasks.Apply(text[range], kind).CopyTo(masked.AsSpan(from));
            }

            at = Math.Max(from + length, at + 1);
        }

        return masked is null ? text : new string(masked);
    }

    /// <summary>The number that begins here; where none does, an empty range at the end of what was looked at.</summary>
    private static Range NumberFrom(string text, int at)
    {
        bool isAbroad = text[at] is '+' or '＋';
        Span<int> leading = stackalloc int[2];
        int digits = 0, end = at;
        for (int position = isAbroad ? at + 1 : at; position < text.Length; position++)
        {
            int value = DigitAt(text, position);
            if (value >= 0)
            {
                if (digits < leading.Length)
                {
                    leading[digits] = value;
                }

                digits++;
                end = position + 1;
            }
            else if (digits == 0 || end < position || text[position] is not (' ' or '-'))
            {
                break;
            }
        }

        bool isNumber = isAbroad ? digits is >= LeastAbroad and <= MostAbroad : digits == MobileDigits && leading[0] == 1 && leading[1] >= 3;
        return isNumber ? at..end : isAbroad ? (at + 1)..(at + 1) : end..end;
    }

    private static Range AddressAround(string text, int at)
    {
        int from = at, to = at + 1;
        while (from > 0 && IsOfAddress(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && IsOfAddress(text[to]))
        {
            to++;
        }

        return from < at && text.AsSpan(at + 1, to - at - 1).Contains('.') ? from..to : (at + 1)..(at + 1);
    }

    private static int DigitAt(string text, int at) => CharUnicodeInfo.GetDecimalDigitValue(text[at]);

    private static bool IsOfAddress(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '+' or '%' or '*';
}
