using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>
/// What a total says about odds: score = offset + factor × ln(odds), with factor = points to double the odds / ln 2 and offset = score − factor × ln(odds) at the anchor
/// (Siddiqi, <i>Credit Risk Scorecards</i>, 2006, ch. 6). The odds are those of what a higher total speaks for: of the risk coming true where higher is riskier, of its not
/// coming true where higher is safer. Points and totals are exact; odds and probabilities are views of them in floating point.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OddsScaling
{
    /// <summary>The total of the anchor.</summary>
    public required decimal Score { get; init; }

    /// <summary>The odds at that total; positive: 50 is 50 to 1.</summary>
    public required decimal Odds { get; init; }

    /// <summary>How many points double the odds (PDO); positive.</summary>
    public required decimal PointsToDoubleOdds { get; init; }

    /// <summary>The points that odds of e times as much are worth.</summary>
    public double Factor => (double)PointsToDoubleOdds / Math.Log(2);

    /// <summary>The total of even odds.</summary>
    public double Offset => (double)Score - (Factor * Math.Log((double)Odds));

    /// <summary>The odds at a total.</summary>
    public double OddsAt(decimal total) => (double)Odds * Math.Pow(2, Above(total) / (double)PointsToDoubleOdds);

    /// <summary>The probability at a total: odds / (1 + odds), of what a higher total speaks for.</summary>
    public double ProbabilityAt(decimal total) => 1 / (1 + (1 / OddsAt(total)));

    /// <summary>The total at odds, not rounded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The odds are not positive.</exception>
    public double ScoreAt(double odds)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(odds);
        return Offset + (Factor * Math.Log(odds));
    }

    /// <summary>How far a total is above the anchor: exact but at the ends of decimals, where their difference would be beyond them.</summary>
    private double Above(decimal total) => Math.Max(Math.Abs(total), Math.Abs(Score)) < decimal.MaxValue / 2 ? (double)(total - Score) : (double)total - (double)Score;
}
