using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Training;

/// <summary>Why an event does not fit.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TrainingRefusalReason : byte
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before the last one.</summary>
    OutOfOrder,

    /// <summary>Somebody joins who is here already.</summary>
    AlreadyHere,

    /// <summary>Somebody who has not joined, or has left, can do none of the rest.</summary>
    NotHere,

    /// <summary>It does not say in which role.</summary>
    NoRole,

    /// <summary>It does not say which module, exam or certificate.</summary>
    NoSubject,

    /// <summary>The standard has no such module, exam or certificate, or none in force then.</summary>
    UnknownSubject,

    /// <summary>It has no mark of 0 % to 100 %.</summary>
    NoScore,

    /// <summary>It does not say who marked or decided.</summary>
    NoExaminer,

    /// <summary>Nobody marks his own exam, or decides his own appeal.</summary>
    OwnExaminer,

    /// <summary>Whoever marked the exam does not decide the appeal against it.</summary>
    SameExaminer,

    /// <summary>A certificate has no day of issue, or ends before it.</summary>
    NoIssue,

    /// <summary>A module that has to come before the exam was not completed, or does not count any more.</summary>
    ModuleMissing,

    /// <summary>The days between two tries have not passed.</summary>
    ResitTooEarly,

    /// <summary>Every resit is used up, and no module of the exam was completed since.</summary>
    ResitsUsedUp,

    /// <summary>There is no such exam on the record.</summary>
    NoSuchExam,

    /// <summary>The exam was appealed against before.</summary>
    AlreadyAppealed,

    /// <summary>The standard has no appeals, or the days for one have passed.</summary>
    AppealTooLate,

    /// <summary>No appeal against the exam is open.</summary>
    NoAppeal,

    /// <summary>It says nothing.</summary>
    NoNote,

    /// <summary>The standard has no such role.</summary>
    UnknownRole,
}

/// <summary>An event that was refused; it changes nothing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">Why.</param>
/// <param name="Subject">What the first reason is about that the standard gives, such as the module that is missing or the exam that is tried too early; null where none is.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TrainingRefusal(TrainingEvent Event, TrainingRefusalReason Reason, string? Subject = null) : IExplained
{
    private readonly Listed<TrainingRefusalReason> also;

    /// <summary>The event.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public TrainingEvent Event { get; init => field = Given.Value(value, nameof(Event)); } = Given.Value(Event);

    /// <summary>Why.</summary>
    public TrainingRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>What else speaks against the event, in the order of asking; empty where nothing does.</summary>
    public ImmutableArray<TrainingRefusalReason> Also
    {
        get => also;
        init => also = value;
    }

    /// <summary>The module, exam, certificate or role of the standard that is nearest to the subject; null where neither <see cref="TrainingRefusalReason.UnknownSubject"/> nor <see cref="TrainingRefusalReason.UnknownRole"/> is among the reasons, or none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain() => EventSentences.Refusal(
        Event.Id, Reason, Also, reason => IsAboutSubject(reason) && reason == Also.Prepend(Reason).First(IsAboutSubject) ? [Subject is { } subject ? ExplanationPart.OfBook("subject", "training", subject) : null, EventSentences.Near(Nearest)] : []);

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">One sentence either way.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    private static bool IsAboutSubject(TrainingRefusalReason reason) =>
        reason is TrainingRefusalReason.UnknownSubject or TrainingRefusalReason.UnknownRole or TrainingRefusalReason.ModuleMissing or TrainingRefusalReason.ResitTooEarly or TrainingRefusalReason.ResitsUsedUp;

    /// <summary>The reason in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
