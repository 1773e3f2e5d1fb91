using System.Numerics;

namespace CallCenter.Standards.Tests.Kpis.Formulas;

/// <summary>Says whether a double is the one nearest to a fraction, by comparing exact distances to its neighbours.</summary>
internal static class NearestDouble
{
    public static void Assert(BigInteger numerator, BigInteger denominator, double actual)
    {
        (numerator, denominator) = denominator.Sign < 0 ? (-numerator, -denominator) : (numerator, denominator);
        int below = Distance(actual).CompareTo(Distance(Math.BitDecrement(actual)));
        int above = Distance(actual).CompareTo(Distance(Math.BitIncrement(actual)));
        bool isEven = (BitConverter.DoubleToInt64Bits(actual) & 1) == 0;
        Xunit.Assert.True(below < 0 || (below == 0 && isEven), $"{numerator}/{denominator} is nearer to the double below {actual:R}.");
        Xunit.Assert.True(above < 0 || (above == 0 && isEven), $"{numerator}/{denominator} is nearer to the double above {actual:R}.");

        // |n/d − m·2^e| over the common denominator d·2^1074, so that distances compare as integers.
        BigInteger Distance(double candidate) => BigInteger.Abs((numerator << 1074) - (Scaled(candidate) * denominator));
    }

    /// <summary>A double times 2^1074: always an integer.</summary>
    private static BigInteger Scaled(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long mantissa = bits & 0xFFFFFFFFFFFFF;
        BigInteger magnitude = exponent == 0 ? mantissa : (BigInteger)(mantissa | (1L << 52)) << (exponent - 1);
        return bits < 0 ? -magnitude : magnitude;
    }
}
