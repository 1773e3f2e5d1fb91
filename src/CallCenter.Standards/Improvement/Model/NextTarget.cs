using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>Where the weakest dimension is to be by the next assessment, and which indicators would bring it there.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="From">Its score.</param>
/// <param name="To">The score to reach: a step of the model higher, at most 100.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record NextTarget(ImprovementDimension Dimension, decimal From, decimal To)
{
    private readonly Listed<IndicatorLever> levers;

    /// <summary>The dimension.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public ImprovementDimension Dimension { get; init; } = Given.Value(Dimension);

    /// <summary>The indicators that have less than 100 points, the one that costs the dimension the most first, in the order of the book where they cost the same.</summary>
    public ImmutableArray<IndicatorLever> Levers
    {
        get => levers;
        init => levers = value;
    }
}

/// <summary>What an indicator costs its dimension, and the value by which it alone would reach the target.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Value">Its value.</param>
/// <param name="Lost">The points of the dimension that it costs, rounded to two decimals.</param>
/// <param name="Needed">The value nearest to its own that alone would bring the dimension to the target; null where none does.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record IndicatorLever(DimensionIndicator Indicator, decimal Value, decimal Lost, decimal? Needed)
{
    /// <summary>The indicator.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public DimensionIndicator Indicator { get; init; } = Given.Value(Indicator);
}
