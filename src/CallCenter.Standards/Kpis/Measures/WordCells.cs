using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Records of a group that pass the same tests count in the same measures. Where few combinations of tests occur, a cell for each combination and group takes one count and one vector of sums a record, however many measures there are;
/// totals get them when somebody asks. Values are never negative, so that a sum left its range when it turned negative.
/// </summary>
/// <param name="valueCount">The values of a record.</param>
internal sealed class WordCells(int valueCount)
{
    private const int LeastRoom = 16;
    private const int MostClasses = 256;
    private const int MostCells = 1 << 18;
    private const int DirectBits = 13;
    private const int TableBits = 10;

    private readonly List<long> words = [];
    private readonly ushort[] direct = new ushort[1 << DirectBits]; // class + 1 by a word of few tests, 0 where unseen
    private readonly long[] keys = new long[1 << TableBits];
    private readonly ushort[] classOfKey = new ushort[1 << TableBits]; // class + 1, 0 where free
    private int room = LeastRoom;
    private int groups;
    private long[] counts = [];
    private long[] sums = [];

    /// <summary>The vectors of a cell's sums.</summary>
    public int Vectors { get; } = (valueCount + MeasureBlock.Lanes - 1) / MeasureBlock.Lanes;

    private int Width => Vectors * MeasureBlock.Lanes;

    /// <summary>Writes the cell of each record, and makes room for so many groups; false where there are too many for cells to pay.</summary>
    public bool TryReserve(ReadOnlySpan<long> block, ReadOnlySpan<int> groupOf, int groupCount, Span<int> cells)
    {
        if (!TryNumber(block, groupOf, cells))
        {
            return false;
        }

        int needed = (int)Math.Max(room, BitOperations.RoundUpToPowerOf2((uint)words.Count));
        if (needed == room && groupCount <= groups)
        {
            return true;
        }

        int wanted = Math.Max(groups, groupCount > groups ? Math.Max(LeastRoom, groupCount + (groupCount / 2)) : 0);
        if ((long)wanted * needed > MostCells)
        {
            return false;
        }

        Grow(wanted, needed);
        return TryNumber(block, groupOf, cells); // there may be more room for each group
    }

    /// <summary>Adds a block.</summary>
    /// <param name="cells">The cell of each record.</param>
    /// <param name="values">The values of the records by the vector's lane, whole vectors of them.</param>
    /// <returns>False where a sum left its range, and nothing was added.</returns>
    public bool TryAdd(ReadOnlySpan<int> cells, long[][] values)
    {
        Count(cells); // a cell beyond room is told here
        Vector256<long> turned = Vector256<long>.Zero;
        for (int vector = 0; vector < Vectors; vector++)
        {
            turned |= Add(cells, values.AsSpan(vector * MeasureBlock.Lanes, MeasureBlock.Lanes), vector);
        }

        if (turned.ExtractMostSignificantBits() == 0)
        {
            return true;
        }

        TakeAway(cells, values);
        return false;
    }

    /// <summary>Moves what the cells hold to totals.</summary>
    /// <returns>Which total of which group left the range of 64 bits; null where none did.</returns>
    public (int Slot, int Group)? MoveTo(SectionTotals totals, int[] valueOfLane)
    {
        for (int group = 0; group < groups; group++)
        {
            for (int place = 0; place < Math.Min(words.Count, room); place++)
            {
                int cell = (group * room) + place;
                if (counts[cell] == 0)
                {
                    continue;
                }

                Span<long> own = sums.AsSpan(cell * Width, Width);
                if (totals.AddAlike(group, words[place], counts[cell], own, valueOfLane) is { } slot)
                {
                    return (slot, group);
                }

                counts[cell] = 0;
                own.Clear();
            }
        }

        return null;
    }

