using System.IO.Compression;

namespace CallCenter.Standards.Logs;

/// <summary>The plain bytes of an input: what is compressed by gzip is decompressed. Damage in it ends the bytes, and is told by <see cref="IsDamaged"/>: it is bad data, and no fault of the program.</summary>
internal sealed class InputBytes(Stream source) : IDisposable
{
    private Stream? plain;

    /// <summary>Whether the bytes ended since what comes after cannot be decompressed.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Reads some bytes; 0 at the end.</summary>
    public int Read(Span<byte> buffer)
    {
        if (plain is null)
        {
            byte[] head = new byte[2];
            plain = Plain(head.AsMemory(0, source.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        }

        try
        {
            return plain.Read(buffer);
        }
        catch (InvalidDataException)
        {
            IsDamaged = true;
            return 0;
        }
    }

    /// <inheritdoc cref="Read"/>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        if (plain is null)
        {
            byte[] head = new byte[2];
            plain = Plain(head.AsMemory(0, await source.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false)));
        }

        try
        {
            return await plain.ReadAsync(buffer, cancellation).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            IsDamaged = true;
            return 0;
        }
    }

    public void Dispose()
    {
        plain?.Dispose();
        source.Dispose();
    }

    private Stream Plain(ReadOnlyMemory<byte> head)
    {
        var replayed = new ReplayedStream(head, source);
        return head.Span is [0x1F, 0x8B] ? new GZipStream(replayed, CompressionMode.Decompress) : replayed;
    }
}
