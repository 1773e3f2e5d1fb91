namespace CallCenter.Standards.Staffing;

/// <summary>
/// The wait that the queue M/M/n+G offers a customer of endless patience: none where an agent is free, else of the density λ exp(λ ∫₀ˣ (share whose patience outlasts u) du − nμx), up to a factor. Exact for patience
/// of any distribution, handling times being exponential.
/// </summary>
/// <remarks>
/// F. Baccelli and G. Hébuterne, "On queues with impatient customers" (1981); S. Zeltyn and A. Mandelbaum, "Call centers with impatient customers: many-server asymptotics of the M/M/n+G queue", Queueing Systems 51
/// (2005). The density has one peak, about which the exponent is taken, so that no digits are lost however large the queue; it is summed by Gauss's rule from there to where it is below 10^-20 of its peak. Every
/// figure is a sum of positive terms.
/// </remarks>
internal sealed class OfferedWait
{
    /// <summary>How far the exponent falls before the rest is nothing.</summary>
    private const double Fall = 47;

    private const double Growth = 1.4;

    private readonly Patience patience;

    /// <summary>Contacts a second.</summary>
    private readonly double arrivals;

    /// <summary>Contacts a second that all agents finish.</summary>
    private readonly double capacity;

    /// <summary>Arrivals less capacity, with all its digits.</summary>
    private readonly double excess;

    /// <summary>The peak of the density, in seconds, and the share whose patience outlasts it.</summary>
    private readonly double peak;
    private readonly double outlastingPeak;

    /// <summary>What makes the shares sum to 1.</summary>
    private readonly double whole;

    private readonly WaitSums all;

    /// <param name="load">The load in erlangs, positive.</param>
    /// <param name="agents">The agents, positive.</param>
    /// <param name="handlingSeconds">The mean handling time.</param>
    /// <param name="patience">The patience.</param>
    public OfferedWait(double load, double agents, double handlingSeconds, Patience patience)
    {
        this.patience = patience;
        arrivals = load / handlingSeconds;
        capacity = agents / handlingSeconds;
        excess = (load - agents) / handlingSeconds;
        outlastingPeak = Math.Min(1, agents / load);
        peak = load > agents ? patience.Falls(agents / load) : 0;
        double free = agents >= 1 ? PoissonRatio.Of(agents - 1, load) : (PoissonRatio.Of(agents, load) - 1) * (load / agents);
        double height = peak > 0 ? arrivals * patience.Bend(peak, outlastingPeak, -peak) : 0;
        all = Sum(0, double.PositiveInfinity);
        double freely = free * Math.Exp(-height);
        whole = freely + (arrivals * all.Density);
        NoWait = double.IsFinite(freely) ? freely / whole : 1;
        isAlwaysFree = !double.IsFinite(freely);
    }

    private readonly bool isAlwaysFree;

    /// <summary>The share that finds an agent free.</summary>
    public double NoWait { get; }

    /// <summary>The share that finds none.</summary>
    public double Wait => Share(all.Density);

    /// <summary>The share that is answered.</summary>
    public double Answered => NoWait + Share(all.Outlasting);

    /// <summary>The share that hangs up.</summary>
    public double Abandoned => Share(all.Ended);

    /// <summary>The mean wait of all, in seconds.</summary>
    public double MeanSeconds => Share(all.Cut);

    /// <summary>The mean wait of the answered, in seconds.</summary>
    public double AnsweredMeanSeconds => Share(all.AnsweredTime) / Answered;

    /// <summary>The share that is offered a longer wait than so many seconds.</summary>
    public double OfferedBeyond(double seconds) => Share(Sum(seconds, double.PositiveInfinity).Density);

    /// <summary>The share that waits longer than so many seconds.</summary>
    public double Beyond(double seconds) => OfferedBeyond(seconds) * patience.Outlasting(seconds);

    /// <summary>The share that is answered within so many seconds.</summary>
    public double AnsweredWithin(double seconds) => NoWait + Share(Sum(0, seconds).Outlasting);

    /// <summary>The share that hangs up within so many seconds.</summary>
    public double AbandonedWithin(double seconds) => Share(Sum(0, seconds).Ended) + (patience.Ended(seconds) * OfferedBeyond(seconds));

    private double Share(double sum) => isAlwaysFree ? 0 : arrivals * sum / whole;

    /// <summary>Sums over the waits of a span, in units of the density at the peak.</summary>
    private WaitSums Sum(double from, double to)
    {
        var sums = new WaitSums();
        if (to <= from)
        {
            return sums;
        }

        double top = Math.Clamp(peak, from, to);
        bool isPeak = top == peak && peak > 0;
        double outlasting = isPeak ? outlastingPeak : patience.Outlasting(top);
        double slope = isPeak ? 0 : excess - (arrivals * patience.Ended(top));
        double level = top == peak ? 0 : Exponent(peak, outlastingPeak, peak > 0 ? 0 : excess, top - peak);
        Add(to - top, capacity);
        Add(from - top, -Math.Max(arrivals - capacity, 0));
        return sums;

        void Add(double limit, double steepest)
        {
            if (limit == 0)
            {
                return;
            }

            double length = Math.CopySign(Fall / Math.Abs(steepest), limit);
            while (Math.Abs(length) < Math.Abs(limit) && Exponent(top, outlasting, slope, length) > -Fall)
            {
                length *= Growth;
            }

            length = Math.Abs(length) < Math.Abs(limit) ? length : limit;
            int halvings = patience.Halvings + Math.Clamp((int)Math.Ceiling(Math.Log2(Math.Abs(length) / patience.Scale)), 0, 60);
            if (length > 0 || patience.IsSmoothAtStart)
            {
                GaussPanels.Add(length, halvings, Breaks(top, length), Take);
                return;
            }

            // Where the patience is not smooth at zero the panels get finer towards the least wait too, from the middle on.
            GaussPanels.Add(length / 2, halvings, [], Take);
            GaussPanels.Add(-length / 2, halvings, [], (by, weight) => Take(length + by, weight));
        }

        void Take(double by, double weight) => sums.Add(Math.Max(0, top + by), weight * Math.Exp(level + Exponent(top, outlasting, slope, by)), patience);
    }

    private IEnumerable<double> Breaks(double top, double length)
    {
        IEnumerable<double> distances = patience.Breaks.Select(at => at - top).Where(by => by != 0 && Math.Sign(by) == Math.Sign(length) && Math.Abs(by) < Math.Abs(length));
        return length < 0 ? distances.Reverse() : distances;
    }

    /// <summary>How far the exponent is above what it is at a point.</summary>
    private double Exponent(double at, double outlasting, double slope, double by) => (slope * by) - (arrivals * patience.Bend(at, outlasting, by));
}
