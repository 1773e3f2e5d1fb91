namespace CallCenter.Standards.Logs;

/// <summary>Cuts bytes into lines, each ended by LF, by CR LF, or by the end; blank ones are left out.</summary>
internal sealed class TextLines : RowSplitter
{
    private int searched;
    private bool skipping;

    public override void Begin(string input)
    {
        base.Begin(input);
        (searched, skipping) = (0, false);
    }

    public override bool TryNext(out LogRow row)
    {
        while (true)
        {
            ReadOnlySpan<byte> left = Left;
            int at = left[searched..].IndexOf((byte)'\n');
            // A line of the greatest length may end in CR LF.
            if (at < 0 && !AtEnd && left.Length <= MostBytes + 1)
            {
                searched = left.Length;
                row = default;
                return false;
            }

            if (at < 0 && left.IsEmpty)
            {
                row = default;
                return false;
            }

            long line = Line;
            bool isWhole = at >= 0 || AtEnd;
            ReadOnlySpan<byte> bytes = Take(at < 0 ? left.Length : searched + at + 1);
            searched = 0;
            bool wasSkipping = skipping;
            skipping = !isWhole;
            bytes = WithoutEnd(WithoutEnd(bytes, (byte)'\n'), (byte)'\r');
            bool isTooLong = !isWhole || bytes.Length > MostBytes;
            bytes = bytes.TrimEnd("\r\n"u8);
            if (wasSkipping || (isWhole && bytes.IsEmpty))
            {
                continue;
            }

            row = RowAt(bytes, line, isTooLong ? RowFaults.TooLong(MostBytes) : null);
            return true;
        }
    }

    private static ReadOnlySpan<byte> WithoutEnd(ReadOnlySpan<byte> line, byte end) => !line.IsEmpty && line[^1] == end ? line[..^1] : line;
}
