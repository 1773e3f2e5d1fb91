namespace CallCenter.Standards.Routing;

/// <summary>Who is still in the choice: the bits from word <see cref="Start"/> up to word <see cref="End"/>, exclusive; those outside mean nothing.</summary>
internal ref struct Candidates(Span<ulong> words)
{
    public Span<ulong> Words { get; } = words;

    public int Start { get; set; } = 0;

    public int End { get; set; } = words.Length;

    /// <summary>The first slot; there has to be one.</summary>
    public readonly int First
    {
        get
        {
            int word = Start;
            while (Words[word] == 0)
            {
                word++;
            }

            return (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(Words[word]);
        }
    }

    public readonly bool Contains(int slot) => slot >> 6 >= Start && slot >> 6 < End && (Words[slot >> 6] & (1UL << slot)) != 0;

    /// <summary>Leaves nobody but one of those in the choice.</summary>
    public void KeepOnly(int slot)
    {
        Start = slot >> 6;
        End = Start + 1;
        Words[Start] = 1UL << slot;
    }
}
