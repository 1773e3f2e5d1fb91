using System.Collections.Immutable;
using CallCenter.Standards.Decisions.Tables;
using CallCenter.Standards.Decisions.Tables.Index;

namespace CallCenter.Standards.Decisions.Analysis;

/// <summary>Analyses one table; sets of rules are in winning order.</summary>
internal sealed class TableAnalyser
{
    private readonly CompiledTable table;
    private readonly AnalysisOptions options;
    private readonly AnalysedColumn[] columns;
    private readonly RuleBoxes boxes;
    private readonly WorkBudget budget;
    private readonly int rules;

    public TableAnalyser(CompiledTable table, AnalysisOptions options)
    {
        this.table = table;
        this.options = options;
        rules = table.Order.Length;
        columns = [.. table.Inputs.Select(input => AnalysedColumn.Of(ColumnSets.Of(input, table.Order), options))];
        boxes = new RuleBoxes(table, columns);
        budget = new WorkBudget(options.WorkLimit);
    }

    public TableAnalysis Analyse()
    {
        var overlaps = new PairList(options.MostListed);
        var conflicts = new PairList(options.MostListed);
        var duplicates = new List<RulePair>();
        var dead = new List<DeadRule>();
        for (int bit = 0; bit < rules; bit++)
        {
            ulong[] sharing = boxes.Sharing(bit);
            AddPairs(bit, sharing, overlaps, conflicts);
            if (Duplicate(bit, sharing) is { } duplicate)
            {
                duplicates.Add(duplicate);
            }

            if (Dead(bit, sharing) is { } found)
            {
                dead.Add(found);
            }
        }

        return new TableAnalysis(table)
        {
            Gaps = Gaps(),
            OverlapCount = overlaps.Count,
            Overlaps = overlaps.Listed,
            ConflictCount = conflicts.Count,
            Conflicts = conflicts.Listed,
            Duplicates = [.. duplicates.OrderBy(pair => pair.Second)],
            DeadRules = [.. dead.OrderBy(rule => rule.Rule)],
            IsComplete = !budget.IsSpent,
        };
    }

    private void AddPairs(int bit, ulong[] sharing, PairList overlaps, PairList conflicts)
    {
        foreach (int other in Bits.Of(sharing).Where(other => other > bit))
        {
            overlaps.Add(() => Pair(bit, other));
            if (IsConflict(table.Order[bit], table.Order[other]))
            {
                conflicts.Add(() => Pair(bit, other));
            }
        }
    }

    /// <summary>The rule together with the first of the equal ones before it in rule order, or null.</summary>
    private RulePair? Duplicate(int bit, ulong[] sharing)
    {
        int first = Bits.Of(sharing).Where(other => table.Order[other] < table.Order[bit] && boxes.AreSame(bit, other)).DefaultIfEmpty(bit).MinBy(other => table.Order[other]);
        return first == bit ? null : Pair(first, bit);
    }

    private ImmutableArray<Witness> Gaps()
    {
        var search = new CoverSearch(boxes.Whole(), budget, options.MostListed);
        search.Run(Bits.All(rules));
        return [.. search.Uncovered.Select(WitnessOf)];
    }

    private DeadRule? Dead(int bit, ulong[] sharing)
    {
        if (!Bits.Contains(sharing, bit))
        {
            return new DeadRule(table.Order[bit], DeadRuleReason.Unreachable, []);
        }

        if (table.Table.HitPolicy is not (HitPolicy.First or HitPolicy.Priority))
        {
            return null;
        }

        ulong[] winners = [.. sharing];
        Bits.And(winners, Bits.All(bit, rules));
        var search = new CoverSearch(boxes.Of(bit), budget, most: 1);
        return !Bits.IsEmpty(winners) && search.Run(winners) && search.Uncovered.Count == 0
            ? new DeadRule(table.Order[bit], DeadRuleReason.Masked, [.. Bits.Of(winners).Take(options.MostListed).Select(winner => table.Order[winner])])
            : null;
    }

    private bool IsConflict(int one, int other) => table.Table.HitPolicy switch
    {
        HitPolicy.Unique => true,
        HitPolicy.Any => !table.HaveSameOutputs(one, other),
        _ => false,
    };

    private RulePair Pair(int bit, int other)
    {
        (int one, int two) = (table.Order[bit], table.Order[other]);
        return new RulePair(Math.Min(one, two), Math.Max(one, two), WitnessOf(boxes.Shared(bit, other)));
    }

    private Witness WitnessOf(Piece[] pieces) => new([.. pieces.Select((piece, i) => new WitnessValue(columns[i].Field, piece.Literal()))]);

    /// <summary>Counts all pairs and keeps the first few.</summary>
    private sealed class PairList(int most)
    {
        private readonly ImmutableArray<RulePair>.Builder listed = ImmutableArray.CreateBuilder<RulePair>();

        public long Count { get; private set; }

        public ImmutableArray<RulePair> Listed => listed.ToImmutable();

        public void Add(Func<RulePair> pair)
        {
            Count++;
            if (listed.Count < most)
            {
                listed.Add(pair());
            }
        }
    }
}
