using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Workflows;

/// <summary>Reads the times of a log, local to a zone or with their offset.</summary>
internal sealed class EventTimes
{
    private readonly IPattern<LocalDateTime>? local;
    private readonly IPattern<OffsetDateTime>? withOffset;
    private readonly DateTimeZone zone;

    private EventTimes(DateTimeZone zone, IPattern<LocalDateTime>? local, IPattern<OffsetDateTime>? withOffset)
    {
        this.zone = zone;
        this.local = local;
        this.withOffset = withOffset;
    }

    /// <summary>Null where the zone or the pattern is none; each is a finding.</summary>
    public static EventTimes? Create(EventLogFormat format, FindingList findings)
    {
        DateTimeZone? zone = format.Zone is { } id ? ZoneNames.Find(id, Place.At("/format/zone"), findings) : DateTimeZone.Utc;
        try
        {
            IPattern<LocalDateTime>? local = format.Zone is null ? null : format.TimePattern is { } written ? LocalDateTimePattern.CreateWithInvariantCulture(written) : LocalDateTimePattern.ExtendedIso;
            IPattern<OffsetDateTime>? withOffset = format.Zone is not null ? null : format.TimePattern is { } offsetWritten ? OffsetDateTimePattern.CreateWithInvariantCulture(offsetWritten) : OffsetDateTimePattern.Rfc3339;
            return zone is null ? null : new EventTimes(zone, local, withOffset);
        }
        catch (InvalidPatternException unreadable)
        {
            findings.Add(FindingRules.BadFormat, "/format/timePattern", Excerpt.Of(format.TimePattern!), $"The pattern of times cannot be read: {unreadable.Message}");
            return null;
        }
    }

    /// <summary>The time of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The time.</param>
    /// <param name="isFar">Whether it is one, and of a year that stands for no time.</param>
    public bool TryRead(string text, out Instant at, out bool isFar)
    {
        (at, isFar) = (default, false);
        if (local is not null)
        {
            bool isLocal = local.Parse(text).TryGetValue(default, out LocalDateTime read);
            isFar = isLocal && !IsInRange(read);
            at = isLocal && !isFar ? read.InZoneLeniently(zone).ToInstant() : default;
            return isLocal && !isFar;
        }

        bool isTime = withOffset!.Parse(text).TryGetValue(default, out OffsetDateTime known);
        isFar = isTime && !IsInRange(known.LocalDateTime);
        at = isTime && !isFar ? known.ToInstant() : default;
        return isTime && !isFar;
    }

    /// <summary>Whether a time stands within the years that every zone and offset has: those at the ends, such as 9999-12-31T23:59:59, say in bank systems that there is no time.</summary>
    private static bool IsInRange(LocalDateTime time) => time.WithCalendar(CalendarSystem.Iso).Year is > -9998 and < 9999;
}
