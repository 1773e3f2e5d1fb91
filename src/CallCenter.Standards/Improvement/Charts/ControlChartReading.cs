using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>A control chart with its points: centre, limits, and what shows more than chance.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ControlChartReading : IExplained
{
    private readonly Listed<ChartedPoint> points;

    /// <summary>The chart.</summary>
    public required ControlChart Chart { get; init; }

    /// <summary>What values are stated in.</summary>
    public required KpiUnit Unit { get; init => field = Given.Member(value); }

    /// <summary>The centre; null where there is none: fewer than two values in a row, or nothing counted.</summary>
    public double? Centre { get; init; }

    /// <summary>How many points with values the centre and the limits are worked out of.</summary>
    public required int Baseline { get; init; }

    /// <summary>Whether the limits rest on fewer points than the chart asks for.</summary>
    public bool IsProvisional => Baseline < Chart.LeastPoints;

    /// <summary>The points in their order, those without values too.</summary>
    public required ImmutableArray<ChartedPoint> Points
    {
        get => points;
        init => points = value;
    }

    /// <summary>The points that show more than chance.</summary>
    public IEnumerable<ChartedPoint> Signals => Points.Where(static point => !point.Signals.IsEmpty);

    /// <summary>Centre and limits, and each point that shows more than chance, in no language.</summary>
    public Explanation Explain() => ChartSentences.Of(this);

    /// <summary>Centre and limits, and each point that shows more than chance, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each point that shows more than chance.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
