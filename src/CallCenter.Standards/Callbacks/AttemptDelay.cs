using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>Something that puts an attempt off.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Until">Until when, the last time that it did.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AttemptDelay(DelayReason Reason, Instant Until)
{
    /// <summary>Why.</summary>
    public DelayReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);
}
