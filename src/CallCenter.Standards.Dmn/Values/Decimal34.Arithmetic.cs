using System.Globalization;
using System.Numerics;

namespace CallCenter.Standards.Dmn;

public readonly partial struct Decimal34
{
    /// <summary>Digits beyond the precision that still decide a rounding.</summary>
    private const int Guard = 2 * Precision + 4;

    /// <summary>The sum; null where it is too large.</summary>
    public static Decimal34? Add(Decimal34 left, Decimal34 right)
    {
        if (left.exponent == right.exponent)
        {
            return Rounded(left.coefficient + right.coefficient, left.exponent);
        }

        (Decimal34 high, Decimal34 low) = left.exponent > right.exponent ? (left, right) : (right, left);
        if (high.coefficient == 0 || low.coefficient == 0)
        {
            return high.coefficient == 0 ? low : high;
        }

        int shift = high.exponent - low.exponent;
        int digits = Digits(Int128.Abs(high.coefficient));
        if (shift + digits <= Precision + 2)
        {
            return Rounded((high.coefficient * Powers[shift]) + low.coefficient, low.exponent);
        }

        if (shift + digits > Guard + Precision)
        {
            // So far below that only its sign can matter.
            int far = Guard - digits;
            return Rounded((high.Big * BigInteger.Pow(10, far)) + low.Sign, high.exponent - far);
        }

        return Rounded((high.Big * BigInteger.Pow(10, shift)) + low.Big, low.exponent);
    }

    /// <summary>The difference; null where it is too large.</summary>
    public static Decimal34? Subtract(Decimal34 left, Decimal34 right) => Add(left, right.Negated());

    /// <summary>The product; null where it is too large.</summary>
    public static Decimal34? Multiply(Decimal34 left, Decimal34 right)
    {
        bool isSmall = IsSmall(left.coefficient) && IsSmall(right.coefficient);
        int e = left.exponent + right.exponent;
        return isSmall ? Rounded(left.coefficient * right.coefficient, e) : Rounded(left.Big * right.Big, e);
    }

    /// <summary>The quotient; null where the divisor is zero or the quotient too large.</summary>
    public static Decimal34? Divide(Decimal34 left, Decimal34 right)
    {
        if (right.coefficient == 0)
        {
            return null;
        }

        int ideal = left.exponent - right.exponent;
        (Int128 whole, Int128 rest) = Int128.DivRem(left.coefficient, right.coefficient);
        if (rest == 0)
        {
            return Rounded(whole, ideal);
        }

        int shift = Math.Max(0, Precision + 2 + Digits(Int128.Abs(right.coefficient)) - Digits(Int128.Abs(left.coefficient)));
        var quotient = BigInteger.DivRem(left.Big * BigInteger.Pow(10, shift), right.Big, out BigInteger remainder);
        int e = ideal - shift;
        if (!remainder.IsZero)
        {
            // One more digit that is not zero keeps a half from looking exact.
            return Rounded((quotient * 10) + (left.Sign * right.Sign), e - 1);
        }

        while (e < ideal && (quotient % 10).IsZero)
        {
            quotient /= 10;
            e++;
        }

        return Rounded(quotient, e);
    }

    /// <summary>What is left of a division downwards: it has the divisor's sign; null where that is zero.</summary>
    public static Decimal34? Modulo(Decimal34 dividend, Decimal34 divisor)
    {
        if (divisor.coefficient == 0)
        {
            return null;
        }

        int common = Math.Min(dividend.exponent, divisor.exponent);
        BigInteger by = divisor.Scaled(common);
        BigInteger rest = dividend.Scaled(common) % by;
        return Rounded(rest.IsZero || rest.Sign == by.Sign ? rest : rest + by, common);
    }

    /// <summary>The number with the other sign.</summary>
    public Decimal34 Negated() => new(-coefficient, exponent);

    /// <summary>The number without its sign.</summary>
    public Decimal34 Absolute() => new(Int128.Abs(coefficient), exponent);

    /// <summary>Rounded to a number of decimals, which may be negative; null where it is too large.</summary>
    internal Decimal34? Round(int decimals, RoundingRule rule)
    {
        int drop = -decimals - exponent;
        if (drop <= 0 || coefficient == 0)
        {
            return this;
        }

        // More than every digit: what is left is at most one unit.
        return Rounded(Divide(Big, Math.Min(drop, Guard), rule), drop > Guard ? -decimals : exponent + drop);
    }

    /// <summary>Reads digits with an optional sign, point and exponent; null where the text is none.</summary>
    public static Decimal34? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string mantissa = text;
        int e = 0;
        int mark = text.AsSpan().IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            mantissa = text[..mark];
            if (text.Length - mark > 6 || !int.TryParse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out e))
            {
                return null;
            }
        }

        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        string digits = point < 0 ? mantissa : string.Concat(mantissa.AsSpan(0, point), mantissa.AsSpan(point + 1));
        int start = digits.StartsWith('-') || digits.StartsWith('+') ? 1 : 0;
        bool isNumber = digits.Length > start && digits.AsSpan(start).IndexOfAnyExceptInRange('0', '9') < 0;
        return isNumber ? Rounded(BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), e - (point < 0 ? 0 : mantissa.Length - point - 1)) : null;
    }

    /// <summary>The digits without an exponent, and without zeros that end a fraction.</summary>
    public override string ToString()
    {
        Decimal34 stripped = Stripped();
        string digits = Int128.Abs(stripped.coefficient).ToString(CultureInfo.InvariantCulture);
        if (stripped.exponent >= 0)
        {
            digits += new string('0', stripped.exponent);
        }
        else
        {
            digits = digits.PadLeft(1 - stripped.exponent, '0');
            digits = string.Concat(digits.AsSpan(0, digits.Length + stripped.exponent), ".", digits.AsSpan(digits.Length + stripped.exponent));
        }

        return stripped.coefficient < 0 ? "-" + digits : digits;
    }

    private static bool IsSmall(Int128 c) => c <= long.MaxValue && c >= long.MinValue;

    /// <summary>Divides by a power of ten.</summary>
    private static BigInteger Divide(BigInteger c, int digits, RoundingRule rule)
    {
        var power = BigInteger.Pow(10, digits);
        var quotient = BigInteger.DivRem(c, power, out BigInteger rest);
        if (rest.IsZero)
        {
            return quotient;
        }

        int half = (BigInteger.Abs(rest) * 2).CompareTo(power);
        bool away = rule switch
        {
            RoundingRule.HalfEven => half > 0 || (half == 0 && !quotient.IsEven),
            RoundingRule.HalfUp => half >= 0,
            RoundingRule.HalfDown => half > 0,
            RoundingRule.Up => true,
            RoundingRule.Floor => c.Sign < 0,
            RoundingRule.Ceiling => c.Sign > 0,
            _ => false,
        };
        return away ? quotient + c.Sign : quotient;
    }
}
