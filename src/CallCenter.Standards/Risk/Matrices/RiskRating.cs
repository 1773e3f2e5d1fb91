using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Risk;

/// <summary>What a matrix says of a likelihood and an impact.</summary>
/// <param name="Likelihood">The level of likelihood.</param>
/// <param name="Impact">The level of impact.</param>
/// <param name="Level">The level in their cell.</param>
/// <param name="Value">The value of the two by the matrix's rule, rounded once to 12 decimals, half to even.</param>
/// <param name="Band">The level whose interval holds the value; null where the levels have no intervals, or none holds it.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskRating(ScaleLevel Likelihood, ScaleLevel Impact, ScaleLevel Level, decimal Value, ScaleLevel? Band) : IExplained
{
    /// <summary>Why: the two levels, the cell they meet in, and what their value says beside it.</summary>
    public Explanation Explain() => RatingExplanation.Of(this);

    /// <summary>Why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each thing that it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
