using System.Collections.Immutable;

namespace CallCenter.Standards.Improvement;

/// <summary>What values are worth, exactly: straight lines between anchors, flat beyond them.</summary>
internal sealed class ScoreScale(ImmutableArray<ScoreAnchor> anchors)
{
    /// <summary>The points of a value.</summary>
    public Rational PointsOf(decimal value)
    {
        if (value <= anchors[0].Value)
        {
            return Rational.Of(anchors[0].Points);
        }

        for (int i = 1; i < anchors.Length; i++)
        {
            if (value <= anchors[i].Value)
            {
                (ScoreAnchor from, ScoreAnchor to) = (anchors[i - 1], anchors[i]);
                return Rational.Of(from.Points) + (Difference(value, from.Value) * Difference(to.Points, from.Points) / Difference(to.Value, from.Value));
            }
        }

        return Rational.Of(anchors[^1].Points);
    }

    /// <summary>The value nearest to one that is worth at least so many points; null where none is.</summary>
    public Rational? Nearest(decimal value, Rational points)
    {
        if (PointsOf(value) >= points)
        {
            return Rational.Of(value);
        }

        var from = Rational.Of(value);
        Rational? nearest = null;
        foreach (Rational candidate in Crossings(points))
        {
            nearest = nearest is { } known && Distance(known, from) <= Distance(candidate, from) ? known : candidate;
        }

        return nearest;
    }

    /// <summary>Where the lines meet so many points, and the anchors that are worth more.</summary>
    private IEnumerable<Rational> Crossings(Rational points)
    {
        foreach (ScoreAnchor anchor in anchors.Where(anchor => Rational.Of(anchor.Points) >= points))
        {
            yield return Rational.Of(anchor.Value);
        }

        for (int i = 1; i < anchors.Length; i++)
        {
            (Rational low, Rational high) = (Rational.Of(anchors[i - 1].Points), Rational.Of(anchors[i].Points));
            if ((low < points && points < high) || (high < points && points < low))
            {
                yield return Rational.Of(anchors[i - 1].Value) + ((points - low) * Difference(anchors[i].Value, anchors[i - 1].Value) / (high - low));
            }
        }
    }

    private static Rational Difference(decimal a, decimal b) => Rational.Of(a) - Rational.Of(b);

    private static Rational Distance(Rational a, Rational b) => a < b ? b - a : a - b;
}
