using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>Looks for facts that fulfil all of some conditions and none of others: the witness that two areas of a standard disagree.</summary>
internal static class FactSearch
{
    private static readonly AnalysisOptions WithMissing = new() { MissingInputs = MissingInputs.WhereTheFieldMayBeMissing };

    /// <summary>The facts; null where there are none, or the budget ended before they were found.</summary>
    /// <param name="all">What has to hold.</param>
    /// <param name="none">What must not hold.</param>
    /// <param name="budget">The work that is left.</param>
    public static Witness? Find(ImmutableArray<Condition> all, ImmutableArray<Condition> none, WorkBudget budget)
    {
        if (!budget.Spend(all.Length + none.Length) || CannotAllHold(all))
        {
            return null;
        }

        var meeting = new List<Condition>(none.Length);
        foreach (Condition condition in none)
        {
            if (HoldsThroughout(condition, all))
            {
                return null;
            }

            if (!IsExcluded(condition, all.AsSpan()))
            {
                meeting.Add(condition);
            }
        }

        ImmutableArray<Condition> conditions = [.. all, .. meeting];
        AnalysedColumn[] columns = ConditionBoxes.ColumnsOf(conditions, WithMissing);
        int[][] pieces = Array.ConvertAll(columns, column => Array.FindAll(column.Pieces, piece => HasAll(column.RulesOf(piece), all.Length)));
        if (!budget.Spend(1 + columns.Sum(column => column.Pieces.LongLength)))
        {
            return null;
        }

        var search = new CoverSearch(new Region(columns, pieces, Coverings(columns, pieces, conditions.Length)), budget, most: 1);
        ulong[] rules = Bits.All(conditions.Length);
        Bits.AndNot(rules, Bits.All(all.Length, conditions.Length));
        search.Run(rules);
        return search.Uncovered is not [var found, ..] ? null : new Witness([.. found.Select((piece, i) => new WitnessValue(columns[i].Field, columns[i].LiteralOf(piece)))]);
    }

    /// <summary>Whether a condition holds wherever another does, as far as single fields show.</summary>
    public static bool Follows(Condition condition, Condition from) => HoldsThroughout(condition, [from]);

    private static bool CannotAllHold(ImmutableArray<Condition> all)
    {
        for (int i = 0; i < all.Length; i++)
        {
            foreach (UnaryTests tests in all[i].Tests)
            {
                if (tests.IsEmpty)
                {
                    return true;
                }
            }

            if (IsExcluded(all[i], all.AsSpan(0, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition holds wherever the others do: each of its tests passes all that one of theirs lets pass.</summary>
    private static bool HoldsThroughout(Condition condition, ImmutableArray<Condition> others)
    {
        foreach (UnaryTests tests in condition.Tests)
        {
            if (!tests.IsAny && !IsImplied(tests, others))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsImplied(UnaryTests tests, ImmutableArray<Condition> by)
    {
        foreach (Condition condition in by)
        {
            foreach (UnaryTests given in condition.Tests)
            {
                if (given.Field.Name == tests.Field.Name && tests.Covers(given))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsExcluded(Condition condition, ReadOnlySpan<Condition> by)
    {
        foreach (Condition other in by)
        {
            if (condition.Excludes(other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAll(ulong[] rules, int count)
    {
        for (int bit = 0; bit < count; bit++)
        {
            if (!Bits.Contains(rules, bit))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>For each column the conditions that hold throughout the box in it and in all that follow.</summary>
    private static ulong[][] Coverings(AnalysedColumn[] columns, int[][] pieces, int count)
    {
        ulong[][] coverings = new ulong[columns.Length + 1][];
        coverings[^1] = Bits.All(count);
        for (int i = columns.Length - 1; i >= 0; i--)
        {
            coverings[i] = [.. coverings[i + 1]];
            foreach (int piece in pieces[i])
            {
                Bits.And(coverings[i], columns[i].RulesOf(piece));
            }
        }

        return coverings;
    }
}
