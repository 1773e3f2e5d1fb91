using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Kpis.Measures;

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
    private readonly long[] scratch = new long[MeasureBlock.Size];
    private readonly long[] rows;
    private long[] totals = [];
    private QuantileSketch?[] distributions = [];
    private UInt128 bound; // no total can be beyond it

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

    private int Width => need.Length;

    public void Run(ReadOnlySpan<T> records, ReadOnlySpan<int> groups, int groupCount)
    {
        Reserve(groupCount);
        Span<long> words = bits.AsSpan(0, records.Length);
        words.Clear();
        foreach (FieldColumn<T> column in columns)
        {
            column.Read(records, words, scratch);
            column.ReadValues(records, rows, valueLanes);
        }

        if (FitsUnchecked(records.Length))
        {
            Add(words, groups);
        }
        else
        {
            AddChecked(words, groups);
        }

        foreach ((int sketch, int lane, long needed) in sketches)
        {
            AddToSketches(words, groups, sketch, lane, needed);
        }
    }

    /// <summary>Copies a group's totals and distributions to where the plan's slots expect them.</summary>
    public void CopyTo(int group, Span<long> slotTotals, Span<QuantileSketch?> slotSketches)
    {
        foreach ((int slot, int lane) in slots)
        {
            slotTotals[slot] = totals[(group * Width) + lane];
        }

        for (int i = 0; i < sketches.Length; i++)
        {
            slotSketches[sketches[i].Sketch] = distributions[(group * sketches.Length) + i]?.Copy();
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

    private void Add(ReadOnlySpan<long> words, ReadOnlySpan<int> groups)
    {
        ref long firstNeed = ref MemoryMarshal.GetArrayDataReference(need);
        ref long row = ref MemoryMarshal.GetArrayDataReference(rows);
        for (int i = 0; i < words.Length; i++)
        {
            var word = Vector256.Create(words[i]);
            ref long total = ref totals[groups[i] * Width];
            int lane = 0;
            for (; lane < countLanes; lane += MeasureBlock.Lanes)
            {
                Vector256<long> passed = Passed(word, ref firstNeed, lane);
                (Vector256.LoadUnsafe(ref total, (nuint)lane) - passed).StoreUnsafe(ref total, (nuint)lane);
            }

            for (; lane < need.Length; lane += MeasureBlock.Lanes)
            {
                Vector256<long> value = Passed(word, ref firstNeed, lane) & Vector256.LoadUnsafe(ref row, (nuint)(lane - countLanes));
                (Vector256.LoadUnsafe(ref total, (nuint)lane) + value).StoreUnsafe(ref total, (nuint)lane);
            }

            row = ref Unsafe.Add(ref row, valueLanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Passed(Vector256<long> word, ref long firstNeed, int lane)
    {
        var needed = Vector256.LoadUnsafe(ref firstNeed, (nuint)lane);
        return Vector256.Equals(word & needed, needed);
    }

    /// <summary>The slow form for totals near the end of the long range: exact, or an <see cref="OverflowException"/>.</summary>
    private void AddChecked(ReadOnlySpan<long> words, ReadOnlySpan<int> groups)
    {
        for (int i = 0; i < words.Length; i++)
        {
            for (int lane = 0; lane < need.Length; lane++)
            {
                if ((words[i] & need[lane]) == need[lane])
                {
                    ref long total = ref totals[(groups[i] * Width) + lane];
                    total = checked(total + (lane < countLanes ? 1 : rows[(i * valueLanes) + lane - countLanes]));
                }
            }
        }
    }

    /// <summary>Whether no total can leave the long range by this block, judged by the greatest magnitude of all values so far.</summary>
    private bool FitsUnchecked(int count)
    {
        Vector256<long> magnitudes = Vector256<long>.Zero;
        foreach (Vector256<long> values in MemoryMarshal.Cast<long, Vector256<long>>(rows.AsSpan(0, count * valueLanes)))
        {
            magnitudes |= values ^ (values >> 63);
        }

        long any = 0;
        for (int i = 0; i < MeasureBlock.Lanes; i++)
        {
            any |= magnitudes[i];
        }

        bound += (UInt128)(ulong)count * (((UInt128)(ulong)any << 1) + 1);
        return bound <= (UInt128)long.MaxValue;
    }

    private void AddToSketches(ReadOnlySpan<long> words, ReadOnlySpan<int> groups, int sketch, int lane, long needed)
    {
        int index = Array.FindIndex(sketches, s => s.Sketch == sketch);
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
