using NodaTime;

namespace ServiceDay.Mapping;

/// <summary>What a map must hold to before any log is read with it.</summary>
internal static class MapRules
{
    public static string? FirstProblem(LogMap map) =>
        Problem(map) ?? map.Fields.Select(f => FieldRules.Problem(f.Key, f.Value)).FirstOrDefault(p => p is not null);

    private static string? Problem(LogMap map)
    {
        if (Delimiters.Find(map.Delimiter) is null)
        {
            return $"delimiter '{map.Delimiter}' is neither one ASCII character nor {Delimiters.Names}";
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(map.Zone) is null)
        {
            return $"zone '{map.Zone}' is not a zone of the IANA database";
        }

        string? absent = new[] { "arrival", "outcome" }.FirstOrDefault(f => !map.Fields.ContainsKey(f));
        return absent is null ? null : $"field '{absent}' has no source";
    }
}
