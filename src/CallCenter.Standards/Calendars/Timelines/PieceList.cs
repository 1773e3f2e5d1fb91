namespace CallCenter.Standards.Calendars;

/// <summary>Pieces in order.</summary>
internal static class PieceList
{
    /// <summary>Adds a piece, or lengthens the last one where it is of the same kind.</summary>
    public static void Append(this List<Piece> pieces, in Piece piece)
    {
        if (pieces.Count > 0 && pieces[^1].ContinuesAs(piece))
        {
            pieces[^1] = pieces[^1] with { End = piece.End };
        }
        else
        {
            pieces.Add(piece);
        }
    }

    /// <summary>
    /// Combines pieces of several calendars over the same time: where any of them is <paramref name="decisive"/> the first such decides, else the first of all.
    /// </summary>
    public static List<Piece> Combine(List<Piece>[] parts, long from, long to, bool decisive)
    {
        var pieces = new List<Piece>();
        int[] at = new int[parts.Length];
        for (long start = from; start < to;)
        {
            long end = to;
            Piece chosen = default;
            bool isDecided = false;
            for (int i = 0; i < parts.Length; i++)
            {
                while (parts[i][at[i]].End <= start)
                {
                    at[i]++;
                }

                Piece own = parts[i][at[i]];
                end = Math.Min(end, own.End);
                if (i == 0 || (!isDecided && own.IsCounted == decisive))
                {
                    chosen = own;
                }

                isDecided |= own.IsCounted == decisive;
            }

            pieces.Append(chosen with { Start = start, End = end });
            start = end;
        }

        return pieces;
    }
}
