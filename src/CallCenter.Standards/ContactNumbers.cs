using System.Buffers;
using System.Globalization;
using System.Text;

namespace CallCenter.Standards;

/// <summary>
/// Telephone numbers and mail addresses inside a text, masked where they stand: Chinese mobile numbers (11 digits from 13 to 19, also after 0, 86 or 0086), numbers with a country code (<c>+</c> and 8 to 15 digits), and what has an
/// <c>@</c> between letters. Digits may be written in any script, and in groups that parentheses part or what parts those of <see cref="SensitiveNumbers"/>.
/// </summary>
internal static class ContactNumbers
{
    private const int MobileDigits = 11;
    private const int LeastAbroad = 8;
    private const int MostAbroad = 15;
    private const char FirstWide = '\u2E80';

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
                // What is masked already is no part of another.
                (from, length) = (Math.Max(from, done), from + length - Math.Max(from, done));
                masked = (masked ?? new StringBuilder(text.Length)).Append(text, done, from - done).Append(DataMasks.Apply(text.Substring(from, length), kind));
                done = from + length;
            }

            at = Math.Max(from + length, at + 1);
        }

        return masked is null ? text : masked.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The number that begins here: a mobile number ends with the first group that makes it whole, one from abroad with the last. Where none does, an empty range at the end of the first group, where the next may begin.</summary>
    private static Range NumberFrom(string text, int at)
    {
        bool isAbroad = text[at] is '+' or '＋';
        Span<int> values = stackalloc int[MostAbroad];
        int digits = 0, between = 0, firstGroup = -1, found = -1;
        for (int position = isAbroad ? at + 1 : at; ;)
        {
            int value = DigitAt(text, position);
            if (value >= 0)
            {
                if (digits == MostAbroad)
                {
                    if (firstGroup >= 0)
                    {
                        break;
                    }

                    // A longer group is no number, and is passed over whole.
                    position += char.IsHighSurrogate(text[position]) ? 2 : 1;
                    if (DigitAt(text, position) < 0)
                    {
                        firstGroup = position;
                    }

                    continue;
                }

                values[digits++] = value;
                between = 0;
                position += char.IsHighSurrogate(text[position]) ? 2 : 1;
                if (DigitAt(text, position) < 0)
                {
                    firstGroup = firstGroup < 0 ? position : firstGroup;
                    found = (isAbroad ? digits >= LeastAbroad : IsMobile(values[..digits])) ? position : found;
                    if (found >= 0 && !isAbroad)
                    {
                        break;
                    }
                }
            }
            else if (digits > 0 && digits < MostAbroad && between < SensitiveNumbers.MostBetween && position < text.Length && (SensitiveNumbers.IsBetween(text[position]) || text[position] is '(' or ')' or '（' or '）'))
            {
                between++;
                position++;
            }
            else
            {
                break;
            }
        }

        int next = isAbroad ? at + 1 : Math.Max(firstGroup, at + 1);
        return found >= 0 ? at..found : next..next;
    }

    /// <summary>Whether digits are a mobile number, as it is dialled: by itself, after a nought, or after the code of the country.</summary>
    private static bool IsMobile(ReadOnlySpan<int> digits) => digits switch
    {
        [1, >= 3, ..] => digits.Length == MobileDigits,
        [0, 1, >= 3, ..] => digits.Length == MobileDigits + 1,
        [8, 6, 1, >= 3, ..] => digits.Length == MobileDigits + 2,
        [0, 0, 8, 6, 1, >= 3, ..] => digits.Length == MobileDigits + 4,
        _ => false,
    };

    /// <summary>The address around an <c>@</c>. Chinese text before Latin letters is no part of it, and the other way about: between them people leave no blank.</summary>
    private static Range AddressAround(string text, int at)
    {
        int from = at, to = at + 1;
        bool isWide = from > 0 && IsWide(text[from - 1]);
        while (from > 0 && IsOfAddress(text[from - 1]) && (isWide || !IsWide(text[from - 1])))
        {
            from--;
        }

        isWide = to < text.Length && IsWide(text[to]);
        while (to < text.Length && (text[to] == '@' || IsOfAddress(text[to])) && (isWide || !IsWide(text[to])))
        {
            to++;
        }

        return from < at && text.AsSpan(at + 1, to - at - 1).Contains('.') ? from..to : to..to;
    }

    private static int DigitAt(string text, int at) => at < text.Length ? CharUnicodeInfo.GetDecimalDigitValue(text, at) : -1;

    private static bool IsOfAddress(char character) => char.IsLetterOrDigit(character) || character is '.' or '_' or '-' or '+' or '%' or '*' || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    /// <summary>Whether a character is Chinese, Japanese or Korean.</summary>
    private static bool IsWide(char character) => character >= FirstWide;
}