    /// <summary>Writes the cell of each record, as room is now; false where there are too many classes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // the loop needs the registers
    private bool TryNumber(ReadOnlySpan<long> block, ReadOnlySpan<int> groupOf, Span<int> cells)
    {
        ushort[] seen = direct;
        int shift = BitOperations.Log2((uint)room);
        cells = cells[..block.Length];
        groupOf = groupOf[..block.Length];
        for (int i = 0; i < block.Length; i++)
        {
            long word = block[i];
            int place = (ulong)word < (ulong)seen.Length ? seen[word] : 0;
            if (place == 0 && (place = PlaceOf(word)) == 0)
            {
                return false;
            }

            cells[i] = (groupOf[i] << shift) + place - 1;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // the loop needs the registers
    private void Count(ReadOnlySpan<int> cells)
    {
        long[] own = counts;
        foreach (int cell in cells)
        {
            own[cell]++;
        }
    }

    /// <summary>The class of a word, from 1; 0 where there are too many.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int PlaceOf(long word)
    {
        int at = (int)(((ulong)word * 0x9E3779B97F4A7C15UL) >> (64 - TableBits));
        while (classOfKey[at] != 0 && keys[at] != word)
        {
            at = (at + 1) & ((1 << TableBits) - 1);
        }

        if (classOfKey[at] == 0)
        {
            if (words.Count == MostClasses)
            {
                return 0;
            }

            words.Add(word);
            keys[at] = word;
            classOfKey[at] = (ushort)words.Count;
        }

        if ((ulong)word < (ulong)direct.Length)
        {
            direct[word] = classOfKey[at];
        }

        return classOfKey[at];
    }

    private void Grow(int newGroups, int newRoom)
    {
        long[] newCounts = new long[newGroups * newRoom];
        long[] newSums = new long[newGroups * newRoom * Width];
        for (int group = 0; group < groups; group++)
        {
            counts.AsSpan(group * room, room).CopyTo(newCounts.AsSpan(group * newRoom));
            sums.AsSpan(group * room * Width, room * Width).CopyTo(newSums.AsSpan(group * newRoom * Width));
        }

        (groups, room, counts, sums) = (newGroups, newRoom, newCounts, newSums);
    }

    /// <summary>Adds four values of each record to those of its cell.</summary>
    /// <returns>The signs of all sums on the way.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)] // the loop needs the registers
    private Vector256<long> Add(ReadOnlySpan<int> cells, ReadOnlySpan<long[]> values, int vector)
    {
        // Every cell is one of the counts, as it was counted; every array of values holds a block.
        ref int cell = ref MemoryMarshal.GetReference(cells);
        ref long first = ref MemoryMarshal.GetArrayDataReference(values[0]);
        ref long second = ref MemoryMarshal.GetArrayDataReference(values[1]);
        ref long third = ref MemoryMarshal.GetArrayDataReference(values[2]);
        ref long fourth = ref MemoryMarshal.GetArrayDataReference(values[3]);
        ref long sums = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(this.sums), vector * MeasureBlock.Lanes);
        nint width = Width;
        Vector256<long> turned = Vector256<long>.Zero;
        for (nint i = 0; i < cells.Length; i++)
        {
            ref long sum = ref Unsafe.Add(ref sums, Unsafe.Add(ref cell, i) * width);
            var value = Vector256.Create(Unsafe.Add(ref first, i), Unsafe.Add(ref second, i), Unsafe.Add(ref third, i), Unsafe.Add(ref fourth, i));
            Vector256<long> after = Vector256.LoadUnsafe(ref sum) + value;
            turned |= after;
            after.StoreUnsafe(ref sum);
        }

        return turned;
    }

    /// <summary>Takes a block away again: sums that wrapped around come back exactly.</summary>
    private void TakeAway(ReadOnlySpan<int> cells, long[][] values)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            counts[cells[i]]--;
            for (int value = 0; value < Width; value++)
            {
                ref long sum = ref sums[(cells[i] * Width) + value];
                sum = unchecked(sum - values[value][i]);
            }
        }
    }
}
