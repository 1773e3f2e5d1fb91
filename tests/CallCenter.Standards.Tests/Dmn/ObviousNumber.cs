using System.Numerics;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>A fraction that is rounded to 34 digits, half to even, by looking for the scale at which it has them.</summary>
internal readonly record struct ObviousNumber(BigInteger Numerator, BigInteger Denominator) : IComparable<ObviousNumber>
{
    private static readonly BigInteger Least = BigInteger.Pow(10, 33);

    public static ObviousNumber Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        if (numerator.IsZero)
        {
            return new(0, 1);
        }

        int scale = 0;
        while (BigInteger.Abs(numerator) / denominator >= Least * 10)
        {
            denominator *= 10;
            scale++;
        }

        while (BigInteger.Abs(numerator) / denominator < Least)
        {
            numerator *= 10;
            scale--;
        }

        var digits = BigInteger.DivRem(BigInteger.Abs(numerator), denominator, out BigInteger rest);
        int half = (rest * 2).CompareTo(denominator);
        digits += half > 0 || (half == 0 && !digits.IsEven) ? 1 : 0;
        digits *= numerator.Sign;
        ObviousNumber rounded = scale > 0 ? new(digits * BigInteger.Pow(10, scale), 1) : new(digits, BigInteger.Pow(10, -scale));
        var common = BigInteger.GreatestCommonDivisor(rounded.Numerator, rounded.Denominator);
        return new(rounded.Numerator / common, rounded.Denominator / common);
    }

    public int CompareTo(ObviousNumber other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
}
