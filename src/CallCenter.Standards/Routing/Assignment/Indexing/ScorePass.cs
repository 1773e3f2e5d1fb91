using System.Numerics;
using System.Runtime.Intrinsics;

namespace CallCenter.Standards.Routing;

/// <summary>Scores by slot, the higher the better, 64 at a time.</summary>
internal interface IScores
{
    /// <summary>Whether bounds are scores of the word, so that it is worth looking for them first.</summary>
    static abstract bool IsExact { get; }

    /// <summary>No score of a word is above it.</summary>
    long Bound(int word);

    /// <summary>The score of a slot.</summary>
    long At(int slot);

    /// <summary>The scores of a word; those of empty slots may be anything.</summary>
    /// <param name="word">The word.</param>
    /// <param name="buffer">Room for 64 of them, to be used where they do not lie ready.</param>
    ReadOnlySpan<long> Block(int word, Span<long> buffer);
}

/// <summary>
/// Keeps the candidates with the highest score, in one pass. A word whose bound is below the best so far is passed over; one with few candidates is scored slot by slot, another 64 at once.
/// </summary>
internal static class ScorePass
{
    /// <summary>Up to as many candidates of a word, slot by slot is faster.</summary>
    private const int Few = 8;

    public static void KeepBest<TScores>(ref Candidates candidates, in TScores scores)
        where TScores : IScores
    {
        Span<long> buffer = stackalloc long[64];
        Span<ulong> words = candidates.Words;
        long best = long.MinValue;
        int start = candidates.Start;
        int end = start;
        for (int word = candidates.Start; word < candidates.End; word++)
        {
            ulong mask = words[word];
            if (mask == 0)
            {
                continue;
            }

            words[word] = 0;
            long bound = scores.Bound(word);
            if (bound < best)
            {
                continue;
            }

            (long highest, ulong slots) = BitOperations.PopCount(mask) <= Few ? HighestOf(scores, word, mask)
                : TScores.IsExact ? HighestUpTo(bound, scores.Block(word, buffer), mask)
                : Highest(scores.Block(word, buffer), mask);
            if (highest > best)
            {
                best = highest;
                start = word;
            }

            if (highest == best)
            {
                words[word] = slots;
                end = word + 1;
            }
        }

        candidates.Start = start;
        candidates.End = end;
    }

    private static (long Highest, ulong Slots) HighestOf<TScores>(in TScores scores, int word, ulong mask)
        where TScores : IScores
    {
        long highest = long.MinValue;
        ulong slots = 0;
        for (; mask != 0; mask &= mask - 1)
        {
            long score = scores.At((word << 6) + BitOperations.TrailingZeroCount(mask));
            if (score >= highest)
            {
                slots = (mask & (0 - mask)) | (score > highest ? 0 : slots);
                highest = score;
            }
        }

        return (highest, slots);
    }

    private static (long Highest, ulong Slots) HighestUpTo(long bound, ReadOnlySpan<long> scores, ulong mask) =>
        (Equal(scores, bound) & mask) is > 0 and var slots ? (bound, slots) : Highest(scores, mask);

    private static (long Highest, ulong Slots) Highest(ReadOnlySpan<long> scores, ulong mask)
    {
        Vector256<long> lanes = Vector256.Create(1L, 2, 4, 8);
        Vector256<long> highest = Vector256.Create(long.MinValue);
        for (int lane = 0; lane < 64; lane += Vector256<long>.Count)
        {
            Vector256<long> isIn = Vector256.Equals(Vector256.Create((long)(mask >> lane)) & lanes, lanes);
            Vector256<long> masked = Vector256.ConditionalSelect(isIn, Vector256.Create(scores[lane..]), highest);
            highest = Vector256.Max(highest, masked);
        }

        long best = Math.Max(Math.Max(highest[0], highest[1]), Math.Max(highest[2], highest[3]));
        return (best, Equal(scores, best) & mask);
    }

    private static ulong Equal(ReadOnlySpan<long> scores, long score)
    {
        ulong slots = 0;
        for (int lane = 0; lane < 64; lane += Vector256<long>.Count)
        {
            slots |= (ulong)Vector256.Equals(Vector256.Create(scores[lane..]), Vector256.Create(score)).ExtractMostSignificantBits() << lane;
        }

        return slots;
    }
}
