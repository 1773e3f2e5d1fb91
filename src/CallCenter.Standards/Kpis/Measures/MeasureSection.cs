using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Up to 63 distinct tests and the measures over them. A block of records becomes one word of passed tests and one row of values a record;
/// a measure counts a record when all its bits are in the word; one masked vector addition then serves four measures of the record's group at once.
/// </summary>
internal sealed class MeasureSection<T>
{
    private readonly FieldColumn<T>[] columns;
    private readonly (int Slot, int Lane)[] slots;
    private readonly (int Sketch, int Lane, long Need)[] sketches;
    private readonly long[] need; // the bits each lane's measure needs: counts first, then sums
    private readonly int countLanes;
    private readonly int valueLanes;
    private readonly long[] bits = new long[MeasureBlock.Size];
    private readonly long[] rows;
    private long[] totals = [];
    private QuantileSketch?[] distributions = [];

    public MeasureSection(SectionPlan<T> plan)
    {
        columns = plan.Columns;
        slots = plan.Slots;
        sketches = plan.Sketches;
        need = plan.Need;
        countLanes = plan.CountLanes;
        valueLanes = plan.Need.Length - plan.CountLanes;
        rows = new long[MeasureBlock.Size * valueLanes];
    }

    /// <summary>The steps that one block takes, each a time to fetch a part of the next block.</summary>
    public int StepCount => columns.Length + 1;

    private int Width => need.Length;

    /// <summary>Adds a block of records.</summary>
    /// <returns>Which total of which group left the range of 64 bits first; null where none did.</returns>
    public (int Slot, int Group)? Run(ReadOnlySpan<T> records, ReadOnlySpan<int> groups, int groupCount, ref Upcoming<T> upcoming)
    {
        Reserve(groupCount);
        Span<long> words = bits.AsSpan(0, records.Length);
        words.Clear();
        foreach (FieldColumn<T> column in columns)
        {
            upcoming.Fetch();
            column.Read(records, words, rows, valueLanes);
        }

        upcoming.Fetch();
        if (!TryAdd(words, groups))
        {
            return FirstBeyond(words, groups);
        }

        for (int i = 0; i < sketches.Length; i++)
        {
            AddToSketches(words, groups, i);
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

    private void Reserve(int groupCount)
    {
        if (groupCount * Width > totals.Length || groupCount * sketches.Length > distributions.Length)
        {
            int room = Math.Max(4, groupCount * 2);
            Array.Resize(ref totals, room * Width);
            Array.Resize(ref distributions, room * sketches.Length);
        }
    }

    /// <summary>Adds the values of a block; false where a total left the range of 64 bits.</summary>
    private bool TryAdd(ReadOnlySpan<long> words, ReadOnlySpan<int> groups)
    {
        ref long firstNeed = ref MemoryMarshal.GetArrayDataReference(need);
        ref long row = ref MemoryMarshal.GetArrayDataReference(rows);
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

            row = ref Unsafe.Add(ref row, valueLanes);
        }

        return overflow.ExtractMostSignificantBits() == 0;
    }

    /// <summary>The total that left the range first, found by taking the values of the block away again from the last to the first: sums that wrapped around come back exactly.</summary>
    private (int Slot, int Group) FirstBeyond(ReadOnlySpan<long> words, ReadOnlySpan<int> groups)
    {
        (int Slot, int Group) first = default;
        for (int i = words.Length - 1; i >= 0; i--)
        {
            foreach ((int slot, int lane) in slots)
            {
                if (lane >= countLanes && (words[i] & need[lane]) == need[lane])
                {
                    ref long total = ref totals[(groups[i] * Width) + lane];
                    long value = rows[(i * valueLanes) + lane - countLanes];
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

    private void AddToSketches(ReadOnlySpan<long> words, ReadOnlySpan<int> groups, int index)
    {
        (_, int lane, long needed) = sketches[index];
        for (int i = 0; i < words.Length; i++)
        {
            if ((words[i] & needed) == needed)
            {
                ref QuantileSketch? distribution = ref distributions[(groups[i] * sketches.Length) + index];
                (distribution ??= new QuantileSketch()).Add(rows[(i * valueLanes) + lane - countLanes]);
            }
        }
    }
}
