using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// The next block's records, whose cache lines are asked for part by part between the steps over this block. A record is read field by field, which
/// the processor's own prefetcher cannot foresee; without the hint a long run spends half its time waiting for memory. Results never depend on it.
/// </summary>
internal ref struct Upcoming<T>(ReadOnlySpan<T> records, int steps)
{
    private const int LineSize = 64;

    private readonly ReadOnlySpan<T> records = records;
    private int step;

    /// <summary>Asks for the part that belongs to the next of the steps.</summary>
    public unsafe void Fetch()
    {
        if (!Sse.IsSupported || records.IsEmpty)
        {
            return;
        }

        long bytes = (long)records.Length * Unsafe.SizeOf<T>();
        long from = bytes * step / steps;
        long to = bytes * ++step / steps;
        byte* start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(records));
        for (byte* line = start + from; line < start + to; line += LineSize)
        {
            Sse.Prefetch1(line);
        }
    }
}
