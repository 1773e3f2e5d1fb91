using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>
/// Looks for facts that two versions of a card put in other bands: over the pieces of every field, adding up both totals as it goes. What is left to decide is the same for equal sums and equal conditions, so that it is gone
/// through once. Each pair of bands is shown once.
/// </summary>
internal sealed class BandSearch
{
    /// <summary>The most conditions on several fields that two cards have together.</summary>
    public const int MostConditions = 64;

    private readonly WorkBudget budget;
    private readonly Func<Witness, bool> confirm;
    private readonly Predicate<Witness> forbids;
    private readonly ScoreSide before;
    private readonly ScoreSide after;
    private readonly AnalysedColumn[] columns;
    private readonly PieceScore[][] pieces;
    private readonly int[] chosen;
    private readonly HashSet<Visit> visited = [];
    private readonly HashSet<(int Before, int After)> shown = [];
    private readonly HashSet<(int Before, int After)> doubtful = [];
    private readonly int changing;
    private readonly bool isParallel;
    private readonly decimal[] least;
    private readonly decimal[] greatest;
    private readonly int[] floors;

    private BandSearch(ScoreSide before, ScoreSide after, AnalysedColumn[] columns, WorkBudget budget, Predicate<Witness> forbids, Func<Witness, bool> confirm)
    {
        this.forbids = forbids;
        this.before = before;
        this.after = after;
        this.budget = budget;
        this.confirm = confirm;
        PieceScore[][] scores = Array.ConvertAll(columns, column => Array.ConvertAll(column.Pieces, piece => new PieceScore(piece, before.PointsOf(column, piece), after.PointsOf(column, piece), before.HoldingOf(column, piece) | after.HoldingOf(column, piece))));
        // Fields whose points changed come first: behind them both totals differ by the same, and most of what is left is settled.
        int[] order = StableOrder.Of(columns.Length, (x, y) => Changes(scores[y]).CompareTo(Changes(scores[x])));
        this.columns = Array.ConvertAll(order, at => columns[at]);
        pieces = Array.ConvertAll(order, at => scores[at]);
        changing = scores.Count(Changes);
        chosen = new int[columns.Length];
        isParallel = before.HasConditionsOf(after);
        floors = [.. before.Floors];
        least = new decimal[columns.Length + 1];
        greatest = new decimal[columns.Length + 1];
        (least[^1], greatest[^1]) = before.ConditionPoints;
        for (int i = columns.Length - 1; i >= 0; i--)
        {
            least[i] = least[i + 1] + pieces[i].Min(static piece => piece.Before);
            greatest[i] = greatest[i + 1] + pieces[i].Max(static piece => piece.Before);
        }
    }

    /// <summary>Whether a pair of bands was found that no facts could be confirmed of.</summary>
    public bool IsDoubtful => doubtful.Count > 0;

    /// <summary>Searches; null where the cards have more conditions than are gone through.</summary>
    /// <param name="before">The earlier card.</param>
    /// <param name="after">The later card.</param>
    /// <param name="budget">The work that is left.</param>
    /// <param name="forbids">Whether no record has facts.</param>
    /// <param name="confirm">Takes facts that are found; false where both put them in one band, or no record has them.</param>
    public static BandSearch? Run(CompiledScorecard before, CompiledScorecard after, WorkBudget budget, Predicate<Witness> forbids, Func<Witness, bool> confirm)
    {
        if (before.Conditions.Count() + after.Conditions.Count() > MostConditions)
        {
            return null;
        }

        var conditions = new List<Condition>();
        var fields = MergedFields.Of([before.Record, after.Record]);
        var one = new ScoreSide(before, conditions, firstFlag: 0, fields);
        var other = new ScoreSide(after, conditions, firstFlag: before.Conditions.Count(), fields);
        if (!budget.Spend(conditions.Count * 8L))
        {
            return null;
        }

        var search = new BandSearch(one, other, ConditionBoxes.ColumnsOf([.. conditions], new AnalysisOptions { MissingInputs = MissingInputs.WhereTheFieldMayBeMissing }), budget, forbids, confirm);
        ulong all = before.Conditions.Count() + after.Conditions.Count() is var flags && flags == MostConditions ? ulong.MaxValue : (1UL << flags) - 1;
        search.Search(0, one.Start, other.Start, all);
        return search;
    }

    /// <summary>The fields that two cards are over, as they are gone through.</summary>
    public static IEnumerable<FieldDefinition> FieldsOf(CompiledScorecard before, CompiledScorecard after)
    {
        var fields = MergedFields.Of([before.Record, after.Record]);
        return before.Record.Fields.Concat(after.Record.Fields).Select(fields.Over);
    }

    private void Search(int column, decimal earlier, decimal later, ulong holding)
    {
        if (column == columns.Length)
        {
            Judge(earlier, later, holding);
            return;
        }

        if (!budget.Spend(4) || IsSettled(column, earlier, later) || !visited.Add(new Visit(column, earlier, later, holding)))
        {
            return;
        }

        foreach (PieceScore piece in pieces[column])
        {
            chosen[column] = piece.Piece;
            Search(column + 1, earlier + piece.Before, later + piece.After, holding & piece.Holding);
        }
    }

    /// <summary>Whether nothing is left to show: wherever in their range the totals end, with whichever knock-out, both are in one band, or the pair of bands is shown.</summary>
    private bool IsSettled(int column, decimal earlier, decimal later)
    {
        if (!isParallel || column < changing)
        {
            return false;
        }

        (decimal low, decimal high, decimal shift) = (earlier + least[column], earlier + greatest[column], later - earlier);
        if (!IsShown(low, shift))
        {
            return false;
        }

        foreach (decimal start in before.Starts)
        {
            if (start > low && start <= high && !IsShown(start, shift))
            {
                return false;
            }
        }

        foreach (decimal start in after.Starts)
        {
            if (start - shift > low && start - shift <= high && !IsShown(start - shift, shift))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsShown(decimal total, decimal shift)
    {
        (int was, int now) = (before.BandOf(total), after.BandOf(total + shift));
        return IsShown(was, now) && Array.TrueForAll(floors, floor => IsShown(before.Floored(was, floor), after.Floored(now, floor)));
    }

    private bool IsShown(int was, int now) => before.CodeOf(was) == after.CodeOf(now) || shown.Contains((was, now));

    private static bool Changes(PieceScore[] pieces) => Array.Exists(pieces, static piece => piece.Before != piece.After);

    private void Judge(decimal earlier, decimal later, ulong holding)
    {
        (int Before, int After) bands = (before.BandOf(earlier, holding), after.BandOf(later, holding));
        if (IsShown(bands.Before, bands.After))
        {
            return;
        }

        var witness = new Witness([.. chosen.Select((piece, i) => new WitnessValue(columns[i].Field, columns[i].LiteralOf(piece)))]);
        if (forbids(witness))
        {
            return;
        }

        if (confirm(witness))
        {
            shown.Add(bands);
            doubtful.Remove(bands);
        }
        else
        {
            doubtful.Add(bands);
        }
    }

    /// <summary>What a piece of a field's values adds to both totals, and the conditions that it lets hold.</summary>
    private readonly record struct PieceScore(int Piece, decimal Before, decimal After, ulong Holding);

    /// <summary>Where the search has been; an object, so that sets of it need no code of their own.</summary>
    private sealed record Visit(int Column, decimal Before, decimal After, ulong Holding);
}
