using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>An interval of a day that was predicted from days before, and how it went.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BacktestInterval
{
    /// <summary>When it begins.</summary>
    public required Instant Start { get; init; }

    /// <summary>How many asked for a person.</summary>
    public required int Arrivals { get; init; }

    /// <summary>How many were forecast.</summary>
    public required double Forecast { get; init; }

    /// <summary>The mean number of agents in this interval on the same weekdays before, as far as the log tells.</summary>
    public required double Agents { get; init; }

    /// <summary>How it went.</summary>
    public required QueueFigures Actual { get; init; }

    /// <summary>How it went a week before: what everybody can predict.</summary>
    public QueueFigures Naive { get; init; }

    /// <summary>What the model of the queue predicts.</summary>
    public QueueFigures Model { get; init; }

    /// <summary>What the simulation predicts; nothing where none was made.</summary>
    public QueueFigures Simulated { get; init; }
}
