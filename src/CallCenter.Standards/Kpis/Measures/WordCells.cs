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
    private const int TableBits = 10;

    private readonly List<long> words = [];
    private readonly long[] keys = new long[1 << TableBits];
    private readonly int[] classOfKey = new int[1 << TableBits]; // class + 1, 0 where free
    private int room = LeastRoom;
    private int groups;
    private long[] counts = [];
    private long[] sums = [];

    /// <summary>The vectors of a cell's sums.</summary>
    public int Vectors { get; } = (valueCount + MeasureBlock.Lanes - 1) / MeasureBlock.Lanes;

    private int Width => Vectors * MeasureBlock.Lanes;

    /// <summary>Writes the class of each word, and makes room for so many groups; false where there are too many for cells to pay.</summary>
    public bool TryReserve(ReadOnlySpan<long> block, Span<int> classes, int groupCount)
    {
        long[] known = keys;
        for (int i = 0; i < block.Length; i++)
        {
            long word = block[i];
            int at = Hash(word);
            while (classOfKey[at] != 0 && known[at] != word)
            {
                at = (at + 1) & ((1 << TableBits) - 1);
            }

            if (classOfKey[at] == 0 && !TryNumber(word, at))
            {
                return false;
            }

            classes[i] = classOfKey[at] - 1;
        }

        int needed = (int)Math.Max(room, BitOperations.RoundUpToPowerOf2((uint)words.Count));
        if (needed > room || groupCount > groups)
        {
            int wanted = Math.Max(groups, groupCount > groups ? Math.Max(LeastRoom, groupCount + (groupCount / 2)) : 0);
            if ((long)wanted * needed > MostCells)
            {
                return false;
            }

            Grow(wanted, needed);
        }

        return true;
    }

    /// <summary>Adds a block.</summary>
    /// <param name="classes">The class of each record.</param>
    /// <param name="groupOf">The group of each record.</param>
    /// <param name="values">The values of the records by the vector's lane, whole vectors of them.</param>
    /// <returns>False where a sum left its range, and nothing was added.</returns>
    public bool TryAdd(ReadOnlySpan<int> classes, ReadOnlySpan<int> groupOf, long[][] values)
    {
        if (Vectors == 0)
        {
            Count(classes, groupOf);
            return true;
        }

        Vector256<long> turned = Vector256<long>.Zero;
        for (int vector = 0; vector < Vectors; vector++)
        {
            turned |= Add(classes, groupOf, values, vector, 1);
        }

        if (turned.ExtractMostSignificantBits() == 0)
        {
            return true;
        }

        for (int vector = 0; vector < Vectors; vector++)
        {
            Add(classes, groupOf, values, vector, -1);
        }

        return false;
    }

    /// <summary>Moves what the cells hold to totals.</summary>
    /// <returns>Which total of which group left the range of 64 bits; null where none did.</returns>
    public (int Slot, int Group)? MoveTo(SectionTotals totals, int[] valueOfLane)
    {
        for (int group = 0; group < groups; group++)
        {
            for (int place = 0; place < words.Count; place++)
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

    private static int Hash(long word) => (int)(((ulong)word * 0x9E3779B97F4A7C15UL) >> (64 - TableBits));

    private bool TryNumber(long word, int at)
    {
        if (words.Count == MostClasses)
        {
            return false;
        }

        words.Add(word);
        keys[at] = word;
        classOfKey[at] = words.Count;
        return true;
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

    private void Count(ReadOnlySpan<int> classes, ReadOnlySpan<int> groupOf)
    {
        for (int i = 0; i < classes.Length; i++)
        {
            counts[(groupOf[i] * room) + classes[i]]++;
        }
    }

    /// <summary>Adds four values of each record to those of its cell, or takes them away, and counts it with the first of them.</summary>
    /// <returns>The signs of all sums on the way.</returns>
    private Vector256<long> Add(ReadOnlySpan<int> classes, ReadOnlySpan<int> groupOf, long[][] values, int vector, int sign)
    {
        int from = vector * MeasureBlock.Lanes;
        int length = classes.Length;
        ReadOnlySpan<long> first = values[from].AsSpan(0, length);
        ReadOnlySpan<long> second = values[from + 1].AsSpan(0, length);
        ReadOnlySpan<long> third = values[from + 2].AsSpan(0, length);
        ReadOnlySpan<long> fourth = values[from + 3].AsSpan(0, length);
        groupOf = groupOf[..length];
        int counted = vector == 0 ? sign : 0;
        int width = Width;
        int places = room;
        ref long firstSum = ref MemoryMarshal.GetArrayDataReference(sums);
        Vector256<long> turned = Vector256<long>.Zero;
        for (int i = 0; i < length; i++)
        {
            int cell = (groupOf[i] * places) + classes[i];
            counts[cell] += counted; // its bounds are those of the sums
            ref long sum = ref Unsafe.Add(ref firstSum, (cell * width) + from);
            var value = Vector256.Create(first[i], second[i], third[i], fourth[i]);
            var before = Vector256.LoadUnsafe(ref sum);
            Vector256<long> after = sign > 0 ? before + value : before - value;
            turned |= after;
            after.StoreUnsafe(ref sum);
        }

        return turned;
    }
}
