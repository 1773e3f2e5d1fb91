using System.Numerics;

namespace CallCenter.Standards.Kpis.Formulas;

/// <summary>
/// An exact fraction with a positive denominator. Formulas are evaluated in fractions and rounded once, at the end, so that a KPI
/// is the double nearest to its true value however its formula is written.
/// </summary>
internal readonly struct Rational : IComparable<Rational>
{
    private Rational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    public static Rational Zero { get; } = new(BigInteger.Zero, BigInteger.One);

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public bool IsZero => Numerator.IsZero;

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
