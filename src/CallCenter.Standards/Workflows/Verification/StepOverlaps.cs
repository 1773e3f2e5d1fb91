using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Finds steps of one command that facts allow both, and facts that allow no step at all. The guards of a place are a decision table, and its analysis gives the facts that show it.
/// </summary>
internal static class StepOverlaps
{
    public static void Check(WorkflowGraph graph, int[] firstAt, ConfigurationSpace space, FindingList findings)
    {
        var told = new HashSet<(string, string)>();
        foreach (Location place in graph.Locations.Where(place => firstAt[place.Index] >= 0))
        {
            foreach (CommandMoves command in place.Commands.Where(command => command.Moves[0].Level == 0))
            {
                CheckCommand(place, command, Ways.Text(space.WayTo(firstAt[place.Index])), told, findings);
            }

            if (place.Levels.Length == 1)
            {
                CheckGap(graph, place, Ways.Text(space.WayTo(firstAt[place.Index])), findings);
            }
        }
    }

    private static void CheckCommand(Location place, CommandMoves command, string way, HashSet<(string, string)> told, FindingList findings)
    {
        for (int second = 1; second < command.Moves.Length; second++)
        {
            for (int first = 0; first < second; first++)
            {
                (CheckedStep one, CheckedStep other) = (command.Moves[first].Step!, command.Moves[second].Step!);
                if (ShareGivers(one, other) && FactsForBoth(one.Guard, other.Guard) is { } facts && told.Add((one.Pointer, other.Pointer)))
                {
                    findings.Add(FindingRules.AmbiguousSteps, other.Pointer, command.Code,
                        $"In '{place}', come to by {way}, command '{command.Code}' could take this step and the one to '{one.Step.To ?? place.Path}'{(facts.Length == 0 ? "" : $" where {facts}")}.");
                }
            }
        }
    }

    /// <summary>Whether one person may take both: they act in one role, but may hold any authority.</summary>
    private static bool ShareGivers(CheckedStep one, CheckedStep other) =>
        !one.Step.Authorities.IsEmpty || !other.Step.Authorities.IsEmpty || one.Step.Roles.Intersect(other.Step.Roles).Any();

    /// <summary>Facts for which both guards hold; empty for any facts, null for none.</summary>
    private static string? FactsForBoth(Condition one, Condition other)
    {
        if (GuardTable.Of([one, other], HitPolicy.Unique) is not { } table)
        {
            return "";
        }

        TableAnalysis analysis = TableAnalysis.Of(table, new AnalysisOptions { MissingInputs = MissingInputs.WhereTheFieldMayBeMissing });
        return analysis.Overlaps.IsEmpty ? null : analysis.Overlaps[0].Input.ToString();
    }

    private static void CheckGap(WorkflowGraph graph, Location place, string way, FindingList findings)
    {
        Condition[] guards = [.. place.Moves.Where(move => !move.Stays).Select(move => move.Step?.Guard ?? move.Timer?.Guard).OfType<Condition>()];
        if (guards.Length == 0 || guards.Any(guard => GuardTable.AlwaysHolds(guard) || guard.Tests.Any(tests => tests.IsEmpty)) || GuardTable.Of(guards, HitPolicy.First) is not { } table)
        {
            return;
        }

        // What is missing can still be entered; what is entered has to lead somewhere.
        TableAnalysis analysis = TableAnalysis.Of(table, new AnalysisOptions { MostListed = 1 });
        if (!analysis.Gaps.IsEmpty)
        {
            findings.Add(FindingRules.GuardGap, $"{graph.Workflow.Pointer}/states/{graph.Workflow.IndexOf(place.Levels[0].State.Code)}", place.Path,
                $"In '{place}', come to by {way}, no step can be taken where {analysis.Gaps[0]}.");
        }
    }
}
