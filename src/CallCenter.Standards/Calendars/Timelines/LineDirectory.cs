namespace CallCenter.Standards.Calendars;

/// <summary>The blocks of a line built so far: a run without holes. Immutable; a longer run is a new directory.</summary>
internal sealed class LineDirectory
{
    private readonly LineBlock[] blocks;
    private readonly SortedPoints before;

    public LineDirectory(long first, LineBlock[] blocks)
    {
        First = first;
        this.blocks = blocks;
        before = new SortedPoints([.. blocks.Select(block => block.CoveredBefore)]);
    }

    /// <summary>The number of the first block.</summary>
    public long First { get; }

    /// <summary>How many blocks there are.</summary>
    public int Count => blocks.Length;

    /// <summary>The number after the last block's.</summary>
    public long End => First + blocks.Length;

    /// <summary>What the line has covered where the first block starts.</summary>
    public long CoveredBefore => before[0];

    /// <summary>What the line has covered where the last block ends.</summary>
    public long CoveredAfter => blocks[^1].CoveredAfter;

    public LineBlock? Find(long number)
    {
        long index = number - First;
        return (ulong)index < (ulong)blocks.Length ? blocks[index] : null;
    }

    /// <summary>The covered point before which the line has covered an amount, at least <see cref="CoveredBefore"/> and below <see cref="CoveredAfter"/>.</summary>
    public long PointAt(long covered) => blocks[before.LastAtMost(covered)].PointAt(covered);

    /// <summary>The directory with other blocks before and after.</summary>
    public LineDirectory With(IReadOnlyCollection<LineBlock> earlier, IReadOnlyCollection<LineBlock> later) => new(First - earlier.Count, [.. earlier, .. blocks, .. later]);
}
