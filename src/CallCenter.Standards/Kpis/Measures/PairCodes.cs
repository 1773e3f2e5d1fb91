namespace CallCenter.Standards.Kpis;

/// <summary>Numbers pairs of small numbers in order of first sight: how the codes of several dimensions become one group number. Pairs of the smallest take one look at a square, others one at a table of hashes.</summary>
internal sealed class PairCodes
{
    private const int SquareBits = 7;
    private const int Side = 1 << SquareBits;

    private readonly List<ulong> pairs = [];
    private Entry[] table = new Entry[256];
    private int shift = 64 - 8;
    private int[] square = []; // code + 1 by both numbers, 0 where unseen

    public int Count => pairs.Count;

    public (int First, int Second) PairOf(int code) => ((int)(pairs[code] >> 32), (int)(uint)pairs[code]);

    /// <summary>Replaces each first number by the number of its pair with the second.</summary>
    public void Map(Span<int> firsts, ReadOnlySpan<int> seconds)
    {
        if (square.Length == 0)
        {
            square = new int[Side * Side];
        }

        int[] seen = square;
        seconds = seconds[..firsts.Length];
        for (int i = 0; i < firsts.Length; i++)
        {
            int at = (firsts[i] << SquareBits) | seconds[i];
            firsts[i] = (uint)(firsts[i] | seconds[i]) < Side && seen[at] is not 0 and var code ? code - 1 : Number(firsts[i], seconds[i]);
        }
    }

    private int Number(int first, int second)
    {
        int code = CodeOf(first, second);
        if ((uint)(first | second) < Side)
        {
            square[(first << SquareBits) | second] = code + 1;
        }

        return code;
    }

    private int CodeOf(int first, int second)
    {
        ulong pair = ((ulong)(uint)first << 32) | (uint)second;
        Entry entry = table[Find(pair)];
        return entry.Used ? entry.Code : Insert(pair);
    }

    private int Find(ulong pair)
    {
        Entry[] entries = table;
        int at = (int)((pair * 0x9E3779B97F4A7C15UL) >> shift);
        while (entries[at].Pair != pair && entries[at].Used)
        {
            at = (at + 1) & (entries.Length - 1);
        }

        return at;
    }

    private int Insert(ulong pair)
    {
        int code = pairs.Count;
        pairs.Add(pair);
        if (pairs.Count * 2 > table.Length)
        {
            table = new Entry[table.Length * 2];
            shift--;
            for (int i = 0; i < code; i++)
            {
                table[Find(pairs[i])] = new Entry(pairs[i], i, true);
            }
        }

        table[Find(pair)] = new Entry(pair, code, true);
        return code;
    }

    private readonly record struct Entry(ulong Pair, int Code, bool Used);
}
