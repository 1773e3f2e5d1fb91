using System.Buffers;
using System.Text;

namespace CallCenter.Standards.Forms;

/// <summary>Where in UTF-8 text something is, as an editor shows it: the line and the column, both from 1, the column in UTF-16 characters.</summary>
internal static class TextPosition
{
    /// <summary>The position of a byte.</summary>
    public static (int Line, int Column) Of(ReadOnlySpan<byte> utf8, int index)
    {
        ReadOnlySpan<byte> before = utf8[..index];
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }

    /// <summary>The position of a byte of a line, both from 0.</summary>
    public static (int Line, int Column) Of(ReadOnlySpan<byte> utf8, long line, long byteInLine)
    {
        int start = 0;
        for (long i = 0; i < line; i++)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return Of(utf8, (int)Math.Min(start + byteInLine, utf8.Length));
    }

    /// <summary>The position of the first bytes that are not UTF-8.</summary>
    public static (int Line, int Column) OfInvalidUtf8(ReadOnlySpan<byte> utf8)
    {
        int index = 0;
        while (Rune.DecodeFromUtf8(utf8[index..], out _, out int length) == OperationStatus.Done)
        {
            index += length;
        }

        return Of(utf8, index);
    }
}
