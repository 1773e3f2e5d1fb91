using System.Globalization;

namespace CallCenter.Standards;

/// <summary>
/// Telephone numbers and mail addresses inside a text, masked where they stand: Chinese mobile numbers (11 digits from 13 to 19, also after 0, 86 or 0086), numbers with a country code (<c>+</c> and 8 to 15 digits), and what has an
/// <c>@</c> between letters. Digits may be written in any script, and in groups parted as those of <see cref="SensitiveNumbers"/>.
/// </summary>
internal static class ContactNumbers
{
    private const int MobileDigits = 11;
    private const int LeastAbroad = 8;
    private const int MostAbroad = 15;
    private const char FirstWide = '\u2E80';

    private static readonly SignSet Starts = new(static unit => unit is '+' or '＋' || DecimalDigits.Begins(unit));

    private static readonly SignSet Marks = new(static unit => unit == '@' || Starts.Has(unit));

    /// <summary>Whether a text may hold an address or a number of any kind: without a digit, a plus or an at sign it holds none.</summary>
    public static bool MayBeIn(string text) => DecimalDigits.IndexIn(text, Marks, '+', '@') >= 0;

    /// <summary>The text with the addresses, then the numbers masked; the same text where it holds none.</summary>
    public static string Mask(string text) => Numbers(Addresses(text));

    private static string Addresses(string text) => Mask(text, DataMask.Email, static rest => rest.IndexOf('@'), AddressAround);

    private static string Numbers(string text) => Mask(text, DataMask.Phone, static rest => DecimalDigits.IndexIn(rest, Starts, '+', '9'), NumberFrom);

    private static string Mask(string text, DataMask kind, Search next, Func<string, int, Range> find)
    {
        char[]? masked = null;
        int done = 0, written = 0;
        for (int at = 0; at < text.Length;)
        {
            int found = next(text.AsSpan(at));
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
                masked ??= new char[text.Length];
                text.CopyTo(done, masked, written, from - done);
                written += from - done;
                written += DataMasks.Write(text.AsSpan(from, length), kind, masked.AsSpan(written));
                done = from + length;
            }

            at = Math.Max(from + length, at + 1);
        }

        if (masked is null)
        {
            return text;
        }

        text.CopyTo(done, masked, written, text.Length - done);
        return new string(masked, 0, written + text.Length - done);
    }

    /// <summary>The number that begins here: a mobile number ends with the first group that makes it whole, one from abroad with the last. Where none does, an empty range at the end of the first group, where the next may begin.</summary>
    private static Range NumberFrom(string text, int at)
    {
        bool isAbroad = text[at] is '+' or '＋';
        Span<int> values = stackalloc int[MostAbroad];
        int digits = 0, between = 0, firstGroup = -1, found = -1;
        for (int position = isAbroad ? at + 1 : at; ;)
        {
            int value = DecimalDigits.At(text, position);
            if (value >= 0)
            {
                if (digits == MostAbroad)
                {
                    if (firstGroup >= 0)
                    {
                        break;
                    }

                    // A longer group is no number, and is passed over whole.
                    position = EndOfGroup(text, position);
                    firstGroup = position;
                    continue;
                }

                values[digits++] = value;
                between = 0;
                position += char.IsHighSurrogate(text[position]) ? 2 : 1;
                if (digits == 2 && !isAbroad && !MayBeMobile(values))
                {
                    position = firstGroup < 0 ? EndOfGroup(text, position) : firstGroup;
                    return position..position;
                }

                if (DecimalDigits.At(text, position) < 0)
                {
                    firstGroup = firstGroup < 0 ? position : firstGroup;
                    found = (isAbroad ? digits >= LeastAbroad : IsMobile(values[..digits])) ? position : found;
                    if (found >= 0 && !isAbroad)
                    {
                        break;
                    }
                }
            }
            else if (digits > 0 && digits < MostAbroad && between < SensitiveNumbers.MostBetween && position < text.Length && SensitiveNumbers.BetweenAt(text, position) is var units and > 0)
            {
                between++;
                position += units;
            }
            else
            {
                break;
            }
        }

        int next = isAbroad ? at + 1 : Math.Max(firstGroup, at + 1);
        return found >= 0 ? at..found : next..next;
    }

    /// <summary>Where the digits end that follow one another from a position on.</summary>
    private static int EndOfGroup(string text, int position)
    {
        while (DecimalDigits.At(text, position) >= 0)
        {
            position += char.IsHighSurrogate(text[position]) ? 2 : 1;
        }

        return position;
    }

    /// <summary>Whether a mobile number may begin with two digits.</summary>
    private static bool MayBeMobile(ReadOnlySpan<int> digits) => digits is [1, >= 3, ..] or [0, 0 or 1, ..] or [8, 6, ..];

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

    private static bool IsOfAddress(char character) => char.IsLetterOrDigit(character) || character is '.' or '_' or '-' or '+' or '%' or '*' || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    /// <summary>Whether a character is Chinese, Japanese or Korean.</summary>
    private static bool IsWide(char character) => character >= FirstWide;

    /// <summary>Where the next number or address of a text may be; −1 where there is none.</summary>
    private delegate int Search(ReadOnlySpan<char> rest);
}
