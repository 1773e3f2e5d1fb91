using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Improvement;

/// <summary>Why an event of an improvement does not fit.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ActionRefusalReason
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before the last one.</summary>
    OutOfOrder,

    /// <summary>Nothing was planned yet.</summary>
    NotPlanned,

    /// <summary>It was planned already.</summary>
    AlreadyPlanned,

    /// <summary>Work on it has begun already.</summary>
    AlreadyStarted,

    /// <summary>Work on it does not go on.</summary>
    NotUnderway,

    /// <summary>It is not finished, or verified already.</summary>
    NotFinished,

    /// <summary>It is neither finished nor called off, so there is nothing to reopen.</summary>
    NotEnded,

    /// <summary>It is finished, verified or called off.</summary>
    Ended,

    /// <summary>The plan is missing.</summary>
    NoPlan,

    /// <summary>The measure or the way of verification is blank.</summary>
    Blank,

    /// <summary>The target is the baseline.</summary>
    NothingToReach,

    /// <summary>The last day is before the first one, or no later than the one before.</summary>
    DatesReversed,

    /// <summary>The new last day is missing.</summary>
    NoDate,

    /// <summary>A reason is missing.</summary>
    NoReason,

    /// <summary>What it reached is missing.</summary>
    NoResult,

    /// <summary>The counts or samples are not those of the baseline and the result, or one side of them is missing.</summary>
    CountsDiffer,

    /// <summary>Who verifies it has finished it, or is not named.</summary>
    OwnVerification,

    /// <summary>The standard has no such cause.</summary>
    UnknownCause,

    /// <summary>The standard has no such role.</summary>
    UnknownOwner,

    /// <summary>The model of the standard has no such indicator.</summary>
    UnknownIndicator,

    /// <summary>The plan states its figures in another unit than its indicator.</summary>
    UnitDiffers,

    /// <summary>The baseline or the target is no figure that the indicator can have, such as a share above 100 %: shares are stated as ratios, 0.8 for 80 %.</summary>
    FigureOutOfRange,

    /// <summary>The target is worse than the baseline by the indicator's anchors.</summary>
    TargetWorse,

    /// <summary>It is not told who finished it.</summary>
    NobodyNamed,
}

/// <summary>An event that was refused; it changes nothing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">Why.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ActionRefusal(ActionEvent Event, ActionRefusalReason Reason) : IExplained
{
    private readonly Listed<ActionRefusalReason> also;

    /// <summary>The event.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public ActionEvent Event { get; init => field = Given.Value(value, nameof(Event)); } = Given.Value(Event);

    /// <summary>Why.</summary>
    public ActionRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>What else speaks against the event, in the order of asking; empty where nothing does.</summary>
    public ImmutableArray<ActionRefusalReason> Also
    {
        get => also;
        init => also = value;
    }

    /// <summary>The word that the standard does not know, the first of several; null where it knows all.</summary>
    public string? Subject { get; init; }

    /// <summary>The known word that is nearest to it; null where none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain()
    {
        ImmutableArray<ActionRefusalReason> unknown = [.. Also.Insert(0, Reason).Where(static reason => reason is ActionRefusalReason.UnknownCause or ActionRefusalReason.UnknownOwner or ActionRefusalReason.UnknownIndicator).Take(1)];
        return EventSentences.Refusal(Event.Id, Reason, Also, reason => unknown.Contains(reason) ? [EventSentences.Subject(Subject), EventSentences.Near(Nearest)] : []);
    }

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The reason alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The reason in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
