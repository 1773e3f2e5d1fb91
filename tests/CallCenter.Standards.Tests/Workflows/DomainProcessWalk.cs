using CallCenter.Standards.Book;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>Walks a case through a shipped workflow, one hour between commands.</summary>
internal sealed class DomainProcessWalk<T>(string workflow, RecordSchema<T> schema, T facts)
{
    private readonly WorkflowDecider<T> decider = StandardBook.Shipped.Compile().Workflows[workflow].For(schema);
    private readonly List<LogEntry> history = [];
    private CaseState state;
    private bool isBegun;

    public string Workflow => decider.Workflow.Code;

    public static Instant Monday { get; } = Instant.FromUtc(2026, 6, 1, 1, 0);

    public Instant Now { get; private set; } = Monday;

    public T Facts { get; private set; } = facts;

    public string State => state.State;

    /// <summary>The events of the case as a log.</summary>
    public EventLog Log => EventLog.From(history);

    /// <summary>Gives a command that has to be accepted.</summary>
    public DomainProcessWalk<T> Do(string command, string role, T? facts = default, params string[] documents)
    {
        StepResult result = Try(command, role, facts, documents);
        Assert.True(result.IsDone, $"{command} in '{State}': {string.Join(' ', result.Refusals)}");
        Note(result.Events);
        return this;
    }

    /// <summary>The reasons why a command is refused.</summary>
    public RefusalReason[] Refused(string command, string role, T? facts = default, params string[] documents)
    {
        T before = Facts;
        RefusalReason[] reasons = [.. Try(command, role, facts, documents).Refusals.Select(refusal => refusal.Reason).Distinct()];
        Facts = before;
        return reasons;
    }

    /// <summary>Lets time pass.</summary>
    public DomainProcessWalk<T> Until(Instant instant)
    {
        Now = instant;
        Note(decider.Advance(state, Now, Facts));
        return this;
    }

    private StepResult Try(string command, string role, T? facts, string[] documents)
    {
        if (!isBegun)
        {
            (state, isBegun) = (decider.Workflow.NewCase, true);
        }

        Facts = facts is null ? Facts : facts;
        Now += Duration.FromHours(1);
        return decider.Decide(state, new CaseCommand { Id = $"{command} {Now}", Code = command, At = Now, By = "somebody", Role = role, Documents = [.. documents] }, Facts);
    }

    private void Note(CaseEvents events)
    {
        state = decider.Workflow.Fold(state, events).State;
        history.AddRange(events.ToArray().Select(happened => new LogEntry("case", happened.Code, happened.At, happened.Role, happened.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }
}
