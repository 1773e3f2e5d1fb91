using System.Globalization;

namespace CallCenter.Standards.Decisions;

/// <summary>Turns an analysis into findings: conflicts are errors; gaps are warnings where one rule should answer and no default does, and information where many may.</summary>
internal static class AnalysisFindings
{
    public static void Add(TableAnalysis analysis, string pointer, FindingList findings)
    {
        DecisionTable table = analysis.Table;
        foreach (RulePair pair in analysis.Conflicts)
        {
            findings.Add(
                TableFindings.RuleConflict, Rule(pointer, pair.Second), pair.Input.ToString(),
                $"Rules {Name(pair.First)} and {Name(pair.Second)} of table '{table.Code}' both match {pair.Input}{Rest(analysis.ConflictCount, analysis.Conflicts.Length, pair == analysis.Conflicts[^1])}.");
        }

        if (!table.HasDefault)
        {
            FindingRule kind = table.HitPolicy.IsSingleHit() ? TableFindings.TableGap : TableFindings.TableSilence;
            foreach (Witness gap in analysis.Gaps)
            {
                findings.Add(kind, pointer + "/rules", gap.ToString(), $"No rule of table '{table.Code}' matches {gap}.");
            }
        }

        foreach (DeadRule dead in analysis.DeadRules)
        {
            FindingWords why = dead.Reason == DeadRuleReason.Unreachable
                ? FindingWords.Of($"no allowed input matches it")
                : $"rules that win match all that it does: {FindingWords.List(dead.MaskedBy.Select(Name))}";
            findings.Add(TableFindings.DeadRule, Rule(pointer, dead.Rule), Name(dead.Rule), $"Rule {Name(dead.Rule)} of table '{table.Code}' never decides; {why}.");
        }

        foreach (RulePair pair in analysis.Duplicates)
        {
            findings.Add(
                TableFindings.DuplicateRule, Rule(pointer, pair.Second), Name(pair.Second),
                $"Rules {Name(pair.First)} and {Name(pair.Second)} of table '{table.Code}' match the same inputs.");
        }

        if (!analysis.IsComplete)
        {
            findings.Add(TableFindings.AnalysisBudget, pointer, table.Code, $"Table '{table.Code}' may have gaps, conflicts and dead rules that the work limit left unfound.");
        }

        string Name(int rule) => CompiledTable.RuleName(table.Rules[rule], rule);
    }

    private static string Rule(string pointer, int rule) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/rules/{rule}");

    private static FindingWords Rest(long count, int listed, bool isLast) =>
        isLast && count > listed ? FindingWords.Of($", and {count - listed} more pairs are in conflict") : $"";
}
