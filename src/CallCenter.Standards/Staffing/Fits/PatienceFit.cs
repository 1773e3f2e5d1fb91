using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>
/// Patience as a log shows it. Who was answered would have waited longer than he did, so that the mean wait of those who gave up is not patience; the estimate of Kaplan and Meier (Journal of the American Statistical Association 53,
/// 1958) counts the answered for as long as they waited. It supposes that how soon somebody is answered has nothing to do with his patience. The order of waits changes nothing.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Collects waits; what leaves is the patience that comes of them.")]
public sealed class PatienceFit
{
    private static readonly Duration Longest = Duration.FromDays(366);

    private readonly SortedDictionary<long, (long Ended, long GaveUp)> waits = [];
    private decimal ticks;

    /// <summary>How many waited, answered or not.</summary>
    public long Waited { get; private set; }

    /// <summary>How many of them gave up.</summary>
    public long GaveUp { get; private set; }

    /// <summary>Adds a contact that waited.</summary>
    /// <param name="wait">How long, held to ticks of 100 ns; not negative, a year at most.</param>
    /// <param name="gaveUp">Whether the customer gave up; false where somebody answered, or the log ends.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or longer.</exception>
    public void Add(Duration wait, bool gaveUp)
    {
        if (wait < Duration.Zero || wait > Longest)
        {
            throw new ArgumentOutOfRangeException(nameof(wait), wait, "A wait is not negative, and a year at most.");
        }

        long at = wait.BclCompatibleTicks;
        (long ended, long before) = waits.GetValueOrDefault(at);
        waits[at] = (ended + 1, before + (gaveUp ? 1 : 0));
        ticks += at;
        Waited++;
        GaveUp += gaveUp ? 1 : 0;
    }

    /// <summary>The share that outlasts each time at which somebody gave up, in growing time; the last is 0 where everybody who waited so long gave up.</summary>
    public ImmutableArray<(Duration Time, double Outlasting)> Curve()
    {
        ImmutableArray<(Duration Time, double Outlasting)>.Builder curve = ImmutableArray.CreateBuilder<(Duration Time, double Outlasting)>();
        long atRisk = Waited;
        double outlasting = 1;
        foreach ((long at, (long ended, long gaveUp)) in waits)
        {
            if (gaveUp > 0)
            {
                outlasting *= (double)(atRisk - gaveUp) / atRisk;
                curve.Add((Duration.FromTicks(at), outlasting));
            }

            atRisk -= ended;
        }

        return curve.ToImmutable();
    }

    /// <summary>
    /// Patience by that estimate, for models of queues: at most <see cref="PatienceCurve.MostPoints"/> points, evenly over the shares where there are more. After the last point at which somebody is left customers leave as between the last two.
    /// </summary>
    /// <returns>The patience; null where nobody gave up.</returns>
    public PatienceCurve? ToPatience()
    {
        // What gives up at once is told at the first tick: a curve begins above zero.
        (Duration Time, double Outlasting)[] known = [.. Curve().Where(static point => point.Outlasting > 0).Select(static point => (Duration.Max(point.Time, Duration.FromTicks(1)), point.Outlasting))];
        var points = new List<PatiencePoint>();
        double span = known.Length == 0 ? 0 : (1 - known[^1].Outlasting) / (PatienceCurve.MostPoints - 1);
        foreach ((Duration time, double outlasting) in known)
        {
            bool isLast = outlasting == known[^1].Outlasting;
            if (known.Length <= PatienceCurve.MostPoints || isLast || (points.Count == 0 ? 1 : points[^1].Outlasting) - outlasting >= span)
            {
                points.Add(new PatiencePoint(time, outlasting));
            }
        }

        return points.Count > 0 ? new PatienceCurve([.. points]) : GaveUp > 0 ? new PatienceCurve(new PatiencePoint(Duration.FromTicks(Math.Max(1, waits.Keys.Last())), 1e-9)) : null;
    }

    /// <summary>Patience without memory that fits best (maximum likelihood): all the waiting over the number of those who gave up.</summary>
    /// <returns>The patience; null where nobody gave up, or nobody waited for any time.</returns>
    public ExponentialPatience? ToExponential() => GaveUp == 0 || ticks == 0 ? null : new ExponentialPatience(Duration.FromTicks((long)decimal.Round(ticks / GaveUp)));

    /// <summary>How far a model is from the estimate at most, over the times at which somebody gave up: 0 for the same, 1 for all apart (the distance of Kolmogorov and Smirnov).</summary>
    /// <param name="patience">The model.</param>
    /// <returns>The distance; null where nobody gave up.</returns>
    public double? DistanceTo(Patience patience)
    {
        ArgumentNullException.ThrowIfNull(patience);
        double greatest = 0;
        double before = 1;
        ImmutableArray<(Duration Time, double Outlasting)> curve = Curve();
        foreach ((Duration time, double outlasting) in curve)
        {
            double model = 1 - patience.EndedBy(time);
            greatest = Math.Max(greatest, Math.Max(Math.Abs(model - before), Math.Abs(model - outlasting)));
            before = outlasting;
        }

        return curve.IsEmpty ? null : greatest;
    }
}
