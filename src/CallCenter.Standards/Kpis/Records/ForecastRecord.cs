using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>The contacts forecast for one interval, and those that came; null is unknown or not over yet.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ForecastRecord
{
    /// <summary>When the interval begins.</summary>
    public required Instant IntervalStart { get; init; }

    /// <summary>The channel (D1).</summary>
    public string? Channel { get; init; }

    /// <summary>The need (D1).</summary>
    public string? Need { get; init; }

    /// <summary>The queue.</summary>
    public string? Queue { get; init; }

    /// <summary>The team planned for.</summary>
    public string? Team { get; init; }

    /// <summary>Contacts forecast, to 4 decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, as for the actual ones.</exception>
    public decimal? Forecast { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Contacts that came.</summary>
    public long? Actual { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>The distance between the two, without its sign; null where either is unknown.</summary>
    public decimal? AbsoluteError => Forecast - Actual is { } error ? Math.Abs(error) : null;

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<ForecastRecord> Schema { get; } = RecordSchema.Create<ForecastRecord>("forecast")
        .WithInstant("interval-start", static (in r) => r.IntervalStart)
        .WithText("channel", static (in r) => r.Channel)
        .WithText("need", static (in r) => r.Need)
        .WithText("queue", static (in r) => r.Queue)
        .WithText("team", static (in r) => r.Team)
        .WithNumber("forecast", Dimension.Count, 4, static (in r) => r.Forecast)
        .WithNumber("actual", Dimension.Count, static (in r) => r.Actual)
        .WithNumber("absolute-error", Dimension.Count, 4, static (in r) => r.AbsoluteError);
}
