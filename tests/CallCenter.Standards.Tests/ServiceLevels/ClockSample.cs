using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Generators;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>Calendars, instants and clocks for examples. 5 January 2026 is a Monday.</summary>
internal static class ClockSample
{
    /// <summary>09:00 to 17:00 from Monday to Friday, UTC.</summary>
    public static BusinessTimeline Office { get; } = Hours("office", WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)));

    /// <summary>08:00 to 20:00 on every day, UTC.</summary>
    public static BusinessTimeline Extended { get; } = Hours("extended", WeeklyHours.EveryDay(LocalInterval.Hours(8, 20)));

    public static BusinessTimeline Never { get; } = Hours("never", new WeeklyHours());

    /// <summary>An instant such as <c>2026-01-05 09:30</c>, UTC.</summary>
    public static Instant At(string text) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text).Value;

    public static Duration Hours(double hours) => Duration.FromHours(hours);

    public static ClockTarget Target(double hours, BusinessTimeline? calendar = null, params ImmutableArray<WarningThreshold> warnings) =>
        new(new BusinessDuration(Hours(hours)), calendar ?? Office, warnings);

    public static ClockTarget Elapsed(double hours, params ImmutableArray<WarningThreshold> warnings) => new(new ElapsedDuration(Hours(hours)), BusinessTimeline.Always, warnings);

    public static ServiceClock Clock(double hours, BusinessTimeline? calendar = null) => new(Target(hours, calendar));

    public static WarningThreshold Percent(decimal percent) => WarningThreshold.AtPercent(Percentage.FromPercent(percent));

    public static ClockReading Read(this ServiceClock clock, string now, params ReadOnlySpan<ClockEvent> events)
    {
        Folded<ClockState, ClockRefusal> folded = clock.Fold(events);
        Assert.Empty(folded.Refusals);
        return folded.State.Read(At(now));
    }

    private static BusinessTimeline Hours(string code, WeeklyHours week) => BusinessTimeline.Compile(new BusinessCalendar
    {
        Code = code,
        Name = new LocalizedText(null, code),
        Version = "1",
        Provenance = Sample.Provenance,
        Shape = new CalendarHours { Zone = "UTC", Week = week },
    });
}
