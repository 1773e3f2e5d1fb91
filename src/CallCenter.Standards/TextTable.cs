using System.Numerics;

namespace CallCenter.Standards;

/// <summary>Rows by text: an open-addressed table that compares by reference first, since records mostly hold the same few objects. Immutable.</summary>
internal sealed class TextTable
{
    private readonly Entry[] table;
    private readonly int shift;
    private readonly int other;

    /// <param name="texts">The texts, none twice.</param>
    /// <param name="rows">The row of each text.</param>
    /// <param name="other">The row of every other text.</param>
    public TextTable(ReadOnlySpan<string> texts, ReadOnlySpan<int> rows, int other)
    {
        this.other = other;
        int bits = BitOperations.Log2((uint)texts.Length + 1) + 2;
        table = new Entry[1 << bits];
        shift = 32 - bits;
        for (int i = 0; i < texts.Length; i++)
        {
            uint hash = TextCodes.Hash(texts[i]);
            uint at = hash >> shift;
            while (table[at].Text is not null)
            {
                at = (at + 1) & ((uint)table.Length - 1);
            }

            table[at] = new Entry(texts[i], hash, rows[i]);
        }
    }

    /// <summary>A set: its texts have row 0, every other −1.</summary>
    public TextTable(string[] texts)
        : this(texts, new int[texts.Length], -1)
    {
    }

    public bool Contains(string text) => RowOf(text) == 0;

    public int RowOf(string text)
    {
        Entry[] entries = table;
        uint hash = TextCodes.Hash(text);
        uint at = hash >> shift;
        while (true)
        {
            ref readonly Entry entry = ref entries[at];
            if (entry.Text is not { } known)
            {
                return other;
            }

            if (ReferenceEquals(known, text) || (entry.Hash == hash && string.Equals(known, text, StringComparison.Ordinal)))
            {
                return entry.Row;
            }

            at = (at + 1) & ((uint)entries.Length - 1);
        }
    }

    private readonly record struct Entry(string? Text, uint Hash, int Row);
}
