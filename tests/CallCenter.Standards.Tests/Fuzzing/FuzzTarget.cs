namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>Something that reads what comes from outside. Whatever the bytes, it gives a result or says what is wrong; all else is thrown and is a fault.</summary>
internal abstract class FuzzTarget(string name, int weight)
{
    /// <summary>The name, kebab-case; also the folder of its inputs that once failed.</summary>
    public string Name => name;

    /// <summary>Its share of a run, beside the weights of the others.</summary>
    public int Weight => weight;

    /// <summary>An input; the same for the same random numbers.</summary>
    public abstract byte[] Draw(Random random);

    /// <summary>Reads an input, and where it can be read writes it and reads it again.</summary>
    /// <returns>Whether it could be read.</returns>
    public abstract bool Run(byte[] input);

    /// <summary>The input of a place in a run.</summary>
    public byte[] Draw(int seed, long index) => Draw(new Random(HashCode.Of(seed, index, name)));

    private static class HashCode
    {
        // The same in every process, unlike System.HashCode.
        public static int Of(int seed, long index, string name)
        {
            ulong hash = ((ulong)(uint)seed << 32) ^ (ulong)index;
            foreach (char c in name)
            {
                hash = (hash ^ c) * 0x9E3779B97F4A7C15;
                hash ^= hash >> 29;
            }

            return (int)((hash * 0xBF58476D1CE4E5B9) >> 33);
        }
    }
}
