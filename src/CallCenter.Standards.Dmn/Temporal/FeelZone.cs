using System.Globalization;
using NodaTime;

namespace CallCenter.Standards.Dmn;

/// <summary>An offset, or a zone of the IANA database.</summary>
internal sealed class FeelZone
{
    public const int LargestOffset = 18 * 3600;

    private static readonly FeelZone Utc = new(0, null);

    private readonly int offset;
    private readonly DateTimeZone? zone;

    private FeelZone(int offset, DateTimeZone? zone)
    {
        this.offset = offset;
        this.zone = zone;
    }

    public static FeelZone OfUtc => Utc;

    /// <summary>The zone's id; null for an offset.</summary>
    public string? Id => zone?.Id;

    public static FeelZone Of(int seconds) => seconds == 0 ? Utc : new FeelZone(seconds, null);

    public static FeelZone Of(DateTimeZone zone) => new(0, zone);

    /// <summary>The zone of an id, or null where there is none.</summary>
    public static FeelZone? Of(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } found ? new FeelZone(0, found) : null;

    /// <summary>The offset in seconds at a local time; the earlier one where it occurs twice, the one before a gap in it.</summary>
    public int OffsetAt(CivilDate date, long nanoseconds)
    {
        if (zone is null)
        {
            return offset;
        }

        // The rules of a zone's last known years go on; its first offset goes back.
        LocalDate known = date.ToLocalDate() is { Year: > -9990 and < 9990 } exact ? exact : new LocalDate(date.Year < 0 ? -9000 : 9000, date.Month, Math.Min(date.Day, 28));
        return zone.MapLocal(known + LocalTime.FromNanosecondsSinceMidnight(nanoseconds)) is { } mapping ? mapping.EarlyInterval.WallOffset.Seconds : 0;
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

    /// <summary>What follows a time: <c>Z</c>, <c>+08:00</c> or <c>@Asia/Shanghai</c>.</summary>
    public override string ToString()
    {
        if (zone is not null)
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
}
