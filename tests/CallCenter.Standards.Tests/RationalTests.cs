using System.Globalization;
using System.Numerics;
using CallCenter.Standards.Tests.Kpis.Formulas;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests;

public sealed class RationalTests
{
    private static readonly Gen<BigInteger> Integers = Gen.Frequency(
        (3, Gen.Choose(-20, 20).Select(value => (BigInteger)value)),
        (3, from high in Gen.Choose(int.MinValue, int.MaxValue)
            from low in Gen.Choose(int.MinValue, int.MaxValue)
            from shift in Gen.Choose(0, 120)
            select (((BigInteger)high << 32) + low) << shift),
        (2, from power in Gen.Choose(0, 130)
            from step in Gen.Choose(-1, 1)
            select BigInteger.Pow(2, power) + step));

    private static Arbitrary<(BigInteger N, BigInteger D)> Fractions { get; } = Arb.From(
        from numerator in Integers
        from denominator in Integers
        select (numerator, denominator.IsZero ? BigInteger.One : denominator));

    [Fact]
    public void A_fraction_is_held_in_lowest_terms_with_a_positive_denominator()
    {
        Assert.Equal((-2, 3), Terms(Rational.Of(4, -6)));
        Assert.Equal((2, 3), Terms(Rational.Of(-4, -6)));
        Assert.Equal((0, 1), Terms(Rational.Of(0, -5)));
        Assert.Equal((7, 1), Terms(Rational.Of(7, 1)));
        Assert.Equal((-7, 1), Terms(Rational.Of(7, -1)));
        Assert.Equal((0, 1), Terms(Rational.Zero));
    }

    [Theory]
    [InlineData("0", 0, 1)]
    [InlineData("0.80", 4, 5)]
    [InlineData("-1.5", -3, 2)]
    [InlineData("12345", 12345, 1)]
    [InlineData("0.001", 1, 1000)]
    public void A_decimal_is_a_fraction(string text, int numerator, int denominator) =>
        Assert.Equal((numerator, denominator), Terms(Rational.Of(decimal.Parse(text, CultureInfo.InvariantCulture))));

    [Fact]
    public void The_largest_and_the_finest_decimals_are_exact()
    {
        Assert.Equal(((BigInteger)decimal.MaxValue, BigInteger.One), Terms(Rational.Of(decimal.MaxValue)));
        Assert.Equal(((BigInteger)decimal.MinValue, BigInteger.One), Terms(Rational.Of(decimal.MinValue)));
        Assert.Equal((BigInteger.One, BigInteger.Pow(10, 28)), Terms(Rational.Of(0.0000000000000000000000000001m)));
        Assert.Equal((((BigInteger)1 << 64) + 1, BigInteger.One), Terms(Rational.Of(18446744073709551617m)));
    }

    [Property(MaxTest = 300)]
    public Property Arithmetic_is_that_of_fractions() => Prop.ForAll(Fractions, Fractions, (x, y) =>
    {
        (Rational a, Rational b) = (Rational.Of(x.N, x.D), Rational.Of(y.N, y.D));
        Equal((x.N * y.D) + (y.N * x.D), x.D * y.D, a + b);
        Equal((x.N * y.D) - (y.N * x.D), x.D * y.D, a - b);
        Equal(x.N * y.N, x.D * y.D, a * b);
        Equal(-x.N, x.D, -a);
        Assert.Equal(x.N.IsZero, a.IsZero);
        Assert.Equal(x.N % x.D == 0, a.IsWhole);
        if (!y.N.IsZero)
        {
            Equal(x.N * y.D, x.D * y.N, a / b);
        }
    });

    [Property(MaxTest = 300)]
    public Property Order_is_that_of_cross_products() => Prop.ForAll(Fractions, Fractions, (x, y) =>
    {
        int sign = x.D.Sign * y.D.Sign;
        Assert.Equal((x.N * y.D * sign).CompareTo(y.N * x.D * sign), Math.Sign(Rational.Of(x.N, x.D).CompareTo(Rational.Of(y.N, y.D))));
    });

    [Property(MaxTest = 1_000)]
    public Property The_double_is_the_nearest_one() => Prop.ForAll(Fractions, fraction => NearestDouble.Assert(fraction.N, fraction.D, Rational.Of(fraction.N, fraction.D).ToDouble()));

    [Property(MaxTest = 1_000)]
    public Property Halfway_and_next_to_halfway_between_doubles_rounds_to_even() => Prop.ForAll(
        Arb.From(
            from high in Gen.Choose(1 << 20, (1 << 21) - 1)
            from low in Gen.Choose(int.MinValue, int.MaxValue)
            from exponent in Gen.Choose(-300, 300)
            from nudge in Gen.Choose(-1, 1)
            from isNegative in Gen.Elements(true, false)
            select (Mantissa: ((long)high << 32) | (uint)low, exponent, nudge, isNegative)),
        halfway =>
        {
            // (2m + 1) / 2 times a power of two, nudged by a part in 2^40.
            BigInteger numerator = ((((BigInteger)halfway.Mantissa << 1) + 1) << 40) + halfway.nudge;
            numerator = halfway.isNegative ? -numerator : numerator;
            BigInteger denominator = (BigInteger)1 << 41;
            numerator <<= Math.Max(0, halfway.exponent);
            denominator <<= Math.Max(0, -halfway.exponent);
            NearestDouble.Assert(numerator, denominator, Rational.Of(numerator, denominator).ToDouble());
        });

