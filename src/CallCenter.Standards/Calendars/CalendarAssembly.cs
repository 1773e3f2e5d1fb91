using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>
/// Makes the timelines of calendars without errors. A version that is made of other calendars has a timeline for each set of their versions that is in force together,
/// so that a later version of a part never changes what was.
/// </summary>
internal sealed class CalendarAssembly
{
    private readonly ImmutableArray<BusinessCalendar> calendars;
    private readonly CompiledShape?[] own;
    private readonly Dictionary<string, List<int>> byCode;
    private readonly Instant[] effective;
    private readonly Dictionary<string, EffectiveVersions<int>> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ImmutableArray<Instant>> starts = [];
    private readonly Dictionary<(int Index, Instant From), CompiledShape> shapes = [];

    /// <param name="calendars">The calendars.</param>
    /// <param name="own">The shapes of those that are not made of others; null for the rest.</param>
    /// <param name="byCode">The versions of each code, in the catalogue's order.</param>
    public CalendarAssembly(ImmutableArray<BusinessCalendar> calendars, CompiledShape?[] own, Dictionary<string, List<int>> byCode)
    {
        this.calendars = calendars;
        this.own = own;
        this.byCode = byCode;
        effective = [.. calendars.Select((calendar, index) => EffectiveDates.StartOf(calendar.Effective, ZoneOf(index)))];
        foreach ((string code, List<int> same) in byCode)
        {
            versions.Add(code, new EffectiveVersions<int>(code, same, index => effective[index]));
        }
    }

    /// <summary>The timelines of a version, in the order in which they come into force.</summary>
    public IEnumerable<BusinessTimeline> TimelinesOf(int index, string pointer) =>
        StartsOf(index).Select(from => new BusinessTimeline(calendars[index], ShapeAt(index, from), from, pointer));

    private static ImmutableArray<string> PartsOf(BusinessCalendar calendar) => calendar.Shape switch
    {
        CalendarUnion union => union.Of,
        CalendarIntersection intersection => intersection.Of,
        _ => [],
    };

    private DateTimeZone ZoneOf(int index) => own[index]?.Zone ?? ZoneOf(byCode[PartsOf(calendars[index])[0]][0]);

    /// <summary>When a version comes into force, and when parts of it change while it is.</summary>
    private ImmutableArray<Instant> StartsOf(int index)
    {
        if (!starts.TryGetValue(index, out ImmutableArray<Instant> known))
        {
            Instant first = effective[index];
            Instant end = EndOf(index);
            known = [first, .. PartsOf(calendars[index]).Distinct().SelectMany(ChangesOf).Distinct().Where(change => change > first && change < end).Order()];
            starts.Add(index, known);
        }

        return known;
    }

    private IEnumerable<Instant> ChangesOf(string code) => byCode[code].SelectMany(index => StartsOf(index)).Where(start => start > versions[code].FirstAt);

    private Instant EndOf(int index)
    {
        Instant[] later = [.. byCode[calendars[index].Code].Select(version => effective[version]).Where(start => start > effective[index])];
        return later.Length == 0 ? Instant.MaxValue : later.Min();
    }

    private CompiledShape ShapeAt(int index, Instant at)
    {
        if (own[index] is { } simple)
        {
            return simple;
        }

        Instant from = StartsOf(index).LastOrDefault(start => start <= at, effective[index]);
        if (!shapes.TryGetValue((index, from), out CompiledShape? shape))
        {
            CompiledShape[] parts = [.. PartsOf(calendars[index]).Select(code => ShapeAt(versions[code].AtOrFirst(from), from))];
            shape = new CombinedShape(parts, calendars[index].Shape is CalendarUnion);
            shapes.Add((index, from), shape);
        }

        return shape;
    }
}
