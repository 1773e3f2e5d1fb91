using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace CallCenter.Standards.Tool.Scaffolding;

/// <summary>A country, with the currency that is used and the time zones that are kept there.</summary>
/// <param name="Code">Its code of two letters (ISO 3166-1), in capitals.</param>
/// <param name="Currency">Its currency (ISO 4217); null where it is not known.</param>
/// <param name="Zones">Its time zones (IANA), the main one first.</param>
internal sealed record Country(string Code, string? Currency, ImmutableArray<string> Zones)
{
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
}
