using NodaTime;

namespace CallCenter.Standards.Dmn;

/// <summary>A date of the proleptic Gregorian calendar, years -999,999,999 to 999,999,999.</summary>
public sealed class FeelDate : FeelValue
{
    internal FeelDate(CivilDate date) => Date = date;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Date;

    internal CivilDate Date { get; }

    /// <summary>The date, or null beyond the years that <see cref="LocalDate"/> holds.</summary>
    public LocalDate? ToLocalDate() => Date.ToLocalDate();

    private protected override bool Same(FeelValue other) => Date == ((FeelDate)other).Date;

    private protected override int Hash() => Date.GetHashCode();
}

/// <summary>A time of day.</summary>
public sealed class FeelTime : FeelValue
{
    internal FeelTime(long nanoseconds, FeelZone? zone)
    {
        Nanoseconds = nanoseconds;
        Zone = zone?.Plain;
    }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Time;

    /// <summary>Since midnight.</summary>
    internal long Nanoseconds { get; }

    internal FeelZone? Zone { get; }

    /// <summary>Since midnight in UTC, where there is an offset.</summary>
    internal long Comparable => Zone is null ? Nanoseconds : Nanoseconds - (Zone.OffsetAt(CivilDate.Epoch, Nanoseconds) * CivilDate.NanosecondsOfSecond);

    /// <summary>The time without its offset or zone.</summary>
    public LocalTime ToLocalTime() => LocalTime.FromNanosecondsSinceMidnight(Nanoseconds);

    private protected override bool Same(FeelValue other) => other is FeelTime time && (Zone is null) == (time.Zone is null) && Comparable == time.Comparable;

    private protected override int Hash() => Comparable.GetHashCode();
}

/// <summary>A date and time.</summary>
public sealed class FeelDateTime : FeelValue
{
    internal FeelDateTime(CivilDate date, long nanoseconds, FeelZone? zone)
    {
        Date = date;
        Nanoseconds = nanoseconds;
        Zone = zone;
    }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.DateTime;

    internal CivilDate Date { get; }

    /// <summary>Since midnight.</summary>
    internal long Nanoseconds { get; }

    internal FeelZone? Zone { get; }

    /// <summary>The offset in seconds; 0 where there is none.</summary>
    internal int Offset => Zone?.OffsetAt(Date, Nanoseconds) ?? 0;

    /// <summary>Since 1970, in UTC where there is an offset.</summary>
    internal Int128 Comparable => ((Int128)Date.DayNumber * CivilDate.NanosecondsOfDay) + Nanoseconds - ((Int128)Offset * CivilDate.NanosecondsOfSecond);

    /// <summary>The date and time without its offset or zone, or null beyond the years that <see cref="LocalDateTime"/> holds.</summary>
    public LocalDateTime? ToLocalDateTime() => Date.ToLocalDate() is { } date ? date + LocalTime.FromNanosecondsSinceMidnight(Nanoseconds) : null;

    /// <summary>What a date is where a date and time is needed (DMN 1.5, 10.3.2.9.4).</summary>
    internal static FeelDateTime Midnight(CivilDate date) => new(date, 0, FeelZone.OfUtc);

    internal static FeelDateTime? Of(Int128 nanoseconds, FeelZone? zone)
    {
        int offset = zone?.OffsetAtUtc(nanoseconds) ?? 0;
        Int128 local = nanoseconds + ((Int128)offset * CivilDate.NanosecondsOfSecond);
        Int128 day = local >= 0 ? local / CivilDate.NanosecondsOfDay : ((local + 1) / CivilDate.NanosecondsOfDay) - 1;
        return CivilDate.OfDayNumber(day) is { } date ? At(date, (long)(local - (day * CivilDate.NanosecondsOfDay)), zone, offset) : null;
    }

    /// <summary>A local time in a zone; where it occurs twice, the one that has the offset.</summary>
    internal static FeelDateTime At(CivilDate date, long nanoseconds, FeelZone? zone, int offset) => new(date, nanoseconds, zone?.Meant(date, nanoseconds, offset));

    private protected override bool Same(FeelValue other) => other is FeelDateTime time && (Zone is null) == (time.Zone is null) && Comparable == time.Comparable;

    private protected override int Hash() => Comparable.GetHashCode();
}
