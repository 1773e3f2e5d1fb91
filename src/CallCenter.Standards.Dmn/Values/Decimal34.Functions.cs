using System.Numerics;

namespace CallCenter.Standards.Dmn;

/// <content>Powers, roots and logarithms, worked out with more digits than are kept.</content>
public readonly partial struct Decimal34
{
    private const int Work = 60;

    private static readonly BigInteger Unit = BigInteger.Pow(10, Work);
    private static readonly BigInteger LnTen = LogarithmOf(Unit * 10);

    /// <summary>The square root; null of a negative number.</summary>
    public Decimal34? SquareRoot()
    {
        if (coefficient <= 0)
        {
            return coefficient == 0 ? Zero : null;
        }

        int shift = (2 * Precision) + 6 - Digits(coefficient);
        shift += (exponent - shift) & 1;
        BigInteger square = Big * BigInteger.Pow(10, shift);
        BigInteger root = Root(square);
        int e = (exponent - shift) / 2;
        Decimal34? exact = Rounded(root, e);
        return root * root == square ? exact?.Stripped() : Rounded((root * 10) + 1, e - 1);
    }

    /// <summary>The natural logarithm; null of what is not positive.</summary>
    public Decimal34? Logarithm()
    {
        if (coefficient <= 0)
        {
            return null;
        }

        int digits = Digits(coefficient);
        BigInteger mantissa = Big * BigInteger.Pow(10, Work - digits);
        return Rounded(LogarithmOf(mantissa) + ((exponent + digits) * LnTen), -Work)?.Trimmed();
    }

    /// <summary>e to the power of the number; null where that is too large.</summary>
    public Decimal34? Exponential()
    {
        if (Adjusted > 5)
        {
            return Sign > 0 ? null : Zero;
        }

        return ExponentialOf(Fixed())?.Trimmed();
    }

    /// <summary>The number to the power of another; null where there is no result or one too large.</summary>
    public static Decimal34? Power(Decimal34 x, Decimal34 y)
    {
        if (y.ToInt32() is { } whole)
        {
            return IntegerPower(x, whole);
        }

        if (x.coefficient == 0 || x == One)
        {
            return x.coefficient == 0 && y.Sign < 0 ? null : x;
        }

        if (x.coefficient < 0 || y.Adjusted > 6)
        {
            return null;
        }

        int digits = Digits(x.coefficient);
        BigInteger log = LogarithmOf(x.Big * BigInteger.Pow(10, Work - digits)) + ((x.exponent + digits) * LnTen);
        int scale = Math.Max(0, -y.exponent);
        BigInteger product = log * y.Big * BigInteger.Pow(10, Math.Max(0, y.exponent)) / BigInteger.Pow(10, scale);
        return BigInteger.Abs(product) > Unit * 20_000 ? (product.Sign > 0 ? null : Zero) : ExponentialOf(product)?.Trimmed();
    }

    private static Decimal34? IntegerPower(Decimal34 x, int power)
    {
        if (power == 0 || x == One)
        {
            return One;
        }

        if (x.coefficient == 0)
        {
            return power < 0 ? null : Zero;
        }

        long left = Math.Abs((long)power);
        (BigInteger C, long E) result = (1, 0);
        (BigInteger C, long E) square = (x.Big, x.exponent);
        for (; left > 0; left >>= 1)
        {
            if ((left & 1) != 0)
            {
                result = Short(result.C * square.C, result.E + square.E);
            }

            square = Short(square.C * square.C, square.E + square.E);
            if (Math.Abs(result.E) > 1_000_000)
            {
                return (result.E > 0) == (power > 0) ? null : Zero;
            }

            square.E = Math.Clamp(square.E, -10_000_000, 10_000_000);
        }

        if (power > 0)
        {
            return result.E + Digits(result.C) > LargestAdjusted + 2 ? null : Rounded(result.C, (int)result.E);
        }

        int shift = Precision + 4 + Digits(result.C);
        var inverse = BigInteger.DivRem(BigInteger.Pow(10, shift), result.C, out BigInteger rest);
        long e = -result.E - shift;
        return e + Digits(inverse) > LargestAdjusted + 2 ? null : rest.IsZero ? Rounded(inverse, (int)e)?.Stripped() : Rounded((inverse * 10) + inverse.Sign, (int)e - 1);
    }

    private static (BigInteger C, long E) Short(BigInteger c, long e)
    {
        int excess = Digits(c) - Guard;
        return excess > 0 ? (Divide(c, excess, RoundingRule.HalfEven), e + excess) : (c, e);
    }

    /// <summary>Without the zeros that end a fraction.</summary>
    private Decimal34 Trimmed() => Stripped() is { exponent: <= 0 } stripped ? stripped : this;

    /// <summary>In units of 10^-60.</summary>
    private BigInteger Fixed() => exponent >= -Work ? Big * BigInteger.Pow(10, exponent + Work) : Divide(Big, -Work - exponent, RoundingRule.HalfEven);

    /// <summary>The logarithm of a number in units, by roots until it is close to one, then by the area hyperbolic tangent.</summary>
    private static BigInteger LogarithmOf(BigInteger x)
    {
        int halvings = 0;
        BigInteger close = Unit / 50;
        while (BigInteger.Abs(x - Unit) > close)
        {
            x = Root(x * Unit);
            halvings++;
        }

        BigInteger t = (x - Unit) * Unit / (x + Unit);
        BigInteger square = t * t / Unit;
        BigInteger sum = 0;
        for (int n = 1; !t.IsZero; n += 2)
        {
            sum += t / n;
            t = t * square / Unit;
        }

        return (sum * 2) << halvings;
    }

    private static Decimal34? ExponentialOf(BigInteger x)
    {
        var tens = BigInteger.Divide(x, LnTen);
        BigInteger rest = (x - (tens * LnTen)) >> 8;
        BigInteger sum = Unit;
        BigInteger term = Unit;
        for (int n = 1; !term.IsZero; n++)
        {
            term = term * rest / Unit / n;
            sum += term;
        }

        for (int i = 0; i < 8; i++)
        {
            sum = sum * sum / Unit;
        }

        return Rounded(sum, (int)tens - Work);
    }

    private static BigInteger Root(BigInteger value)
    {
        BigInteger root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
