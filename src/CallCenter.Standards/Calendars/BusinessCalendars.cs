using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>A standard's calendars at work, by code and version. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a CalendarCatalogue, which is written.")]
public sealed class BusinessCalendars
{
    private readonly Dictionary<string, EffectiveVersions<BusinessTimeline>> calendars;

    internal BusinessCalendars(ImmutableArray<BusinessTimeline> timelines)
    {
        All = timelines;
        calendars = timelines.GroupBy(timeline => timeline.Code, StringComparer.Ordinal).ToDictionary(
            same => same.Key, same => new EffectiveVersions<BusinessTimeline>(same.Key, same, timeline => timeline.EffectiveAt), StringComparer.Ordinal);
    }

    /// <summary>All versions of all of them, in the catalogue's order. A version made of other calendars stands once for each set of their versions that comes into force with or after it.</summary>
    public ImmutableArray<BusinessTimeline> All { get; }

    /// <summary>The calendar of a code, in the version with the latest effective date.</summary>
    /// <exception cref="UnknownCodeException">There is no such calendar.</exception>
    public BusinessTimeline this[string code] => VersionsOf(code).LatestFirst[0];

    /// <summary>Checks calendars and compiles them.</summary>
    /// <exception cref="FindingsException">There are errors; all findings are in the exception.</exception>
    public static BusinessCalendars Compile(CalendarCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var findings = new FindingList();
        return new CalendarCompiler(new Located<CalendarCatalogue>(catalogue, Place.At("")), findings).Compile() ?? throw new FindingsException("The calendars", findings.ToImmutable());
    }

    /// <summary>The calendar of a code in the version with the latest effective date; null where there is none.</summary>
    public BusinessTimeline? Find(string code) => FindVersions(code)?.LatestFirst[0];

    /// <summary>The version of a calendar in force at an instant, made of the versions of its parts in force then; null before its first.</summary>
    /// <exception cref="UnknownCodeException">There is no such calendar.</exception>
    public BusinessTimeline? InForce(string code, Instant at) => VersionsOf(code).At(at);

    /// <summary>A version of a calendar by its name, in force or not; made of the latest versions of its parts that were in force with it.</summary>
    /// <exception cref="UnknownCodeException">There is no such calendar or version.</exception>
    public BusinessTimeline InVersion(string code, string version)
    {
        EffectiveVersions<BusinessTimeline> versions = VersionsOf(code);
        return versions.LatestFirst.FirstOrDefault(timeline => timeline.Calendar.Version == version)
            ?? throw new UnknownCodeException($"version of calendar '{code}'", version, versions.LatestFirst.Select(timeline => timeline.Calendar.Version), nameof(version));
    }

    /// <summary>
    /// The calendars whose data has ended by a day, or ends in the days after it (<c>CCS4011</c>, <c>CCS4017</c>): years whose holidays nobody has entered. A version that a later one follows in time is not told; a calendar made of others ends
    /// with those. In the catalogue's order.
    /// </summary>
    /// <param name="asOf">The day.</param>
    /// <param name="days">How many days after it count as near; 0 to 3,660.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are out of range.</exception>
    public ImmutableArray<Finding> Ending(LocalDate asOf, int days = 90)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 3_660);
        LocalDate from = asOf.WithCalendar(CalendarSystem.Iso);
        LocalDate to = from.PlusDays((int)Math.Min(days, Period.DaysBetween(from, LocalDate.MaxIsoValue)));
        return [.. All.Select(timeline => timeline.EndsWithin(from, to)).OfType<Finding>().Distinct()];
    }

    /// <summary>The calendar of a name and content; 24×7 needs no book.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal BusinessTimeline Named(DefinitionVersion name) => name == BusinessTimeline.Always.Identity
        ? FindVersions(name.Code)?.LatestFirst.FirstOrDefault(known => known.Identity == name) ?? BusinessTimeline.Always
        : NamedThings.Same("calendar", name, VersionsOf(name.Code).LatestFirst, known => known.Identity);

    /// <summary>When a time is due by the version of a calendar in force at its start; null where it offers no such time, or is the bank's to give.</summary>
    internal Instant? DueFrom(TargetTime within, string calendar, Instant start) => FindVersions(calendar)?.AtOrFirst(start) is { IsGiven: true } timeline ? within.DueFrom(start, timeline) : null;

    /// <summary>The versions of a code; null for none.</summary>
    internal EffectiveVersions<BusinessTimeline>? FindVersions(string code) => calendars.GetValueOrDefault(code);

    private EffectiveVersions<BusinessTimeline> VersionsOf(string code) => FindVersions(code) ?? throw new UnknownCodeException("calendar", code, calendars.Keys);
}
