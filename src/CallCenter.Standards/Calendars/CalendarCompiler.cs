using System.Collections.Immutable;

namespace CallCenter.Standards.Calendars;

/// <summary>
/// Checks calendars and makes timelines of them; all findings at once, each fault once: calendars that are null could not be read and are passed over, and nothing is said of those that name an unusable code.
/// </summary>
internal sealed class CalendarCompiler(CalendarCatalogue catalogue, string pointer, FindingList findings, UnusableCodes unusable)
{
    private const int DeepestNesting = 16;
    private const int GreatestSize = 256;

    private readonly Dictionary<string, List<int>> byCode = new(StringComparer.Ordinal);
    private readonly CompiledShape?[] own = new CompiledShape?[catalogue.Calendars.Length];
    private readonly Extent?[] extents = new Extent?[catalogue.Calendars.Length];
    private readonly bool[] isRead = new bool[catalogue.Calendars.Length];
    private readonly HashSet<int> open = [];

    /// <summary>The timelines, or null where there are errors.</summary>
    public BusinessCalendars? Compile()
    {
        ImmutableArray<BusinessCalendar> calendars = catalogue.Calendars;
        var identities = new VersionIdentities("calendar", FindingRules.CalendarVersions, findings);
        for (int i = 0; i < calendars.Length; i++)
        {
            if (calendars[i] is { } calendar)
            {
                CheckHeader(calendar, i, identities);
            }
        }

        for (int i = 0; i < calendars.Length; i++)
        {
            if (calendars[i] is not null)
            {
                ExtentOf(i);
            }
        }

        if (findings.HasErrors)
        {
            return null;
        }

        var assembly = new CalendarAssembly(calendars, own, byCode);
        var timelines = new List<BusinessTimeline>();
        for (int i = 0; i < calendars.Length; i++)
        {
            timelines.AddRange(assembly.TimelinesOf(i, At(i)));
        }

        for (int i = 0; i < calendars.Length; i++)
        {
            if (NeverOpens(calendars[i]))
            {
                findings.Add(FindingRules.NeverOpen, At(i), calendars[i].Code, $"Calendar '{calendars[i].Code}' is never open.");
            }
        }

        return new BusinessCalendars([.. timelines]);
    }

    private static bool NeverOpens(BusinessCalendar calendar) =>
        calendar.Shape is CalendarHours hours && Weekdays.All.All(day => hours.Week[day].IsEmpty) && hours.Exceptions.All(exception => exception.HoursIn(hours.Week).IsEmpty);

    private string At(int index) => $"{pointer}/{index}";

    private void CheckHeader(BusinessCalendar calendar, int index, VersionIdentities identities)
    {
        if (!KebabCode.IsValid(calendar.Code))
        {
            findings.Add(FindingRules.BadCode, At(index) + "/code", calendar.Code, $"'{calendar.Code}' is not {KebabCode.Form}.");
        }

        identities.Check(calendar.Code, calendar.Version, calendar.Effective, At(index));
        if (byCode.TryGetValue(calendar.Code, out List<int>? versions))
        {
            versions.Add(index);
        }
        else
        {
            byCode.Add(calendar.Code, [index]);
        }
    }

    /// <summary>How much a version is made of; null where it has errors.</summary>
    private Extent? ExtentOf(int index)
    {
        if (!isRead[index])
        {
            open.Add(index);
            Extent? extent;
            BusinessCalendar calendar = catalogue.Calendars[index];
            switch (calendar.Shape)
            {
                case CalendarUnion union:
                    extent = ExtentOf(union.Of, index);
                    break;
                case CalendarIntersection intersection:
                    extent = ExtentOf(intersection.Of, index);
                    break;
                default:
                    own[index] = calendar.Shape is CalendarHours hours ? new HoursCompiler(calendar.Code, hours, At(index), findings).Compile() : new AlwaysShape(calendar.Code);
                    extent = own[index] is null ? null : new Extent(1, 1);
                    break;
            }

            open.Remove(index);
            extents[index] = extent;
            isRead[index] = true;
        }

        return extents[index];
    }

    private Extent? ExtentOf(ImmutableArray<string> codes, int index)
    {
        if (codes.IsEmpty)
        {
            findings.Add(FindingRules.CalendarParts, At(index) + "/of", null, $"Calendar '{catalogue.Calendars[index].Code}' is made of no calendars.");
        }

        Extent? whole = Together(Array.ConvertAll([.. Enumerable.Range(0, codes.Length)], k => PartOf(codes[k], $"{At(index)}/of/{k}")));
        if (codes.IsEmpty || whole is null)
        {
            return null;
        }

        if (whole.Depth >= DeepestNesting || whole.Size > GreatestSize)
        {
            TooLarge(catalogue.Calendars[index].Code, At(index) + "/of");
            return null;
        }

        return whole with { Depth = 1 + whole.Depth };
    }

    /// <summary>The depth of the deepest and the size of all; null where one is.</summary>
    private static Extent? Together(Extent?[] parts)
    {
        var whole = new Extent(0, 0);
        foreach (Extent? part in parts)
        {
            if (part is null)
            {
                return null;
            }

            whole = new Extent(Math.Max(whole.Depth, part.Depth), whole.Size + part.Size);
        }

        return whole;
    }

    /// <summary>How much a part is made of in all its versions together.</summary>
    private Extent? PartOf(string code, string at)
    {
        if (!byCode.TryGetValue(code, out List<int>? versions))
        {
            if (!unusable.Contains(code))
            {
                findings.Add(FindingRules.UnknownCode, at, code, $"There is no calendar '{code}'; {NearestName.Suggest(code, [.. byCode.Keys])}.");
            }

            return null;
        }

        if (versions.Exists(open.Contains))
        {
            findings.Add(FindingRules.CalendarCycle, at, code, $"Calendar '{code}' is made of itself.");
            return null;
        }

        if (open.Count >= DeepestNesting && !versions.TrueForAll(version => isRead[version]))
        {
            TooLarge(code, at);
            return null;
        }

        return Together([.. versions.ConvertAll(ExtentOf)]);
    }

    private void TooLarge(string code, string at) =>
        findings.Add(FindingRules.CalendarSize, at, code, $"Calendar '{code}' nests more than {DeepestNesting} levels, or is made of more than {GreatestSize} calendars.");

    /// <summary>How many levels of calendars one is made of, itself included, and of how many that are made of no others.</summary>
    private sealed record Extent(int Depth, long Size);
}
