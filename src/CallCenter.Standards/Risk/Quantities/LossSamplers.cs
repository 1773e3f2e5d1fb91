namespace CallCenter.Standards.Risk;

/// <summary>Draws losses.</summary>
internal interface ILossSampler
{
    double Next(ref PhiloxStream stream);
}

internal sealed class FixedDraw(double amount) : ILossSampler
{
    public double Next(ref PhiloxStream stream) => amount;
}

internal sealed class UniformDraw(double low, double high) : ILossSampler
{
    public double Next(ref PhiloxStream stream) => low + ((high - low) * stream.Next());
}

/// <summary>By inversion of the distribution function.</summary>
internal sealed class TriangularDraw(double low, double mode, double high) : ILossSampler
{
    private readonly double turn = (mode - low) / (high - low);

    public double Next(ref PhiloxStream stream)
    {
        double level = stream.Next();
        return level < turn
            ? low + Math.Sqrt(level * (high - low) * (mode - low))
            : high - Math.Sqrt((1 - level) * (high - low) * (high - mode));
    }
}

/// <summary>By inversion of the distribution function.</summary>
internal sealed class LognormalDraw(double mu, double sigma) : ILossSampler
{
    public double Next(ref PhiloxStream stream) => Math.Exp(mu + (sigma * InverseNormal.At(stream.Next())));
}

/// <summary>A beta number as the share of one gamma number in the sum of two.</summary>
internal sealed class PertDraw(double low, double width, double alpha, double beta) : ILossSampler
{
    public double Next(ref PhiloxStream stream)
    {
        double one = Gamma(alpha, ref stream);
        double other = Gamma(beta, ref stream);
        return low + (width * (one / (one + other)));
    }

    /// <summary>A gamma number of a shape of at least 1 (Marsaglia and Tsang, <i>A simple method for generating gamma variables</i>, ACM TOMS 26, 2000).</summary>
    private static double Gamma(double shape, ref PhiloxStream stream)
    {
        double d = shape - (1.0 / 3);
        double c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = InverseNormal.At(stream.Next());
            double root = 1 + (c * x);
            if (root > 0)
            {
                double v = root * root * root;
                if (Math.Log(stream.Next()) < (x * x / 2) + d - (d * v) + (d * Math.Log(v)))
                {
                    return d * v;
                }
            }
        }
    }
}

internal sealed class CompositeDraw(ILossSampler[] parts) : ILossSampler
{
    public double Next(ref PhiloxStream stream)
    {
        double sum = 0;
        foreach (ILossSampler part in parts)
        {
            sum += part.Next(ref stream);
        }

        return sum;
    }
}
