using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Quality;

/// <summary>Why an event does not fit.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ReviewCaseRefusalReason : byte
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before the last one.</summary>
    OutOfOrder,

    /// <summary>It does not say who did it.</summary>
    Nobody,

    /// <summary>Nobody draws his own contact, reviews or coaches himself, or decides his own appeal.</summary>
    OwnContact,

    /// <summary>The contact has not been scored.</summary>
    NotScored,

    /// <summary>It was done before.</summary>
    DoneBefore,

    /// <summary>It has no result of a finished review.</summary>
    NoResult,

    /// <summary>A second score is by the form of the first.</summary>
    OtherForm,

    /// <summary>Whoever scored the contact does not score it again.</summary>
    SameReviewer,

    /// <summary>A machine gives first scores only.</summary>
    NotHuman,

    /// <summary>The standard lets no machine score.</summary>
    AutomaticNotAllowed,

    /// <summary>Only the agent appeals.</summary>
    NotAgent,

    /// <summary>It does not say why.</summary>
    NoReason,

    /// <summary>The standard has no appeals, or the days for one have passed.</summary>
    AppealTooLate,

    /// <summary>No appeal is open.</summary>
    NoAppeal,

    /// <summary>An appeal is open.</summary>
    AppealOpen,

    /// <summary>The agent was not coached yet.</summary>
    NotCoached,

    /// <summary>It is the same contact, or none.</summary>
    NoOtherContact,

    /// <summary>The second score is another reviewer's to give, or that of nobody: the first score named whose.</summary>
    NotSecondReviewer,

    /// <summary>The standard has no such form, or not in that version.</summary>
    UnknownForm,

    /// <summary>The result is of another contact.</summary>
    OtherContact,

    /// <summary>The result is of another agent's contact.</summary>
    OtherAgent,

    /// <summary>The result is another reviewer's.</summary>
    OtherReviewer,
}

/// <summary>An event that was refused; it changes nothing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">Why.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewCaseRefusal(ReviewEvent Event, ReviewCaseRefusalReason Reason) : IExplained
{
    private readonly Listed<ReviewCaseRefusalReason> also;

    /// <summary>The event.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public ReviewEvent Event { get; init => field = Given.Value(value, nameof(Event)); } = Given.Value(Event);

    /// <summary>Why.</summary>
    public ReviewCaseRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>What else speaks against the event, in the order of asking; empty where nothing does.</summary>
    public ImmutableArray<ReviewCaseRefusalReason> Also
    {
        get => also;
        init => also = value;
    }

    /// <summary>The form and version that the event names; null where <see cref="ReviewCaseRefusalReason.UnknownForm"/> is not among the reasons.</summary>
    public string? Subject { get; init; }

    /// <summary>The form and version of the standard that is nearest to it; null where none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain() => EventSentences.Refusal(
        Event.Id, Reason, Also, reason => reason == ReviewCaseRefusalReason.UnknownForm ? [EventSentences.Subject(Subject), EventSentences.Near(Nearest)] : []);

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">One sentence either way.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The reason in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
