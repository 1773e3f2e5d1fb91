using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Compliance;

/// <summary>Why an event of an inspection does not fit.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum InspectionRefusalReason
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before the last one.</summary>
    OutOfOrder,

    /// <summary>The inspection has no finding of the number.</summary>
    UnknownFinding,

    /// <summary>A finding of the number was raised already.</summary>
    AlreadyRaised,

    /// <summary>The finding is closed.</summary>
    AlreadyClosed,

    /// <summary>The finding is not closed.</summary>
    NotClosed,

    /// <summary>The finding is rectified already, and no re-check has failed since.</summary>
    AlreadyRectified,

    /// <summary>The finding is not rectified.</summary>
    NotRectified,

    /// <summary>The inspection was reported already.</summary>
    AlreadyReported,

    /// <summary>Who rectified a finding neither re-checks nor closes it.</summary>
    OwnWork,

    /// <summary>It is not told who did it.</summary>
    NobodyNamed,

    /// <summary>It is not told what was found, or what will be done.</summary>
    NoText,

    /// <summary>It is not told who has to rectify it.</summary>
    NobodyResponsible,

    /// <summary>A proof has to be kept, and none is named.</summary>
    NoEvidence,

    /// <summary>A reason is needed.</summary>
    NoReason,

    /// <summary>A day is needed: that of the plan, or the last one of the acceptance.</summary>
    NoDay,

    /// <summary>The obligation is no inspection and no audit.</summary>
    NotAnInspection,

    /// <summary>The obligation has no cycle that begins on the day.</summary>
    NoSuchCycle,

    /// <summary>The cycle has not begun.</summary>
    NotBegun,

    /// <summary>There is no such grade.</summary>
    UnknownGrade,

    /// <summary>Another role decides it.</summary>
    NotEntitled,

    /// <summary>The grade needs a re-check, and the finding has passed none since it was rectified.</summary>
    NotRechecked,

    /// <summary>The risk of a finding of the grade is not accepted by anybody.</summary>
    NotAcceptable,

    /// <summary>The day comes before the event, or a plan's day after the one that a finding is due on which is not late yet.</summary>
    DayOutOfRange,
}

/// <summary>An event of an inspection that was refused; it changes nothing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">Why.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record InspectionRefusal(InspectionEvent Event, InspectionRefusalReason Reason) : IExplained
{
    private readonly Listed<InspectionRefusalReason> also;

    /// <summary>The event.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public InspectionEvent Event { get; init => field = Given.Value(value, nameof(Event)); } = Given.Value(Event);

    /// <summary>Why.</summary>
    public InspectionRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>What else speaks against the event, in the order of asking; empty where nothing does.</summary>
    public ImmutableArray<InspectionRefusalReason> Also
    {
        get => also;
        init => also = value;
    }

    /// <summary>The word that is not known: a grade, or else a finding; null where none is.</summary>
    public string? Subject { get; init; }

    /// <summary>The known word that is nearest to it; null where none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain() => EventSentences.Refusal(
        Event.Id, Reason, Also, reason => reason is InspectionRefusalReason.UnknownGrade or InspectionRefusalReason.UnknownFinding ? [EventSentences.Subject(Subject), EventSentences.Near(Nearest)] : []);

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The reason alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The reason in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
