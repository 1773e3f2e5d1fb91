using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Finds steps of one command that facts allow both, and facts that allow no step at all. The guards of a place are the rules of a decision table, and its analysis gives the facts that show it.
/// </summary>
internal sealed class StepOverlaps(WorkflowGraph graph, int[] firstAt, ConfigurationSpace space, WorkBudget budget, FindingList findings)
{
    private static readonly AnalysisOptions WithMissing = new() { MissingInputs = MissingInputs.WhereTheFieldMayBeMissing };

    // What is missing can still be entered; what is entered has to lead somewhere.
    private static readonly AnalysisOptions Entered = new();

    private readonly HashSet<StepPair> compared = [];

    public void Check()
    {
        foreach (Location place in graph.Locations)
        {
            if (firstAt[place.Index] >= 0 && !budget.IsSpent)
            {
                foreach (CommandMoves command in place.Commands)
                {
                    if (command.Moves[0].Level == 0)
                    {
                        CheckCommand(place, command);
                    }
                }

                if (place.Levels.Length == 1)
                {
                    CheckGap(place);
                }
            }
        }
    }

    /// <summary>Each step is told of with the first one before it: of many that all overlap, one finding for each is enough to put right.</summary>
    private void CheckCommand(Location place, CommandMoves command)
    {
        for (int second = 1; second < command.Moves.Length; second++)
        {
            for (int first = 0; first < second && budget.Spend(1); first++)
            {
                (CheckedStep one, CheckedStep other) = (command.Moves[first].Step!, command.Moves[second].Step!);
                if (!one.Guard.Excludes(other.Guard) && ShareGivers(one, other) && compared.Add(new StepPair(one, other)) && FactsForBoth(one.Guard, other.Guard) is { } facts)
                {
                    findings.Add(WorkflowFindings.AmbiguousSteps, other.Place, command.Code,
                        $"In '{place}', come to by {WayTo(place)}, command '{command.Code}' could take this step and the one to '{one.Step.To ?? place.Path}'{(facts.Length == 0 ? FindingWords.Of($"") : $" where {facts}")}.");
                    break;
                }
            }
        }
    }

    /// <summary>Whether one person may take both: they act in one role, but may hold any authority.</summary>
    private static bool ShareGivers(CheckedStep one, CheckedStep other) =>
        !one.Step.Authorities.IsEmpty || !other.Step.Authorities.IsEmpty || one.Step.Roles.Any(role => other.Step.Roles.Contains(role));

    /// <summary>Facts for which both guards hold; empty for any facts, null for none.</summary>
    private string? FactsForBoth(Condition one, Condition other) => one.IsAny && other.IsAny ? ""
        : ConditionBoxes.Of([one, other], WithMissing, budget)?.Shared(0, 1)?.ToString();

    private void CheckGap(Location place)
    {
        var guards = new List<Condition>();
        foreach (Move move in place.Moves)
        {
            if (!move.Stays && (move.Step?.Guard ?? move.Timer?.Guard) is { } guard)
            {
                if (guard.IsAny || HasEmptyTest(guard))
                {
                    return;
                }

                guards.Add(guard);
            }
        }

        if (guards.Count > 0 && ConditionBoxes.Of([.. guards], Entered, budget)?.Uncovered() is { } gap)
        {
            findings.Add(WorkflowFindings.GuardGap, graph.Workflow.PlaceOf(place.Levels[0].State.Code), place.Path,
                $"In '{place}', come to by {WayTo(place)}, no step can be taken where {gap}.");
        }
    }

    private static bool HasEmptyTest(Condition guard)
    {
        foreach (UnaryTests tests in guard.Tests)
        {
            if (tests.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private FindingWords WayTo(Location place) => Ways.Text(space.WayTo(firstAt[place.Index]));

    /// <summary>Two steps; the same two may be open in many places.</summary>
    private sealed record StepPair(CheckedStep One, CheckedStep Other);
}
