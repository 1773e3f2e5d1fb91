using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tool.Consoles;

namespace CallCenter.Standards.Tool.Analysis;

/// <summary>What can be said of decision tables before they are asked: a row for each, and below it everything that an input shows.</summary>
/// <param name="page">Where it is told.</param>
/// <param name="console">The reader's language.</param>
/// <param name="showsAll">Whether overlaps are told that the hit policy allows.</param>
/// <param name="facts">How the inputs of a table are told.</param>
internal sealed class AnalysedTables(Page page, ToolConsole console, bool showsAll, Func<DecisionTable, ToldFacts> facts)
{
    private const int MostOverlaps = 3;

    private static readonly string[] Columns = ["table", "policy", "verdict", "inputs", "rules", "gaps", "overlaps", "conflicts", "dead", "duplicates"];

    private readonly ExplanationLanguage language = ExplanationLanguage.Of(console.Culture);

    private Words.ToolWords Words => console.Words;

    public void Write(ImmutableArray<TableAnalysis> analyses)
    {
        page.Table(
            [.. Columns.Select(column => Words["analyze.column." + column])],
            words: 3,
            analyses.Select(Row));
        foreach (TableAnalysis analysis in analyses)
        {
            string[] told = [.. Details(analysis)];
            if (told.Length > 0)
            {
                page.Heading(Words.Of("titled", ("name", analysis.Table.Name.In(language.Tag)), ("code", analysis.Table.Code)));
                foreach (string line in told)
                {
                    page.Line(line, indent: 2);
                }
            }
        }
    }

    /// <summary>Whether something is to be put right, and not only to be known.</summary>
    public static bool IsWrong(TableAnalysis analysis) => analysis.ConflictCount > 0 || !analysis.DeadRules.IsEmpty || !analysis.Duplicates.IsEmpty || HasGaps(analysis) || !analysis.IsComplete;

    /// <summary>Whether inputs get no answer where one is expected: of a table whose rules answer together, none is an answer too.</summary>
    public static bool HasGaps(TableAnalysis analysis) => !analysis.Gaps.IsEmpty && !analysis.Table.HasDefault && !AnswersTogether(analysis.Table.HitPolicy);

    private IReadOnlyList<string> Row(TableAnalysis analysis)
    {
        DecisionTable table = analysis.Table;
        return
        [
            table.Name.In(language.Tag), language.NameOf(table.HitPolicy), Verdict(analysis), Count(table.Inputs.Length), Count(table.Rules.Length), Count(HasGaps(analysis) ? analysis.Gaps.Length : 0),
            Count(analysis.OverlapCount), Count(analysis.ConflictCount), Count(analysis.DeadRules.Length), Count(analysis.Duplicates.Length),
        ];
    }

    private string Verdict(TableAnalysis analysis) => Words[
        analysis.ConflictCount > 0 || !analysis.DeadRules.IsEmpty || !analysis.Duplicates.IsEmpty ? "analyze.wrong"
        : HasGaps(analysis) ? "analyze.gaps"
        : !analysis.IsComplete ? "analyze.incomplete"
        : "analyze.sound"];

    private IEnumerable<string> Details(TableAnalysis analysis)
    {
        DecisionTable table = analysis.Table;
        foreach (Witness gap in analysis.Gaps.Where(_ => HasGaps(analysis)))
        {
            yield return Words.Of("analyze.gap", ("input", facts(table).Of(gap)));
        }

        foreach (RulePair pair in analysis.Conflicts)
        {
            yield return Pair("analyze.conflict", table, pair);
        }

        foreach (DeadRule dead in analysis.DeadRules)
        {
            yield return dead.Reason == DeadRuleReason.Unreachable
                ? Words.Of("analyze.unreachable", ("rule", NameOf(table, dead.Rule)))
                : Words.Of("analyze.masked", ("rule", NameOf(table, dead.Rule)), ("rules", dead.MaskedBy.Select(rule => NameOf(table, rule))));
        }

        foreach (RulePair pair in analysis.Duplicates)
        {
            yield return Pair("analyze.duplicate", table, pair);
        }

        if (analysis.ConflictCount == 0 && showsAll)
        {
            foreach (RulePair pair in analysis.Overlaps.Take(MostOverlaps))
            {
                yield return Pair("analyze.overlap", table, pair);
            }
        }

        long rest = analysis.ConflictCount == 0 && !showsAll ? 0 : analysis.ConflictCount == 0 ? analysis.OverlapCount - Math.Min(MostOverlaps, analysis.Overlaps.Length) : analysis.ConflictCount - analysis.Conflicts.Length;
        if (rest > 0)
        {
            yield return Words.Of("analyze.more-pairs", ("count", rest));
        }
    }

    private string Pair(string key, DecisionTable table, RulePair pair) => Words.Of(key, ("first", NameOf(table, pair.First)), ("second", NameOf(table, pair.Second)), ("input", facts(table).Of(pair.Input)));

    private static bool AnswersTogether(HitPolicy policy) => policy is HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect;

    private static string NameOf(DecisionTable table, int rule) => table.Rules[rule].Code ?? Count(rule + 1);

    private static string Count(long count) => count.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
}
