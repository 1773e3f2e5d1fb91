namespace CallCenter.Standards.Staffing;

/// <summary>The gamma function as far as queues need it.</summary>
internal static class GammaFunction
{
    /// <summary>From here on Stirling's series of five terms is exact to the last bits.</summary>
    private const double Shifted = 60;

    private const double EulersConstant = 0.5772156649015329;

    /// <summary>Up to here the series of the logarithm is exact.</summary>
    private const double SmallEnd = 0.5;

    /// <summary>ζ(k) − 1 for k from 2.</summary>
    private static readonly double[] ZetaLessOne =
    [
        0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914, 0.008349277381922827, 0.00407735619794434, 0.0020083928260822143,
        0.0009945751278180853, 0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-05, 3.058823630702049e-05, 1.528225940865187e-05, 7.637197637899763e-06,
        3.81729326499984e-06, 1.908212716553939e-06, 9.539620338727962e-07, 4.769329867878064e-07, 2.38450502727733e-07, 1.1921992596531106e-07, 5.960818905125948e-08, 2.980350351465228e-08,
        1.4901554828365043e-08, 7.45071178983543e-09, 3.725334024788457e-09, 1.862659723513049e-09, 9.313274324196682e-10,
    ];

    private const int MostSteps = 10_000;

    /// <summary>Γ(x + 1) for x from 0 to 30.</summary>
    public static double OfNext(double x)
    {
        double shift = 1;
        double at = x;
        while (at < Shifted)
        {
            at++;
            shift *= at;
        }

        // Γ(x + 1) = Γ(at + 1) / ((x + 1) … at)
        return Math.Exp(Log(at) - Math.Log(shift));
    }

    /// <summary>ln Γ(x + 1) for x from 0.</summary>
    public static double LogOfNext(double x)
    {
        double shift = 0;
        double at = x;
        while (at < Shifted)
        {
            at++;
            shift += Math.Log(at);
        }

        return Log(at) - shift;
    }

    /// <summary>Γ(c + 1) over √(2πc) (c/e)^c, by Stirling's series.</summary>
    public static double Stirling(double c)
    {
        double r = 1 / c;
        return 1 + (r * ((1.0 / 12) + (r * ((1.0 / 288) + (r * ((-139.0 / 51840) + (r * ((-571.0 / 2488320) + (r * (163879.0 / 209018880))))))))));
    }

    /// <summary>Γ(s, x) e^x x^−s for x above s − 1, by the continued fraction of DLMF 8.9.2 in Lentz's way.</summary>
    public static double Fraction(double s, double x)
    {
        double b = x + 1 - s;
        double c = double.MaxValue;
        double d = 1 / b;
        double value = d;
        for (int i = 1; i < MostSteps; i++)
        {
            double a = -i * (i - s);
            b += 2;
            d = 1 / ((a * d) + b);
            c = b + (a / c);
            double change = c * d;
            value *= change;
            if (Math.Abs(change - 1) < 1e-16)
            {
                break;
            }
        }

        return value;
    }

    /// <summary>Γ(s, x) for s above 0 and up to 1, and x up to 1.5: the series of DLMF 8.7.3, where what is 1/s in the whole and in the lower function is taken from each other first.</summary>
    public static double Upper(double s, double x)
    {
        double ends = s * Math.Log(x);
        double start = (LessOne(LogOfSmall(s)) - LessOne(ends)) / s;
        double term = 1;
        double sum = 0;
        for (int k = 1; Math.Abs(term) > 1e-20; k++)
        {
            term *= -x / k;
            sum += term / (s + k);
        }

        return Math.Max(0, start - (Math.Exp(ends) * sum));
    }

    /// <summary>ln Γ(x + 1), exact near zero as well: Σ (−1)^k (ζ(k) − 1) x^k / k + (1 − γ) x − ln(1 + x), DLMF 5.7.3.</summary>
    private static double LogOfSmall(double x)
    {
        if (x > SmallEnd)
        {
            return Math.Log(OfNext(x));
        }

        double nested = 0;
        for (int k = ZetaLessOne.Length + 1; k >= 2; k--)
        {
            nested = (ZetaLessOne[k - 2] / k) - (x * nested);
        }

        return (x * (1 - EulersConstant)) + (x * x * nested) - Exponentials.LogOfOneAnd(x);
    }

    /// <summary>exp(y) − 1.</summary>
    private static double LessOne(double y) => -Exponentials.Left(-y);

    private static double Log(double c) => (c * (Math.Log(c) - 1)) + Math.Log(Math.Sqrt(2 * Math.PI * c) * Stirling(c));
}
