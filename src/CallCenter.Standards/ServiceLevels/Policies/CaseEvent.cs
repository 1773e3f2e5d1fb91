using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Something that happened to a case, in the host's words. Which clocks it moves is the policy's business.</summary>
/// <param name="Id">The event's identity: the same event again changes nothing, another one with the identity is refused.</param>
/// <param name="At">When it happened; events come in this order.</param>
/// <param name="Code">What happened, kebab-case, such as <c>received</c> or <c>resolved</c>.</param>
/// <exception cref="ArgumentException">The identity or the code is null or blank.</exception>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CaseEvent(string Id, Instant At, string Code) : IIdentified
{
    /// <summary>The word of an event that changes the policies of a case and tells nothing else.</summary>
    internal const string PolicyChanged = "policy-changed";

    private const string Happened = "the word of what happened, such as 'received'";

    /// <summary>The event's identity: the same event again changes nothing, another one with the identity is refused.</summary>
    /// <exception cref="ArgumentException">Null or blank.</exception>
    public string Id { get; init => field = Given.Identity(value, nameof(Id)); } = Given.Identity(Id, nameof(Id));

    /// <summary>What happened, kebab-case, such as <c>received</c> or <c>resolved</c>.</summary>
    /// <exception cref="ArgumentException">Null or blank.</exception>
    public string Code { get; init => field = Given.Word(value, Happened, nameof(Code)); } = Given.Word(Code, Happened, nameof(Code));

    /// <summary>Since when time counts for the clocks it starts, at or before <see cref="At"/>; null for <see cref="At"/>.</summary>
    public Instant? From { get; init; }

    /// <summary>The policy from now on, chosen anew for the changed case; null for no change.</summary>
    public string? Policy { get; init; }

    /// <summary>What the change does to the time counted; null for what each target says.</summary>
    public ChangeMode? Mode { get; init => field = Given.Member(value); }

    /// <summary>Who approved what happened, such as a longer time, in the host's words; null where nobody has, or it is not told.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? ApprovedBy { get; init => field = Given.OptionalWord(value, "who approved it, or null where nobody has", nameof(ApprovedBy)); }

    /// <summary>Why it happened, as it is recorded; null where no reason is told.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? Reason { get; init => field = Given.OptionalWord(value, "why it happened, or null where no reason is told", nameof(Reason)); }
}
