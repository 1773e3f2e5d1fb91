using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>A point of a control chart with its limits, and the rules by which it shows more than chance.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ChartedPoint
{
    private readonly Listed<ControlRule> signals;

    /// <summary>What the point is of.</summary>
    public required string Label { get; init; }

    /// <summary>The value in the unit of the KPI; null where there is none.</summary>
    public double? Value { get; init; }

    /// <summary>The number of counted things behind a share; null for single values, and where there are none.</summary>
    public long? Count { get; init; }

    /// <summary>Three sigma below the centre, of a share at least 0; null where the chart has no limits or the point no value.</summary>
    public double? Low { get; init; }

    /// <summary>Three sigma above the centre, of a share at most 1; null where the chart has no limits or the point no value.</summary>
    public double? High { get; init; }

    /// <summary>The rules that the run of points up to this one meets, in the order of the book; decided exactly, not by the rounded numbers.</summary>
    public ImmutableArray<ControlRule> Signals
    {
        get => signals;
        init => signals = value;
    }
}
