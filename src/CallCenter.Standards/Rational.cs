using System.Numerics;

namespace CallCenter.Standards;

/// <summary>
/// An exact fraction with a positive denominator. Formulas and risks are evaluated in fractions and rounded once, at the end, so that a KPI
/// is the double nearest to its true value however its formula is written, and a residual risk the same in whatever order its controls come.
/// </summary>
internal readonly struct Rational : IComparable<Rational>
{
    private Rational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    public static Rational Zero { get; } = new(BigInteger.Zero, BigInteger.One);

    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public bool IsZero => Numerator.IsZero;

    public bool IsWhole => Denominator.IsOne;

    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        divisor = denominator.Sign < 0 ? -divisor : divisor;
        return divisor.IsOne ? new(numerator, denominator) : new(numerator / divisor, denominator / divisor);
    }

    public static Rational Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = (BigInteger)new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        int scale = (bits[3] >> 16) & 0xFF;
        return Of(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, scale));
    }

    public static Rational operator +(Rational a, Rational b) =>
        Of((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) =>
        Of((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator *(Rational a, Rational b) => Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The quotient; the divisor must not be zero.</summary>
    public static Rational operator /(Rational a, Rational b) => Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <summary>The fraction rounded once to a number of decimals, half to even.</summary>
    /// <exception cref="OverflowException">The result is beyond the decimal range.</exception>
    public decimal Round(int decimals)
    {
        var power = BigInteger.Pow(10, decimals);
        var whole = BigInteger.DivRem(BigInteger.Abs(Numerator) * power, Denominator, out BigInteger rest);
        int half = (2 * rest).CompareTo(Denominator);
        whole += half > 0 || (half == 0 && !whole.IsEven) ? BigInteger.One : BigInteger.Zero;
        var units = BigInteger.DivRem(whole, power, out BigInteger fraction);
        decimal magnitude = (decimal)units + ((decimal)fraction / (decimal)power);
        return Numerator.Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>The double nearest to the fraction, ties to even. Totals are longs and formulas short, so results never come near the ends of the double range.</summary>
    public double ToDouble()
    {
        BigInteger magnitude = BigInteger.Abs(Numerator);
        if (magnitude.IsZero)
        {
            return 0;
        }

        // A quotient of 55 bits or more, its last bit sticky for the remainder, rounds correctly to 53.
        int shift = 55 - (int)(magnitude.GetBitLength() - Denominator.GetBitLength());
        BigInteger quotient = shift >= 0
            ? BigInteger.DivRem(magnitude << shift, Denominator, out BigInteger remainder)
            : BigInteger.DivRem(magnitude, Denominator << -shift, out remainder);
        ulong bits = (ulong)quotient | (remainder.IsZero ? 0UL : 1UL);
        double rounded = Math.ScaleB(RoundToDouble(bits), -shift);
        return Numerator.Sign < 0 ? -rounded : rounded;
    }

    /// <summary>The decimal nearest to the fraction, to 28 digits.</summary>
    /// <exception cref="OverflowException">The fraction is beyond the decimal range.</exception>
    public decimal ToDecimal()
    {
        var whole = BigInteger.DivRem(Numerator, Denominator, out BigInteger rest);
        int digits = 27 - (int)BigInteger.Log10(BigInteger.Max(1, BigInteger.Abs(whole)));
        var scale = BigInteger.Pow(10, Math.Clamp(digits, 0, 27));
        BigInteger doubled = 2 * rest * scale;
        BigInteger scaled = (doubled + (doubled.Sign * Denominator)) / (2 * Denominator);
        return (decimal)whole + ((decimal)scaled / (decimal)scale);
    }

    private static double RoundToDouble(ulong bits)
    {
        // 54 or more significant bits and a sticky last one: round half to even by hand, independent of the platform's conversion.
        int excess = 64 - BitOperations.LeadingZeroCount(bits) - 53;
        ulong kept = bits >> excess;
        ulong rest = bits & ((1UL << excess) - 1);
        ulong half = 1UL << (excess - 1);
        if (rest > half || (rest == half && (kept & 1) == 1))
        {
            kept++;
        }

        return Math.ScaleB((double)kept, excess);
    }
}
