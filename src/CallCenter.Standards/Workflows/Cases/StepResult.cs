using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows.Cases;

/// <summary>How a command ends.</summary>
public enum StepOutcome
{
    /// <summary>It is refused; nothing happens to the case.</summary>
    Refused,

    /// <summary>It is carried out: its events are there to be stored.</summary>
    Accepted,

    /// <summary>The same command was carried out before; nothing happens anew.</summary>
    AlreadyDone,
}

/// <summary>The answer to a command: events, or the reasons why there are none. The default value is a refusal without reasons, which no command ever gets.</summary>
public readonly struct StepResult
{
    private readonly ImmutableArray<CaseRefusal> refusals;
    private readonly CaseEvents events;

    internal StepResult(in CaseEvents events)
    {
        Outcome = StepOutcome.Accepted;
        this.events = events;
    }

    internal StepResult(in WorkflowEvent only)
    {
        Outcome = StepOutcome.Accepted;
        events = new CaseEvents(in only);
    }

    internal StepResult(ImmutableArray<CaseRefusal> refusals) => this.refusals = refusals;

    internal StepResult(int doneBefore)
    {
        Outcome = StepOutcome.AlreadyDone;
        DoneBefore = doneBefore;
    }

    /// <summary>Whether the command is carried out, was so before, or is refused.</summary>
    public StepOutcome Outcome { get; }

    /// <summary>
    /// What happened, in order: timed moves that fell due before the command, the command's own event, and the returns of sub-workflows that it ends. None unless accepted.
    /// </summary>
    public CaseEvents Events => events;

    /// <summary>Every reason of the refusal; empty unless refused.</summary>
    public ImmutableArray<CaseRefusal> Refusals => refusals.IsDefault ? [] : refusals;

    /// <summary>The number of the event that the command gave when it was carried out before; 0 where it was not.</summary>
    public int DoneBefore { get; }

    /// <summary>Whether the command is, or was, carried out.</summary>
    public bool IsDone => Outcome != StepOutcome.Refused;

    internal static ref readonly CaseEvents EventsOf(in StepResult result) => ref result.events;
}
