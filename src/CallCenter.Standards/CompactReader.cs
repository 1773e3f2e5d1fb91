using System.Text;

namespace CallCenter.Standards;

/// <summary>
/// Reads what <see cref="CompactWriter"/> wrote, whatever the bytes are: from the first fault on every number is 0 and every text empty, so that loops end. No count is above what the bytes left could hold,
/// so that memory stays in proportion to them.
/// </summary>
internal ref struct CompactReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly int length = bytes.Length;
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>What is wrong first, or null.</summary>
    public FindingWords? Fault { get; private set; }

    /// <summary>Whether everything was read without a fault.</summary>
    public readonly bool IsAtEnd => rest.IsEmpty && Fault is null;

    /// <summary>The number of bytes read.</summary>
    public readonly int Position => length - rest.Length;

    /// <summary>A number of 0 or more; one written with more bytes than it needs is a fault.</summary>
    public ulong Unsigned()
    {
        ulong value = 0;
        for (int at = 0; at < rest.Length && at < 10; at++)
        {
            byte group = rest[at];
            if ((at == 9 && group > 1) || (at > 0 && group == 0))
            {
                break;
            }

            value |= (ulong)(group & 0x7F) << (7 * at);
            if (group < 0x80)
            {
                rest = rest[(at + 1)..];
                return value;
            }
        }

        Fail($"a number is cut off, too great or longer than need be");
        return 0;
    }

    public long Signed()
    {
        ulong value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>How many things follow, each of so many bytes at least.</summary>
    public int Count(int leastBytes)
    {
        ulong count = Unsigned();
        if (count <= (ulong)(rest.Length / leastBytes))
        {
            return (int)count;
        }

        Fail($"there are fewer bytes than announced");
        return 0;
    }

    /// <summary>A place in a list.</summary>
    public int Index(int count)
    {
        ulong index = Unsigned();
        if (index < (ulong)count)
        {
            return (int)index;
        }

        Fail($"a place is beyond its list");
        return 0;
    }

    public ReadOnlySpan<byte> Raw(int count)
    {
        if (count > rest.Length)
        {
            Fail($"there are fewer bytes than announced");
            return [];
        }

        ReadOnlySpan<byte> content = rest[..count];
        rest = rest[count..];
        return content;
    }

    public string Text()
    {
        ReadOnlySpan<byte> content = Raw(Count(1));
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            Fail($"a text is not UTF-8");
            return "";
        }
    }

    public void Fail(FindingWords fault)
    {
        Fault ??= fault;
        rest = [];
    }
}
