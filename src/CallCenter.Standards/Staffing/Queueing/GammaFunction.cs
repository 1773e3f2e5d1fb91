namespace CallCenter.Standards.Staffing;

/// <summary>The gamma function as far as queues need it.</summary>
internal static class GammaFunction
{
    /// <summary>From here on Stirling's series of five terms is exact to the last bits.</summary>
    private const double Shifted = 60;

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

    private static double Log(double c) => (c * (Math.Log(c) - 1)) + Math.Log(Math.Sqrt(2 * Math.PI * c) * Stirling(c));
}
