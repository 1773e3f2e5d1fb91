using System.Globalization;
using System.Runtime.InteropServices;

namespace CallCenter.Standards;

/// <summary>
/// Numbers that no slip, explanation or message may hold in full: payment card numbers (ISO/IEC 7812: 13 to 19 digits of an issuer of cards, with their Luhn check digit) and Chinese resident identity
/// numbers (GB 11643: 18 characters with a date of birth and an ISO 7064 MOD 11-2 check character). Digits may be written in any script, and in groups that blanks of any kind, dashes, dots, slashes, parentheses or unseen characters part, three in a row at most.
/// A number whose check character is wrong is none of them: an order number or a date is left as it is.
/// </summary>
public static class SensitiveNumbers
{
    private const int Shortest = 13;
    private const int Longest = 19;
    private const int IdentityLength = 18;
    private const int CheckX = 10;
    private const int Kept = 4;

    /// <summary>Dots, slashes, parentheses, what keyboards make of a dash, and the fillers that are seen as blanks.</summary>
    private const string Parting = ".．·・•‧/／()（）\u2212\u2500～~\u115F\u1160\u3164\uFFA0\u2800";

    private static readonly SignSet Between = new(IsBetween);

    /// <summary>The most separators between two digits of one number.</summary>
    internal const int MostBetween = 3;

