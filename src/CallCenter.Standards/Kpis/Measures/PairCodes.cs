namespace CallCenter.Standards.Kpis.Measures;

/// <summary>Numbers pairs of small numbers in order of first sight: how the codes of several dimensions become one group number.</summary>
internal sealed class PairCodes
{
    private readonly List<ulong> pairs = [];
    private ulong[] keys = new ulong[256];
    private int[] codes = new int[256]; // code + 1, 0 where free
    private int shift = 64 - 8;

    public int Count => pairs.Count;

    public (int First, int Second) PairOf(int code) => ((int)(pairs[code] >> 32), (int)(uint)pairs[code]);

    public int CodeOf(int first, int second)
    {
        ulong pair = ((ulong)(uint)first << 32) | (uint)second;
        int at = Find(pair);
        return codes[at] > 0 ? codes[at] - 1 : Insert(pair, at);
    }

    private int Find(ulong pair)
    {
        int mask = keys.Length - 1;
        int at = (int)((pair * 0x9E3779B97F4A7C15UL) >> shift);
        while (codes[at] != 0 && keys[at] != pair)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private int Insert(ulong pair, int at)
    {
        pairs.Add(pair);
        if (pairs.Count * 2 <= keys.Length)
        {
            keys[at] = pair;
            codes[at] = pairs.Count;
            return pairs.Count - 1;
        }

        keys = new ulong[keys.Length * 2];
        codes = new int[keys.Length];
        shift--;
        for (int i = 0; i < pairs.Count; i++)
        {
            int free = Find(pairs[i]);
            keys[free] = pairs[i];
            codes[free] = i + 1;
        }

        return pairs.Count - 1;
    }
}
