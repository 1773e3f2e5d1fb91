using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What has to hold for the times of a promise; each fault is a finding.</summary>
internal static class TimeChecks
{
    /// <summary>Whether all times of a promise are positive, and its extensions extend it.</summary>
    public static bool Check(Located<ServiceTarget> located, FindingList findings)
    {
        ServiceTarget target = located.Value;
        bool isSound = IsPositive(target.Time, target.Code, located.At(t => t.Time), findings);
        TargetTime before = target.Time;
        foreach (Located<TargetExtension> extension in located.Each(t => t.Extensions))
        {
            Place place = extension.At(e => e.Time);
            if (!IsPositive(extension.Value.Time, target.Code, place, findings))
            {
                isSound = false;
            }
            else if (!IsLonger(extension.Value.Time, before))
            {
                isSound = false;
                findings.Add(ServiceLevelFindings.ExtensionShorter, place, null, $"The extension of '{target.Code}' is no longer than {before}, or of another kind.");
            }

            if (extension.Value.On.IsEmpty && extension.At(e => e.On).IsWhole)
            {
                findings.Add(ServiceLevelFindings.ClockNeverStarts, extension.At(e => e.On), null, $"No event grants the extension of '{target.Code}'.");
            }

            before = extension.Value.Time;
        }

        return isSound;
    }

    /// <summary>Warns of whole days that are counted in open time: 24 open hours, which are three days of eight, and seldom meant.</summary>
    public static void CheckWholeDays(TargetTime time, BusinessTimeline calendar, string code, Place place, FindingList findings)
    {
        if (time is BusinessDuration { Time: var open } && open.NanosecondOfDay == 0 && open > Duration.Zero && LongestDay(calendar) is { } longest && longest < Duration.FromDays(1))
        {
            findings.Add(ServiceLevelFindings.WholeDaysOfOpenTime, place, IsoTime.Format(open), $"The time of '{code}' is {open.TotalHours:0} open hours of '{calendar.Code}', whose days have {longest.TotalHours:0.##} at most.");
        }
    }

    /// <summary>The longest open time of a date of an ordinary week, counted on the fifty-two weeks from 2026 on; null for a calendar that never opens.</summary>
    private static Duration? LongestDay(BusinessTimeline calendar)
    {
        Instant at = Instant.FromUtc(2026, 1, 1, 0, 0);
        Duration longest = Duration.Zero;
        for (int day = 0; day < 364; day++)
        {
            longest = Duration.Max(longest, calendar.Between(at, at + Duration.FromDays(1)));
            at += Duration.FromDays(1);
        }

        return longest == Duration.Zero ? null : longest;
    }

    private static bool IsPositive(TargetTime time, string code, Place place, FindingList findings)
    {
        bool isPositive = ClockTarget.IsPositive(time);
        if (!isPositive)
        {
            findings.Add(ServiceLevelFindings.TargetNotPositive, place, null, $"The time of '{code}' is not positive, or not whole ticks of 100 ns.");
        }

        return isPositive;
    }

    private static bool IsLonger(TargetTime time, TargetTime before) => (time, before) switch
    {
        (BusinessDuration longer, BusinessDuration shorter) => longer.Time > shorter.Time,
        (ElapsedDuration longer, ElapsedDuration shorter) => longer.Time > shorter.Time,
        (BusinessDays longer, BusinessDays shorter) => longer.Count > shorter.Count,
        (CalendarDays longer, CalendarDays shorter) => longer.Count > shorter.Count,
        (Weeks longer, Weeks shorter) => longer.Count > shorter.Count,
        _ => false,
    };
}
