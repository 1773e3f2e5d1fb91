using System.Buffers;
using System.Collections.Immutable;

namespace CallCenter.Standards.Routing;

/// <summary>Chooses the best slot: the eligible ones, kept step by step to the best of them.</summary>
internal static class SlotChoice
{
    /// <summary>No slot.</summary>
    public const int None = -1;

    /// <summary>More words than these are rented rather than put on the stack: 65,536 agents.</summary>
    private const int MostWordsOnStack = 1_024;

    /// <summary>The best slot; <see cref="None"/> where none is eligible.</summary>
    /// <param name="columns">The agents.</param>
    /// <param name="requirement">What is asked of them.</param>
    /// <param name="steps">The steps of the strategy.</param>
    /// <param name="owner">The slot of the preferred owner; <see cref="None"/> where there is none.</param>
    /// <param name="now">Milliseconds since the Unix epoch.</param>
    public static int Best(AgentColumns columns, in Requirement requirement, ImmutableArray<CompiledStep> steps, int owner, long now)
    {
        if (columns.Words <= MostWordsOnStack)
        {
            return Best(columns, requirement, steps, owner, now, stackalloc ulong[columns.Words]);
        }

        ulong[] rented = ArrayPool<ulong>.Shared.Rent(columns.Words);
        try
        {
            return Best(columns, requirement, steps, owner, now, rented.AsSpan(0, columns.Words));
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(rented);
        }
    }

    private static int Best(AgentColumns columns, in Requirement requirement, ImmutableArray<CompiledStep> steps, int owner, long now, Span<ulong> words)
    {
        if (!EligibilityFilter.Fill(columns, requirement, words))
        {
            return None;
        }

        var candidates = new Candidates(words);
        owner = owner >= 0 && candidates.Contains(owner) ? owner : None;
        if (requirement.Owner is not null)
        {
            return owner;
        }

        foreach (CompiledStep step in steps)
        {
            Keep(columns, step, requirement.Request, owner, now, ref candidates);
        }

        ScorePass.KeepBest(ref candidates, new ColumnScores(columns.Code));
        return candidates.First;
    }

    private static void Keep(AgentColumns columns, CompiledStep step, AssignmentRequest request, int owner, long now, ref Candidates candidates)
    {
        switch (step.Alone)
        {
            case null:
                ScorePass.KeepBest(ref candidates, new MixedScores(columns, step, request, owner, now));
                break;
            case AssignmentCriterion.PreferredOwner:
                if (owner >= 0 && candidates.Contains(owner))
                {
                    candidates.KeepOnly(owner);
                }

                break;
            case AssignmentCriterion.BestSkill or AssignmentCriterion.ProficiencyFit:
                var sums = new LevelSums(columns, request);
                if (!sums.IsEmpty)
                {
                    LevelPass.KeepBest(ref candidates, sums, isFit: step.Alone == AssignmentCriterion.ProficiencyFit);
                }

                break;
            case AssignmentCriterion.LongestIdle:
                ScorePass.KeepBest(ref candidates, new ColumnScores(columns.Idle));
                break;
            case AssignmentCriterion.LeastLoaded:
                ScorePass.KeepBest(ref candidates, new ColumnScores(columns.Room));
                break;
            default:
                ScorePass.KeepBest(ref candidates, new ColumnScores(columns.Rest));
                break;
        }
    }
}
