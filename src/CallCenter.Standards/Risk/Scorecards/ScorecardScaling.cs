using System.Globalization;

namespace CallCenter.Standards.Risk;

/// <summary>Cards with their points on another scale; the order of totals stays, but for rounding.</summary>
public static class ScorecardScaling
{
    /// <summary>
    /// The card with its totals spread from one number to another: the least sum of points that bins can give becomes the least total, the greatest the greatest (min-max scaling).
    /// Each characteristic's points are moved to begin at 0 and stretched by one factor, then rounded half to even, so that contributions still sum exactly; rounding can move the
    /// greatest total by half a unit for each characteristic. Bands, neutral points and odds are moved with the points.
    /// </summary>
    /// <param name="card">The card.</param>
    /// <param name="least">The least total, at least −10^9.</param>
    /// <param name="greatest">The greatest total, at most 10^9.</param>
    /// <param name="decimals">The decimals that points are rounded to, 0 to 6.</param>
    /// <exception cref="ArgumentException">The least total is not below the greatest, one of them has more decimals than points, or every record gets the same total.</exception>
    public static RiskScorecard Spread(this RiskScorecard card, decimal least, decimal greatest, int decimals = 0)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(least, greatest);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, -ScorePoints.Maximum);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(greatest, ScorePoints.Maximum);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, ScorePoints.MaximumDecimals);
        if (ScorePoints.DecimalsOf(least) > decimals || ScorePoints.DecimalsOf(greatest) > decimals)
        {
            throw new ArgumentException($"Totals from {least.ToString(CultureInfo.InvariantCulture)} to {greatest.ToString(CultureInfo.InvariantCulture)} have more decimals than the points.", nameof(decimals));
        }

        decimal lowest = card.Base + card.Characteristics.Sum(Least);
        decimal width = card.Characteristics.Sum(characteristic => characteristic.Bins.Max(bin => bin.Points) - Least(characteristic));
        if (width == 0)
        {
            throw new ArgumentException($"Every record gets the same total on card '{card}'.", nameof(card));
        }

        decimal Stretched(decimal points) => points * (greatest - least) / width;
        decimal Rounded(decimal points) => Math.Round(Stretched(points), decimals, MidpointRounding.ToEven);
        decimal Moved(decimal total) => least + Stretched(total - lowest);
        return card with
        {
            Base = least,
            Characteristics = [.. card.Characteristics.Select(characteristic => characteristic with
            {
                Neutral = characteristic.Neutral is { } neutral ? Rounded(neutral - Least(characteristic)) : null,
                Bins = [.. characteristic.Bins.Select(bin => bin with { Points = Rounded(bin.Points - Least(characteristic)) })],
            })],
            Bands = [.. card.Bands.Select(band => band.From is { } from ? band with { From = Moved(from) } : band)],
            Odds = card.Odds is { } odds ? odds with { Score = Moved(odds.Score), PointsToDoubleOdds = Stretched(odds.PointsToDoubleOdds) } : null,
        };
    }

    private static decimal Least(ScoreCharacteristic characteristic) => characteristic.Bins.Min(bin => bin.Points);
}
