using System.Numerics;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Simulation;

/// <summary>
/// A stream of random numbers that is the same on every machine: xoshiro256++ of Blackman and Vigna (2021), its state filled by SplitMix64 from a seed, a name and a number. Streams of different names have nothing to do with each
/// other, so that each source of chance in a simulation has its own, and two scenarios meet the same chances. Not for secrets. Not safe for several threads at once.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("A stream is made anew from its seed, name and number.")]
public sealed class RandomNumbers
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;

    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>Opens a stream at its start.</summary>
    /// <param name="seed">The seed of the whole simulation.</param>
    /// <param name="name">What the numbers are for, such as <c>arrivals/phone</c>; compared ordinally.</param>
    /// <param name="number">Which of several streams of this name, such as the number of a replication.</param>
    public RandomNumbers(ulong seed, string name, long number = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        ulong state = Mix(seed + Golden);
        foreach (char letter in name)
        {
            state = Mix(state ^ letter) + Golden;
        }

        state = Mix(state ^ (ulong)number);
        s0 = Mix(state += Golden);
        s1 = Mix(state += Golden);
        s2 = Mix(state += Golden);
        s3 = Mix(state + Golden);
    }

    /// <summary>Goes on from a given state, not all zeros; for comparison with published figures.</summary>
    internal RandomNumbers(ulong s0, ulong s1, ulong s2, ulong s3) => (this.s0, this.s1, this.s2, this.s3) = (s0, s1, s2, s3);

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(s0 + s3, 23) + s0;
        ulong shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>The next number between 0 and 1, neither of them ever: one of 2⁵² that lie evenly.</summary>
    public double NextShare() => ((NextBits() >> 12) + 0.5) * (1.0 / (1UL << 52));

    // The finisher of SplitMix64.
    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }
}
