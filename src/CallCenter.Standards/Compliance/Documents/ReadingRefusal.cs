using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Compliance;

/// <summary>Why an event of what somebody reads does not fit.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ReadingRefusalReason
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before the last one.</summary>
    OutOfOrder,

    /// <summary>Nobody works here yet, or any more.</summary>
    NotHere,

    /// <summary>It is not told in which role.</summary>
    NoRole,

    /// <summary>Somebody works in the role already.</summary>
    SameRole,

    /// <summary>It is not told which version of which document.</summary>
    NoDocument,

    /// <summary>The version was confirmed already.</summary>
    AlreadyConfirmed,

    /// <summary>The version was not confirmed.</summary>
    NotConfirmed,

    /// <summary>A reason is needed.</summary>
    NoReason,

    /// <summary>There is no such document.</summary>
    UnknownDocument,

    /// <summary>The document has no such version.</summary>
    UnknownVersion,

    /// <summary>A later version is in force.</summary>
    Superseded,

    /// <summary>The standard has no such role.</summary>
    UnknownRole,
}

/// <summary>An event of what somebody reads that was refused; it changes nothing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">Why.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReadingRefusal(ReadingEvent Event, ReadingRefusalReason Reason) : IExplained
{
    private readonly Listed<ReadingRefusalReason> also;

    /// <summary>The event.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public ReadingEvent Event { get; init => field = Given.Value(value, nameof(Event)); } = Given.Value(Event);

    /// <summary>Why.</summary>
    public ReadingRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>What else speaks against the event, in the order of asking; empty where nothing does.</summary>
    public ImmutableArray<ReadingRefusalReason> Also
    {
        get => also;
        init => also = value;
    }

    /// <summary>The document, version or role that is not known; null where all are.</summary>
    public string? Subject { get; init; }

    /// <summary>The known one that is nearest to it; null where none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain() => EventSentences.Refusal(
        Event.Id, Reason, Also, reason => reason is ReadingRefusalReason.UnknownDocument or ReadingRefusalReason.UnknownVersion or ReadingRefusalReason.UnknownRole ? [EventSentences.Subject(Subject), EventSentences.Near(Nearest)] : []);

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The reason alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The reason in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
