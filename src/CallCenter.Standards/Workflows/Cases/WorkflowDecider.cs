using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Decides on the commands of cases by facts of type <typeparamref name="T"/>: gives events, or every reason of a refusal; changes nothing itself. Pure, immutable and thread-safe.
/// </summary>
/// <typeparam name="T">The type of the facts.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds functions over the host's facts; what leaves are the states and events that it gives.")]
public sealed class WorkflowDecider<T>
{
    private readonly MoveBinding<T>[] bindings;

    internal WorkflowDecider(Workflow workflow, RecordSchema<T> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Workflow = workflow;
        bindings = [.. workflow.Graph.Moves.Select(move => new MoveBinding<T>(move, workflow.Graph, schema))];
    }

    /// <summary>The workflow.</summary>
    public Workflow Workflow { get; }

    /// <summary>
    /// Decides on a command that brings no facts. Timed moves that fell due before the command come first, so that it does not
    /// matter when a host looks; a command at the very instant is still in time. Cost: a few comparisons for each step of the command here, no memory where it is accepted with one event.
    /// </summary>
    /// <param name="state">The state, from <see cref="Workflow.NewCase"/> on.</param>
    /// <param name="command">The command.</param>
    /// <param name="facts">The facts, known before the command already.</param>
    /// <exception cref="ArgumentException">The state belongs to another workflow or version, or the command lacks its identity, code or role.</exception>
    public StepResult Decide(in CaseState state, in CaseCommand command, in T facts) => Decide(in state, in command, in facts, in facts);

    /// <summary>
    /// Decides on a command whose form has gathered facts: the command is judged by these, and the timed moves that fell due before it by what was known then. What lets a move come only with the command
    /// makes no move come before it.
    /// </summary>
    /// <param name="state">The state, from <see cref="Workflow.NewCase"/> on.</param>
    /// <param name="command">The command.</param>
    /// <param name="facts">The facts known with the command: what its form has just gathered included.</param>
    /// <param name="before">The facts known before it.</param>
    /// <exception cref="ArgumentException">The state belongs to another workflow or version, or the command lacks its identity, code or role.</exception>
    public StepResult Decide(in CaseState state, in CaseCommand command, in T facts, in T before)
    {
        Check(in state);
        Check(in command);
        if ((state.Marks & AppliedCommand.MarkOf(command.Id)) != 0 && AppliedCommand.Find(state.Applied, command.Id) is { } applied)
        {
            return applied.Code == command.Code ? new StepResult(applied.Number) : Reused(applied, in state, Advance(in state, command.At, isInclusive: false, in before, []), in command, in facts);
        }

        if (state.Place!.Timers.Length > 0)
        {
            return DecideAfterTime(in state, in command, in facts, in before);
        }

        if (MoveFor(in state, in state, in command, in facts) is not { } move)
        {
            return Refused(in state, in state, in command, in facts);
        }

        UnknownValues? unknown = bindings[move.Index].Unknown(in facts);
        return move.To.Return is null ? Accepted(move, state.Version + 1, in command, unknown) : Accepted(move, state.Version + 1, in command, unknown, []);
    }

    /// <summary>The moves that fell due by an instant, each at its own, oldest first; a host stores them and goes on from the state after them.</summary>
    /// <param name="state">The state.</param>
    /// <param name="now">The instant; a move that is due just then is among them.</param>
    /// <param name="facts">The facts.</param>
    /// <exception cref="ArgumentException">The state belongs to another workflow or version.</exception>
    public CaseEvents Advance(in CaseState state, Instant now, in T facts)
    {
        Check(in state);
        var events = new List<WorkflowEvent>();
        Advance(in state, now, isInclusive: true, in facts, events);
        return events.Count == 0 ? default : new CaseEvents([.. events]);
    }

    /// <summary>When the case next moves by itself unless something happens before; null for never, as far as the facts tell.</summary>
    /// <exception cref="ArgumentException">The state belongs to another workflow or version.</exception>
    public Instant? NextMoveAt(in CaseState state, in T facts)
    {
        Check(in state);
        return TimedMoves.Next(in state, bindings, in facts)?.At;
    }

    /// <summary>Decides on a command for a case that time has been let pass for.</summary>
    internal StepResult DecideAtOnce(in CaseState state, in CaseCommand command, in T facts)
    {
        Check(in state);
        Check(in command);
        if (AppliedCommand.Find(state.Applied, command.Id) is { } applied)
        {
            return applied.Code == command.Code ? new StepResult(applied.Number) : Reused(applied, in state, in state, in command, in facts);
        }

        if (MoveFor(in state, in state, in command, in facts) is not { } move)
        {
            return Refused(in state, in state, in command, in facts);
        }

        UnknownValues? unknown = bindings[move.Index].Unknown(in facts);
        return move.To.Return is null ? Accepted(move, state.Version + 1, in command, unknown) : Accepted(move, state.Version + 1, in command, unknown, []);
    }

    /// <summary>
    /// The fields and documents that a refusal of the command would tell as missing; none where the step that it takes has all of them. For who enters what is asked for and would else be refused first: no reason is put into words.
    /// </summary>
    internal StepNeeds NeedsOf(in CaseState state, in CaseCommand command, in T facts)
    {
        Check(in state);
        if (state.Place!.Find(command.Code) is not { } moves)
        {
            return default;
        }

        foreach (Move move in moves)
        {
            MoveBinding<T> binding = bindings[move.Index];
            if (binding.GuardHolds(in facts, command.At) && Permission.Allows(move, in command))
            {
                if (binding.HasRequired(in facts) && (move.Documents & ~RefusalReasons.DocumentsOf(in state, in command)) == 0)
                {
                    return default;
                }

                break;
            }
        }

        return RefusalReasons.Needs(in state, in command, moves, bindings, in facts);
    }

