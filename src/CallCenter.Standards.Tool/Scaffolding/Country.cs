using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace CallCenter.Standards.Tool.Scaffolding;

/// <summary>A country, with the currency that is used and the time zones that are kept there.</summary>
/// <param name="Code">Its code of two letters (ISO 3166-1), in capitals.</param>
/// <param name="Currency">Its currency (ISO 4217); null where it is not known.</param>
/// <param name="Zones">Its time zones (IANA), in the order of the database.</param>
internal sealed record Country(string Code, string? Currency, ImmutableArray<string> Zones)
{
    private const int DaysCompared = 3_660;

    /// <summary>The country of a code; null where the time-zone database has none of it.</summary>
    public static Country? Find(string code)
    {
        string capitals = code.ToUpperInvariant();
        ImmutableArray<string> zones = [.. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Where(location => location.CountryCode == capitals).Select(static location => location.ZoneId)];
        return zones.IsEmpty ? null : new Country(capitals, CurrencyOf(capitals), [.. zones.Where(static zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)]);
    }

    private static string? CurrencyOf(string code)
    {
        try
        {
            return new RegionInfo(code).ISOCurrencySymbol is { Length: 3 } currency && currency != "XXX" ? currency : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The zone that a bank there keeps where nobody says which: the only one, that of the book below where it is among them, or the first where all keep the same time; null where they do not.</summary>
    /// <param name="below">The zone of the book below.</param>
    /// <param name="now">The time from which on they are compared, for some years.</param>
    public string? ZoneFor(string below, Instant now)
    {
        if (Zones.Contains(below))
        {
            return below;
        }

        Interval years = new(now, now + Duration.FromDays(DaysCompared));
        string[] times = [.. Zones.Select(zone => string.Join(' ', DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(years).Select(one => (one.HasStart && one.Start > now ? one.Start : now, one.WallOffset))))];
        return times.Distinct().Count() == 1 ? Zones[0] : null;
    }
}
