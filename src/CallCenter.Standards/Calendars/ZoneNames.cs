using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>Time zones by their ids in the IANA database.</summary>
internal static class ZoneNames
{
    /// <summary>The zone of an id; null with a finding where there is none.</summary>
    public static DateTimeZone? Find(string id, Place place, FindingList findings)
    {
        DateTimeZone? zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
        if (zone is null)
        {
            findings.Add(CalendarFindings.UnknownZone, place, id, $"There is no time zone '{Excerpt.Of(id)}'; use an IANA id such as Asia/Shanghai.");
        }

        return zone;
    }
}
