using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Holds the limits of KPIs to the promises that name the same time: a figure that counts answers within 20 s, and a promise of 30 s, are not of one standard.</summary>
internal static class LimitPromises
{
    public static void Check(Located<KpiCatalogue> kpis, Located<ServiceLevelCatalogue> promises, FindingList findings)
    {
        foreach (Located<KpiLimit> limit in kpis.Each(k => k.Limits))
        {
            if (limit.Value.Promise is { } promise && !promises.Value.Policies.IsEmpty)
            {
                Check(limit, promise, promises, findings);
            }
        }
    }

    private static void Check(Located<KpiLimit> limit, string promise, Located<ServiceLevelCatalogue> promises, FindingList findings)
    {
        if (Latest(promise, promises.Value) is not { } target)
        {
            if (promises.IsWhole)
            {
                findings.Add(KpiFindings.LimitPromise, limit.At(l => l.Promise), promise, $"There is no target '{Excerpt.Of(promise)}' of a policy; a promise is written policy/target.");
            }
        }
        else if (target.Time is not ElapsedDuration elapsed)
        {
            findings.Add(KpiFindings.LimitCounting, limit.At(l => l.Promise), promise, $"Limit '{limit.Value.Code}' counts all the time that passes, and '{promise}' promises business time or days.");
        }
        else if (elapsed.Time != limit.Value.Time)
        {
            findings.Add(KpiFindings.LimitPromise, limit.At(l => l.Time), IsoTime.Format(limit.Value.Time), $"Limit '{limit.Value.Code}' is {IsoTime.Format(limit.Value.Time)}, and '{promise}' promises {IsoTime.Format(elapsed.Time)}.");
        }
    }

    /// <summary>The target in the version of its policy that comes into force last.</summary>
    private static ServiceTarget? Latest(string promise, ServiceLevelCatalogue promises) => promises.Policies
        .OrderByDescending(policy => policy.Effective ?? LocalDate.MinIsoValue)
        .SelectMany(policy => policy.Targets.Where(target => $"{policy.Code}/{target.Code}" == promise))
        .FirstOrDefault();
}