    [Property(MaxTest = 300)]
    public Property A_double_comes_back_from_its_own_fraction() => Prop.ForAll(
        Arb.From(Gen.Choose(int.MinValue, int.MaxValue).SelectMany(mantissa => Gen.Choose(-200, 200).Select(exponent => Math.ScaleB(mantissa + 0.0, exponent)))),
        value =>
        {
            BigInteger scaled = (BigInteger)Math.ScaleB(value, 300);
            Assert.Equal(value, Rational.Of(scaled, BigInteger.Pow(2, 300)).ToDouble());
        });

    [Fact]
    public void A_carry_into_the_next_power_of_two_is_kept()
    {
        BigInteger almost = BigInteger.Pow(2, 54) - 1; // rounds up to 2^54

        Assert.Equal(Math.Pow(2, 54), Rational.Of(almost, 1).ToDouble());
        Assert.Equal(-0.25, Rational.Of(-almost, BigInteger.Pow(2, 56)).ToDouble());
    }

    [Fact]
    public void Zero_has_no_sign() => Assert.Equal(BitConverter.DoubleToInt64Bits(0.0), BitConverter.DoubleToInt64Bits((-Rational.Zero).ToDouble()));

    [Fact]
    public void A_thirds_decimal_has_28_digits()
    {
        Assert.Equal(0.333333333333333333333333333m, Rational.Of(1, 3).ToDecimal());
        Assert.Equal(-0.666666666666666666666666667m, Rational.Of(-2, 3).ToDecimal());
        Assert.Equal(0m, Rational.Zero.ToDecimal());
        Assert.Equal(33333333333333333333333333.33m, Rational.Of(BigInteger.Pow(10, 28), 300).ToDecimal());
        Assert.Equal(decimal.MaxValue, Rational.Of((BigInteger)decimal.MaxValue, 1).ToDecimal());
        Assert.Equal(decimal.MinValue, Rational.Of((BigInteger)decimal.MinValue, 1).ToDecimal());
        Assert.Throws<OverflowException>(() => Rational.Of(BigInteger.Pow(10, 29), 1).ToDecimal());
    }

    [Property(MaxTest = 500)]
    public Property The_decimal_is_within_half_a_unit_of_the_28th_digit() => Prop.ForAll(Fractions, fraction =>
    {
        var exact = Rational.Of(fraction.N, fraction.D);
        BigInteger whole = BigInteger.Abs(exact.Numerator / exact.Denominator);
        if (whole > BigInteger.Pow(10, 27))
        {
            return;
        }

        Rational error = exact - Rational.Of(exact.ToDecimal());
        int digits = 28 - whole.ToString(CultureInfo.InvariantCulture).Length;
        Assert.True(BigInteger.Abs(error.Numerator) * 2 * BigInteger.Pow(10, digits) <= error.Denominator, $"{exact.Numerator}/{exact.Denominator} is not {exact.ToDecimal()}.");
    });

    [Theory]
    [InlineData(5, 2, 0, "2")] // half to even
    [InlineData(7, 2, 0, "4")]
    [InlineData(-5, 2, 0, "-2")]
    [InlineData(1, 3, 4, "0.3333")]
    [InlineData(2, 3, 4, "0.6667")]
    [InlineData(1, 8, 2, "0.12")]
    [InlineData(3, 8, 2, "0.38")]
    [InlineData(0, 1, 12, "0")]
    [InlineData(1_000_000_001, 1_000, 2, "1000000")]
    public void A_fraction_is_rounded_once_half_to_even(int numerator, int denominator, int decimals, string expected) =>
        Assert.Equal(expected, Rational.Of(numerator, denominator).Round(decimals).ToString("0.############", CultureInfo.InvariantCulture));

    [Property]
    public void A_rounded_fraction_is_the_nearest_decimal(int numerator, NonZeroInt denominator)
    {
        var exact = Rational.Of(numerator, denominator.Get);
        Rational error = exact - Rational.Of(exact.Round(3));

        Assert.True(error <= Rational.Of(1, 2_000) && error >= Rational.Of(-1, 2_000));
    }

    [Fact]
    public void A_fraction_beyond_a_decimal_cannot_be_rounded() => Assert.Throws<OverflowException>(() => Rational.Of(BigInteger.Pow(10, 29), 1).Round(2));

    private static (BigInteger Numerator, BigInteger Denominator) Terms(Rational rational) => (rational.Numerator, rational.Denominator);

    private static void Equal(BigInteger numerator, BigInteger denominator, Rational actual)
    {
        Assert.Equal(numerator * actual.Denominator, actual.Numerator * denominator);
        Assert.True(actual.Denominator.Sign > 0 && BigInteger.GreatestCommonDivisor(actual.Numerator, actual.Denominator).IsOne);
    }
}
