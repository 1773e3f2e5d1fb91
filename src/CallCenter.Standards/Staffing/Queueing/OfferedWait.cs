namespace CallCenter.Standards.Staffing;

/// <summary>
/// The wait that the queue M/M/n+G offers a customer of endless patience: none where an agent is free, else of the density λ exp(λ ∫₀ˣ (share whose patience outlasts u) du − nμx), up to a factor. Exact for patience
/// of any distribution, handling times being exponential.
/// </summary>
/// <remarks>
/// F. Baccelli and G. Hébuterne, "On queues with impatient customers" (1981); S. Zeltyn and A. Mandelbaum, "Call centers with impatient customers: many-server asymptotics of the M/M/n+G queue", Queueing Systems 51
/// (2005). The density has one peak, about which the exponent is taken, so that no digits are lost however large the queue; it is summed by Gauss's rule from there to where it is below 10^-20 of its peak
/// (<see cref="WaitSpan"/>). Every figure is a sum of positive terms.
/// </remarks>
internal sealed class OfferedWait
{
    /// <summary>Fewer agents for each erlang are none.</summary>
    private const double LeastAgents = 1e-300;

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
    private readonly double endedPeak;

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
        agents = Math.Max(agents, load * LeastAgents);
        arrivals = load / handlingSeconds;
        capacity = agents / handlingSeconds;
        excess = (load - agents) / handlingSeconds;
        outlastingPeak = Math.Min(1, agents / load);
        endedPeak = Math.Max(0, (load - agents) / load);
        peak = load > agents ? patience.Falls(outlastingPeak) : 0;
        double free = PoissonRatio.OfOneLess(agents, load);
        if (!double.IsFinite(free))
        {
            isAlwaysFree = true;
            NoWait = 1;
            return;
        }

        double height = peak > 0 ? arrivals * patience.Bend(peak, outlastingPeak, -peak) : 0;
        all = Sum(0, double.PositiveInfinity);
        double freely = free * Math.Exp(-height);
        whole = freely + (arrivals * all.Density);
        NoWait = freely / whole;
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

    /// <summary>The mean wait of the answered, in seconds; where they are too few to be told, as long as the most are offered.</summary>
    public double AnsweredMeanSeconds => Answered > 0 ? Share(all.AnsweredTime) / Answered : peak;

    /// <summary>The share that is offered a longer wait than so many seconds.</summary>
    public double OfferedBeyond(double seconds) => Share(Sum(seconds, double.PositiveInfinity).Density);

    /// <summary>The share that waits longer than so many seconds.</summary>
    public double Beyond(double seconds) => OfferedBeyond(seconds) * patience.Outlasting(seconds);

    /// <summary>The share that does not hang up within so many seconds.</summary>
    public double Staying(double seconds) => AnsweredWithin(seconds) + Beyond(seconds);

    /// <summary>The share that is answered within so many seconds.</summary>
    public double AnsweredWithin(double seconds) => NoWait + Share(Sum(0, seconds).Outlasting);

    /// <summary>The share that hangs up within so many seconds.</summary>
    public double AbandonedWithin(double seconds) => Share(Sum(0, seconds).Ended) + (patience.Ended(seconds) * OfferedBeyond(seconds));

    private double Share(double sum) => isAlwaysFree ? 0 : arrivals * sum / whole;

    /// <summary>How the exponent of the density grows, a second: of the two differences that it is the one of lesser terms, which loses fewer digits.</summary>
    private double Slope(double at)
    {
        double staying = arrivals * patience.Outlasting(at);
        double leaving = arrivals * patience.Ended(at);
        return staying + capacity < Math.Abs(excess) + leaving ? staying - capacity : excess - leaving;
    }

    /// <summary>Sums over the waits of a span, in units of the density at the peak.</summary>
    private WaitSums Sum(double from, double to)
    {
        if (to <= from || isAlwaysFree)
        {
            return default;
        }

        double top = Math.Clamp(peak, from, to);
        bool isPeak = top == peak && peak > 0;
        var span = new WaitSpan(
            arrivals,
            patience,
            top,
            isPeak ? outlastingPeak : patience.Outlasting(top),
            isPeak ? endedPeak : patience.Ended(top),
            isPeak ? 0 : Slope(top),
            top == peak ? 0 : -(arrivals * patience.Bend(peak, outlastingPeak, top - peak)) + (peak > 0 ? 0 : excess * top));
        span.Add(to - top, capacity);
        span.Add(from - top, Math.Max(arrivals - capacity, 0));
        return span.Sums;
    }
}
