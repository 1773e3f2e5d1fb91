namespace CallCenter.Standards.Staffing;

/// <summary>Gauss and Legendre's rule of sixteen points on one panel, and how well it follows the function.</summary>
internal static class GaussPanels
{
    /// <summary>The points of a panel.</summary>
    public const int Points = 16;

    private static readonly double[] HalfNodes =
    [
        0.0950125098376374401853193354249581, 0.281603550779258913230460501460496, 0.458016777657227386342419442983578, 0.617876244402643748446671764048791,
        0.755404408355003033895101194847442, 0.865631202387831743880467897712393, 0.944575023073232576077988415534608, 0.989400934991649932596154173450333,
    ];

    private static readonly double[] HalfWeights =
    [
        0.189450610455068496285396723208283, 0.182603415044923588866763667969220, 0.169156519395002538189312079030360, 0.149595988816576732081501730547479,
        0.124628971255533872052476282192016, 0.0951585116824927848099251076022462, 0.0622535239386478928628438369943777, 0.0271524594117540948517805724560182,
    ];

    /// <summary>The points of a panel from −1 to 1.</summary>
    public static double[] Nodes { get; } = [.. HalfNodes.Select(static node => -node), .. HalfNodes];

    /// <summary>Their weights, which sum to 2.</summary>
    public static double[] Weights { get; } = [.. HalfWeights, .. HalfWeights];

    private static readonly double[] Last = [.. Nodes.Select(static node => Legendre(Points - 1, node))];

    private static readonly double[] LastButOne = [.. Nodes.Select(static node => Legendre(Points - 2, node))];

    /// <summary>How much of a function on a panel lies in the highest polynomials that its points can tell: nothing where they follow it.</summary>
    /// <param name="weighted">The values at the points, times the weights.</param>
    /// <returns>In units of the sum of the values.</returns>
    public static double Unseen(ReadOnlySpan<double> weighted)
    {
        double last = 0;
        double before = 0;
        for (int i = 0; i < Points; i++)
        {
            last += weighted[i] * Last[i];
            before += weighted[i] * LastButOne[i];
        }

        return (((2 * Points) - 1) * Math.Abs(last)) + (((2 * Points) - 3) * Math.Abs(before));
    }

    private static double Legendre(int degree, double x)
    {
        (double before, double value) = (1, x);
        for (int k = 2; k <= degree; k++)
        {
            (before, value) = (value, ((((2 * k) - 1) * x * value) - ((k - 1) * before)) / k);
        }

        return value;
    }
}
