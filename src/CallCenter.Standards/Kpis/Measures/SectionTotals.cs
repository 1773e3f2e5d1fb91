using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CallCenter.Standards.Kpis;

/// <summary>The totals and distributions of a section by group: one masked vector addition serves four measures of a record's group at once.</summary>
internal sealed class SectionTotals
{
    private readonly (int Slot, int Lane)[] slots;
    private readonly (int Sketch, int Lane, long Need)[] sketches;
    private readonly long[] need; // the bits each lane's measure needs: counts first, then sums
    private readonly int countLanes;
    private long[] totals = [];
    private QuantileSketch?[] distributions = [];

    public SectionTotals((int Slot, int Lane)[] slots, (int Sketch, int Lane, long Need)[] sketches, long[] need, int countLanes)
    {
        (this.slots, this.sketches, this.need, this.countLanes) = (slots, sketches, need, countLanes);
        ValueLanes = need.Length - countLanes;
    }

    /// <summary>The lanes of a record's row of values.</summary>
    public int ValueLanes { get; }

    private int Width => need.Length;

    /// <summary>Makes room for the totals of so many groups.</summary>
    public void Reserve(int groupCount)
    {
        if (groupCount * Width > totals.Length || groupCount * sketches.Length > distributions.Length)
        {
            int room = Math.Max(4, groupCount * 2);
            Array.Resize(ref totals, room * Width);
            Array.Resize(ref distributions, room * sketches.Length);
        }
    }

    /// <summary>Adds a block of records.</summary>
    /// <param name="words">The tests that each record passes.</param>
    /// <param name="rows">A row of values for each record.</param>
    /// <param name="groups">The group of each record.</param>
    /// <returns>Which total of which group left the range of 64 bits first; null where none did.</returns>
    public (int Slot, int Group)? Add(ReadOnlySpan<long> words, ReadOnlySpan<long> rows, ReadOnlySpan<int> groups)
    {
        if (!TryAdd(words, rows, groups))
        {
            return FirstBeyond(words, rows, groups);
        }

        for (int i = 0; i < sketches.Length; i++)
        {
            AddToSketch(i, words, rows[(sketches[i].Lane - countLanes)..], ValueLanes, groups);
        }

        return null;
    }

    /// <summary>Adds a block of records to the distributions alone.</summary>
    /// <param name="words">The tests that each record passes.</param>
    /// <param name="valuesOfLane">The values of the records by lane, from the first that sums.</param>
    /// <param name="groups">The group of each record.</param>
    public void AddToSketches(ReadOnlySpan<long> words, long[][] valuesOfLane, ReadOnlySpan<int> groups)
    {
        for (int i = 0; i < sketches.Length; i++)
        {
            AddToSketch(i, words, valuesOfLane[sketches[i].Lane - countLanes], 1, groups);
        }
    }

    /// <summary>Adds the records of a group that pass the same tests.</summary>
    /// <param name="group">The group.</param>
    /// <param name="word">The tests that they pass.</param>
    /// <param name="count">Their number.</param>
    /// <param name="sums">The sums of their values, none negative.</param>
    /// <param name="valueOfLane">Which of the sums belongs to a lane, from the first that sums.</param>
    /// <returns>The total that left the range of 64 bits; null where none did.</returns>
    public int? AddAlike(int group, long word, long count, ReadOnlySpan<long> sums, int[] valueOfLane)
    {
        foreach ((int slot, int lane) in slots)
        {
            if ((word & need[lane]) == need[lane])
            {
                ref long total = ref totals[(group * Width) + lane];
                long value = lane < countLanes ? count : sums[valueOfLane[lane - countLanes]];
                long after = unchecked(total + value);
                if (((total ^ after) & (value ^ after)) < 0)
                {
                    return slot;
                }

                total = after;
            }
        }

        return null;
    }

    /// <summary>Copies a group's totals and distributions to the columns of a row.</summary>
    public void CopyTo(int group, Span<long> slotTotals, Span<ValueBuckets> slotSketches)
    {
        foreach ((int slot, int lane) in slots)
        {
            slotTotals[slot] = totals[(group * Width) + lane];
        }

        for (int i = 0; i < sketches.Length; i++)
        {
            slotSketches[sketches[i].Sketch] = distributions[(group * sketches.Length) + i]?.ToBuckets() ?? ValueBuckets.None;
        }
    }

    /// <summary>Adds the values of a block; false where a total left the range of 64 bits.</summary>
    private bool TryAdd(ReadOnlySpan<long> words, ReadOnlySpan<long> rows, ReadOnlySpan<int> groups)
    {
        _ = rows[..(words.Length * ValueLanes)];
        ref long firstNeed = ref MemoryMarshal.GetArrayDataReference(need);
        ref long row = ref MemoryMarshal.GetReference(rows);
        Vector256<long> overflow = Vector256<long>.Zero;
        for (int i = 0; i < words.Length; i++)
        {
            var word = Vector256.Create(words[i]);
            ref long total = ref totals[groups[i] * need.Length];
            int lane = 0;
            for (; lane < countLanes; lane += MeasureBlock.Lanes)
            {
                Vector256<long> passed = Passed(word, ref firstNeed, lane);
                (Vector256.LoadUnsafe(ref total, (nuint)lane) - passed).StoreUnsafe(ref total, (nuint)lane);
            }

            for (; lane < need.Length; lane += MeasureBlock.Lanes)
            {
                Vector256<long> value = Passed(word, ref firstNeed, lane) & Vector256.LoadUnsafe(ref row, (nuint)(lane - countLanes));
                Vector256<long> before = Vector256.LoadUnsafe(ref total, (nuint)lane);
                Vector256<long> after = before + value;
                overflow |= (before ^ after) & (value ^ after); // the sign turned against both
                after.StoreUnsafe(ref total, (nuint)lane);
            }

            row = ref Unsafe.Add(ref row, ValueLanes);
        }

        return overflow.ExtractMostSignificantBits() == 0;
    }

    /// <summary>The total that left the range first, found by taking the values of the block away again from the last to the first: sums that wrapped around come back exactly.</summary>
    private (int Slot, int Group) FirstBeyond(ReadOnlySpan<long> words, ReadOnlySpan<long> rows, ReadOnlySpan<int> groups)
    {
        (int Slot, int Group) first = default;
        for (int i = words.Length - 1; i >= 0; i--)
        {
            foreach ((int slot, int lane) in slots)
            {
                if (lane >= countLanes && (words[i] & need[lane]) == need[lane])
                {
                    ref long total = ref totals[(groups[i] * Width) + lane];
                    long value = rows[(i * ValueLanes) + lane - countLanes];
                    long before = unchecked(total - value);
                    first = ((before ^ total) & (value ^ total)) < 0 ? (slot, groups[i]) : first;
                    total = before;
                }
            }
        }

        return first;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Passed(Vector256<long> word, ref long firstNeed, int lane)
    {
        var needed = Vector256.LoadUnsafe(ref firstNeed, (nuint)lane);
        return Vector256.Equals(word & needed, needed);
    }

    private void AddToSketch(int index, ReadOnlySpan<long> words, ReadOnlySpan<long> values, int stride, ReadOnlySpan<int> groups)
    {
        long needed = sketches[index].Need;
        for (int i = 0; i < words.Length; i++)
        {
            if ((words[i] & needed) == needed)
            {
                ref QuantileSketch? distribution = ref distributions[(groups[i] * sketches.Length) + index];
                (distribution ??= new QuantileSketch()).Add(values[i * stride]);
            }
        }
    }
}
