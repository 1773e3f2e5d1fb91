using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace CallCenter.Standards.Dmn;

/// <summary>An offset, or a zone of the IANA database.</summary>
internal sealed class FeelZone
{
    public const int LargestOffset = 18 * 3600;

    private static readonly FeelZone Utc = new(0, null);

    private readonly int offset;
    private readonly DateTimeZone? zone;
    private readonly bool isLater;

    private FeelZone(int offset, DateTimeZone? zone, bool isLater = false)
    {
        this.offset = offset;
        this.zone = zone;
        this.isLater = isLater;
    }

    public static FeelZone OfUtc => Utc;

    /// <summary>The zone's id; null for an offset.</summary>
    public string? Id => zone?.Id;

    public static FeelZone Of(int seconds) => seconds == 0 ? Utc : new FeelZone(seconds, null);

    public static FeelZone Of(DateTimeZone zone) => new(0, zone);

    /// <summary>The zone of an id, or null where there is none.</summary>
    public static FeelZone? Of(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } found ? new FeelZone(0, found) : null;

    /// <summary>The zone itself, without a choice between the two hours that a local time may be in.</summary>
    public FeelZone Plain => isLater ? new FeelZone(0, zone) : this;

    /// <summary>The offset in seconds at a local time: where it occurs twice, the later one if that is meant, or else the earlier; in a gap, the one before it.</summary>
    public int OffsetAt(CivilDate date, long nanoseconds)
    {
        if (zone is null)
        {
            return offset;
        }

        ZoneLocalMapping mapping = Mapping(zone, date, nanoseconds);
        return (isLater && mapping.Count > 1 ? mapping.LateInterval : mapping.EarlyInterval).WallOffset.Seconds;
    }

    /// <summary>The zone of a local time that has an offset: where the time occurs twice, the offset tells which of the two is meant.</summary>
    public FeelZone Meant(CivilDate date, long nanoseconds, int seconds)
    {
        if (zone is null)
        {
            return this;
        }

        ZoneLocalMapping mapping = Mapping(zone, date, nanoseconds);
        return mapping.Count > 1 && mapping.LateInterval.WallOffset.Seconds == seconds ? new FeelZone(seconds, zone, isLater: true) : Plain;
    }

    /// <summary>The offset in seconds at an instant, in nanoseconds since 1970.</summary>
    public int OffsetAtUtc(Int128 nanoseconds)
    {
        if (zone is null)
        {
            return offset;
        }

        Int128 seconds = Int128.Clamp(nanoseconds / CivilDate.NanosecondsOfSecond, -300_000_000_000, 220_000_000_000);
        return zone.GetUtcOffset(Instant.FromUnixTimeSeconds((long)seconds)).Seconds;
    }

    /// <summary>What follows a time: <c>Z</c>, <c>+08:00</c> or <c>@Asia/Shanghai</c>; the offset for the later of two hours, as FEEL reads a zone's id as that of the earlier.</summary>
    public override string ToString()
    {
        if (zone is not null && !isLater)
        {
            return "@" + zone.Id;
        }

        if (offset == 0)
        {
            return "Z";
        }

        int seconds = Math.Abs(offset);
        string text = string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{seconds / 3600:00}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{seconds % 60:00}");
    }

    /// <summary>How a local time is placed; the rules of a zone's last known years go on, and its first offset goes back.</summary>
    private static ZoneLocalMapping Mapping(DateTimeZone zone, CivilDate date, long nanoseconds)
    {
        LocalDate known = date.ToLocalDate() is { Year: > -9990 and < 9990 } exact ? exact : new LocalDate(date.Year < 0 ? -9000 : 9000, date.Month, Math.Min(date.Day, 28));
        return zone.MapLocal(known + LocalTime.FromNanosecondsSinceMidnight(nanoseconds));
    }
}
