using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>A state of one version, and what becomes of it in another.</summary>
/// <param name="From">The path of the state in the old version.</param>
/// <param name="To">The path of the state in the new version; null where it has no place.</param>
/// <param name="Reason">Why it has no place; null where it has.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record MigratedState(string From, string? To, LocalizedText? Reason);

/// <summary>
/// Moves open cases from one version of a workflow to another. Tells beforehand for each state that an open case can be in where it goes;
/// a case in a state without a place is refused and stays under its version.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled of two versions of a workflow; what leaves is its States.")]
public sealed class WorkflowMigration
{
    /// <summary>The code of the event that a migration gives.</summary>
    public const string Event = "migrated";

    internal WorkflowMigration(Workflow from, Workflow to)
    {
        if (from.Code != to.Code)
        {
            throw new ArgumentException($"'{from}' and '{to}' are not versions of one workflow.", nameof(from));
        }

        From = from;
        To = to;
        States = [.. from.Graph.Locations.Where(place => !place.IsUnopened && !place.Levels[^1].State.IsFinal).Select(place => StateOf(from, to, place))];
    }

    /// <summary>The version that cases come from.</summary>
    public Workflow From { get; }

    /// <summary>The version that they go to.</summary>
    public Workflow To { get; }

    /// <summary>Every state that an open case can be in.</summary>
    public ImmutableArray<MigratedState> States { get; }

    /// <summary>Whether every open case can be moved.</summary>
    public bool IsComplete => States.All(state => state.To is not null);

    /// <summary>The versions that cases come from and go to.</summary>
    public override string ToString() => $"{From} → {To}";

    /// <summary>Decides on moving a case: one event, or the reasons why it stays. The identity of the command keeps it from being moved twice; roles are the host's business here.</summary>
    /// <param name="state">The state under <see cref="From"/>.</param>
    /// <param name="command">Who moves it and when; its code does not matter.</param>
    /// <exception cref="ArgumentException">The state belongs to another version.</exception>
    public StepResult Decide(in CaseState state, in CaseCommand command)
    {
        if (state.Owner != From)
        {
            throw new ArgumentException($"The state belongs to '{state.Owner}'; this moves cases from '{From}'.", nameof(state));
        }

        AppliedCommand? applied = AppliedCommand.Find(state.Applied, command.Id);
        if (applied?.Code == Event)
        {
            return new StepResult(applied.Number);
        }

        MappedState mapped = state.Place is { IsUnopened: false, IsEnd: false } place ? StateMap.Target(From, To, place) : default;
        ImmutableArray<CaseRefusal> refusals = [.. applied is null ? [] : new[] { RefusalWording.CommandReused(command.Id, applied.Code) }, .. Refusals(in state, in command, in mapped)];
        return refusals.IsEmpty ? new StepResult(ImmutableArray.Create(EventOf(in state, in command, mapped.Target!))) : new StepResult(refusals);
    }

    private static ImmutableArray<CaseRefusal> Refusals(in CaseState state, in CaseCommand command, in MappedState mapped)
    {
        ImmutableArray<CaseRefusal>.Builder reasons = ImmutableArray.CreateBuilder<CaseRefusal>();
        if (command.ExpectedVersion is { } expected && expected != state.Version)
        {
            reasons.Add(RefusalWording.VersionConflict(expected, state.Version));
        }

        if (state.IsOpened && command.At < state.LastAt)
        {
            reasons.Add(RefusalWording.OutOfOrder(command.Id));
        }

        if (mapped.Target is null)
        {
            reasons.Add(RefusalWording.StateNotMapped(state.State, mapped.Reason));
        }

        return reasons.ToImmutable();
    }

    private static MigratedState StateOf(Workflow from, Workflow to, Location place)
    {
        MappedState mapped = StateMap.Target(from, to, place);
        return new MigratedState(place.Path, mapped.Target?.Path, mapped.Reason);
    }

    private WorkflowEvent EventOf(in CaseState state, in CaseCommand command, Location target) => new()
    {
        Number = state.Version + 1,
        At = command.At,
        Kind = EventKind.Migration,
        Code = Event,
        CommandId = command.Id,
        By = command.By,
        Role = command.Role,
        Workflow = To.Code,
        Version = To.Version,
        From = state.State,
        To = target.Path,
        Note = command.Note,
    };
}
