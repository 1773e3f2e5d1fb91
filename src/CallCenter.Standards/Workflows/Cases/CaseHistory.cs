using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Workflows;

/// <summary>The events of a case, replayed: the state they lead to, or the event that does not follow on those before it.</summary>
public sealed class CaseHistory
{
    private readonly ImmutableArray<Workflow> workflows;

    private CaseHistory(ImmutableArray<WorkflowEvent> events, CaseState state, int? fault, ImmutableArray<Workflow> workflows)
    {
        Events = events;
        State = state;
        Fault = fault;
        this.workflows = workflows;
    }

    /// <summary>The events as given.</summary>
    public ImmutableArray<WorkflowEvent> Events { get; }

    /// <summary>The state after all events, or after those before the <see cref="Fault"/>.</summary>
    public CaseState State { get; }

    /// <summary>The position of the first event that does not follow on those before it; null where the whole history holds.</summary>
    public int? Fault { get; }

    /// <summary>The events as a walk through the case for people: a line for each with instant (UTC), what was done, by whom, and the state after it.</summary>
    /// <param name="culture">The culture: Chinese for <c>zh</c>, English for all others. Instants are written the same in each.</param>
    public string Describe(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return CaseWalk.Describe(this, workflows, culture);
    }

    /// <param name="first">The workflow of a case without events.</param>
    /// <param name="events">The events.</param>
    /// <param name="versionOf">The workflow of a code and version; null where there is none.</param>
    internal static CaseHistory Of(Workflow first, ImmutableArray<WorkflowEvent> events, Func<string, string, Workflow?> versionOf)
    {
        if (events.IsDefault)
        {
            throw new ArgumentException("The events are the default value; a case without events has an empty array.", nameof(events));
        }

        Workflow? workflow = first;
        CaseState state = first.NewCase;
        var passed = new List<Workflow> { first };
        ReadOnlySpan<WorkflowEvent> span = events.AsSpan();
        for (int i = 0; i < span.Length; i++)
        {
            ref readonly WorkflowEvent happened = ref span[i];
            if (happened.Version != workflow.Version || happened.Workflow != workflow.Code)
            {
                workflow = versionOf(happened.Workflow, happened.Version);
            }

            if (workflow is null || !CaseFold.TryApply(workflow, in state, in happened, out CaseState after))
            {
                return new CaseHistory(events, state, i, [.. passed]);
            }

            state = after;
            if (passed[^1] != workflow)
            {
                passed.Add(workflow);
            }
        }

        return new CaseHistory(events, state, null, [.. passed]);
    }
}
