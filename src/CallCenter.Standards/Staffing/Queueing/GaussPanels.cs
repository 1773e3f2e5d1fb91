namespace CallCenter.Standards.Staffing;

/// <summary>Gauss and Legendre's rule of sixteen points, on panels that get finer towards one end.</summary>
internal static class GaussPanels
{
    private static readonly double[] Nodes =
    [
        0.0950125098376374401853193354249581, 0.281603550779258913230460501460496, 0.458016777657227386342419442983578, 0.617876244402643748446671764048791,
        0.755404408355003033895101194847442, 0.865631202387831743880467897712393, 0.944575023073232576077988415534608, 0.989400934991649932596154173450333,
    ];

    private static readonly double[] Weights =
    [
        0.189450610455068496285396723208283, 0.182603415044923588866763667969220, 0.169156519395002538189312079030360, 0.149595988816576732081501730547479,
        0.124628971255533872052476282192016, 0.0951585116824927848099251076022462, 0.0622535239386478928628438369943777, 0.0271524594117540948517805724560182,
    ];

    /// <summary>Adds up a function over the way from a start: panels of length × 2^−halvings, the same again, twice, four times … up to the length, cut where the function breaks.</summary>
    /// <param name="length">The signed length of the way.</param>
    /// <param name="halvings">How often the first panel is halved.</param>
    /// <param name="breaks">Where the function is not smooth, by the distance from the start, in growing distance.</param>
    /// <param name="add">Takes a signed distance from the start and the weight that it has.</param>
    public static void Add(double length, int halvings, IEnumerable<double> breaks, Action<double, double> add)
    {
        double from = 0;
        using IEnumerator<double> cuts = breaks.GetEnumerator();
        bool hasCut = cuts.MoveNext();
        for (int halving = halvings; halving >= 0; halving--)
        {
            double end = length * Math.ScaleB(1, -halving);
            for (; hasCut && Math.Abs(cuts.Current) < Math.Abs(end); hasCut = cuts.MoveNext())
            {
                AddPanel(from, cuts.Current, add);
                from = cuts.Current;
            }

            AddPanel(from, end, add);
            from = end;
        }
    }

    private static void AddPanel(double from, double to, Action<double, double> add)
    {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double size = Math.Abs(half);
        for (int i = 0; i < Nodes.Length; i++)
        {
            add(middle - (half * Nodes[i]), size * Weights[i]);
            add(middle + (half * Nodes[i]), size * Weights[i]);
        }
    }
}