    /// <summary>The timed move that comes next as far as the facts tell; null for none.</summary>
    internal UpcomingMove? Next(in CaseState state, in T facts) => TimedMoves.Next(in state, bindings, in facts);

    /// <summary>The events of a timed move: its own, and the returns of sub-workflows that it ends.</summary>
    internal List<WorkflowEvent> Made(UpcomingMove move, int number)
    {
        var events = new List<WorkflowEvent> { EventOf(move.Move, number, move.At) };
        AddReturns(events, move.Move.To, move.At);
        return events;
    }

    private StepResult DecideAfterTime(in CaseState state, in CaseCommand command, in T facts, in T before)
    {
        var events = new List<WorkflowEvent>();
        CaseState now = Advance(in state, command.At, isInclusive: false, in before, events);
        if (MoveFor(in state, in now, in command, in facts) is not { } move)
        {
            return Refused(in state, in now, in command, in facts);
        }

        UnknownValues? unknown = bindings[move.Index].Unknown(in facts);
        return events.Count == 0 && move.To.Return is null ? Accepted(move, now.Version + 1, in command, unknown) : Accepted(move, now.Version + 1, in command, unknown, events);
    }

    /// <summary>An identity that was given to another command: with whatever else is against this one.</summary>
    private StepResult Reused(AppliedCommand applied, in CaseState asked, in CaseState state, in CaseCommand command, in T facts) =>
        new([RefusalWording.CommandReused(command.Id, applied.Code), .. RefusalReasons.Of(in asked, in state, in command, bindings, in facts)]);

    private StepResult Refused(in CaseState asked, in CaseState state, in CaseCommand command, in T facts) =>
        new(RefusalReasons.Of(in asked, in state, in command, bindings, in facts));

    // By itself, so that the answer is written where the caller wants it: copies of what has just been written, part by part, cost more than all else in a step.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private StepResult Accepted(Move move, int number, in CaseCommand command, UnknownValues? unknown) => new(Workflow, move, number, in command, unknown);

    private StepResult Accepted(Move move, int number, in CaseCommand command, UnknownValues? unknown, List<WorkflowEvent> before)
    {
        before.Add(new StepResult(Workflow, move, number, in command).Event);
        AddReturns(before, move.To, command.At);
        return new StepResult(before.ToImmutableArray(), unknown);
    }

    private CaseState Advance(in CaseState state, Instant until, bool isInclusive, in T facts, List<WorkflowEvent> events)
    {
        CaseState now = state;
        while (TimedMoves.Next(in now, bindings, in facts) is { } next && (next.At < until || (isInclusive && next.At == until)))
        {
            int first = events.Count;
            events.Add(EventOf(next.Move, now.Version + 1, next.At));
            AddReturns(events, next.Move.To, next.At);
            for (int i = first; i < events.Count; i++)
            {
                CaseFold.Apply(Workflow, in now, events[i], out CaseState after);
                now = after;
            }
        }

        return now;
    }

    /// <summary>The step that the command takes; null where there is any reason to refuse it.</summary>
    private Move? MoveFor(in CaseState asked, in CaseState state, in CaseCommand command, in T facts)
    {
        Location place = state.Place!;
        if ((command.ExpectedVersion is { } expected && expected != asked.Version) || (command.At < state.LastAt && !place.IsUnopened) || place.Find(command.Code) is not { } moves)
        {
            return null;
        }

        ulong documents = state.DocumentBits;
        foreach (string document in command.Documents.AsSpan())
        {
            ulong bit = Workflow.Graph.BitOfDocument(document);
            if (bit == 0)
            {
                return null;
            }

            documents |= bit;
        }

        foreach (Move move in moves)
        {
            MoveBinding<T> binding = bindings[move.Index];
            if (binding.GuardHolds(in facts, command.At) && Permission.Allows(move, in command))
            {
                return (move.Documents & ~documents) == 0 && binding.HasRequired(in facts) ? move : null;
            }
        }

        return null;
    }

    /// <summary>The ends of sub-workflows that a move into one of their final states brings, the innermost first.</summary>
    private void AddReturns(List<WorkflowEvent> events, Location to, Instant at)
    {
        while (to.Return is { } back)
        {
            events.Add(EventOf(back, events[^1].Number + 1, at));
            to = back.To;
        }
    }

    private WorkflowEvent EventOf(Move move, int number, Instant at) => new()
    {
        Number = number,
        At = at,
        Kind = move.Kind,
        Code = move.Event,
        Command = move.Code,
        Workflow = Workflow.Code,
        Version = Workflow.Version,
        From = move.From.Path,
        To = move.To.Path,
    };

    private void Check(in CaseState state)
    {
        if (state.Owner != Workflow)
        {
            throw new ArgumentException($"The state belongs to '{state.Owner}'; this decides for '{Workflow}'.", nameof(state));
        }
    }

    private static void Check(in CaseCommand command)
    {
        if (string.IsNullOrEmpty(command.Id) || string.IsNullOrEmpty(command.Code) || command.Role is null)
        {
            throw new ArgumentException("A command needs its identity, code and role.", nameof(command));
        }
    }
}
