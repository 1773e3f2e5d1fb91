namespace CallCenter.Standards;

/// <summary>
/// What histories of one line share. Only the longest of them can claim the next place, so that there is one writer at a time and the places of shorter ones never change; readers need no lock.
/// </summary>
internal sealed class HistoryStore<T>
{
    private const int LongestWithoutIndex = 64;

    private static readonly bool HasIdentities = typeof(IIdentified).IsAssignableFrom(typeof(T));

    private T[] items;
    private int used;
    private ulong marks;
    private int[]? slots;

    public HistoryStore(int capacity) => items = new T[capacity];

    public HistoryStore(ReadOnlySpan<T> copied, int capacity)
    {
        items = new T[capacity];
        copied.CopyTo(items);
        used = copied.Length;
        for (int i = 0; HasIdentities && i < used; i++)
        {
            marks |= MarkOf(IdAt(items, i));
        }

        IndexAll(used);
    }

    public T[] Items => Volatile.Read(ref items);

    /// <summary>Adds behind the first so many; false where that place is taken.</summary>
    public bool TryAdd(int count, T item)
    {
        if (Interlocked.CompareExchange(ref used, count + 1, count) != count)
        {
            return false;
        }

        T[] room = items;
        if (count == room.Length)
        {
            room = new T[Math.Max(4, count * 2)];
            items.CopyTo(room, 0);
        }

        room[count] = item;
        Volatile.Write(ref items, room);
        if (HasIdentities)
        {
            Volatile.Write(ref marks, marks | MarkOf(IdAt(room, count)));
            IndexLast(count);
        }

        return true;
    }

    /// <summary>The position of an identity among the first so many; −1 for none.</summary>
    public int IndexOf(string id, int count)
    {
        // A word of 64 marks tells most new identities apart without a comparison.
        if ((Volatile.Read(ref marks) & MarkOf(id)) == 0)
        {
            return -1;
        }

        T[] known = Items;
        if (Volatile.Read(ref slots) is { } table)
        {
            for (int slot = id.GetHashCode(StringComparison.Ordinal) & (table.Length - 1); Volatile.Read(ref table[slot]) is var place and > 0; slot = (slot + 1) & (table.Length - 1))
            {
                if (place <= count && string.Equals(IdAt(known, place - 1), id, StringComparison.Ordinal))
                {
                    return place - 1;
                }
            }

            return -1;
        }

        for (int i = count - 1; i >= 0; i--)
        {
            if (string.Equals(IdAt(known, i), id, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private void IndexLast(int last)
    {
        if (slots is { } table && (last + 1) * 2 <= table.Length)
        {
            Place(table, last);
        }
        else
        {
            IndexAll(last + 1);
        }
    }

    private void IndexAll(int count)
    {
        if (!HasIdentities || count <= LongestWithoutIndex)
        {
            return;
        }

        int length = 256;
        while (length < count * 4)
        {
            length *= 2;
        }

        int[] table = new int[length];
        for (int i = 0; i < count; i++)
        {
            Place(table, i);
        }

        Volatile.Write(ref slots, table);
    }

    private void Place(int[] table, int index)
    {
        int slot = IdAt(items, index).GetHashCode(StringComparison.Ordinal) & (table.Length - 1);
        while (table[slot] > 0)
        {
            slot = (slot + 1) & (table.Length - 1);
        }

        Volatile.Write(ref table[slot], index + 1);
    }

    private static string IdAt(T[] items, int index) => ((IIdentified)items[index]!).Id;

    // Identities of one case mostly differ at their end.
    private static ulong MarkOf(string id) =>
        id.Length == 0 ? 1 : 1UL << (((id[^1] * 31) + (id[id.Length > 1 ? id.Length - 2 : 0] * 7) + id.Length) & 63);
}
