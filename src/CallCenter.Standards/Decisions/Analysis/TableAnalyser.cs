using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>Analyses one table; sets of rules are in winning order.</summary>
internal sealed class TableAnalyser
{
    private readonly CompiledTable table;
    private readonly AnalysisOptions options;
    private readonly AnalysedColumn[] columns;
    private readonly RuleBoxes boxes;
    private readonly WorkBudget budget;
    private readonly int rules;
    private readonly ulong[][] sameOutputs;

    public TableAnalyser(CompiledTable table, AnalysisOptions options)
    {
        this.table = table;
        this.options = options;
        rules = table.Order.Length;
        columns = [.. table.Inputs.Select(input => AnalysedColumn.Of(ColumnSets.Of(input, table.Order), options))];
        boxes = new RuleBoxes(table, columns);
        budget = new WorkBudget(options.WorkLimit);
        sameOutputs = SameOutputs(table);
    }

    public TableAnalysis Analyse()
    {
        var overlaps = new PairList(options.MostListed, Pair);
        var conflicts = new PairList(options.MostListed, Pair);
        var dead = new List<DeadRule>();
        for (int bit = 0; bit < rules; bit++)
        {
            ulong[] sharing = boxes.Sharing(bit);
            overlaps.Add(bit, sharing);
            conflicts.Add(bit, Conflicting(bit, sharing));
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
            Duplicates = Duplicates(),
            DeadRules = [.. dead.OrderBy(rule => rule.Rule)],
            IsComplete = !budget.IsSpent,
        };
    }

    /// <summary>Of the rules that share inputs with a rule, those that must not.</summary>
    private ulong[] Conflicting(int bit, ulong[] sharing)
    {
        ulong[] conflicting = [.. sharing];
        Bits.AndNot(conflicting, table.Table.HitPolicy switch
        {
            HitPolicy.Unique => Bits.All(0, rules),
            HitPolicy.Any => sameOutputs[bit],
            _ => sharing,
        });
        return conflicting;
    }

    /// <summary>Rules with inputs that match the same ones as an earlier rule, each with the first of its kind.</summary>
    private ImmutableArray<RulePair> Duplicates()
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var duplicates = new List<RulePair>();
        foreach (int bit in Enumerable.Range(0, rules).OrderBy(bit => table.Order[bit]).Where(bit => !boxes.Of(bit).IsEmpty))
        {
            string signature = boxes.SignatureOf(bit);
            if (!first.TryAdd(signature, bit))
            {
                duplicates.Add(Pair(first[signature], bit));
            }
        }

        return [.. duplicates];
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

    private RulePair Pair(int bit, int other)
    {
        (int one, int two) = (table.Order[bit], table.Order[other]);
        return new RulePair(Math.Min(one, two), Math.Max(one, two), WitnessOf(boxes.Shared(bit, other)));
    }

    private Witness WitnessOf(Piece[] pieces) => new([.. pieces.Select((piece, i) => new WitnessValue(columns[i].Field, piece.Literal()))]);

    /// <summary>For each rule under ANY the ones with the same outputs.</summary>
    private static ulong[][] SameOutputs(CompiledTable table)
    {
        int[] numbers = OutputNumbers.Of(table);
        var sets = new Dictionary<int, ulong[]>();
        for (int bit = 0; bit < numbers.Length; bit++)
        {
            sets.TryAdd(numbers[bit], Bits.All(0, numbers.Length));
            sets[numbers[bit]][bit >> 6] |= 1UL << bit;
        }

        return [.. numbers.Select(number => sets[number])];
    }
}
