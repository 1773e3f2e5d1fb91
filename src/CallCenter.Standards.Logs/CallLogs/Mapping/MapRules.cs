using CallCenter.Standards.Book;
using NodaTime;

namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>What a map must hold to before any log is read with it.</summary>
internal static class MapRules
{
    private static readonly string[] Needed = ["arrival", "outcome"];

    private static IEnumerable<string> Calendars => StandardBook.Shipped.Calendars.Calendars.Select(calendar => calendar.Code);

    public static FindingWords? FirstProblem(LogMap map) =>
        Problem(map)
        ?? map.Fields.Select(f => FieldRules.Problem(f.Key, f.Value)).FirstOrDefault(p => p is not null)
        ?? map.Facts?.Select(f => FactRules.Problem(f.Key, f.Value)).FirstOrDefault(p => p is not null);

    private static FindingWords? Problem(LogMap map)
    {
        if (Delimiters.Find(map.Delimiter) is null)
        {
            return FindingWords.Of($"delimiter '{map.Delimiter}' is neither one ASCII character nor {Delimiters.Names}");
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(map.Zone) is null)
        {
            return FindingWords.Of($"zone '{map.Zone}' is not a zone of the IANA database");
        }

        if (map.Calendar is { } calendar && !Calendars.Contains(calendar))
        {
            return FindingWords.Of($"calendar '{calendar}' is not a calendar of the standard; there are {string.Join(", ", Calendars)}");
        }

        string? absent = Needed.FirstOrDefault(f => !map.Fields.ContainsKey(f));
        return absent is null ? null : FindingWords.Of($"field '{absent}' has no source");
    }
}
