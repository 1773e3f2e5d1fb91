using System.Collections.Immutable;
using CallCenter.Standards.Calendars.Timelines;

namespace CallCenter.Standards.Calendars;

/// <summary>
/// Checks calendars and makes timelines of them; all findings at once, each fault once: calendars that are null could not be read and are passed over, and nothing is said of those that name an unusable code.
/// </summary>
internal sealed class CalendarCompiler(CalendarCatalogue catalogue, string pointer, FindingList findings, UnusableCodes unusable)
{
    private const int DeepestNesting = 16;
    private const int GreatestSize = 256;

    private readonly Dictionary<string, int> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<int, CompiledShape?> shapes = [];
    private readonly HashSet<int> open = [];

    /// <summary>The timelines, or null where there are errors.</summary>
    public BusinessCalendars? Compile()
    {
        ImmutableArray<BusinessCalendar> calendars = catalogue.Calendars;
        for (int i = 0; i < calendars.Length; i++)
        {
            if (calendars[i] is { } calendar)
            {
                CheckHeader(calendar, i);
            }
        }

        for (int i = 0; i < calendars.Length; i++)
        {
            if (calendars[i] is not null)
            {
                ShapeOf(i);
            }
        }

        if (findings.HasErrors)
        {
            return null;
        }

        ImmutableArray<BusinessTimeline> timelines = [.. calendars.Select((calendar, i) => new BusinessTimeline(calendar, shapes[i]!, At(i)))];
        for (int i = 0; i < timelines.Length; i++)
        {
            if (NeverOpens(calendars[i]))
            {
                findings.Add(FindingRules.NeverOpen, At(i), calendars[i].Code, $"Calendar '{calendars[i].Code}' is never open.");
            }
        }

        return new BusinessCalendars(timelines);
    }

    private static bool NeverOpens(BusinessCalendar calendar) =>
        calendar.Shape is CalendarHours hours && Weekdays.All.All(day => hours.Week[day].IsEmpty) && hours.Exceptions.All(exception => exception.HoursIn(hours.Week).IsEmpty);

    private string At(int index) => $"{pointer}/{index}";

    private void CheckHeader(BusinessCalendar calendar, int index)
    {
        if (!KebabCode.IsValid(calendar.Code))
        {
            findings.Add(FindingRules.BadCode, At(index) + "/code", calendar.Code, $"'{calendar.Code}' is not {KebabCode.Form}.");
        }

        if (!byCode.TryAdd(calendar.Code, index))
        {
            findings.Add(FindingRules.DuplicateCode, At(index) + "/code", calendar.Code, $"There are two calendars '{calendar.Code}'.");
        }

        if (calendar.Version is { } version && string.IsNullOrWhiteSpace(version))
        {
            findings.Add(FindingRules.BadFormat, At(index) + "/version", version, "The version is blank.");
        }
    }

    /// <summary>The compiled shape of a calendar; null where it has errors.</summary>
    private CompiledShape? ShapeOf(int index)
    {
        if (!shapes.TryGetValue(index, out CompiledShape? shape))
        {
            open.Add(index);
            BusinessCalendar calendar = catalogue.Calendars[index];
            shape = calendar.Shape switch
            {
                CalendarHours hours => new HoursCompiler(calendar.Code, hours, At(index), findings).Compile(),
                CalendarUnion union => Combine(union.Of, index, isUnion: true),
                CalendarIntersection intersection => Combine(intersection.Of, index, isUnion: false),
                _ => new AlwaysShape(calendar.Code),
            };
            open.Remove(index);
            shapes[index] = shape;
        }

        return shape;
    }

    private CombinedShape? Combine(ImmutableArray<string> codes, int index, bool isUnion)
    {
        if (codes.IsEmpty)
        {
            findings.Add(FindingRules.CalendarParts, At(index) + "/of", null, $"Calendar '{catalogue.Calendars[index].Code}' is made of no calendars.");
        }

        CompiledShape?[] parts = [.. codes.Select((code, k) => Part(code, $"{At(index)}/of/{k}"))];
        if (parts.Length == 0 || Array.Exists(parts, part => part is null))
        {
            return null;
        }

        if (parts.Max(part => part!.Depth) >= DeepestNesting || parts.Sum(part => (long)part!.Size) > GreatestSize)
        {
            TooLarge(catalogue.Calendars[index].Code, At(index) + "/of");
            return null;
        }

        return new CombinedShape(parts!, isUnion);
    }

    private CompiledShape? Part(string code, string at)
    {
        if (!byCode.TryGetValue(code, out int index))
        {
            if (!unusable.Contains(code))
            {
                findings.Add(FindingRules.UnknownCode, at, code, $"There is no calendar '{code}'; {NearestName.Suggest(code, [.. byCode.Keys])}.");
            }

            return null;
        }

        if (open.Contains(index))
        {
            findings.Add(FindingRules.CalendarCycle, at, code, $"Calendar '{code}' is made of itself.");
            return null;
        }

        if (open.Count >= DeepestNesting && !shapes.ContainsKey(index))
        {
            TooLarge(code, at);
            return null;
        }

        return ShapeOf(index);
    }

    private void TooLarge(string code, string at) =>
        findings.Add(FindingRules.CalendarSize, at, code, $"Calendar '{code}' nests more than {DeepestNesting} levels, or is made of more than {GreatestSize} calendars.");
}
