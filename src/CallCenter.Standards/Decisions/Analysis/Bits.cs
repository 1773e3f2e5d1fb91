using System.Numerics;

namespace CallCenter.Standards.Decisions;

/// <summary>Sets of rules as words of 64 bits.</summary>
internal static class Bits
{
    /// <summary>The first bits of as many as there are rules.</summary>
    public static ulong[] All(int count) => All(count, count);

    /// <summary>The first bits, in as many words as there are rules.</summary>
    public static ulong[] All(int count, int rules)
    {
        ulong[] words = new ulong[(rules + 63) / 64];
        for (int bit = 0; bit < count; bit++)
        {
            words[bit >> 6] |= 1UL << bit;
        }

        return words;
    }

    public static bool Contains(ReadOnlySpan<ulong> words, int bit) => (words[bit >> 6] & (1UL << bit)) != 0;

    public static void And(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        for (int i = 0; i < words.Length; i++)
        {
            words[i] &= other[i];
        }
    }

    public static void Or(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        for (int i = 0; i < words.Length; i++)
        {
            words[i] |= other[i];
        }
    }

    public static bool Meet(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        for (int i = 0; i < one.Length; i++)
        {
            if ((one[i] & other[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes away the first bits, up to and including one.</summary>
    public static void ClearThrough(Span<ulong> words, int bit)
    {
        words[..(bit >> 6)].Clear();
        words[bit >> 6] &= ulong.MaxValue << (bit & 63) << 1;
    }

    public static void AndNot(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        for (int i = 0; i < words.Length; i++)
        {
            words[i] &= ~other[i];
        }
    }

    public static long Count(ReadOnlySpan<ulong> words)
    {
        long count = 0;
        foreach (ulong word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    public static bool IsEmpty(ReadOnlySpan<ulong> words) => words.IndexOfAnyExcept(0UL) < 0;

    /// <summary>The bits, ascending.</summary>
    public static IEnumerable<int> Of(ulong[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            for (ulong word = words[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }
}
