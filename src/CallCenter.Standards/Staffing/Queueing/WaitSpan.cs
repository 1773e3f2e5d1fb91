namespace CallCenter.Standards.Staffing;

/// <summary>
/// The sums over a span of offered waits, in panels of Gauss's rule. A panel ends wherever the density or the patience is not smooth; from there on panels begin as narrow as what changes there, and get wider; one whose points
/// do not follow the function is halved.
/// </summary>
/// <param name="arrivals">Contacts a second.</param>
/// <param name="patience">The patience.</param>
/// <param name="top">Where the density of the span is greatest, in seconds.</param>
/// <param name="outlasting">The share that outlasts it.</param>
/// <param name="ended">The share that does not.</param>
/// <param name="slope">How the exponent of the density grows there, a second.</param>
/// <param name="level">The exponent there.</param>
internal sealed class WaitSpan(double arrivals, Patience patience, double top, double outlasting, double ended, double slope, double level)
{
    /// <summary>How far the exponent falls before the rest is nothing.</summary>
    private const double Fall = 47;

    private const double Growth = 1.4;

    /// <summary>A steady fall of the exponent that one panel follows to the last digit.</summary>
    private const double FallOfPanel = 4;

    /// <summary>What a function may have in the highest polynomials of a panel: those beyond what the rule sums are below its square.</summary>
    private const double MostUnseen = 1e-7;

    /// <summary>No wait is looked at beyond, in seconds.</summary>
    private const double Longest = 1e200;

    private const int DeepestHalving = 60;

    private const double Narrowest = 1e-40;

    private int halvingsLeft = 500;

    private WaitSums sums;

    /// <summary>The sums so far.</summary>
    public WaitSums Sums => sums;

    /// <summary>Adds what lies between the top and a limit.</summary>
    /// <param name="limit">The limit, by its distance from the top.</param>
    /// <param name="steepest">How fast the exponent can fall on the way, a second.</param>
    public void Add(double limit, double steepest)
    {
        if (limit == 0)
        {
            return;
        }

        limit = Math.Clamp(limit, -Longest, Longest);
        double length = Math.CopySign(Math.Clamp(Fall / steepest, double.Epsilon, Longest), limit);
        while (Math.Abs(length) < Math.Abs(limit) && Exponent(length) > -Fall)
        {
            length *= Growth;
        }

        length = Math.Abs(length) < Math.Abs(limit) ? length : limit;
        IEnumerable<double> breaks = patience.Breaks.Select(at => at - top).Where(by => by != 0 && Math.Sign(by) == Math.Sign(length) && Math.Abs(by) < Math.Abs(length));
        double from = 0;
        foreach (double to in (length < 0 ? breaks.Reverse() : breaks).Append(length))
        {
            if (length < 0 && !patience.IsSmoothAtStart)
            {
                // Where the patience is not smooth at zero the panels get finer towards the least wait too, from the middle on.
                AddGraded(from, (from + to) / 2);
                AddGraded(to, (from + to) / 2);
            }
            else
            {
                AddGraded(from, to);
            }

            from = to;
        }
    }

    /// <summary>How far the exponent is above what it is at the top.</summary>
    private double Exponent(double by) => (slope * by) - (arrivals * patience.Bend(top, outlasting, by));

    /// <summary>Panels that get wider from one end on, each twice the one before.</summary>
    private void AddGraded(double from, double to)
    {
        double width = Math.Abs(to - from);
        double first = Math.Max(Math.Min(width, FirstWidth(from, to)), width * Narrowest);
        double start = from;
        for (double reach = first; start != to; reach *= 2)
        {
            double end = reach < width ? from + Math.CopySign(reach, to - from) : to;
            AddPanel(start, end, reach == first ? 0 : DeepestHalving);
            start = end;
        }
    }

    /// <summary>The width on which nothing changes much.</summary>
    private double FirstWidth(double from, double to)
    {
        double at = Math.Max(0, top + from);
        double scale = patience.ScaleAt(at, to > from);
        double left = from == 0 ? outlasting : patience.Outlasting(at);
        double fall = Math.Abs(slope - (arrivals * (outlasting - left)));
        double first = Math.Min(left > 0 ? Math.Min(scale, Math.Sqrt(scale / (arrivals * left))) : double.PositiveInfinity, FallOfPanel / fall);
        return at == 0 && !patience.IsSmoothAtStart ? Math.Min(first, Math.ScaleB(Math.Abs(to - from), -48)) : first;
    }

    private void AddPanel(double from, double to, int deepest)
    {
        WaitSums panel = Panel(from, to, out bool isFollowed);
        double middle = (from + to) / 2;
        if (isFollowed || deepest == 0 || halvingsLeft == 0 || middle == from || middle == to)
        {
            sums += panel;
            return;
        }

        halvingsLeft--;
        AddPanel(from, middle, deepest - 1);
        AddPanel(middle, to, deepest - 1);
    }

    private WaitSums Panel(double from, double to, out bool isFollowed)
    {
        Span<double> densities = stackalloc double[GaussPanels.Points];
        Span<double> outlast = stackalloc double[GaussPanels.Points];
        Span<double> end = stackalloc double[GaussPanels.Points];
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        var panel = new WaitSums();
        for (int i = 0; i < densities.Length; i++)
        {
            double by = middle + (half * GaussPanels.Nodes[i]);
            double seconds = Math.Max(0, top + by);
            double density = Math.Abs(half) * GaussPanels.Weights[i] * Math.Exp(level + Exponent(by));
            (double staying, double leaving) = patience.SharesAfter(top, outlasting, ended, by);
            densities[i] = density;
            outlast[i] = density * staying;
            end[i] = density * leaving;
            panel.Density += density;
            panel.Outlasting += outlast[i];
            panel.Ended += end[i];
            panel.Cut += density * patience.Cut(seconds);
            panel.AnsweredTime += outlast[i] * seconds;
        }

        isFollowed = GaussPanels.Unseen(densities) <= MostUnseen * (sums.Density + panel.Density)
            && GaussPanels.Unseen(outlast) <= MostUnseen * (sums.Outlasting + panel.Outlasting)
            && GaussPanels.Unseen(end) <= MostUnseen * (sums.Ended + panel.Ended);
        return panel;
    }
}
