using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Improvement;

/// <summary>The quality of service in a quarter by the model f(P + F + R + S): each dimension, the weakest first, and where it is to be next (D7.2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ImprovementAssessment : IExplained
{
    private readonly Listed<DimensionScore> dimensions;

    /// <summary>The first day of the quarter.</summary>
    public required LocalDate Quarter { get; init; }

    /// <summary>The dimensions, the weakest first, in the order of the book where they are equal; those without data last.</summary>
    public required ImmutableArray<DimensionScore> Dimensions
    {
        get => dimensions;
        init => dimensions = value;
    }

    /// <summary>How the total is read.</summary>
    public required TotalReading Reading { get; init => field = Given.Member(value); }

    /// <summary>The total, 0 to 100, rounded once to two decimals, half to even. Null is no data: a dimension has none, and might be the weakest.</summary>
    public decimal? Total { get; init; }

    /// <summary>Where the weakest of the dimensions that have a score is to be next; null where none has, or it has 100 already.</summary>
    public NextTarget? Next { get; init; }

    /// <summary>The total, each dimension, and what to improve, in no language.</summary>
    public Explanation Explain() => ModelSentences.Of(this);

    /// <summary>The total, each dimension, and what to improve, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The total alone, or with a line for each dimension and each indicator to improve.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
