namespace CallCenter.Standards.Decisions;

/// <summary>64 words of a set of rules, the empty ones left out.</summary>
/// <param name="Summary">Bit i says whether word i has any bit.</param>
/// <param name="Start">Where the words that have one begin; −1 where the value is not allowed.</param>
internal readonly record struct PackedRow(ulong Summary, int Start);

/// <summary>Gathers the sets of all columns: a row is a block of 4,096 rules after another, and only words that are not empty are kept.</summary>
internal sealed class PackedRows(int blocks)
{
    private const int WordsABlock = 64;
    private const int NotAllowed = -1;

    private PackedRow[] rows = new PackedRow[16];
    private ulong[] words = new ulong[16];
    private int rowCount;
    private int wordCount;

    /// <summary>The rows; row r of a column is the first block of its set.</summary>
    public PackedRow[] Rows => rows[..rowCount];

    /// <summary>The words that are not empty.</summary>
    public ulong[] Words => words[..wordCount];

    public static int BlocksOf(int rules) => Math.Max(1, (rules + (WordsABlock * WordsABlock) - 1) / (WordsABlock * WordsABlock));

    /// <summary>Adds the sets of a column; gives the row of each.</summary>
    public int[] Add(RuleSets sets)
    {
        int[] starts = new int[sets.Count];
        if (rowCount + (sets.Count * blocks) > rows.Length)
        {
            Array.Resize(ref rows, Math.Max(2 * rows.Length, rowCount + (sets.Count * blocks)));
        }

        for (int set = 0; set < starts.Length; set++)
        {
            starts[set] = rowCount;
            for (int block = 0; block < blocks; block++)
            {
                rows[rowCount++] = set == RuleSets.NotAllowed ? new PackedRow(0, NotAllowed) : Pack(sets[set], block * WordsABlock);
            }
        }

        return starts;
    }

    private PackedRow Pack(ReadOnlySpan<ulong> set, int from)
    {
        int start = wordCount;
        ulong summary = 0;
        for (int i = 0; i < WordsABlock && from + i < set.Length; i++)
        {
            if (set[from + i] != 0)
            {
                summary |= 1UL << i;
                if (wordCount == words.Length)
                {
                    Array.Resize(ref words, 2 * wordCount);
                }

                words[wordCount++] = set[from + i];
            }
        }

        return new PackedRow(summary, start);
    }
}
