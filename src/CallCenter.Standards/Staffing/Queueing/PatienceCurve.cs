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

        double[] rate = [.. Enumerable.Range(1, points.Length).Select(i => Math.Log(share[i - 1] / share[i]) / (time[i] - time[i - 1]))];
        double[] cut = new double[points.Length];
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
