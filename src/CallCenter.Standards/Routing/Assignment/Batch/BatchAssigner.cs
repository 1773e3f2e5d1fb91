using System.Collections.Immutable;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Assigns many waiting contacts at once. First it is settled which contacts are served: as many as can be and, where not all can, those that go first by priority and waiting (a set of rows that can be served together is
/// independent in a transversal matroid, so that the rows of the greatest total rank are those that go first). Then agents are given to them at the least total loss.
/// </summary>
internal sealed class BatchAssigner
{
    /// <summary>The bits of a pair's whole loss; sums over half a million pairs keep within the solver's bounds.</summary>
    private const int LossBits = 40;

    private const int MostBitsOfStep = 20;

    private readonly ImmutableArray<CompiledStep> steps;
    private readonly Requirement[] requirements;
    private readonly PriorityAgeing ageing;
    private readonly Agent[] agents;
    private readonly bool[] isEligible;
    private readonly long now;

    /// <param name="steps">The steps of the strategy.</param>
    /// <param name="requirements">What the contacts require.</param>
    /// <param name="ageing">Which contacts go first.</param>
    /// <param name="agents">The agents, in the ordinal order of their codes.</param>
    /// <param name="now">Milliseconds since the Unix epoch.</param>
    public BatchAssigner(ImmutableArray<CompiledStep> steps, Requirement[] requirements, PriorityAgeing ageing, Agent[] agents, long now)
    {
        (this.steps, this.requirements, this.ageing, this.agents, this.now) = (steps, requirements, ageing, agents, now);
        isEligible = new bool[requirements.Length * agents.Length];
        for (int row = 0; row < requirements.Length; row++)
        {
            for (int column = 0; column < agents.Length; column++)
            {
                isEligible[(row * agents.Length) + column] = Eligibility.IsEligible(agents[column], requirements[row]);
            }
        }
    }

    /// <summary>The agent of each contact; null for contacts left out.</summary>
    public Agent?[] Assign()
    {
        int[] served = Served();
        BatchResult best = BatchAssignment.Solve(Losses(served), served.Length, agents.Length);
        var given = new Agent?[requirements.Length];
        for (int i = 0; i < served.Length; i++)
        {
            given[served[i]] = agents[best.ColumnOfRow[i]];
        }

        return given;
    }

    /// <summary>The contacts to serve, in their order.</summary>
    private int[] Served()
    {
        int[] lastFirst = [.. Enumerable.Range(0, requirements.Length).Order(Comparer<int>.Create(InReverse))];
        long[] costs = new long[isEligible.Length];
        for (int rank = 0; rank < lastFirst.Length; rank++)
        {
            for (int column = 0; column < agents.Length; column++)
            {
                int at = (lastFirst[rank] * agents.Length) + column;
                costs[at] = isEligible[at] ? -rank : BatchAssignment.Forbidden;
            }
        }

        ImmutableArray<int> columns = BatchAssignment.Solve(costs, requirements.Length, agents.Length).ColumnOfRow;
        return [.. Enumerable.Range(0, columns.Length).Where(row => columns[row] >= 0)];
    }

    private int InReverse(int one, int other)
    {
        (AssignmentRequest first, AssignmentRequest second) = (requirements[one].Request, requirements[other].Request);
        int order = ageing.Compare(second.Priority ?? int.MaxValue, second.Waiting, first.Priority ?? int.MaxValue, first.Waiting);
        return order != 0 ? order : other.CompareTo(one);
    }

    /// <summary>What a pair loses against the best pair of the batch, step by step, an earlier step in higher bits.</summary>
    private long[] Losses(int[] served)
    {
        long[] losses = new long[served.Length * agents.Length];
        int bits = Math.Min(MostBitsOfStep, LossBits / steps.Length);
        foreach (CompiledStep step in steps)
        {
            AddLosses(losses, served, step, bits);
        }

        return losses;
    }

    private void AddLosses(long[] losses, int[] served, CompiledStep step, int bits)
    {
        long[] scores = new long[losses.Length];
        long least = long.MaxValue;
        long greatest = long.MinValue;
        for (int i = 0; i < losses.Length; i++)
        {
            (int row, int column) = (served[i / agents.Length], i % agents.Length);
            if (isEligible[(row * agents.Length) + column])
            {
                scores[i] = step.Score(agents[column], requirements[row].Request, now);
                least = Math.Min(least, scores[i]);
                greatest = Math.Max(greatest, scores[i]);
            }
            else
            {
                losses[i] = BatchAssignment.Forbidden;
            }
        }

        long parts = (1L << bits) - 1;
        for (int i = 0; i < losses.Length; i++)
        {
            if (losses[i] != BatchAssignment.Forbidden)
            {
                losses[i] = (losses[i] << bits) + (greatest == least ? 0 : (long)((Int128)(greatest - scores[i]) * parts / (greatest - least)));
            }
        }
    }
}
