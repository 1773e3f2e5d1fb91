using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>Why a timeline cannot take an event.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TimelineRefusalReason
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before an event that was taken, and late events are refused.</summary>
    Late,

    /// <summary>It happened before events that were taken, and these could not have been as they were.</summary>
    Contradicts,

    /// <summary>Its clocks would start later than itself.</summary>
    StartsLater,

    /// <summary>It names a policy that the standard does not have or has not in force, or replaces one that the case does not have.</summary>
    UnknownPolicy,

    /// <summary>It begins a policy that the case has already.</summary>
    PolicyHeld,

    /// <summary>It acknowledges a step that has not fallen due.</summary>
    UnknownStep,

    /// <summary>The step of its workflow does not follow; <see cref="TimelineRefusal.Workflow"/> says why.</summary>
    Workflow,

    /// <summary>The standard that a snapshot is resumed under has another version in force than the one the case was followed under.</summary>
    OtherVersion,

    /// <summary>The standard that a snapshot is resumed under has the same version of a policy or workflow with other content: it was edited in place.</summary>
    ChangedContent,

    /// <summary>The standard that a snapshot is resumed under does not have a policy of the case: its promises are left out, the event and all else that it did stay.</summary>
    PolicyGone,

    /// <summary>
    /// The standard that a snapshot is resumed under does not have the case's workflow, or a step does not follow there; <see cref="TimelineRefusal.Workflow"/> says why. The events and the promises stay; where the case stands in
    /// its workflow is not known, and nothing is moved or decided from there.
    /// </summary>
    PlaceLost,

    /// <summary>A snapshot cannot have been taken so: its version, or a step of escalation, does not fit its events. It was changed, or part of it was lost.</summary>
    Inconsistent,
}

/// <summary>An event that a timeline refuses; it changes nothing.</summary>
/// <param name="EventId">The event's identity.</param>
/// <param name="At">When it happened.</param>
/// <param name="Reason">Why.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TimelineRefusal(string EventId, Instant At, TimelineRefusalReason Reason) : IExplained
{
    private readonly Listed<TimelineRefusalReason> also;

    /// <summary>The event's identity.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public string EventId { get; init => field = Given.Value(value, nameof(EventId)); } = Given.Value(EventId);

    /// <summary>Why.</summary>
    public TimelineRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>What else speaks against the event, in the order of asking; empty where nothing does.</summary>
    public ImmutableArray<TimelineRefusalReason> Also
    {
        get => also;
        init => also = value;
    }

    /// <summary>Why the step of the workflow does not follow; null where <see cref="TimelineRefusalReason.Workflow"/> and <see cref="TimelineRefusalReason.PlaceLost"/> are not among the reasons.</summary>
    public WorkflowRefusal? Workflow { get; init; }

    /// <summary>What the first reason that is about something is about: a policy, a step, a version; null where all are about the event itself.</summary>
    public string? Subject { get; init; }

    /// <summary>What the standard has in force in the place of the subject, by code and version; null where the reason is about no version.</summary>
    public string? InForce { get; init; }

    /// <summary>The code of the standard that is nearest to the subject; null where the subject is known, or none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain() => Explanation.Of(Sentence(Reason), [.. Workflow is { } refused ? EventSentences.Also(EventId, refused.Also) : [], .. Also.Select(Sentence)]);

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The reason alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The reason in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);

    /// <summary>A reason with what it is about: the step of the workflow has its own refusal, of all others the first that is about something has the subject.</summary>
    private ExplanationSentence Sentence(TimelineRefusalReason reason) => reason switch
    {
        TimelineRefusalReason.OtherVersion or TimelineRefusalReason.ChangedContent or TimelineRefusalReason.PolicyGone or TimelineRefusalReason.PlaceLost or TimelineRefusalReason.Inconsistent =>
            ExplanationSentence.Of("event.resumed", [ExplanationPart.Word("reason", reason), .. About(reason)]),
        TimelineRefusalReason.Workflow when Workflow is { } step => EventSentences.Refused(EventId, ExplanationPart.Word("reason", step.Reason), EventSentences.Subject(step.Subject), EventSentences.Near(step.Nearest)),
        _ => EventSentences.Refused(EventId, ExplanationPart.Word("reason", reason), reason == Also.Prepend(Reason).FirstOrDefault(IsAboutSomething) && IsAboutSomething(reason) ? About(reason) : []),
    };

    private static bool IsAboutSomething(TimelineRefusalReason reason) => reason is TimelineRefusalReason.UnknownPolicy or TimelineRefusalReason.PolicyHeld or TimelineRefusalReason.UnknownStep;

    private IEnumerable<ExplanationPart> About(TimelineRefusalReason reason)
    {
        if (Subject is { } subject)
        {
            yield return reason is TimelineRefusalReason.UnknownPolicy or TimelineRefusalReason.PolicyHeld or TimelineRefusalReason.PolicyGone ? ExplanationPart.OfBook("subject", "policy", subject)
                : reason is TimelineRefusalReason.OtherVersion or TimelineRefusalReason.ChangedContent or TimelineRefusalReason.PlaceLost ? Version("subject", subject)
                : ExplanationPart.Given("subject", subject);
        }

        if (Nearest is { } nearest)
        {
            yield return ExplanationPart.Given("near", nearest);
        }

        if (InForce is { } inForce)
        {
            yield return Version("inForce", inForce);
        }
    }

    /// <summary>A policy or workflow in a version, written as its code and that.</summary>
    private static ExplanationPart Version(string name, string text) => text.IndexOf(' ', StringComparison.Ordinal) is var at and > 0
        ? ExplanationPart.Clause(name, "event.version", ExplanationPart.OfBook("thing", "definition", text[..at]), ExplanationPart.Given("version", text[(at + 1)..]))
        : ExplanationPart.Given(name, text);

    internal static TimelineRefusal Of(string id, Instant at, WorkflowRefusal workflow) => new(id, at, TimelineRefusalReason.Workflow) { Workflow = workflow, Subject = workflow.Subject, Nearest = workflow.Nearest };
}
