namespace CallCenter.Standards.Simulation;

/// <summary>What happens next: by time, of one moment by kind, of one kind in the order it was planned.</summary>
internal sealed class EventQueue
{
    private const int KindShift = 56;

    private Entry[] heap = new Entry[64];
    private long planned;

    public int Count { get; private set; }

    /// <summary>When the next happens; meaningless where nothing does.</summary>
    public long NextAt => heap[0].At;

    /// <summary>The kind of the next; meaningless where nothing happens.</summary>
    public Happening NextKind => (Happening)(heap[0].Order >> KindShift);

    public void Plan(long at, Happening kind, object about)
    {
        if (Count == heap.Length)
        {
            Array.Resize(ref heap, 2 * Count);
        }

        var entry = new Entry(at, ((long)kind << KindShift) | planned++, about);
        int place = Count++;
        while (place > 0)
        {
            int parent = (place - 1) >> 2;
            if (!entry.IsBefore(heap[parent]))
            {
                break;
            }

            heap[place] = heap[parent];
            place = parent;
        }

        heap[place] = entry;
    }

    public object Take()
    {
        object about = heap[0].About;
        Entry last = heap[--Count];
        heap[Count] = default;
        if (Count > 0)
        {
            Sink(last);
        }

        return about;
    }

    private void Sink(in Entry entry)
    {
        int place = 0;
        while (true)
        {
            int least = (place << 2) + 1;
            if (least >= Count)
            {
                break;
            }

            int end = Math.Min(least + 4, Count);
            for (int child = least + 1; child < end; child++)
            {
                least = heap[child].IsBefore(heap[least]) ? child : least;
            }

            if (!heap[least].IsBefore(entry))
            {
                break;
            }

            heap[place] = heap[least];
            place = least;
        }

        heap[place] = entry;
    }

    private readonly struct Entry(long at, long order, object about)
    {
        public long At => at;

        public long Order => order;

        public object About => about;

        public bool IsBefore(in Entry other) => at != other.At ? at < other.At : order < other.Order;
    }
}
