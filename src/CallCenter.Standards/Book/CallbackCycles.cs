using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Holds the cycles of callback plans to what is promised of the same callbacks: a plan of a month and a promise of 90 days are not of one standard.</summary>
internal static class CallbackCycles
{
    private const string Callback = "callback";

    // The months of four years, the leap day among them, in any order of beginning.
    private static readonly LocalDate Start = new(2024, 1, 1);

    public static void Check(Located<CallbackCatalogue> section, BookCompilation book)
    {
        if (book.Part(Sections.ServiceLevels) is not { IsForOwnCases: true } promises)
        {
            return;
        }

        foreach (Located<CallbackPlan> plan in section.Each(s => s.Plans).GroupBy(static plan => plan.Value.Code, StringComparer.Ordinal).Select(static versions => versions.MaxBy(static plan => plan.Value.Effective ?? LocalDate.MinIsoValue)))
        {
            if (plan.Value.Months is >= 1 and <= CallbackCompiler.MostMonths)
            {
                Check(plan, promises, book.Findings);
            }
        }
    }

    private static void Check(Located<CallbackPlan> plan, ServiceLevelEvaluator promises, FindingList findings)
    {
        (int shortest, int longest) = DaysOf(plan.Value.Months);
        string?[] segments = plan.Value.Segments.IsEmpty ? [null] : [.. plan.Value.Segments];
        var differing = from segment in segments
                        let policy = promises.Select(new ServiceCase { Kind = Callback, Segment = segment }, Instant.MaxValue)
                        where policy is not null
                        from target in policy.Targets
                        where target.Kind == TargetKind.Callback
                        let days = DaysOf(target.Time)
                        where days < shortest || days > longest
                        select (policy, target, days);
        foreach ((ServiceLevelPolicy policy, ServiceTarget target, double? days) in differing.DistinctBy(static one => (one.policy.Code, one.target.Code)))
        {
            findings.Add(CallbackFindings.Promise, plan.At(p => p.Months), plan.Value.Code, $"Plan '{plan.Value.Code}' calls back after {plan.Value.Months} months, {shortest} to {longest} days, and '{policy.Code}/{target.Code}' promises {days!.Value} days.");
        }
    }

    /// <summary>The fewest and the most days that so many months can be.</summary>
    private static (int Shortest, int Longest) DaysOf(int months)
    {
        int[] lengths = [.. Enumerable.Range(0, 48).Select(begin => Start.PlusMonths(begin)).Select(begin => Period.DaysBetween(begin, begin.PlusMonths(months)))];
        return (lengths.Min(), lengths.Max());
    }

    /// <summary>Days by the almanac; null for time that only a calendar tells.</summary>
    private static double? DaysOf(TargetTime time) => time switch
    {
        CalendarDays days => days.Count,
        ElapsedDuration elapsed => elapsed.Time.TotalDays,
        _ => null,
    };
}
