using System.Buffers;
using System.Globalization;
using System.Text;

namespace CallCenter.Standards;

/// <summary>
/// Telephone numbers and mail addresses inside a text, masked where they stand: Chinese mobile numbers (11 digits from 13 to 19), numbers with a country code (<c>+</c> and 8 to 15 digits), and what has an <c>@</c> between letters.
/// Digits may be written in any script, and in groups that one blank or dash parts.
/// </summary>
internal static class ContactNumbers
{
    private const int MobileDigits = 11;
    private const int LeastAbroad = 8;
    private const int MostAbroad = 15;

    private static readonly SearchValues<char> Ats = SearchValues.Create("@");
    private static readonly SearchValues<char> Starts = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(static code => (char)code).Where(static unit => unit is '+' or '＋' || char.IsHighSurrogate(unit) || CharUnicodeInfo.GetDecimalDigitValue(unit) >= 0)]);

    /// <summary>The text with the addresses, then the numbers masked; the same text where it holds none.</summary>
    public static string Mask(string text) => Mask(Mask(text, Ats, DataMask.Email, AddressAround), Starts, DataMask.Phone, NumberFrom);

    private static string Mask(string text, SearchValues<char> starts, DataMask kind, Func<string, int, Range> find)
    {
        StringBuilder? masked = null;
        int done = 0;
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
                masked = (masked ?? new StringBuilder(text.Length)).Append(text, done, from - done).Append(DataMasks.Apply(text[range], kind));
                done = from + length;
            }

            at = Math.Max(from + length, at + 1);
        }

        return masked is null ? text : masked.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The number that begins here: a mobile number ends with any group that makes it whole, one from abroad with its last group. Where none does, an empty range at the end of the first group, where the next may begin.</summary>
    private static Range NumberFrom(string text, int at)
    {
        bool isAbroad = text[at] is '+' or '＋';
        Span<int> leading = stackalloc int[2];
        int digits = 0, end = at, firstGroup = -1;
        for (int position = isAbroad ? at + 1 : at; digits <= MostAbroad || firstGroup < 0;)
        {
            int value = DigitAt(text, position);
            if (value >= 0)
            {
                if (digits < leading.Length)
                {
                    leading[digits] = value;
                }

                digits++;
                position += char.IsHighSurrogate(text[position]) ? 2 : 1;
                end = position;
                continue;
            }

            firstGroup = firstGroup < 0 ? end : firstGroup;
            if (!isAbroad && digits == MobileDigits && leading[0] == 1 && leading[1] >= 3)
            {
                return at..end;
            }

            if (digits == 0 || end < position || position >= text.Length || text[position] is not (' ' or '-'))
            {
                break;
            }

            position++;
        }

        int next = Math.Max(firstGroup, at + 1);
        return isAbroad && digits is >= LeastAbroad and <= MostAbroad ? at..end : isAbroad ? (at + 1)..(at + 1) : next..next;
    }

    private static Range AddressAround(string text, int at)
    {
        int from = at, to = at + 1;
        while (from > 0 && IsOfAddress(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && (IsOfAddress(text[to]) || text[to] == '@'))
        {
            to++;
        }

        return from < at && text.AsSpan(at + 1, to - at - 1).Contains('.') ? from..to : to..to;
    }

    private static int DigitAt(string text, int at) => at < text.Length ? CharUnicodeInfo.GetDecimalDigitValue(text, at) : -1;

    private static bool IsOfAddress(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '+' or '%' or '*';
}
