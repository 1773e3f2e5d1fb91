using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CallCenter.Standards.Decisions;

/// <summary>Analyses one table; sets of rules are in winning order.</summary>
internal sealed class TableAnalyser
{
    private readonly CompiledTable table;
    private readonly AnalysisOptions options;
    private readonly WorkBudget budget;
    private readonly int rules;
    private readonly PairList overlaps;
    private readonly PairList conflicts;
    private readonly List<DeadRule> dead = [];
    private readonly List<RulePair> duplicates = [];

    public TableAnalyser(CompiledTable table, AnalysisOptions options, CancellationToken cancellation)
    {
        this.table = table;
        this.options = options;
        rules = table.Order.Length;
        budget = new WorkBudget(options.WorkLimit, cancellation);
        overlaps = new PairList(options.MostListed);
        conflicts = table.Table.HitPolicy == HitPolicy.Unique ? overlaps : new PairList(options.MostListed);
    }

    public TableAnalysis Analyse()
    {
        AnalysedColumn[] columns = new AnalysedColumn[table.Inputs.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = AnalysedColumn.Of(table.Columns[i], options);
        }

        ImmutableArray<Witness> gaps = [];
        RuleBoxes? boxes = RuleBoxes.Of(columns, rules, budget);
        if (boxes is not null)
        {
            CompareRules(boxes);
            FindDuplicates(boxes);
            gaps = Gaps(boxes);
        }

        dead.Sort(static (x, y) => x.Rule.CompareTo(y.Rule));
        return new TableAnalysis(table.Table, () => Listed(boxes, overlaps))
        {
            Gaps = gaps,
            OverlapCount = overlaps.Count,
            ConflictCount = conflicts.Count,
            Conflicts = ImmutableCollectionsMarshal.AsImmutableArray(Listed(boxes, conflicts)),
            Duplicates = [.. duplicates],
            DeadRules = [.. dead],
            IsComplete = !budget.IsSpent,
            Work = budget.Spent,
        };
    }

    /// <summary>Finds overlaps, those that break the hit policy, and rules that never decide.</summary>
    private void CompareRules(RuleBoxes boxes)
    {
        ulong[] sharing = new ulong[Bits.WordsOf(rules)];
        ulong[][] sameOutputs = SameOutputs(table);
        for (int bit = 0; bit < rules && boxes.Sharing(bit, sharing); bit++)
        {
            if (!Bits.Contains(sharing, bit))
            {
                dead.Add(new DeadRule(table.Order[bit], DeadRuleReason.Unreachable, []));
                continue;
            }

            overlaps.Add(bit, sharing);
            if (table.Table.HitPolicy == HitPolicy.Any)
            {
                Bits.AndNot(sharing, sameOutputs[bit]);
                conflicts.Add(bit, sharing);
            }
            else if (table.Table.HitPolicy is HitPolicy.First or HitPolicy.Priority && Masked(boxes, bit, sharing) is { } found)
            {
                dead.Add(found);
            }
        }
    }

    private DeadRule? Masked(RuleBoxes boxes, int bit, ulong[] sharing)
    {
        ulong[] winners = [.. sharing];
        Bits.And(winners, Bits.All(bit, rules));
        if (Bits.IsEmpty(winners) || budget.IsSpent)
        {
            return null;
        }

        var search = new CoverSearch(boxes.Of(bit), budget, most: 1);
        if (!search.Run(winners) || search.Uncovered.Count > 0)
        {
            return null;
        }

        ImmutableArray<int>.Builder masking = ImmutableArray.CreateBuilder<int>();
        for (int winner = Bits.NextFrom(winners, 0); winner >= 0 && masking.Count < options.MostListed; winner = Bits.NextFrom(winners, winner + 1))
        {
            masking.Add(table.Order[winner]);
        }

        return new DeadRule(table.Order[bit], DeadRuleReason.Masked, masking.ToImmutable());
    }

    /// <summary>Rules with inputs that match the same ones as an earlier rule, each with the first of its kind.</summary>
    private void FindDuplicates(RuleBoxes boxes)
    {
        int[] bits = new int[rules];
        for (int bit = 0; bit < rules; bit++)
        {
            bits[table.Order[bit]] = bit;
        }

        var known = new HashChains();
        var firsts = new List<int>();
        foreach (int bit in bits)
        {
            if (!boxes.HasInput(bit))
            {
                continue;
            }

            ulong hash = boxes.HashOf(bit);
            int same = known.First(hash);
            while (same >= 0 && !boxes.AreSame(firsts[same], bit))
            {
                same = known.Next(same);
            }

            if (same >= 0)
            {
                duplicates.Add(Pair(boxes, firsts[same], bit));
            }
            else
            {
                known.Add(hash);
                firsts.Add(bit);
            }
        }
    }

    private ImmutableArray<Witness> Gaps(RuleBoxes boxes)
    {
        if (budget.IsSpent)
        {
            return [];
        }

        var search = new CoverSearch(boxes.Whole(), budget, options.MostListed);
        search.Run(Bits.All(rules));
        return [.. search.Uncovered.Select(boxes.WitnessOf)];
    }

    private RulePair[] Listed(RuleBoxes? boxes, PairList pairs)
    {
        var listed = new RulePair[pairs.Kept];
        for (int i = 0; i < listed.Length; i++)
        {
            listed[i] = Pair(boxes!, pairs[i].First, pairs[i].Second);
        }

        return listed;
    }

    private RulePair Pair(RuleBoxes boxes, int bit, int other)
    {
        (int one, int two) = (table.Order[bit], table.Order[other]);
        return new RulePair(Math.Min(one, two), Math.Max(one, two), boxes.Shared(bit, other));
    }

    /// <summary>For each rule under ANY the ones with the same outputs.</summary>
    private static ulong[][] SameOutputs(CompiledTable table)
    {
        int[] numbers = OutputNumbers.Of(table);
        var sets = new ulong[numbers.Length][];
        var same = new ulong[numbers.Length][];
        for (int bit = 0; bit < numbers.Length; bit++)
        {
            same[bit] = sets[numbers[bit]] ??= Bits.All(0, numbers.Length);
            same[bit][bit >> 6] |= 1UL << bit;
        }

        return same;
    }
}
