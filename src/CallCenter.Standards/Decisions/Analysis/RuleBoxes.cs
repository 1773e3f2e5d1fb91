namespace CallCenter.Standards.Decisions;

/// <summary>
/// The box of inputs that each rule matches, and which rules share inputs with which: two boxes meet where they meet in every column, and in a column the rules that meet
/// a rule are those of all its pieces. Exact without search; all work is charged.
/// </summary>
internal sealed class RuleBoxes
{
    // Set operations go through eight words in the time of one step of a search.
    private const int WordsAStep = 8;

    private readonly AnalysedColumn[] columns;
    private readonly RuleRuns[] runs;
    private readonly int rules;
    private readonly WorkBudget budget;
    private readonly ulong[] scratch;

    private RuleBoxes(AnalysedColumn[] columns, RuleRuns[] runs, int rules, WorkBudget budget)
    {
        this.columns = columns;
        this.runs = runs;
        this.rules = rules;
        this.budget = budget;
        scratch = new ulong[Bits.WordsOf(rules)];
    }

    /// <summary>The boxes of some rules; null where the budget ended before.</summary>
    public static RuleBoxes? Of(AnalysedColumn[] columns, int rules, WorkBudget budget)
    {
        var runs = new RuleRuns[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            if (!budget.Spend(1 + ((columns[i].Runs.LongLength * Bits.WordsOf(rules)) / WordsAStep)))
            {
                return null;
            }

            runs[i] = new RuleRuns(columns[i], rules);
        }

        return new RuleBoxes(columns, runs, rules, budget);
    }

    /// <summary>Everything that can be asked.</summary>
    public Region Whole()
    {
        ulong[][] coverings = Coverings();
        for (int i = columns.Length - 1; i >= 0; i--)
        {
            coverings[i] = new ulong[scratch.Length];
            for (int bit = Bits.NextFrom(coverings[i + 1], 0); bit >= 0; bit = Bits.NextFrom(coverings[i + 1], bit + 1))
            {
                coverings[i][bit >> 6] |= runs[i].IsEverywhere(bit) ? 1UL << bit : 0;
            }
        }

        return new Region(columns, Array.ConvertAll(columns, static column => column.Pieces), coverings);
    }

    /// <summary>What the rule of a bit matches.</summary>
    public Region Of(int bit)
    {
        ulong[][] coverings = Coverings();
        int[][] pieces = new int[columns.Length][];
        for (int i = columns.Length - 1; i >= 0; i--)
        {
            coverings[i] = [.. coverings[i + 1]];
            budget.Spend(runs[i].KeepCovering(bit, coverings[i], scratch) / WordsAStep);
            pieces[i] = runs[i].PiecesOf(bit);
            budget.Spend(pieces[i].Length);
        }

        return new Region(columns, pieces, coverings);
    }

    /// <summary>Whether some input matches a rule.</summary>
    public bool HasInput(int bit) => Array.TrueForAll(runs, column => column.IsAnywhere(bit));

    /// <summary>The rules that share an input with the rule of a bit, itself included; none where it has no input. False where the budget ended before.</summary>
    public bool Sharing(int bit, Span<ulong> shared)
    {
        shared.Fill(ulong.MaxValue);
        foreach (RuleRuns column in runs)
        {
            if (!budget.Spend(1 + (column.KeepTouching(bit, shared, scratch) / WordsAStep)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An input that two rules share, which there is.</summary>
    public Witness Shared(int bit, int other) => WitnessOf(Array.ConvertAll(columns, column => Array.Find(column.Pieces, piece =>
        Bits.Contains(column.RulesOf(piece), bit) && Bits.Contains(column.RulesOf(piece), other))));

    /// <summary>An input of a piece of each column.</summary>
    public Witness WitnessOf(int[] pieces)
    {
        var values = new WitnessValue[columns.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = new WitnessValue(columns[i].Field, columns[i].LiteralOf(pieces[i]));
        }

        return new Witness([.. values]);
    }

    /// <summary>A number that rules share which match the same values in every column.</summary>
    public ulong HashOf(int bit)
    {
        ulong hash = 0;
        foreach (RuleRuns column in runs)
        {
            hash = Bits.Mix(hash, column.HashOf(bit));
        }

        return hash;
    }

    /// <summary>Whether two rules match the same values in every column.</summary>
    public bool AreSame(int one, int other) => Array.TrueForAll(runs, column => column.AreSame(one, other));

    private ulong[][] Coverings()
    {
        ulong[][] coverings = new ulong[columns.Length + 1][];
        coverings[^1] = Bits.All(rules);
        return coverings;
    }
}
