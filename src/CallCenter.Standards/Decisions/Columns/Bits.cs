using System.Numerics;

namespace CallCenter.Standards.Decisions;

/// <summary>Sets of rules as words of 64 bits.</summary>
internal static class Bits
{
    public static int WordsOf(int rules) => (rules + 63) / 64;

    /// <summary>The first bits of as many as there are rules.</summary>
    public static ulong[] All(int count) => All(count, count);

    /// <summary>The first bits, in as many words as there are rules.</summary>
    public static ulong[] All(int count, int rules)
    {
        ulong[] words = new ulong[WordsOf(rules)];
        Array.Fill(words, ulong.MaxValue, 0, count >> 6);
        if ((count & 63) != 0)
        {
            words[count >> 6] = (1UL << count) - 1;
        }

        return words;
    }

    public static bool Contains(ReadOnlySpan<ulong> words, int bit) => (words[bit >> 6] & (1UL << bit)) != 0;

    public static void And(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        other = other[..words.Length];
        int i = 0;
        for (; i <= words.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
        {
            (new Vector<ulong>(words[i..]) & new Vector<ulong>(other[i..])).CopyTo(words[i..]);
        }

        for (; i < words.Length; i++)
        {
            words[i] &= other[i];
        }
    }

    public static void Or(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        other = other[..words.Length];
        int i = 0;
        for (; i <= words.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
        {
            (new Vector<ulong>(words[i..]) | new Vector<ulong>(other[i..])).CopyTo(words[i..]);
        }

        for (; i < words.Length; i++)
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

    public static void AndNot(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        for (int i = 0; i < words.Length; i++)
        {
            words[i] &= ~other[i];
        }
    }

    /// <summary>The number of bits after one.</summary>
    public static long CountAfter(ReadOnlySpan<ulong> words, int bit)
    {
        long count = BitOperations.PopCount(words[bit >> 6] & (ulong.MaxValue << bit << 1));
        foreach (ulong word in words[((bit >> 6) + 1)..])
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    public static bool IsEmpty(ReadOnlySpan<ulong> words) => words.IndexOfAnyExcept(0UL) < 0;

    /// <summary>The first bit from a position on; −1 where there is none.</summary>
    public static int NextFrom(ReadOnlySpan<ulong> words, int bit)
    {
        for (int i = bit >> 6; i < words.Length; i++)
        {
            ulong word = i == bit >> 6 ? words[i] & (ulong.MaxValue << bit) : words[i];
            if (word != 0)
            {
                return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }

        return -1;
    }

    /// <summary>A hash with one word more.</summary>
    public static ulong Mix(ulong hash, ulong word)
    {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }
}
