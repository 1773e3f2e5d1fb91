using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>
/// Something that happened to a case, with all that it may bring: a word for the clocks, a step of its workflow, facts collected, policies that hold from now on, a step of escalation acknowledged. Plain data, to be kept
/// by the host.
/// </summary>
/// <typeparam name="T">The type of the case's facts, such as <see cref="WorkItem"/>; a record, so that equal facts are equal.</typeparam>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TimelineEvent<T> : IIdentified
    where T : class
{
    private readonly Listed<PolicyChange> policies;

    /// <summary>The event's identity in its case: the same event again changes nothing, another one with the identity is refused.</summary>
    /// <exception cref="ArgumentException">Null or blank.</exception>
    public required string Id { get; init => field = Given.Identity(value, nameof(Id)); }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>What happened, kebab-case: the word that clocks go by; null where they need not know.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? Code { get; init => field = Given.OptionalWord(value, "the word of what happened, or null where clocks need not know", nameof(Code)); }

    /// <summary>Since when time counts for the clocks it starts, at or before <see cref="At"/>; null for <see cref="At"/>.</summary>
    public Instant? From { get; init; }

    /// <summary>Who approved what happened, such as a longer time, in the host's words; null where nobody has, or it is not told.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? ApprovedBy { get; init => field = Given.OptionalWord(value, "who approved it, or null where nobody has", nameof(ApprovedBy)); }

    /// <summary>Why it happened, as it is recorded; null where no reason is told.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? Reason { get; init => field = Given.OptionalWord(value, "why it happened, or null where no reason is told", nameof(Reason)); }

    /// <summary>The event of the case's workflow that it tells; null where it tells of none. Its instant and code are this event's.</summary>
    /// <exception cref="ArgumentException">It is no event of a workflow: its default value, or one with a member that is null.</exception>
    public WorkflowEvent? Step
    {
        get;
        init => field = value is not { } step || step.IsWhole ? value
            : throw new ArgumentException("The step is no event of a workflow: give one that a workflow decided on, or null where none is told.", nameof(Step));
    }

    /// <summary>What is known of the case from now on, fields just collected included; null where nothing has changed.</summary>
    public T? Facts { get; init; }

    /// <summary>The policies that hold from now on; none unless given.</summary>
    /// <exception cref="ArgumentNullException">A change is null.</exception>
    public ImmutableArray<PolicyChange> Policies
    {
        get => policies;
        init
        {
            foreach (PolicyChange change in value.AsSpan())
            {
                ArgumentNullException.ThrowIfNull(change, nameof(Policies));
            }

            policies = value;
        }
    }

    /// <summary>The identity of the step of escalation that somebody has taken note of; null for none.</summary>
    public string? Acknowledges { get; init; }

    /// <summary>The identity, the instant and what happened.</summary>
    public override string ToString() => $"'{Id}' at {At}: {Code ?? (Acknowledges is null ? "facts" : $"acknowledges {Acknowledges}")}";
}

/// <summary>Makes events of timelines.</summary>
public static class TimelineEvent
{
    /// <summary>The event of a workflow's event: its identity is the workflow's code and the event's number, such as <c>service/3</c>, as it is for moves that a timeline makes by itself.</summary>
    /// <param name="step">The workflow's event.</param>
    /// <param name="facts">What is known of the case from now on; null where nothing has changed.</param>
    /// <param name="policies">The policies that hold from now on.</param>
    public static TimelineEvent<T> Of<T>(in WorkflowEvent step, T? facts = null, ImmutableArray<PolicyChange> policies = default)
        where T : class => Of(Workflow.EventId(step.Workflow, step.Number), in step, facts, policies);

    internal static TimelineEvent<T> Of<T>(string id, in WorkflowEvent step, T? facts, ImmutableArray<PolicyChange> policies)
        where T : class => new()
        {
            Id = id,
            At = step.At,
            Code = step.Code,
            Step = step,
            Facts = facts,
            Policies = policies,
        };
}
