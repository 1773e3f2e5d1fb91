using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>How long the stages of one contact took, as far as a log tells (D8). Null is unknown, which is never a time of zero; a negative one, or one of more than 29,000 years, is no time: <see cref="TimeFault.OutOfRange"/>.</summary>
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
    public Duration? Greeting { get; init; }

    /// <summary>Understanding the need.</summary>
    public Duration? Understanding { get; init; }

    /// <summary>Solving the matter.</summary>
    public Duration? Solving { get; init; }

    /// <summary>Closing.</summary>
    public Duration? Closing { get; init; }

    /// <summary>All holds together; they lie within the other stages.</summary>
    public Duration? Hold { get; init; }

    /// <summary>The whole contact, from the answer to the end.</summary>
    public Duration? Whole { get; init; }

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
