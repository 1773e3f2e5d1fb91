using System.Numerics;

namespace CallCenter.Standards.Decisions;

/// <summary>Rows by text: an open-addressed table that compares by reference first, since records mostly hold the same few objects. Immutable.</summary>
internal sealed class TextTable
{
    private readonly Entry[] table;
    private readonly int shift;
    private readonly int other;

    /// <param name="rows">The row of each text.</param>
    /// <param name="other">The row of every other text.</param>
    public TextTable(IReadOnlyCollection<KeyValuePair<string, int>> rows, int other)
    {
        this.other = other;
        int bits = BitOperations.Log2((uint)rows.Count + 1) + 2;
        table = new Entry[1 << bits];
        shift = 32 - bits;
        foreach ((string text, int row) in rows)
        {
            uint hash = TextCodes.Hash(text);
            uint at = hash >> shift;
            while (table[at].Text is not null)
            {
                at = (at + 1) & ((uint)table.Length - 1);
            }

            table[at] = new Entry(text, hash, row);
        }
    }

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
