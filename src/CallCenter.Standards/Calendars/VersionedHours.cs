using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>The hours of a calendar over its versions: each instant is judged by the version in force at it.</summary>
internal sealed class VersionedHours(EffectiveVersions<BusinessTimeline> versions)
{
    /// <summary>The zone of the latest version.</summary>
    public DateTimeZone Zone => versions.LatestFirst[0].Zone;

    /// <summary>The first open instant from one on; null where there is none.</summary>
    public Instant? OpenFrom(Instant at)
    {
        for (int i = versions.LatestFirst.Length; i >= 0; i--)
        {
            BusinessTimeline inForce = versions.AtOrFirst(at);
            Instant? opening = inForce.IsOpen(at) ? at : inForce.NextOpening(at);
            if (ReplacedAfter(at) is not { } replaced || opening < replaced)
            {
                return opening;
            }

            at = replaced;
        }

        return null;
    }

    /// <summary>Whether a day is a business day by the version in force when it begins.</summary>
    public bool IsBusinessDay(LocalDate date) => versions.AtOrFirst(EffectiveDates.StartOf(date, Zone)).IsBusinessDay(date);

    /// <summary>When a later version than the one in force comes into force; null where none does.</summary>
    private Instant? ReplacedAfter(Instant at)
    {
        int index = versions.IndexAt(at);
        int next = index < 0 ? versions.LatestFirst.Length - 2 : index - 1; // before the first version the first is taken
        return next < 0 ? null : versions.LatestFirst[next].EffectiveAt;
    }
}
