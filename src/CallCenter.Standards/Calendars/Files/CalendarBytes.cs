using System.Buffers;
using System.Text;

namespace CallCenter.Standards.Calendars;

/// <summary>The bytes of an iCalendar file: lines are folded at 75 bytes, which may be within a character (RFC 5545, 3.1).</summary>
internal static class CalendarBytes
{
    /// <summary>The bytes with each fold that parts a character moved behind it; lines keep their numbers.</summary>
    public static byte[] WithWholeCharacters(ReadOnlySpan<byte> utf8)
    {
        byte[] bytes = utf8.ToArray();
        for (int i = 0; i + 2 < bytes.Length; i++)
        {
            int begin = bytes[i] == '\r' && bytes[i + 1] == '\n' ? i + 2 : bytes[i] == '\n' ? i + 1 : -1;
            if (begin > 0 && bytes[begin] is (byte)' ' or (byte)'\t')
            {
                int end = begin + 1;
                for (; end < bytes.Length && IsWithin(bytes[end]) && !IsWhole(bytes.AsSpan(0, i)); i++, end++)
                {
                    byte next = bytes[end];
                    bytes.AsSpan(i, end - i).CopyTo(bytes.AsSpan(i + 1));
                    bytes[i] = next;
                }
            }
        }

        return bytes;
    }

    /// <summary>The line of the first byte that is no text, from 1; null where all is text.</summary>
    public static int? LineOfFault(ReadOnlySpan<byte> utf8)
    {
        int line = 1;
        while (!utf8.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(utf8, out _, out int length) != OperationStatus.Done)
            {
                return line;
            }

            line += utf8[0] == '\n' ? 1 : 0;
            utf8 = utf8[length..];
        }

        return null;
    }

    private static bool IsWithin(byte one) => (one & 0xC0) == 0x80;

    /// <summary>Whether bytes end with a whole character.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> before) => before.IsEmpty || Rune.DecodeLastFromUtf8(before, out _, out _) == OperationStatus.Done;
}