    private static ReadOnlySpan<byte> IdentityWeights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether a text holds such a number in full.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !ReferenceEquals(Mask(text), text);
    }

    /// <summary>The text with a <c>*</c> for every digit of such numbers but the last four characters; the same text where it holds none.</summary>
    /// <param name="text">Any text.</param>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[]? masked = null;
        List<Digit>? run = null;
        for (int at = NextDigit(text, 0); at + Shortest <= text.Length; at = NextDigit(text, at))
        {
            int from = at;
            at = ReadRun(text, from, null, out int count);
            if (count < Shortest)
            {
                continue; // too few for any number
            }

            run ??= new List<Digit>(count);
            run.Clear();
            ReadRun(text, from, run, out _);
            ReadOnlySpan<Digit> digits = CollectionsMarshal.AsSpan(run);
            int shown = -1;
            for (int first = 0; first + Shortest <= digits.Length;)
            {
                int length = first == shown || digits[first].StartsGroup ? LengthFrom(digits, first) : 0;
                if (length == 0)
                {
                    first++;
                    continue;
                }

                masked ??= text.ToCharArray();
                foreach (Digit digit in digits.Slice(first, length - Kept))
                {
                    masked[digit.At] = DataMasks.Hidden;
                    if (char.IsHighSurrogate(text[digit.At]))
                    {
                        masked[digit.At + 1] = DataMasks.Hidden;
                    }
                }

                // What stays readable may be the front of another number: with what follows it would be read as one.
                shown = first + length - Kept;
                first = shown;
            }
        }

        return masked is null ? text : new string(masked);
    }

    /// <summary>Reads the digits of groups with up to three separators between them, and an <c>X</c> that may end an identity number: how many they are, and each of them into a list where one is given.</summary>
    private static int ReadRun(string text, int at, List<Digit>? digits, out int count)
    {
        count = 0;
        int between = 1;
        bool isAfterX = false;
        while (at < text.Length)
        {
            int value = DecimalDigits.At(text, at);
            if (value >= 0)
            {
                digits?.Add(new Digit(value, at, between > 0));
                count++;
                at += char.IsHighSurrogate(text[at]) ? 2 : 1;
                (between, isAfterX) = (0, false);
            }
            else if (count > 0 && !isAfterX && IsX(text, at, between > 0))
            {
                digits?.Add(new Digit(CheckX, at, between > 0));
                count++;
                at++;
                (between, isAfterX) = (1, true);
            }
            else if (between < MostBetween && BetweenAt(text, at) is var units and > 0)
            {
                between++;
                at += units;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The length of the longest number that starts here and ends with a group; 0 where none does.</summary>
    private static int LengthFrom(ReadOnlySpan<Digit> digits, int first)
    {
        int most = Math.Min(Longest, digits.Length - first);
        int identity = most >= IdentityLength && EndsGroup(digits, first + IdentityLength) && IsIdentity(digits.Slice(first, IdentityLength)) ? IdentityLength : 0;
        if (!IsOfCards(digits[first..]))
        {
            return identity;
        }

        // Luhn's sum counts every second digit twice, from the last but one: for each length one of two sums, by whether its last digit stands at an even place or an odd one.
        int longest = 0;
        (int even, int odd) = (0, 0);
        for (int count = 1; count <= most; count++)
        {
            int value = digits[first + count - 1].Value;
            if (value == CheckX)
            {
                break;
            }

            int twice = value > 4 ? (2 * value) - 9 : 2 * value;
            (even, odd) = count % 2 == 1 ? (even + value, odd + twice) : (even + twice, odd + value);
            if (count >= Shortest && (count % 2 == 1 ? even : odd) % 10 == 0 && EndsGroup(digits, first + count))
            {
                longest = count;
            }
        }

        return Math.Max(longest, identity);
    }

    /// <summary>Whether a group ends before a position.</summary>
    private static bool EndsGroup(ReadOnlySpan<Digit> digits, int position) => position == digits.Length || digits[position] is { StartsGroup: true } or { Value: CheckX };

    /// <summary>Whether issuers of cards have numbers that begin so: 3 to 6, 81 (UnionPay), 2200 to 2204 (Mir), 2221 to 2720 (Mastercard), 9 (assigned by a country, as banks of China had and have).</summary>
    private static bool IsOfCards(ReadOnlySpan<Digit> digits) =>
        Number(digits, 0, 4) is (>= 3000 and < 7000) or (>= 8100 and < 8200) or (>= 2200 and <= 2204) or (>= 2221 and <= 2720) or >= 9000;

    private static bool IsIdentity(ReadOnlySpan<Digit> digits)
    {
        int sum = 0;
        for (int i = 0; i < IdentityWeights.Length; i++)
        {
            if (digits[i].Value > 9)
            {
                return false;
            }

            sum += IdentityWeights[i] * digits[i].Value;
        }

        return (12 - (sum % 11)) % 11 == digits[^1].Value && IsDate(digits);
    }

    /// <summary>Whether the seventh digit and those that follow are the date of a birth.</summary>
    private static bool IsDate(ReadOnlySpan<Digit> digits)
    {
        (int year, int month, int day) = (Number(digits, 6, 4), Number(digits, 10, 2), Number(digits, 12, 2));
        return year is >= 1800 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Number(ReadOnlySpan<Digit> digits, int first, int count)
    {
        int number = 0;
        foreach (Digit digit in digits.Slice(first, count))
        {
            number = (10 * number) + digit.Value;
        }

        return number;
    }

    /// <summary>Whether an <c>X</c> stands at a place that may end an identity number; by itself, it begins no word.</summary>
    private static bool IsX(string text, int at, bool isApart) => text[at] is 'X' or 'x' or 'Ｘ' or 'ｘ' && !(isApart && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    /// <summary>How many units of what parts the groups of a number stand at a place: 2 of an unseen sign that is a pair, 0 where none does.</summary>
    internal static int BetweenAt(string text, int at) => Between.Has(text[at]) ? 1
        : char.IsHighSurrogate(text[at]) && CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark ? 2
        : 0;

    private static bool IsBetween(char unit) => Parting.Contains(unit, StringComparison.Ordinal) || char.IsWhiteSpace(unit)
        || char.GetUnicodeCategory(unit) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>The next digit of any script from a position on; the length of the text where none is left.</summary>
    private static int NextDigit(string text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            int next = DecimalDigits.IndexIn(text.AsSpan(at));
            if (next < 0)
            {
                break;
            }

            at += next;
            if (DecimalDigits.At(text, at) >= 0)
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>A digit, 10 for X, and where it stands.</summary>
    private readonly record struct Digit(int Value, int At, bool StartsGroup);
}
