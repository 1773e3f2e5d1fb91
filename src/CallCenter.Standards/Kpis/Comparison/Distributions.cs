namespace CallCenter.Standards.Kpis;

/// <summary>The tail probabilities that tests need, to about 12 digits for samples of up to some ten thousand, to 7 for a billion; formulas of the NIST Digital Library of Mathematical Functions (DLMF).</summary>
internal static class Distributions
{
    private const double Tiny = 1e-300;
    private const double Precision = 1e-16;

    /// <summary>P(|Z| ≥ |z|) of the standard normal distribution: erfc(|z| / √2).</summary>
    public static double NormalTwoSided(double z) => Erfc(Math.Abs(z) / Math.Sqrt(2));

    /// <summary>P(|T| ≥ |t|) of Student's distribution: the regularised incomplete beta function of ν/(ν + t²) (DLMF 8.17).</summary>
    public static double StudentTwoSided(double t, double freedom)
    {
        double squared = t * t;
        return double.IsInfinity(squared) ? 0 : RegularizedBeta(freedom / (freedom + squared), freedom / 2, 0.5);
    }

    /// <summary>ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1) after moving x above 15 by the recurrence.</summary>
    internal static double LogGamma(double x)
    {
        double product = 1;
        while (x < 15)
        {
            product *= x;
            x++;
        }

        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square * (1.0 / 1188)))))))));
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - Math.Log(product);
    }

    /// <summary>erfc(x) for x ≥ 0: the series of positive terms (DLMF 7.6.2) below 2, the continued fraction (DLMF 7.9.1) above.</summary>
    internal static double Erfc(double x)
    {
        double scale = Math.Exp(-x * x) / Math.Sqrt(Math.PI);
        if (x < 2)
        {
            double term = x;
            double sum = x;
            for (int n = 1; term > sum * Precision; n++)
            {
                term *= 2 * x * x / ((2 * n) + 1);
                sum += term;
            }

            return 1 - (2 * scale * sum);
        }

        double fraction = x;
        for (int n = 60; n > 0; n--)
        {
            fraction = x + (n / 2.0 / fraction);
        }

        return scale / fraction;
    }

    /// <summary>I_x(a, b) by its continued fraction (DLMF 8.17.22), on the side where it converges fast; Lentz's algorithm.</summary>
    internal static double RegularizedBeta(double x, double a, double b)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        double front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * BetaFraction(x, a, b) / a : 1 - (front * BetaFraction(1 - x, b, a) / b);
    }

    private static double BetaFraction(double x, double a, double b)
    {
        double c = 1;
        double d = NotZero(1 - ((a + b) * x / (a + 1)));
        d = 1 / d;
        double fraction = d;
        for (int m = 1; m < 10_000; m++)
        {
            Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))), ref c, ref d);
            fraction *= c * d;
            Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)), ref c, ref d);
            fraction *= c * d;
            if (Math.Abs((c * d) - 1) < Precision * 10)
            {
                break;
            }
        }

        return fraction;
    }

    private static void Step(double coefficient, ref double c, ref double d)
    {
        d = 1 / NotZero(1 + (coefficient * d));
        c = NotZero(1 + (coefficient / c));
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
