using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Something that happened to a case, in the host's words. Which clocks it moves is the policy's business.</summary>
/// <param name="Id">The event's identity: the same event again changes nothing, another one with the identity is refused.</param>
/// <param name="At">When it happened; events come in this order.</param>
/// <param name="Code">What happened, kebab-case, such as <c>received</c> or <c>resolved</c>.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CaseEvent(string Id, Instant At, string Code) : IIdentified
{
    /// <summary>Since when time counts for the clocks it starts, at or before <see cref="At"/>; null for <see cref="At"/>.</summary>
    public Instant? From { get; init; }

    /// <summary>The policy from now on, chosen anew for the changed case; null for no change.</summary>
    public string? Policy { get; init; }

    /// <summary>What the change does to the time counted; null for what each target says.</summary>
    public ChangeMode? Mode { get; init; }
}
