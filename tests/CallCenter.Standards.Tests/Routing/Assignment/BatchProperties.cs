using System.Collections.Immutable;
using CallCenter.Standards.Routing;
using FsCheck;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>Batches against every way there is, on small sizes, and against what an optimum has to be on larger ones.</summary>
public sealed class BatchProperties
{
    [Property(MaxTest = 3_000)]
    public void No_other_pairing_has_more_pairs_or_costs_less(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (int rows, int columns) = (random.Next(7), random.Next(7));
        long[] costs = Costs(random, rows, columns);
        BatchResult best = BatchAssignment.Solve(costs, rows, columns);
        CheckSound(costs, columns, best);
        Assert.Equal(EveryWay(costs, rows, columns, row: 0, taken: 0), (best.Pairs, best.Cost));
    }

    [Property(MaxTest = 300)]
    public void It_is_never_worse_than_one_after_the_other(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (int rows, int columns) = (random.Next(60), random.Next(60));
        long[] costs = Costs(random, rows, columns);
        BatchResult best = BatchAssignment.Solve(costs, rows, columns);
        BatchResult greedy = BatchAssignment.Greedy(costs, rows, columns);
        CheckSound(costs, columns, best);
        CheckSound(costs, columns, greedy);
        Assert.True(best.Pairs > greedy.Pairs || (best.Pairs == greedy.Pairs && best.Cost <= greedy.Cost));
    }

    [Property(MaxTest = 300)]
    public void Turning_rows_and_columns_round_costs_the_same(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (int rows, int columns) = (random.Next(40), random.Next(40));
        long[] costs = Costs(random, rows, columns);
        long[] turned = [.. Enumerable.Range(0, costs.Length).Select(i => costs[(i % rows * columns) + (i / rows)])];
        BatchResult one = BatchAssignment.Solve(costs, rows, columns);
        BatchResult other = BatchAssignment.Solve(turned, columns, rows);
        Assert.Equal((one.Pairs, one.Cost), (other.Pairs, other.Cost));
    }

    [Property(MaxTest = 200)]
    public void Swapping_two_rows_or_moving_one_never_helps(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (int rows, int columns) = (1 + random.Next(80), 1 + random.Next(80));
        long[] costs = Costs(random, rows, columns);
        ImmutableArray<int> best = BatchAssignment.Solve(costs, rows, columns).ColumnOfRow;
        long At(int row, int column) => costs[(row * columns) + column];
        for (int one = 0; one < rows; one++)
        {
            for (int column = 0; column < columns; column++)
            {
                int holder = best.IndexOf(column);
                if (At(one, column) == BatchAssignment.Forbidden)
                {
                    continue;
                }

                if (holder < 0)
                {
                    Assert.True(best[one] >= 0 && At(one, column) >= At(one, best[one]));
                }
                else if (best[one] < 0)
                {
                    Assert.True(At(one, column) >= At(holder, column));
                }
                else if (holder != one && At(holder, best[one]) != BatchAssignment.Forbidden)
                {
                    Assert.True(At(one, column) + At(holder, best[one]) >= At(one, best[one]) + At(holder, column));
                }
            }
        }
    }

    /// <summary>Few or many different costs, some forbidden, some tables with very large ones.</summary>
    private static long[] Costs(Random random, int rows, int columns)
    {
        long bound = (1L << 59) / Math.Max(1, Math.Min(rows, columns));
        long greatest = random.Next(4) switch { 0 => 3, 1 => 100, 2 => 1_000_000, _ => bound };
        int forbidden = random.Next(3) switch { 0 => 0, 1 => 30, _ => 80 };
        return [.. Enumerable.Range(0, rows * columns).Select(_ => random.Next(100) < forbidden ? BatchAssignment.Forbidden : random.NextInt64(-greatest, greatest + 1))];
    }

    private static void CheckSound(long[] costs, int columns, BatchResult result)
    {
        int[] taken = [.. result.ColumnOfRow.Where(column => column >= 0)];
        Assert.Equal(taken.Length, taken.Distinct().Count());
        Assert.Equal(taken.Length, result.Pairs);
        Assert.Equal(result.ColumnOfRow.Length - taken.Length, result.Unassigned.Length);
        Assert.All(result.Unassigned, row => Assert.Equal(-1, result.ColumnOfRow[row]));
        long[] own = [.. result.ColumnOfRow.Select((column, row) => column < 0 ? 0 : costs[(row * columns) + column])];
        Assert.DoesNotContain(BatchAssignment.Forbidden, own);
        Assert.Equal(own.Sum(), result.Cost);
    }

    private static (int Pairs, long Cost) EveryWay(long[] costs, int rows, int columns, int row, int taken)
    {
        if (row == rows)
        {
            return (0, 0);
        }

        (int Pairs, long Cost) best = EveryWay(costs, rows, columns, row + 1, taken);
        for (int column = 0; column < columns; column++)
        {
            long cost = costs[(row * columns) + column];
            if ((taken & (1 << column)) == 0 && cost != BatchAssignment.Forbidden)
            {
                (int pairs, long rest) = EveryWay(costs, rows, columns, row + 1, taken | (1 << column));
                if (pairs + 1 > best.Pairs || (pairs + 1 == best.Pairs && cost + rest < best.Cost))
                {
                    best = (pairs + 1, cost + rest);
                }
            }
        }

        return best;
    }
}
