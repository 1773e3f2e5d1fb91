using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Improvement;

/// <summary>How a dimension stands in a period.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DimensionScore : IExplained
{
    private readonly Listed<IndicatorScore> indicators;

    /// <summary>The dimension.</summary>
    public required ImprovementDimension Dimension { get; init; }

    /// <summary>The weighted mean of the points of the indicators that have values, 0 to 100, rounded once to two decimals, half to even. Null is no data: too little of the weight has values.</summary>
    public decimal? Score { get; init; }

    /// <summary>The share of the weight of its indicators that has values.</summary>
    public required Percentage Coverage { get; init; }

    /// <summary>What it adds to a total that is a weighted mean: those of all dimensions are the total, to the last decimal. Null where there is no such total.</summary>
    public decimal? Contribution { get; init; }

    /// <summary>Its indicators, in the order of the book.</summary>
    public required ImmutableArray<IndicatorScore> Indicators
    {
        get => indicators;
        init => indicators = value;
    }

    /// <summary>The score, and what each indicator adds to it, in no language.</summary>
    public Explanation Explain() => ModelSentences.Of(this);

    /// <summary>The score, and what each indicator adds to it, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The score alone, or with a line for each indicator.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
