namespace CallCenter.Standards.Staffing;

/// <summary>
/// The reciprocal of Erlang's loss formula B(c, a) for any positive real number of servers c: e^a a^−c Γ(c + 1, a), which for whole c is the distribution function of a Poisson variable of mean a at c, over its
/// probability of c. To about 10^-13.
/// </summary>
/// <remarks>
/// Up to <see cref="MostSummed"/> servers the recursion 1 + c/a · (the ratio of c − 1), all terms positive, from the fraction of a server that is left. Above, the uniform expansion of the incomplete gamma function:
/// N. M. Temme, "The asymptotic expansion of the incomplete gamma functions", SIAM J. Math. Anal. 10 (1979); NIST DLMF 8.12; and its continued fraction, DLMF 8.9.2, far above what the servers can carry. The cost does
/// not depend on c.
/// </remarks>
internal static class PoissonRatio
{
    /// <summary>From here on the expansion is exact to the last bits.</summary>
    internal const int MostSummed = 255;

    /// <summary>Where the normal part alone is exact to the last bit.</summary>
    private const double FarExponent = 40;

    /// <summary>Up to here the Taylor series of the corrections are exact.</summary>
    private const double FarEta = 0.6;

    /// <summary>From here on the continued fraction is short.</summary>
    private const double LeastOfFraction = 1.5;

    /// <summary>Taylor coefficients, in powers of η, of the functions c_k(η) of DLMF 8.12.10, made by their recurrence in rational numbers.</summary>
    private static readonly double[][] Corrections =
    [
        [-0.3333333333333333, 0.08333333333333333, -0.014814814814814815, 0.0011574074074074073, 0.0003527336860670194, -0.0001787551440329218, 3.919263178522438e-05, -2.185448510679992e-06, -1.85406221071516e-06, 8.296711340953087e-07, -1.7665952736826078e-07, 6.707853543401498e-09, 1.0261809784240309e-08, -4.382036018453353e-09, 9.14769958223679e-10, -2.5514193994946248e-11, -5.830772132550426e-11, 2.4361948020667415e-11],
        [-0.001851851851851852, -0.003472222222222222, 0.0026455026455026454, -0.0009902263374485596, 0.00020576131687242798, -4.018775720164609e-07, -1.8098550334489977e-05, 7.64916091608111e-06, -1.6120900894563446e-06, 4.647127802807434e-09, 1.378633446915721e-07, -5.752545603517705e-08, 1.1951628599778148e-08, -1.7543241719747647e-11, -1.0091543710600413e-09],
        [0.004133597883597883, -0.0026813271604938273, 0.0007716049382716049, 2.0093878600823047e-06, -0.0001073665322636516, 5.2923448829120125e-05, -1.2760635188618728e-05, 3.423578734096138e-08, 1.3721957309062934e-06, -6.298992138380055e-07, 1.4280614206064242e-07, -2.0477098421990866e-10],
        [0.0006494341563786008, 0.00022947209362139917, -0.0004691894943952557, 0.00026772063206283885, -7.561801671883977e-05, -2.396505113867297e-07, 1.1082654115347302e-05, -5.6749528269915965e-06, 1.4230900732435883e-06],
        [-0.0008618882909167117, 0.0007840392217200666, -0.0002990724803031902, -1.4638452578843418e-06, 6.641498215465122e-05, -3.968365047179435e-05],
        [-0.00033679855336635813, -6.972813758365857e-05, 0.0002772753244959392],
    ];

    /// <param name="servers">c, not negative.</param>
    /// <param name="load">a, positive.</param>
    /// <returns>At least 1; infinite where it is beyond 10^308.</returns>
    public static double Of(double servers, double load) => servers <= MostSummed ? Recursion(servers, load) : Expansion(servers, load);

    /// <summary>The ratio of one server less: load/servers · (the ratio − 1), and no digit lost where servers are few.</summary>
    /// <param name="servers">c, positive.</param>
    /// <param name="load">a, positive.</param>
    /// <returns>At least 0; infinite where it is beyond 10^308.</returns>
    public static double OfOneLess(double servers, double load) =>
        servers >= 1 ? Of(servers - 1, load)
        : load >= LeastOfFraction ? load * GammaFunction.Fraction(servers, load)
        : Math.Exp(load) * load * Math.Pow(load, -servers) * GammaFunction.Upper(servers, load);

    /// <summary>The natural logarithm of the ratio, which stays finite where the ratio does not.</summary>
    /// <param name="servers">c, not negative.</param>
    /// <param name="load">a, positive.</param>
    public static double LogOf(double servers, double load)
    {
        double ratio = Of(servers, load);
        return double.IsFinite(ratio) ? Math.Log(ratio)
            : servers <= MostSummed ? GammaFunction.LogOfNext(servers) + load - (servers * Math.Log(load))
            : (servers * HalfSquare(servers, load)) + Math.Log(Math.Sqrt(2 * Math.PI * servers) * GammaFunction.Stirling(servers));
    }

    private static double Recursion(double servers, double load)
    {
        int whole = (int)servers;
        double part = servers - whole;
        double ratio = part == 0 ? 1 : OfPart(part, load);
        for (int step = 1; step <= whole; step++)
        {
            ratio = 1 + ((part + step) / load * ratio);
        }

        return ratio;
    }

    /// <summary>For a part of a server: by the series of the lower incomplete gamma function, DLMF 8.7.1, or the fraction of the upper one.</summary>
    private static double OfPart(double part, double load)
    {
        if (load >= LeastOfFraction)
        {
            return load * GammaFunction.Fraction(part + 1, load);
        }

        double term = load / (part + 1);
        double lower = term;
        for (int k = 2; term > lower * 1e-17; k++)
        {
            term *= load / (part + k);
            lower += term;
        }

        return (GammaFunction.OfNext(part) * Math.Exp(load) * Math.Pow(load, -part)) - lower;
    }

    private static double Expansion(double c, double load)
    {
        double mu = (load - c) / c;
        double half = HalfSquare(c, load);
        double exponent = c * half;
        double eta = Math.CopySign(Math.Sqrt(2 * half), mu);
        if (eta > FarEta)
        {
            return load * GammaFunction.Fraction(c + 1, load);
        }

        double scaled = ScaledErrorFunction.Of(Math.Sqrt(exponent));
        double normal = Math.Sqrt(Math.PI * c / 2) * (mu < 0 ? (2 * Math.Exp(exponent)) - scaled : scaled);
        return 1 + (GammaFunction.Stirling(c) * (mu < 0 && exponent > FarExponent ? normal : normal + Correction(c, eta)));
    }

    /// <summary>η²/2 = μ − ln(1 + μ) with μ = (a − c)/c, without cancellation near zero.</summary>
    private static double HalfSquare(double c, double load)
    {
        double mu = (load - c) / c;
        if (mu is < -0.5 or > 1)
        {
            return mu - Math.Log(load / c);
        }

        // ln(1 + μ) = 2(y + y³/3 + y⁵/5 + …) with y = μ/(2 + μ), and μ − 2y = μy.
        double y = mu / (2 + mu);
        double square = y * y;
        double series = 0;
        for (int power = 37; power >= 3; power -= 2)
        {
            series = (series * square) + (1.0 / power);
        }

        return (mu * y) - (2 * y * square * series);
    }

    private static double Correction(double c, double eta)
    {
        double sum = 0;
        for (int k = Corrections.Length - 1; k >= 0; k--)
        {
            double value = 0;
            for (int power = Corrections[k].Length - 1; power >= 0; power--)
            {
                value = (value * eta) + Corrections[k][power];
            }

            sum = (sum / c) + value;
        }

        return sum;
    }
}
