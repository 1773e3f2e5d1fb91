namespace CallCenter.Standards.Book;

/// <summary>The fewest places that an overlay has to give so that a list comes into an order: of items that stay, as many as can keep their order have none.</summary>
internal static class ListPlaces
{
    /// <summary>The place of each item that needs one: <c>&lt;x</c> before x, <c>&gt;x</c> after x.</summary>
    /// <param name="was">The names of the list before, each once.</param>
    /// <param name="now">The names of the list after, each once.</param>
    public static Dictionary<string, string> Of(string[] was, string[] now)
    {
        HashSet<string> staying = Staying(was, now);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        HashSet<string> known = [.. was];
        int end = EndOf(now, known);
        int first = Array.FindIndex(now, staying.Contains);
        end = first < 0 && end > 0 ? now.Length : end; // nothing stays: all but the first follow one another
        for (int i = 0; i < end; i++)
        {
            if (!staying.Contains(now[i]) && (i > 0 || first > 0))
            {
                places.Add(now[i], i > 0 ? ">" + now[i - 1] : "<" + now[first]);
            }
        }

        return places;
    }

    /// <summary>Where new items begin that come at the end by themselves: by code, and nothing else after them.</summary>
    private static int EndOf(string[] now, HashSet<string> known)
    {
        int end = now.Length;
        while (end > 0 && !known.Contains(now[end - 1]) && (end == now.Length || string.CompareOrdinal(now[end - 1], now[end]) < 0))
        {
            end--;
        }

        return end;
    }

    /// <summary>The items of a longest run that both lists have in one order.</summary>
    private static HashSet<string> Staying(string[] was, string[] now)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < was.Length; i++)
        {
            positions.Add(was[i], i);
        }

        // The longest rising run of the positions before, in the order after (patience sorting).
        var tops = new List<int>();
        int[] previous = new int[now.Length];
        for (int i = 0; i < now.Length; i++)
        {
            if (positions.TryGetValue(now[i], out int position))
            {
                int pile = tops.BinarySearch(i, Comparer<int>.Create((one, other) => positions[now[one]].CompareTo(positions[now[other]])));
                pile = pile < 0 ? ~pile : pile;
                previous[i] = pile == 0 ? -1 : tops[pile - 1];
                if (pile == tops.Count)
                {
                    tops.Add(i);
                }
                else
                {
                    tops[pile] = i;
                }
            }
        }

        var staying = new HashSet<string>(StringComparer.Ordinal);
        for (int at = tops.Count == 0 ? -1 : tops[^1]; at >= 0; at = previous[at])
        {
            staying.Add(now[at]);
        }

        return staying;
    }
}
