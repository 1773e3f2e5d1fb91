using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>When a customer is contacted, in order, and where there is room for one more.</summary>
internal sealed class ContactHistory(IEnumerable<Instant> contacts)
{
    private readonly ImmutableArray<Instant> sorted = [.. contacts.Order()];

    /// <summary>
    /// The first instant from one on at which one more contact breaks no cap: no stretch of the cap's length that holds it has more contacts than the cap allows. As many contacts as are allowed that stand closer together than
    /// that forbid all around them, nearer than the length to the first and to the last.
    /// </summary>
    /// <returns>Null where it lies beyond what an instant can express.</returns>
    public Instant? RoomFrom(Instant at, FrequencyCap cap)
    {
        for (int first = FirstWithin(at, cap.Within); first <= sorted.Length - cap.Contacts; first++)
        {
            (Instant from, Instant to) = (sorted[first], sorted[first + cap.Contacts - 1]);
            if (to - at >= cap.Within)
            {
                break;
            }

            if (to - from < cap.Within && at - from < cap.Within)
            {
                if (Instant.MaxValue - from < cap.Within)
                {
                    return null;
                }

                at = from + cap.Within;
            }
        }

        return at;
    }

    /// <summary>The first contact that is nearer to an instant than a length, or after it.</summary>
    private int FirstWithin(Instant at, Duration within)
    {
        (int low, int high) = (0, sorted.Length);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = at - sorted[middle] >= within ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
