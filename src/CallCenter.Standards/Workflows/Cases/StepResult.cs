using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>How a command ends.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
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
[JsonConverter(typeof(StandardJsonConverter))]
public readonly struct StepResult : IEquatable<StepResult>, IExplained
{
    // The usual answer, one event, is kept as the move that the case takes and what the command adds to it: the event is written out where somebody reads it, and a state is taken over the move
    // without looking up a code. The fields are one flat list, since each copy of a struct inside another costs a good part of a step.
    private readonly ImmutableArray<CaseRefusal> refusals;
    private readonly ImmutableArray<WorkflowEvent> several;
    private readonly ImmutableArray<string> documents;
    private readonly Workflow? workflow;
    private readonly Move? move;
    private readonly string? commandId;
    private readonly string? by;
    private readonly string? role;
    private readonly string? note;
    private readonly UnknownValues? unknown;
    private readonly Instant at;
    private readonly int number;

    internal StepResult(ImmutableArray<WorkflowEvent> events, UnknownValues? unknown = null)
    {
        Outcome = StepOutcome.Accepted;
        several = events;
        this.unknown = unknown;
    }

    /// <summary>One event: a move that a command takes.</summary>
    internal StepResult(Workflow workflow, Move move, int number, in CaseCommand command, UnknownValues? unknown = null)
    {
        this.unknown = unknown;
        Outcome = StepOutcome.Accepted;
        this.workflow = workflow;
        this.move = move;
        this.number = number;
        at = command.At;
        commandId = command.Id;
        by = command.By;
        role = command.Role;
        documents = command.Documents;
        note = command.Note;
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
    public CaseEvents Events => move is not null ? new CaseEvents(Event) : several.IsDefault ? default : new CaseEvents(several);

    /// <summary>Every reason of the refusal; empty unless refused.</summary>
    public ImmutableArray<CaseRefusal> Refusals => refusals.IsDefault ? [] : refusals;

    /// <summary>The values in fields that the guard of the accepted step tests, and the standard does not know, such as a misspelt need: they counted as missing. Empty unless accepted; a refusal tells them among its reasons.</summary>
    public ImmutableArray<UnknownValue> UnknownValues => unknown?.All ?? [];

    /// <summary>The number of the event that the command gave when it was carried out before; 0 where it was not.</summary>
    public int DoneBefore { get; }

    /// <summary>Whether the command is, or was, carried out.</summary>
    public bool IsDone => Outcome != StepOutcome.Refused;

    /// <summary>The move that the one event tells of; null where there are several events or none.</summary>
    internal Move? Move => move;

    /// <summary>The workflow of the move.</summary>
    internal Workflow? Workflow => workflow;

    internal int Number => number;

    internal Instant At => at;

    internal string? CommandId => commandId;

    /// <summary>The documents that came with the command.</summary>
    internal ImmutableArray<string> Documents => documents;

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(StepResult left, StepResult right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(StepResult left, StepResult right) => !left.Equals(right);

    /// <summary>Whether both answer the same.</summary>
    public bool Equals(StepResult other) => Outcome == other.Outcome && DoneBefore == other.DoneBefore && Events == other.Events && Equals(unknown, other.unknown) && Refusals.AsSpan().SequenceEqual(other.Refusals.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StepResult other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, DoneBefore, Events);

    /// <summary>What came of the command, in no language.</summary>
    public Explanation Explain() => StepSentences.Of(in this);

    /// <summary>What came of the command, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">What came of it alone, or with every reason of a refusal.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The event that tells of the move.</summary>
    internal WorkflowEvent Event => new()
    {
        Number = number,
        At = at,
        Kind = move!.Kind,
        Code = move.Event,
        Command = move.Code,
        CommandId = commandId,
        By = by,
        Role = role,
        Workflow = workflow!.Code,
        Version = workflow.Version,
        From = move.From.Path,
        To = move.To.Path,
        Documents = documents,
        Note = note,
    };
}
