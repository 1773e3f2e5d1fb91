using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Tests.Kpis.Comparison;

public sealed class DistributionsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.6170750774519738)]
    [InlineData(1, 0.31731050786291415)]
    [InlineData(1.959963984540054, 0.05)]
    [InlineData(2, 0.045500263896358417)]
    [InlineData(2.8284271247461903, 0.0046777349810472645)] // √8: where the series hands over to the fraction
    [InlineData(3, 0.0026997960632601866)]
    [InlineData(5, 5.733031437583892e-7)]
    [InlineData(10, 1.523970604832107e-23)]
    [InlineData(30, 9.813427854297528e-198)]
    [InlineData(50, 0)]
    public void The_two_tails_of_the_normal_distribution_are_those_of_tables(double z, double expected)
    {
        Assert.Equal(expected, Distributions.NormalTwoSided(z), (expected * 1e-12) + 1e-300);
        Assert.Equal(Distributions.NormalTwoSided(z), Distributions.NormalTwoSided(-z));
    }

    [Fact]
    public void The_two_tails_are_what_integration_of_the_density_leaves()
    {
        for (double z = 0.05; z < 4; z += 0.05)
        {
            double inside = 2 * Simpson(x => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI), 0, z);
            Assert.Equal(1 - inside, Distributions.NormalTwoSided(z), 1e-12);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(31)]
    [InlineData(200)]
    public void The_two_tails_of_Students_distribution_are_those_of_its_finite_sums(int freedom)
    {
        for (double t = 0.01; t < 30; t *= 1.3)
        {
            Assert.Equal(1 - StudentInside(t, freedom), Distributions.StudentTwoSided(t, freedom), 1e-12);
            Assert.Equal(Distributions.StudentTwoSided(t, freedom), Distributions.StudentTwoSided(-t, freedom));
        }

        Assert.Equal(1, Distributions.StudentTwoSided(0, freedom));
        Assert.Equal(0, Distributions.StudentTwoSided(1e200, freedom));
    }

    [Theory]
    [InlineData(12.7062, 1)]
    [InlineData(2.2281, 10)]
    [InlineData(1.9840, 100)]
    [InlineData(2.0860, 20)]
    [InlineData(1.9623, 1_000)]
    public void A_twentieth_lies_beyond_the_quantiles_of_printed_tables(double t, double freedom) =>
        Assert.Equal(0.05, Distributions.StudentTwoSided(t, freedom), 1e-5);

    [Fact]
    public void Many_degrees_of_freedom_are_nearly_normal() =>
        Assert.Equal(Distributions.NormalTwoSided(1.96), Distributions.StudentTwoSided(1.96, 1e7), 1e-7);

    [Fact]
    public void The_gamma_function_is_the_factorial_on_whole_numbers()
    {
        double sum = 0;
        for (int n = 1; n <= 300; n++)
        {
            Assert.Equal(sum, Distributions.LogGamma(n), 1e-12 + (sum * 1e-14));
            sum += Math.Log(n);
        }

        Assert.Equal(Math.Log(Math.Sqrt(Math.PI)), Distributions.LogGamma(0.5), 1e-13);
        Assert.Equal(Math.Log(Math.Sqrt(Math.PI) / 2), Distributions.LogGamma(1.5), 1e-13);
    }

    [Fact]
    public void The_incomplete_beta_function_ends_at_0_and_1_and_mirrors()
    {
        Assert.Equal((0, 1), (Distributions.RegularizedBeta(0, 2, 3), Distributions.RegularizedBeta(1, 2, 3)));
        Assert.Equal((0, 1), (Distributions.RegularizedBeta(-0.1, 2, 3), Distributions.RegularizedBeta(1.1, 2, 3)));
        for (double x = 0.05; x < 1; x += 0.05)
        {
            Assert.Equal(x, Distributions.RegularizedBeta(x, 1, 1), 1e-13);
            Assert.Equal(x * x * (3 - (2 * x)), Distributions.RegularizedBeta(x, 2, 2), 1e-13);
            Assert.Equal(1 - Distributions.RegularizedBeta(1 - x, 5, 0.5), Distributions.RegularizedBeta(x, 0.5, 5), 1e-12);
        }
    }

    /// <summary>P(|T| ≤ t) for whole degrees of freedom: Abramowitz and Stegun 26.7.3 and 26.7.4.</summary>
    private static double StudentInside(double t, int freedom)
    {
        double angle = Math.Atan(t / Math.Sqrt(freedom));
        double cos = Math.Cos(angle);
        bool isOdd = freedom % 2 == 1;
        double term = isOdd ? cos : 1;
        double sum = freedom == 1 ? 0 : term;
        for (int k = isOdd ? 3 : 2; k <= freedom - 2; k += 2)
        {
            term *= cos * cos * (k - 1) / k;
            sum += term;
        }

        return isOdd ? 2 / Math.PI * (angle + (Math.Sin(angle) * sum)) : Math.Sin(angle) * sum;
    }

    private static double Simpson(Func<double, double> density, double from, double to)
    {
        const int Steps = 2_000;
        double width = (to - from) / Steps;
        double sum = density(from) + density(to);
        for (int i = 1; i < Steps; i++)
        {
            sum += density(from + (i * width)) * (i % 2 == 1 ? 4 : 2);
        }

        return sum * width / 3;
    }
}
