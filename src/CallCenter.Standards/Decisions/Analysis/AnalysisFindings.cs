using System.Globalization;

namespace CallCenter.Standards.Decisions;

/// <summary>Turns an analysis into findings: conflicts are errors; gaps are warnings where one rule should answer and no default does, and information where many may.</summary>
internal static class AnalysisFindings
{
    public static void Add(TableAnalysis analysis, string pointer, FindingList findings)
    {
        CompiledTable table = analysis.Table;
        foreach (RulePair pair in analysis.Conflicts)
        {
            findings.Add(
                TableFindings.RuleConflict, Rule(pointer, pair.Second), pair.Input.ToString(),
                $"Rules {table.RuleName(pair.First)} and {table.RuleName(pair.Second)} of table '{table}' both match {pair.Input}{Rest(analysis.ConflictCount, analysis.Conflicts.Length, pair == analysis.Conflicts[^1])}.");
        }

        if (!table.HasDefault)
        {
            FindingRule kind = table.Table.HitPolicy.IsSingleHit() ? TableFindings.TableGap : TableFindings.TableSilence;
            foreach (Witness gap in analysis.Gaps)
            {
                findings.Add(kind, pointer + "/rules", gap.ToString(), $"No rule of table '{table}' matches {gap}.");
            }
        }

        foreach (DeadRule dead in analysis.DeadRules)
        {
            string why = dead.Reason == DeadRuleReason.Unreachable
                ? "no allowed input matches it"
                : $"rules that win match all that it does: {string.Join(", ", dead.MaskedBy.Select(table.RuleName))}";
            findings.Add(TableFindings.DeadRule, Rule(pointer, dead.Rule), table.RuleName(dead.Rule), $"Rule {table.RuleName(dead.Rule)} of table '{table}' never decides; {why}.");
        }

        foreach (RulePair pair in analysis.Duplicates)
        {
            findings.Add(
                TableFindings.DuplicateRule, Rule(pointer, pair.Second), table.RuleName(pair.Second),
                $"Rules {table.RuleName(pair.First)} and {table.RuleName(pair.Second)} of table '{table}' match the same inputs.");
        }

        if (!analysis.IsComplete)
        {
            findings.Add(TableFindings.AnalysisBudget, pointer, table.Table.Code, $"Table '{table}' may have gaps, conflicts and dead rules that the work limit left unfound.");
        }
    }

    private static string Rule(string pointer, int rule) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/rules/{rule}");

    private static string Rest(long count, int listed, bool isLast) =>
        isLast && count > listed ? string.Create(CultureInfo.InvariantCulture, $", and {count - listed} more pairs are in conflict") : "";
}
