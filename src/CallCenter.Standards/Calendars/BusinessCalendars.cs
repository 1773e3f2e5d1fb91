using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CallCenter.Standards.Calendars;

/// <summary>A standard's calendars at work, by code. Immutable and thread-safe.</summary>
public sealed class BusinessCalendars
{
    private readonly Dictionary<string, BusinessTimeline> timelines;

    internal BusinessCalendars(ImmutableArray<BusinessTimeline> timelines)
    {
        All = timelines;
        this.timelines = timelines.ToDictionary(timeline => timeline.Code, StringComparer.Ordinal);
    }

    /// <summary>All of them, in the catalogue's order.</summary>
    public ImmutableArray<BusinessTimeline> All { get; }

    /// <summary>The calendar of a code.</summary>
    /// <exception cref="ArgumentException">There is no such calendar.</exception>
    public BusinessTimeline this[string code] => TryGet(code, out BusinessTimeline? timeline)
        ? timeline
        : throw new ArgumentException($"There is no calendar '{code}'; {NearestName.Suggest(code, [.. timelines.Keys])}.", nameof(code));

    /// <summary>Checks calendars and compiles them.</summary>
    /// <exception cref="FindingsException">There are errors; all findings are in the exception.</exception>
    public static BusinessCalendars Compile(CalendarCatalogue catalogue)
    {
        var findings = new FindingList();
        return new CalendarCompiler(catalogue, "", findings, new UnusableCodes()).Compile() ?? throw new FindingsException("The calendars", findings.ToImmutable());
    }

    /// <summary>The calendar of a code, where there is one.</summary>
    public bool TryGet(string code, [NotNullWhen(true)] out BusinessTimeline? timeline) => timelines.TryGetValue(code, out timeline);
}
