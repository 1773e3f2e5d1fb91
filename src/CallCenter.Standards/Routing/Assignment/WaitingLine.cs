using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Places in a line (D4: kept current for those waiting): by priority, as far as no wait makes up for it, then by who has waited longest, then by identity in ordinal order.</summary>
public static class WaitingLine
{
    private static readonly PriorityAgeing Strict = new([]);

    /// <summary>The place of a contact, 1 for the first; null where it is not in the line. Looks once at every contact, in whatever order they are, and allocates nothing.</summary>
    /// <param name="line">The waiting contacts, each identity once.</param>
    /// <param name="id">The contact's identity.</param>
    /// <param name="strategy">The strategy whose ageing lets a longer wait make up for a lower priority; null where priority alone decides.</param>
    public static int? PlaceOf(ReadOnlySpan<WaitingContact> line, string id, Assigner? strategy = null)
    {
        int at = -1;
        for (int i = 0; i < line.Length && at < 0; i++)
        {
            at = line[i].Id == id ? i : -1;
        }

        if (at < 0)
        {
            return null;
        }

        int place = 1;
        foreach (ref readonly WaitingContact other in line)
        {
            place += IsBefore(other, line[at], strategy) ? 1 : 0;
        }

        return place;
    }

    /// <summary>Whether one contact goes before another.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="strategy">The strategy whose ageing lets a longer wait make up for a lower priority; null where priority alone decides.</param>
    public static bool IsBefore(in WaitingContact one, in WaitingContact other, Assigner? strategy = null)
    {
        int order = (strategy?.Ageing ?? Strict).Compare(one.Priority, Duration.Zero, other.Priority, one.Since - other.Since);
        return order != 0 ? order < 0 : string.CompareOrdinal(one.Id, other.Id) < 0;
    }
}
