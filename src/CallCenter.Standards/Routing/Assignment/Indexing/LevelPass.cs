using System.Runtime.Intrinsics;

namespace CallCenter.Standards.Routing;

/// <summary>Keeps the candidates with the best skills, or the best fit of them, in one pass over bytes.</summary>
internal static class LevelPass
{
    /// <param name="candidates">The candidates.</param>
    /// <param name="sums">The sums to compare.</param>
    /// <param name="isFit">Whether the nearest levels are best, rather than the highest.</param>
    public static void KeepBest(ref Candidates candidates, in LevelSums sums, bool isFit)
    {
        Span<ulong> words = candidates.Words;
        byte best = 0;
        int start = candidates.Start;
        int end = start;
        for (int word = candidates.Start; word < candidates.End; word++)
        {
            ulong mask = words[word];
            if (mask == 0)
            {
                continue;
            }

            Vector256<byte> low = Values(sums, word * 64, isFit);
            Vector256<byte> high = Values(sums, (word * 64) + 32, isFit);

            // The best rises at most 255 times in the whole pass.
            while ((Above(low, high, best) & mask) != 0)
            {
                best++;
                start = word;
            }

            words[word] = Equal(low, high, best) & mask;
            end = words[word] == 0 ? end : word + 1;
        }

        candidates.Start = start;
        candidates.End = end;
    }

    private static Vector256<byte> Values(in LevelSums sums, int first, bool isFit) => isFit ? ~sums.Apart(first) : sums.Levels(first);

    private static ulong Above(Vector256<byte> low, Vector256<byte> high, byte best)
    {
        var bar = Vector256.Create(best);
        return Vector256.GreaterThan(low, bar).ExtractMostSignificantBits() | ((ulong)Vector256.GreaterThan(high, bar).ExtractMostSignificantBits() << 32);
    }

    private static ulong Equal(Vector256<byte> low, Vector256<byte> high, byte best)
    {
        var bar = Vector256.Create(best);
        return Vector256.Equals(low, bar).ExtractMostSignificantBits() | ((ulong)Vector256.Equals(high, bar).ExtractMostSignificantBits() << 32);
    }
}
