using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Risk;

/// <summary>How a risk moved between two days.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RiskMove
{
    /// <summary>It was not in the register on the earlier day.</summary>
    Raised,

    /// <summary>It was closed in between, or before.</summary>
    Closed,

    /// <summary>Its residual level is higher, or the value at the same level.</summary>
    Higher,

    /// <summary>Its residual level is lower, or the value at the same level.</summary>
    Lower,

    /// <summary>Neither level nor value moved.</summary>
    Same,
}

/// <summary>A risk on two days.</summary>
/// <param name="Before">The earlier day; null where it was not in the register.</param>
/// <param name="After">The later day.</param>
/// <param name="Move">How it moved.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskMovement(RiskReading? Before, RiskReading After, RiskMove Move) : IExplained
{
    /// <summary>How it moved.</summary>
    public RiskMove Move { get; init => field = Given.Member(value); } = Given.Member(Move);

    /// <summary>How the risk moved, in no language.</summary>
    public Explanation Explain() => RegisterSentences.Of(this);

    /// <summary>How the risk moved, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">One sentence either way.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    internal static RiskMovement Of(RiskMatrix matrix, RiskReading? before, RiskReading after) => new(before, after, MoveOf(matrix, before, after));

    private static RiskMove MoveOf(RiskMatrix matrix, RiskReading? before, RiskReading after)
    {
        if (before is null)
        {
            return RiskMove.Raised;
        }

        if (after.Status == RiskStatus.Closed)
        {
            return RiskMove.Closed;
        }

        int byLevel = matrix.Levels.RankOf(after.ResidualLevel.Code).CompareTo(matrix.Levels.RankOf(before.ResidualLevel.Code));
        int moved = byLevel != 0 ? byLevel : after.ResidualValue.CompareTo(before.ResidualValue);
        return moved > 0 ? RiskMove.Higher : moved < 0 ? RiskMove.Lower : RiskMove.Same;
    }
}
