using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>How long the stages of one contact took, as far as a log tells (D8). Null is unknown, which is never a time of zero.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ContactStages
{
    /// <summary>When the contact began.</summary>
    public required Instant Time { get; init; }

    /// <summary>The channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The customer's need (D1).</summary>
    public string? Need { get; init; }

    /// <summary>The customer's class.</summary>
    public string? Segment { get; init; }

    /// <summary>The team that answered.</summary>
    public string? Team { get; init; }

    /// <summary>The agent who answered.</summary>
    public string? Agent { get; init; }

    /// <summary>The greeting.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, as for every stage.</exception>
    public Duration? Greeting { get; init => field = StageTimes.NotNegative(value); }

    /// <summary>Understanding the need.</summary>
    public Duration? Understanding { get; init => field = StageTimes.NotNegative(value); }

    /// <summary>Solving the matter.</summary>
    public Duration? Solving { get; init => field = StageTimes.NotNegative(value); }

    /// <summary>Closing.</summary>
    public Duration? Closing { get; init => field = StageTimes.NotNegative(value); }

    /// <summary>All holds together; they lie within the other stages.</summary>
    public Duration? Hold { get; init => field = StageTimes.NotNegative(value); }

    /// <summary>The whole contact, from the answer to the end.</summary>
    public Duration? Whole { get; init => field = StageTimes.NotNegative(value); }

    /// <summary>The time of a stage; null where it is not known.</summary>
    /// <param name="stage">The stage.</param>
    public Duration? Of(CallStage stage) => Given.Member(stage) switch
    {
        CallStage.Greeting => Greeting,
        CallStage.Understanding => Understanding,
        CallStage.Solving => Solving,
        CallStage.Closing => Closing,
        CallStage.Hold => Hold,
        _ => Whole,
    };
}
