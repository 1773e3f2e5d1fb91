namespace CallCenter.Standards.Logs;

/// <content>How reading goes on after what is no item.</content>
internal sealed partial class JsonItems
{
    private Skipping skipping;

    private enum Skipping
    {
        Nothing,

        /// <summary>To the next line that begins an object in the column of the item.</summary>
        Line,

        /// <summary>To that line, or to the end of the item.</summary>
        LineOrEnd,

        /// <summary>To the end of the outermost object, whose items were read.</summary>
        Object,
    }

    /// <summary>Rejects an item: up to the next line that begins one, to its end, or to what was seen of it; what comes then is passed over.</summary>
    private Step Fault(RejectReason reason, int length, bool isWhole, out LogRow row)
    {
        long line = Line;
        inItem = false;
        int start = NextStart(Left[..length]);
        if (start > 0)
        {
            column = 0;
            row = RowAt(Take(start), line, reason);
            return Step.Row;
        }

        skipping = isWhole ? Skipping.Nothing : reason == RowFaults.Torn ? Skipping.Line : Skipping.LineOrEnd;
        row = RowAt(Take(Math.Max(length, 1)), line, reason);
        column = isWhole ? -1 : column;
        return Step.Row;
    }

    private int Indent => Math.Max(column, 0);

    /// <summary>Where the next line begins that begins an object in the column of the item; 0 where none does.</summary>
    private int NextStart(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (bytes[at..].IndexOf((byte)'\n') is >= 0 and var found)
        {
            at += found + 1;
            if (BeginsObject(bytes[at..]))
            {
                return at;
            }
        }

        return 0;
    }

    private bool BeginsObject(ReadOnlySpan<byte> line) => line.Length > Indent && line[Indent] == '{' && !line[..Indent].ContainsAnyExcept((byte)' ', (byte)'\t');

    private Step Skip()
    {
        ReadOnlySpan<byte> left = Left;
        for (int at = 0; at < left.Length; at++)
        {
            byte next = left[at];
            bool isCut = !AtEnd && (next == '\n' ? skipping != Skipping.Object && left.Length - at - 1 <= Indent : next == '\\' && at + 1 == left.Length);
            if (isCut)
            {
                Take(at);
                return Step.NeedsMore;
            }

            if (next == '\n' && skipping != Skipping.Object)
            {
                if (BeginsObject(left[(at + 1)..]))
                {
                    return Skipped(at + 1, 0);
                }

                skipping = inText ? Skipping.Line : skipping;
            }
            else if (skipping != Skipping.Line && Ends(left, ref at))
            {
                return Skipped(at + 1, -1);
            }
        }

        Take(left.Length);
        return Step.NeedsMore;
    }

    /// <summary>Follows texts and levels; true at the end of the outermost one.</summary>
    private bool Ends(ReadOnlySpan<byte> left, ref int at)
    {
        switch (left[at])
        {
            case (byte)'\\' when inText:
                at++;
                return false;
            case (byte)'"':
                inText = !inText;
                return false;
            case (byte)'{' or (byte)'[' when !inText:
                depth++;
                return false;
            case (byte)'}' or (byte)']' when !inText:
                return --depth <= 0;
            default:
                return false;
        }
    }

    private Step Skipped(int length, int at)
    {
        Take(length);
        (skipping, column) = (Skipping.Nothing, at);
        return Step.Again;
    }
}
