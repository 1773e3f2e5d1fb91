using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Calendars;

/// <summary>Checks calendars and makes timelines of them; all findings at once, each fault once.</summary>
internal sealed class CalendarCompiler
{
    /// <summary>How many levels of calendars one may be made of, itself included.</summary>
    public const int DeepestNesting = 16;

    /// <summary>Of how many calendars one may be made, however deep.</summary>
    public const int GreatestSize = 256;

    private readonly LocatedList<BusinessCalendar> calendars;
    private readonly FindingList findings;
    private readonly Codes<BusinessCalendar> codes;
    private readonly Dictionary<string, List<int>> byCode = new(StringComparer.Ordinal);
    private readonly CompiledShape?[] own;
    private readonly Dictionary<int, Extent?> extents = [];
    private readonly HashSet<int> open = [];

    public CalendarCompiler(Located<CalendarCatalogue> catalogue, FindingList findings)
    {
        this.findings = findings;
        calendars = new LocatedList<BusinessCalendar>(catalogue.Value.Calendars, catalogue.Place);
        own = new CompiledShape?[calendars.Count];
        codes = new Codes<BusinessCalendar>($"calendar", findings);
        codes.From(calendars);
    }

    /// <summary>The codes of calendars, once compiled.</summary>
    public Codes Codes => codes;

    /// <summary>The timelines, or null where there are errors.</summary>
    public BusinessCalendars? Compile()
    {
        for (int i = 0; i < calendars.Count; i++)
        {
            Add(calendars[i], i);
        }

        for (int i = 0; i < calendars.Count; i++)
        {
            ExtentOf(i);
        }

        if (findings.HasErrors)
        {
            return null;
        }

        var assembly = new CalendarAssembly(calendars.Values, own, byCode);
        ImmutableArray<BusinessTimeline> timelines = [.. calendars.SelectMany((calendar, i) => assembly.TimelinesOf(i, calendar.Place.Pointer))];
        foreach (Located<BusinessCalendar> calendar in calendars)
        {
            if (NeverOpens(calendar.Value))
            {
                findings.Add(CalendarFindings.NeverOpen, calendar.Place, calendar.Value.Code, $"Calendar '{calendar.Value.Code}' is never open.");
            }
        }

        return new BusinessCalendars(timelines);
    }

    private static bool NeverOpens(BusinessCalendar calendar) =>
        calendar.Shape is CalendarHours hours && Weekdays.All.All(day => hours.Week[day].IsEmpty) && hours.Exceptions.All(exception => exception.HoursIn(hours.Week).IsEmpty);

    private void Add(Located<BusinessCalendar> located, int index)
    {
        BusinessCalendar calendar = located.Value;
        codes.AddVersion(located, calendar.Code, calendar.Version, calendar.Effective, CalendarFindings.CalendarVersions);
        if (calendar is { Verified: not null, Provenance.Kind: not ProvenanceKind.Regulation } && located.At(c => c.Provenance).IsWhole)
        {
            findings.Add(CalendarFindings.CalendarVerified, located.At(c => c.Verified), null, $"Calendar '{calendar.Code}' does not come from a regulation.");
        }

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
        if (!extents.TryGetValue(index, out Extent? extent))
        {
            open.Add(index);
            Located<BusinessCalendar> calendar = calendars[index];
            switch (calendar.Value.Shape)
            {
                case CalendarUnion union:
                    extent = ExtentOf(calendar, new Located<CalendarUnion>(union, calendar.Place).Each(u => u.Of));
                    break;
                case CalendarIntersection intersection:
                    extent = ExtentOf(calendar, new Located<CalendarIntersection>(intersection, calendar.Place).Each(i => i.Of));
                    break;
                case CalendarHours hours:
                    own[index] = new HoursCompiler(calendar.Value.Code, new Located<CalendarHours>(hours, calendar.Place), findings).Compile();
                    extent = own[index] is null ? null : new Extent(1, 1);
                    break;
                case AwaitedHours:
                    own[index] = new AwaitedShape(calendar.Value.Code);
                    extent = new Extent(1, 1);
                    findings.Add(CalendarFindings.CalendarAwaited, calendar.Place, calendar.Value.Code, $"The days and hours of calendar '{calendar.Value.Code}' are the bank's own, and not given yet.");
                    break;
                default:
                    own[index] = new AlwaysShape(calendar.Value.Code);
                    extent = new Extent(1, 1);
                    break;
            }

            open.Remove(index);
            extents[index] = extent;
        }

        return extent;
    }

    private Extent? ExtentOf(Located<BusinessCalendar> calendar, LocatedList<string> of)
    {
        if (of.Count == 0 && of.Place.IsWhole)
        {
            findings.Add(CalendarFindings.CalendarParts, of.Place, null, $"Calendar '{calendar.Value.Code}' is made of no calendars.");
        }

        Extent?[] parts = [.. of.Select(PartOf)];
        if (parts.Length == 0 || Array.Exists(parts, part => part is null))
        {
            return null;
        }

        if (parts.Max(part => part!.Value.Depth) >= DeepestNesting || parts.Sum(part => (long)part!.Value.Size) > GreatestSize)
        {
            TooLarge(calendar.Value.Code, of.Place);
            return null;
        }

        return new Extent(1 + parts.Max(part => part!.Value.Depth), parts.Sum(part => part!.Value.Size));
    }

    /// <summary>How much a part is made of in all its versions together.</summary>
    private Extent? PartOf(Located<string> part)
    {
        string code = part.Value;
        if (!byCode.TryGetValue(code, out List<int>? versions))
        {
            codes.Check(code, part.Place);
            return null;
        }

        if (versions.Exists(open.Contains))
        {
            findings.Add(CalendarFindings.CalendarCycle, part.Place, code, $"Calendar '{code}' is made of itself.");
            return null;
        }

        if (open.Count >= DeepestNesting && !versions.TrueForAll(extents.ContainsKey))
        {
            TooLarge(code, part.Place);
            return null;
        }

        Extent?[] all = [.. versions.Select(ExtentOf)];
        return Array.Exists(all, extent => extent is null) ? null : new Extent(all.Max(extent => extent!.Value.Depth), all.Sum(extent => extent!.Value.Size));
    }

    private void TooLarge(string code, Place at) =>
        findings.Add(CalendarFindings.CalendarSize, at, code, $"Calendar '{code}' nests more than {DeepestNesting} levels, or is made of more than {GreatestSize} calendars.");

    /// <summary>How many levels of calendars one is made of, itself included, and of how many that are made of no others.</summary>
    private readonly record struct Extent(int Depth, int Size);
}
