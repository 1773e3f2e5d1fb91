namespace CallCenter.Standards.Decisions;

/// <summary>
/// Looks for inputs of a box that none of some rules match, column by column: the rules that match so far go on; where none is left, all that follows is uncovered,
/// and where one of them matches all that follows, nothing is. A set of rules met twice before the same column is not searched again.
/// </summary>
internal sealed class CoverSearch(Region region, WorkBudget budget, int most)
{
    private const int BoxWork = 8;

    private readonly HashSet<Visit> visited = [];
    private readonly int[] chosen = new int[region.ColumnCount];

    /// <summary>For each input found, the piece of each column.</summary>
    public List<int[]> Uncovered { get; } = [];

    /// <summary>Searches; false where the budget ended before the search.</summary>
    public bool Run(ulong[] rules)
    {
        if (!region.IsEmpty)
        {
            Search(0, rules);
        }

        return !budget.IsSpent;
    }

    private void Search(int column, ulong[] rules)
    {
        if (Bits.IsEmpty(rules))
        {
            for (int i = column; i < chosen.Length; i++)
            {
                chosen[i] = region.Pieces(i)[0];
            }

            Uncovered.Add([.. chosen]);
            return;
        }

        if (Bits.Meet(rules, region.CoveringFrom(column)) || !visited.Add(new Visit(column, rules)))
        {
            return;
        }

        foreach (int piece in region.Pieces(column))
        {
            if (Uncovered.Count >= most || !budget.Spend(BoxWork + rules.Length))
            {
                return;
            }

            chosen[column] = piece;
            ulong[] left = [.. rules];
            Bits.And(left, region.RulesOf(column, piece));
            Search(column + 1, left);
        }
    }

    /// <summary>The rules that go on to a column; an object, so that sets of it need no code of their own.</summary>
    private sealed record Visit(int Column, ulong[] Rules)
    {
        public bool Equals(Visit? other) => other is not null && Column == other.Column && Rules.AsSpan().SequenceEqual(other.Rules);

        public override int GetHashCode()
        {
            ulong hash = (ulong)Column;
            foreach (ulong word in Rules)
            {
                hash = Bits.Mix(hash, word);
            }

            return (int)(hash >> 32);
        }
    }
}
