using System.Buffers;

namespace CallCenter.Standards.Forms;

/// <summary>Bytes in memory that is lent until they are disposed of, which is once.</summary>
/// <param name="length">How many.</param>
internal sealed class LentBytes(int length) : IDisposable
{
    private readonly byte[] lent = ArrayPool<byte>.Shared.Rent(length);

    public Span<byte> Span => lent.AsSpan(0, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(lent);
}
