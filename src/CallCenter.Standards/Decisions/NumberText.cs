namespace CallCenter.Standards.Decisions;

/// <summary>Reads FEEL's numbers exactly, of any length: <c>-1</c>, <c>.5</c>, <c>1.5</c>, <c>1e3</c>.</summary>
internal static class NumberText
{
    private const int GreatestExponent = 1_000_000_000;

    private static readonly Int128 Saturated = Int128.Parse("10000000000000000000000000000000000000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The number in units of 10 to the power of <c>−decimals</c>, or null where the text is no number.</summary>
    public static LiteralValue? Parse(ReadOnlySpan<char> text, LiteralKind kind, int decimals)
    {
        bool isNegative = text.StartsWith("-", StringComparison.Ordinal);
        ReadOnlySpan<char> rest = isNegative ? text[1..] : text;
        int exponentAt = rest.IndexOfAny('e', 'E');
        ReadOnlySpan<char> mantissa = exponentAt < 0 ? rest : rest[..exponentAt];
        if (!TryParseExponent(exponentAt < 0 ? "0" : rest[(exponentAt + 1)..], out long exponent))
        {
            return null;
        }

        int point = mantissa.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? mantissa : mantissa[..point];
        ReadOnlySpan<char> fraction = point < 0 ? "" : mantissa[(point + 1)..];
        if ((point < 0 ? whole : fraction).IsEmpty || !AreDigits(whole) || !AreDigits(fraction))
        {
            return null;
        }

        (Int128 magnitude, bool isExact) = Scale(string.Concat(whole, fraction), whole.Length + exponent + decimals);
        return LiteralValue.Of(kind, isNegative, magnitude, isExact);
    }

    /// <summary>The digits before a position as a whole number, and whether only zeros follow.</summary>
    private static (Int128 Whole, bool IsExact) Scale(string digits, long position)
    {
        Int128 whole = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            if (i >= position)
            {
                return (whole, !digits.AsSpan(i).ContainsAnyExcept('0'));
            }

            whole = Int128.Min((whole * 10) + (digits[i] - '0'), Saturated);
        }

        for (long i = digits.Length; i < position && whole != 0 && whole != Saturated; i++)
        {
            whole = Int128.Min(whole * 10, Saturated);
        }

        return (whole, true);
    }

    private static bool TryParseExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        bool isNegative = text.StartsWith("-", StringComparison.Ordinal);
        ReadOnlySpan<char> digits = isNegative || text.StartsWith("+", StringComparison.Ordinal) ? text[1..] : text;
        foreach (char c in digits)
        {
            exponent = Math.Min((exponent * 10) + (c - '0'), GreatestExponent);
        }

        exponent = isNegative ? -exponent : exponent;
        return !digits.IsEmpty && AreDigits(digits);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
