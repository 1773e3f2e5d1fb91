namespace CallCenter.Standards.Logs;

/// <summary>Cuts bytes that come in pieces into rows. It holds the row that is not whole yet, and no more.</summary>
internal abstract class RowSplitter
{
    /// <summary>The most bytes of a line, and of an item of JSON: a real one has a few thousand. Beyond it the row is rejected, and reading goes on after it.</summary>
    public const int MostBytes = 4_194_304;

    private const int Piece = 65_536;

    private byte[] buffer = new byte[Piece * 2];
    private int start;
    private int end;

    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    /// <summary>Whether there are enough bytes to know whether they begin with a byte order mark.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Whether no more bytes come.</summary>
    protected bool AtEnd { get; private set; }

    /// <summary>The line on which what is left begins, from 1.</summary>
    protected long Line { get; private set; } = 1;

    /// <summary>The bytes that are in no row yet.</summary>
    protected ReadOnlySpan<byte> Left => buffer.AsSpan(start, end - start);

    /// <summary>As <see cref="Left"/>, in a form that outlives the call.</summary>
    protected ReadOnlyMemory<byte> LeftMemory => buffer.AsMemory(start, end - start);

    /// <summary>The name of the input.</summary>
    protected string Input { get; private set; } = "";

    /// <summary>Begins an input.</summary>
    public virtual void Begin(string input)
    {
        Input = input;
        (start, end, Line, AtEnd, IsReady) = (0, 0, 1, false, false);
    }

    /// <summary>Room for the next bytes.</summary>
    public Memory<byte> Room()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (buffer.Length - end < Piece)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, end + Piece));
        }

        return buffer.AsMemory(end, Piece);
    }

    /// <summary>Takes note of bytes that were read into the room; 0 says that there are no more.</summary>
    public void Fed(int count)
    {
        end += count;
        AtEnd = count == 0;
        if (!IsReady && (end >= Mark.Length || AtEnd))
        {
            IsReady = true;
            start = buffer.AsSpan(0, end).StartsWith(Mark) ? Mark.Length : 0;
        }
    }

    /// <summary>The next row; false where it is not whole yet, or where there is none.</summary>
    public abstract bool TryNext(out LogRow row);

    /// <summary>Takes bytes from what is left.</summary>
    protected ReadOnlySpan<byte> Take(int count)
    {
        ReadOnlySpan<byte> taken = buffer.AsSpan(start, count);
        start += count;
        Line += taken.Count((byte)'\n');
        return taken;
    }

    /// <summary>A row at the line on which what is left begins.</summary>
    protected LogRow RowAt(ReadOnlySpan<byte> bytes, long line, RejectReason? fault = null) => new(bytes, new LogPlace(Input, line)) { Fault = fault };
}
