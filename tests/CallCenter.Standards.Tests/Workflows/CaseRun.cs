using System.Collections.Immutable;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>A case as a host keeps it: decides, stores the events, goes on from the state after them.</summary>
internal sealed class CaseRun<T>(WorkflowDecider<T> decider, T facts)
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 2, 0);

    private readonly List<WorkflowEvent> events = [];

    public CaseState State { get; private set; } = decider.Workflow.NewCase;

    public T Facts { get; set; } = facts;

    public Instant Now { get; set; } = Start;

    public ImmutableArray<WorkflowEvent> Events => [.. events];

    /// <summary>The codes of the events.</summary>
    public string[] Codes => [.. events.Select(happened => happened.Code)];

    public CaseRun<T> With(T facts)
    {
        Facts = facts;
        return this;
    }

    public CaseRun<T> After(Duration time)
    {
        Now += time;
        return this;
    }

    /// <summary>Gives a command that has to be accepted.</summary>
    public CaseRun<T> Do(string code, string role = "agent", params string[] documents)
    {
        StepResult result = Try(code, role, documents);
        Assert.True(result.Outcome == StepOutcome.Accepted, $"{code}: {string.Join(" ", result.Refusals)}");
        return this;
    }

    /// <summary>Gives a command; its events are stored where it is accepted.</summary>
    public StepResult Try(string code, string role = "agent", params string[] documents)
    {
        StepResult result = decider.Decide(State, Command(code, role, documents), Facts);
        Store(result.Events);
        return result;
    }

    /// <summary>The reasons of a refusal, as kind and subject.</summary>
    public string[] Refused(string code, string role = "agent", params string[] documents)
    {
        CaseState before = State;
        StepResult result = Try(code, role, documents);
        Assert.Equal((StepOutcome.Refused, 0), (result.Outcome, result.Events.Count));
        Assert.Equal(before, State);
        return [.. result.Refusals.Select(refusal => $"{refusal.Reason} {refusal.Subject}")];
    }

    public CaseRun<T> Advance()
    {
        Store(decider.Advance(State, Now, Facts));
        return this;
    }

    public CaseCommand Command(string code, string role = "agent", params string[] documents) => new()
    {
        Id = $"c{events.Count}-{code}",
        Code = code,
        At = Now,
        By = "li",
        Role = role,
        Documents = [.. documents],
    };

    private void Store(CaseEvents happened)
    {
        Folded<CaseState, WorkflowRefusal> folded = decider.Workflow.Fold(State, in happened);
        Assert.Empty(folded.Refusals);
        State = folded.State;
        events.AddRange(happened);
    }
}
