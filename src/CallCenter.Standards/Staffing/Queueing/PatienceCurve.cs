using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>
/// Patience as it was measured: the shares that outlast some times. Between two points, and after the last one as between the last two, customers leave at a steady rate; the curve begins with all at zero.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PatienceCurve : Patience
{
    /// <summary>The most points.</summary>
    public const int MostPoints = 1_000;

    /// <summary>Below this part of what was known a difference has lost too many digits.</summary>
    private const double LeastKept = 0.1;

    /// <summary>The most pieces that are summed one by one.</summary>
    private const int MostSteps = 16;

    private readonly Listed<PatiencePoint> points;
    private readonly Listed<double> times;
    private readonly Listed<double> shares;
    private readonly Listed<double> rates;
    private readonly Listed<double> cuts;

    /// <summary>Creates the distribution.</summary>
    /// <param name="points">The points in growing time, 1 to <see cref="MostPoints"/>; shares never grow, and the last one is below the one before, so that nobody waits without end.</param>
    /// <exception cref="ArgumentException">No points, too many, or not such.</exception>
    public PatienceCurve(params ImmutableArray<PatiencePoint> points)
    {
        points = points.IsDefault ? [] : points;
        if (points.Length is < 1 or > MostPoints || points.Contains(null!))
        {
            throw new ArgumentException($"A curve has 1 to {MostPoints} points.", nameof(points));
        }

        double[] time = [0, .. points.Select(static point => point.Time.TotalSeconds)];
        double[] share = [1, .. points.Select(static point => point.Outlasting)];
        for (int i = 1; i < time.Length; i++)
        {
            if (points[i - 1].Time <= (i == 1 ? Duration.Zero : points[i - 2].Time) || share[i] is not > 0 || share[i] > share[i - 1])
            {
                throw new ArgumentException($"The points of a curve grow in time from above zero, and their shares never grow from 1 and stay above 0; point {i} does not.", nameof(points));
            }
        }

        if (share[^1] >= share[^2])
        {
            throw new ArgumentException("The share of the last point of a curve is below that of the one before.", nameof(points));
        }

        (time, share) = Apart(time, share);
        double[] rate = [.. Enumerable.Range(1, time.Length - 1).Select(i => Math.Log(share[i - 1] / share[i]) / (time[i] - time[i - 1]))];
        double[] cut = new double[rate.Length];
        for (int i = 1; i < cut.Length; i++)
        {
            cut[i] = cut[i - 1] + (share[i - 1] * Within(rate[i - 1], time[i] - time[i - 1]));
        }

        this.points = points;
        times = ImmutableArray.Create(time);
        shares = ImmutableArray.Create(share);
        rates = ImmutableArray.Create(rate);
        cuts = ImmutableArray.Create(cut);
    }

    /// <summary>The points in growing time.</summary>
    public ImmutableArray<PatiencePoint> Points => points;

    internal override double Scale => ((ImmutableArray<double>)times)[^1];

    internal override IReadOnlyList<double> Breaks => ((ImmutableArray<double>)times)[1..^1];

    internal override double Ended(double seconds)
    {
        int piece = PieceOf(seconds);
        double left = Exponentials.Left(At(rates, piece) * (seconds - At(times, piece)));
        double share = At(shares, piece);
        return 1 - share + (share * left);
    }

    internal override double Outlasting(double seconds)
    {
        int piece = PieceOf(seconds);
        return At(shares, piece) * Math.Exp(-At(rates, piece) * (seconds - At(times, piece)));
    }

    internal override double Cut(double seconds)
    {
        int piece = PieceOf(seconds);
        return At(cuts, piece) + (At(shares, piece) * Within(At(rates, piece), seconds - At(times, piece)));
    }

    internal override double ScaleAt(double seconds, bool isLater)
    {
        int piece = PieceOf(seconds);
        return 1 / At(rates, !isLater && piece > 0 && At(times, piece) == seconds ? piece - 1 : piece);
    }

    internal override (double Outlasting, double Ended) SharesAfter(double at, double outlasting, double ended, double by)
    {
        double seconds = Math.Max(0, at + by);
        int piece = PieceOf(at);
        double far = At(rates, piece) * by;
        if (PieceOf(seconds) != piece)
        {
            return (Outlasting(seconds), Ended(seconds));
        }

        double left = ended + (outlasting * Exponentials.Left(far));
        return (Math.Min(1, outlasting * Math.Exp(-far)), left >= LeastKept * ended ? left : Ended(seconds));
    }

    /// <summary>Piece by piece, so that the difference of two long cut means does not swallow a short bend; over very many pieces by that difference.</summary>
    internal override double Bend(double at, double outlasting, double by)
    {
        double end = Math.Max(0, at + by);
        int piece = PieceOf(at);
        int last = PieceOf(end);
        if (piece == last)
        {
            return Math.Max(0, outlasting * BendOf(At(rates, piece), by));
        }

        if (Math.Abs(last - piece) > MostSteps)
        {
            return base.Bend(at, outlasting, by);
        }

        return by > 0 ? BendLater(at, outlasting, end, piece, last) : BendBefore(at, outlasting, end, piece, last);
    }

    /// <summary>Of points that are one in seconds, since they are far from zero and nanoseconds apart, the last.</summary>
    private static (double[] Times, double[] Shares) Apart(double[] times, double[] shares)
    {
        int[] kept = [.. Enumerable.Range(0, times.Length).Where(i => i == times.Length - 1 || times[i] < times[i + 1])];
        return ([.. kept.Select(i => times[i])], [.. kept.Select(i => shares[i])]);
    }

    private double BendLater(double at, double outlasting, double end, int piece, int last)
    {
        double sum = outlasting * BendOf(At(rates, piece), At(times, piece + 1) - at);
        for (int i = piece + 1; i <= last; i++)
        {
            double span = (i == last ? end : At(times, i + 1)) - At(times, i);
            sum += ((outlasting - At(shares, i)) * span) + (At(shares, i) * BendOf(At(rates, i), span));
        }

        return Math.Max(0, sum);
    }

    private double BendBefore(double at, double outlasting, double end, int piece, int last)
    {
        double sum = outlasting * BendOf(At(rates, piece), At(times, piece) - at);
        for (int i = piece - 1; i >= last; i--)
        {
            double span = At(times, i + 1) - (i == last ? end : At(times, i));
            sum += ((At(shares, i + 1) - outlasting) * span) + (At(shares, i + 1) * BendOf(At(rates, i), -span));
        }

        return Math.Max(0, sum);
    }

    /// <summary>By how much an exponential time, cut off, stays below its tangent at zero.</summary>
    private static double BendOf(double rate, double by) => rate == 0 ? 0 : Exponentials.Bend(rate * by) / rate;

    /// <summary>The mean of an exponential time, cut off.</summary>
    private static double Within(double rate, double span) => rate == 0 ? span : Exponentials.Left(rate * span) / rate;

    private static double At(ImmutableArray<double> values, int index) => values[index];

    /// <summary>The piece that a time lies in, by the point at its start.</summary>
    private int PieceOf(double seconds)
    {
        ImmutableArray<double> starts = times;
        int index = starts.AsSpan()[..^1].BinarySearch(seconds);
        return index >= 0 ? index : ~index - 1;
    }
}
