using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>Why an event does not follow on the state of a case.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum WorkflowRefusalReason
{
    /// <summary>The case has another event of the number.</summary>
    NumberReused,

    /// <summary>Events between the last one and this are missing.</summary>
    Gap,

    /// <summary>It happened before the last one.</summary>
    OutOfOrder,

    /// <summary>It is of a workflow or version that the case does not run under.</summary>
    OtherVersion,

    /// <summary>The identity of its command was given to another command of the case before.</summary>
    CommandReused,

    /// <summary>It begins in another state, or no step, timed move, return or mapping leads from that state as it says.</summary>
    DoesNotFollow,

    /// <summary>A document that the workflow does not know came with it.</summary>
    UnknownDocument,
}

/// <summary>An event that does not follow on the state of its case; it changes nothing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">Why.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkflowRefusal(WorkflowEvent Event, WorkflowRefusalReason Reason) : IExplained
{
    private readonly Listed<WorkflowRefusalReason> also;

    /// <summary>Why.</summary>
    public WorkflowRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>What else speaks against the event, in the order of asking; empty where nothing does.</summary>
    public ImmutableArray<WorkflowRefusalReason> Also
    {
        get => also;
        init => also = value;
    }

    /// <summary>What the reason is about: a word of the event that the workflow does not have, such as a misspelt command, event, state or document, or the version that is not known; null where it is about the event as a whole.</summary>
    public string? Subject { get; init; }

    /// <summary>The word of the workflow that is nearest to the subject; null where none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>Why the event was refused, in no language.</summary>
    public Explanation Explain() => EventSentences.Refusal(
        Event.Number.ToString(CultureInfo.InvariantCulture), Reason, Also, reason => reason == Reason ? [EventSentences.Subject(Subject), EventSentences.Near(Nearest)] : []);

    /// <summary>Why the event was refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The reason alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The reason in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
