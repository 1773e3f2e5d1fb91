using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Why an event cannot be folded into clocks.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ClockRefusalReason
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before an event that was taken earlier.</summary>
    OutOfOrder,

    /// <summary>The clock's state does not allow it, such as a resume without a pause.</summary>
    NotApplicable,

    /// <summary>A start counts from an instant after the event itself.</summary>
    StartsLater,

    /// <summary>It names a policy that does not exist, or was not in force when the case began.</summary>
    UnknownPolicy,
}

/// <summary>An event that clocks refuse; it changes nothing. What is refused is expected of real event streams, so it is an answer and not an exception.</summary>
/// <param name="EventId">The event's identity.</param>
/// <param name="At">When the event happened.</param>
/// <param name="Reason">Why.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ClockRefusal(string EventId, Instant At, ClockRefusalReason Reason) : IExplained
{
    private readonly Listed<ClockRefusalReason> also;

    /// <summary>The event's identity.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public string EventId { get; init => field = Given.Value(value, nameof(EventId)); } = Given.Value(EventId);

    /// <summary>Why.</summary>
    public ClockRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>What else speaks against the event, in the order of asking; empty where nothing does.</summary>
    public ImmutableArray<ClockRefusalReason> Also
    {
        get => also;
        init => also = value;
    }

    /// <summary>What the event would do; null where <see cref="ClockRefusalReason.NotApplicable"/> is not among the reasons.</summary>
    public ClockAction? Action { get; init => field = Given.Member(value); }

    /// <summary>How the clock stands that does not allow it; null where <see cref="ClockRefusalReason.NotApplicable"/> is not among the reasons.</summary>
    public ClockPhase? Phase { get; init => field = Given.Member(value); }

    /// <summary>The policy that the event names; null where there is none, or the standard has it.</summary>
    public string? Subject { get; init; }

    /// <summary>The policy of the standard that is nearest to it; null where it is one, or none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain() => EventSentences.Refusal(EventId, Reason, Also, reason => reason switch
    {
        ClockRefusalReason.NotApplicable => [Action is { } action ? ExplanationPart.Word("action", action) : null, Phase is { } phase ? ExplanationPart.Word("phase", phase) : null],
        ClockRefusalReason.UnknownPolicy => [Subject is { } subject ? ExplanationPart.OfBook("subject", "policy", subject) : null, EventSentences.Near(Nearest)],
        _ => [],
    });

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The reason alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The reason in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);

    internal static ClockRefusal Of(ClockEvent happened, bool isReused, bool isLate, ClockPhase? disallowedIn)
    {
        ImmutableArray<ClockRefusalReason> all = Reasons(isReused, isLate, happened.From > happened.At, isDisallowed: disallowedIn is not null, isUnknown: false);
        return new(happened.Id, happened.At, all[0]) { Also = all[1..], Action = disallowedIn is null ? null : happened.Action, Phase = disallowedIn };
    }

    /// <summary>All of the reasons that hold, in the order of asking.</summary>
    internal static ImmutableArray<ClockRefusalReason> Reasons(bool isReused, bool isLate, bool startsLater, bool isDisallowed, bool isUnknown)
    {
        ImmutableArray<ClockRefusalReason>.Builder all = ImmutableArray.CreateBuilder<ClockRefusalReason>();
        Add(isReused, ClockRefusalReason.IdentityReused);
        Add(isLate, ClockRefusalReason.OutOfOrder);
        Add(startsLater, ClockRefusalReason.StartsLater);
        Add(isDisallowed, ClockRefusalReason.NotApplicable);
        Add(isUnknown, ClockRefusalReason.UnknownPolicy);
        return all.DrainToImmutable();

        void Add(bool holds, ClockRefusalReason reason)
        {
            if (holds)
            {
                all.Add(reason);
            }
        }
    }
}
