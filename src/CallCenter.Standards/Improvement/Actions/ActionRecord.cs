using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Improvement;

/// <summary>What became of an improvement, in order of the events. Immutable: folding the next event gives a new record.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ActionRecord
{
    private ActionRecord(string action) => Action = action;

    /// <summary>The record of an improvement that nothing was planned for yet.</summary>
    /// <param name="action">The number or name by which the host knows it.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public static ActionRecord Begin(string action)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(action);
        return new ActionRecord(action);
    }

    /// <summary>The number or name by which the host knows it.</summary>
    public string Action { get; }

    /// <summary>The events that led here; folding them gives the record again.</summary>
    public History<ActionEvent> Events { get; private init; }

    /// <summary>How far it is.</summary>
    public ActionStatus Status { get; private init; }

    /// <summary>The plan; null where nothing was planned.</summary>
    public ActionPlan? Plan { get; private init; }

    /// <summary>The last day on which it is finished in time, postponed or not; null where nothing was planned.</summary>
    public LocalDate? Due { get; private init; }

    /// <summary>The event that finished it; null while it is not finished.</summary>
    public ActionEvent? FinishedBy { get; private init; }

    /// <summary>What it reached; null while that is not verified.</summary>
    public ActionResult? Result { get; private init; }

    /// <summary>The record as it was at an instant.</summary>
    internal ActionRecord Until(Instant at) => !(LastAt > at) ? this : ActionMoves.Fold(Begin(Action), [.. Events.Where(one => one.At <= at)], null).State;

    /// <summary>When something happened last; null where nothing has.</summary>
    public Instant? LastAt => Events.Count == 0 ? null : Events[^1].At;

    /// <summary>Whether both are of one improvement and came of the same events.</summary>
    public bool Equals(ActionRecord? other) => other is not null && Action == other.Action && Events == other.Events;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Action, Events);

    /// <summary>The record after an event that fits it.</summary>
    internal ActionRecord With(ActionEvent next)
    {
        ActionRecord after = this with { Events = Events.Add(next) };
        return next.Step switch
        {
            ActionStep.Plan => after with { Status = ActionStatus.Planned, Plan = next.Plan, Due = next.Plan!.Due },
            ActionStep.Start => after with { Status = ActionStatus.Underway },
            ActionStep.Postpone => after with { Due = next.Until },
            ActionStep.Finish => after with { Status = ActionStatus.Finished, FinishedBy = next },
            ActionStep.Verify => after with { Status = ActionStatus.Verified, Result = next.Result },
            ActionStep.Reopen => after with { Status = ActionStatus.Underway, FinishedBy = null, Result = null },
            _ => after with { Status = ActionStatus.Cancelled },
        };
    }
}
