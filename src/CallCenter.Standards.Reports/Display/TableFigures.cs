using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Reports.Display;

/// <summary>What can be said of decision tables: one row for each table, and the details of one.</summary>
internal sealed class TableFigures(ImmutableArray<TableAnalysis> analyses, Wording wording, Figures figures)
{
    private const int MostOverlaps = 3;

    /// <summary>All tables, a row each.</summary>
    public FigureTable All => new(
        wording.In("标准中的决策表", "The decision tables of the book"),
        2,
        [
            wording.In("决策表", "Table"), wording.In("命中策略", "Hit policy"), wording.In("输入", "Inputs"), wording.In("规则", "Rules"), wording.In("空白", "Gaps"),
            wording.In("重叠", "Overlaps"), wording.In("冲突", "Conflicts"), wording.In("失效规则", "Dead rules"), wording.In("重复", "Duplicates"), wording.In("结论", "Verdict"),
        ],
        [.. analyses.Select(Row)],
        wording.In(
            "空白：没有规则符合的输入，缺失值也算输入。重叠：同一输入符合两条规则，由命中策略决定。冲突：命中策略不允许的重叠。失效规则：永不作答的规则。多选表无规则符合时不作答，属正常。",
            "A gap is an input that no rule matches; a missing value is an input too. An overlap is a pair of rules that one input matches both of, which the hit policy decides; a conflict is one that it does not allow. "
            + "A dead rule never decides. A table whose rules answer together may well be silent."));

    /// <summary>The details of a table: its shape, then everything that an input shows.</summary>
    public IEnumerable<string> Details(TableAnalysis analysis)
    {
        DecisionTable table = analysis.Table;
        yield return $"{string.Join(", ", table.Inputs.Select(input => input.Field))} → {string.Join(", ", table.Outputs.Select(output => output.Name))}";
        foreach (Witness gap in analysis.Gaps)
        {
            yield return (analysis.Table.HasDefault ? wording.In("空白，取默认值：", "gap, the default answers: ")
                : Allows(table.HitPolicy) ? wording.In("无规则符合：", "silent: ") : wording.In("空白：", "gap: ")) + gap;
        }

        foreach (RulePair pair in analysis.Conflicts)
        {
            yield return wording.In("冲突：", "conflict: ") + Pair(table, pair);
        }

        foreach (DeadRule dead in analysis.DeadRules)
        {
            yield return wording.In("失效规则：", "dead rule: ") + Name(table, dead.Rule) + (dead.Reason == DeadRuleReason.Unreachable
                ? wording.In("，没有输入符合", ", no input matches it")
                : wording.In("，被遮蔽于 ", ", masked by ") + string.Join(", ", dead.MaskedBy.Select(rule => Name(table, rule))));
        }

        foreach (RulePair pair in analysis.Duplicates)
        {
            yield return wording.In("重复：", "duplicate: ") + Pair(table, pair);
        }

        if (analysis.ConflictCount == 0)
        {
            foreach (RulePair pair in analysis.Overlaps.Take(MostOverlaps))
            {
                yield return wording.In("重叠，由命中策略决定：", "overlap, decided by the hit policy: ") + Pair(table, pair);
            }
        }

        long rest = analysis.ConflictCount == 0 ? analysis.OverlapCount - Math.Min(MostOverlaps, analysis.Overlaps.Length) : analysis.ConflictCount - analysis.Conflicts.Length;
        if (rest > 0)
        {
            yield return wording.In($"另有{figures.Count(rest)}对", $"and {figures.Count(rest)} more pairs");
        }
    }

    /// <summary>The name and the code of a table.</summary>
    public string Title(TableAnalysis analysis) => $"{wording.In(analysis.Table.Name)} ({analysis.Table.Code})";

    private string[] Row(TableAnalysis analysis)
    {
        DecisionTable table = analysis.Table;
        return
        [
            wording.In(table.Name), PolicyName(table.HitPolicy), figures.Count(table.Inputs.Length), figures.Count(table.Rules.Length), figures.Count(analysis.Gaps.Length),
            figures.Count(analysis.OverlapCount), figures.Count(analysis.ConflictCount), figures.Count(analysis.DeadRules.Length), figures.Count(analysis.Duplicates.Length), Verdict(analysis),
        ];
    }

    private string Verdict(TableAnalysis analysis)
    {
        bool hasGap = !analysis.Gaps.IsEmpty && !analysis.Table.HasDefault && !Allows(analysis.Table.HitPolicy);
        return analysis.ConflictCount > 0 || !analysis.DeadRules.IsEmpty || !analysis.Duplicates.IsEmpty ? wording.In("✖ 需修正", "✖ to put right")
            : hasGap ? wording.In("▲ 有空白", "▲ has gaps")
            : !analysis.IsComplete ? wording.In("▲ 未查完", "▲ not searched to the end")
            : wording.In("✔ 完整", "✔ complete");
    }

    private string PolicyName(HitPolicy policy) => policy switch
    {
        HitPolicy.Unique => wording.In("唯一", "unique"),
        HitPolicy.Any => wording.In("任一", "any"),
        HitPolicy.First => wording.In("首条", "first"),
        HitPolicy.Priority => wording.In("优先", "priority"),
        HitPolicy.RuleOrder => wording.In("按规则次序", "rule order"),
        HitPolicy.OutputOrder => wording.In("按输出次序", "output order"),
        _ => wording.In("汇集", "collect"),
    };

    /// <summary>Whether the rules of a policy answer together, so that none is an answer too.</summary>
    private static bool Allows(HitPolicy policy) => policy is HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect;

    private static string Pair(DecisionTable table, RulePair pair) => $"{Name(table, pair.First)} + {Name(table, pair.Second)}: {pair.Input}";

    private static string Name(DecisionTable table, int rule) => table.Rules[rule].Code ?? (rule + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
