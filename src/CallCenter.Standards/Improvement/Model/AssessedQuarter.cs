using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Improvement;

/// <summary>One quarter of a series: how the quality of service stands in it, and how it moved since the quarter before.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AssessedQuarter : IExplained
{
    private readonly Listed<DimensionChange> changes;

    /// <summary>The first day of the quarter.</summary>
    public required LocalDate Quarter { get; init; }

    /// <summary>The assessment; null where the quarter was not assessed.</summary>
    public ImprovementAssessment? Assessment { get; init; }

    /// <summary>By how many points the total moved since the quarter before; null where either has none, or they read it otherwise.</summary>
    public decimal? TotalChange { get; init; }

    /// <summary>How each dimension moved since the quarter before, in the order of the assessment; empty where the quarter was not assessed.</summary>
    public ImmutableArray<DimensionChange> Changes
    {
        get => changes;
        init => changes = value;
    }

    /// <summary>How the quarter stands to the one before, in no language.</summary>
    public Explanation Explain() => ModelSentences.Of(this);

    /// <summary>How the quarter stands to the one before, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The total alone, or with a line for each dimension.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}

/// <summary>How a dimension moved since the quarter before.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Score">Its score; null for no data.</param>
/// <param name="Change">By how many points it moved; null where either quarter has no score of it.</param>
/// <param name="IsOfOtherIndicators">Whether the quarters have values of other indicators, so that part of the change may be the choice of indicators alone.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DimensionChange(ImprovementDimension Dimension, decimal? Score, decimal? Change, bool IsOfOtherIndicators = false)
{
    /// <summary>The dimension.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public ImprovementDimension Dimension { get; init; } = Given.Value(Dimension);
}
