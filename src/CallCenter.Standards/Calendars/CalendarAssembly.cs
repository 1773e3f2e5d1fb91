using System.Collections.Immutable;
using CallCenter.Standards.Forms;
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
    private readonly Instant[]?[] starts;
    private readonly CompiledShape?[]?[] shapes;

    /// <param name="calendars">The calendars.</param>
    /// <param name="own">The shapes of those that are not made of others; null for the rest.</param>
    /// <param name="byCode">The versions of each code, in the catalogue's order.</param>
    public CalendarAssembly(ImmutableArray<BusinessCalendar> calendars, CompiledShape?[] own, Dictionary<string, List<int>> byCode)
    {
        this.calendars = calendars;
        this.own = own;
        this.byCode = byCode;
        effective = new Instant[calendars.Length];
        starts = new Instant[]?[calendars.Length];
        shapes = new CompiledShape?[]?[calendars.Length];
        for (int i = 0; i < effective.Length; i++)
        {
            effective[i] = EffectiveDates.StartOf(calendars[i].Effective, ZoneOf(i));
        }
    }

    /// <summary>The timelines of a version, in the order in which they come into force.</summary>
    public BusinessTimeline[] TimelinesOf(int index, string pointer)
    {
        Instant[] from = StartsOf(index);
        var timelines = new BusinessTimeline[from.Length];
        for (int i = 0; i < from.Length; i++)
        {
            Instant start = from[i];
            timelines[i] = new BusinessTimeline(calendars[index], ShapeAt(index, start), start, i + 1 < from.Length ? from[i + 1] : EndOf(index), pointer, () => ContentAt(index, start));
        }

        return timelines;
    }

    private static ImmutableArray<string> PartsOf(BusinessCalendar calendar) => calendar.Shape switch
    {
        CalendarUnion union => union.Of,
        CalendarIntersection intersection => intersection.Of,
        _ => [],
    };

    private DateTimeZone ZoneOf(int index) => own[index]?.Zone ?? ZoneOf(byCode[PartsOf(calendars[index])[0]][0]);

    /// <summary>When a version comes into force, and when parts of it change while it is; ascending.</summary>
    private Instant[] StartsOf(int index)
    {
        if (starts[index] is not { } known)
        {
            Instant first = effective[index];
            Instant end = EndOf(index);
            var changes = new List<Instant> { first };
            foreach (string part in PartsOf(calendars[index]))
            {
                Instant partFirst = FirstOf(part);
                foreach (int version in byCode[part])
                {
                    foreach (Instant start in StartsOf(version))
                    {
                        if (start > partFirst && start > first && start < end && !changes.Contains(start))
                        {
                            changes.Add(start);
                        }
                    }
                }
            }

            starts[index] = known = Array.ConvertAll(StableOrder.Of(changes.Count, (x, y) => changes[x].CompareTo(changes[y])), i => changes[i]);
        }

        return known;
    }

    /// <summary>When the first version of a calendar comes into force.</summary>
    private Instant FirstOf(string code)
    {
        Instant first = Instant.MaxValue;
        foreach (int version in byCode[code])
        {
            first = Instant.Min(first, effective[version]);
        }

        return first;
    }

    /// <summary>When the next version of the same calendar comes into force.</summary>
    private Instant EndOf(int index)
    {
        Instant end = Instant.MaxValue;
        foreach (int version in byCode[calendars[index].Code])
        {
            end = effective[version] > effective[index] ? Instant.Min(end, effective[version]) : end;
        }

        return end;
    }

    /// <summary>The version of a calendar in force at an instant; before the first, the first.</summary>
    private int VersionAt(string code, Instant at)
    {
        Instant first = FirstOf(code);
        int found = -1;
        foreach (int version in byCode[code])
        {
            if ((effective[version] <= at || effective[version] == first) && (found < 0 || effective[version] > effective[found]))
            {
                found = version;
            }
        }

        return found;
    }

    /// <summary>The hash of a version, made of the versions of its parts that are in force with it.</summary>
    private string ContentAt(int index, Instant at) =>
        ContentHash.Of(CalendarForms.Calendar, calendars[index], PartsOf(calendars[index]).Select(code => ContentAt(VersionAt(code, at), at)));

    private CompiledShape ShapeAt(int index, Instant at)
    {
        if (own[index] is { } simple)
        {
            return simple;
        }

        Instant[] known = StartsOf(index);
        int last = Math.Max(Array.FindLastIndex(known, start => start <= at), 0);
        CompiledShape?[] made = shapes[index] ??= new CompiledShape?[known.Length];
        return made[last] ??= new CombinedShape(
            Array.ConvertAll(PartsOf(calendars[index]).ToArray(), code => ShapeAt(VersionAt(code, known[last]), known[last])), calendars[index].Shape is CalendarUnion);
    }
}
