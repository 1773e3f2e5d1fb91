using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>When customers are called back next by plan.</summary>
internal sealed class PlanCycles
{
    private readonly ImmutableArray<EffectiveVersions<CallbackPlan>> plans;
    private readonly ImmutableArray<LocalDate> changes;
    private readonly VersionedHours? hours;

    public PlanCycles(ImmutableArray<CallbackPlan> all, VersionedHours? hours)
    {
        this.hours = hours;
        plans = [.. all.GroupBy(static plan => plan.Code, StringComparer.Ordinal).Select(static same => new EffectiveVersions<CallbackPlan>(same.Key, same, static plan => EffectiveDates.StartOf(plan.Effective, DateTimeZone.Utc)))];
        changes = [.. all.Select(static plan => plan.Effective?.WithCalendar(CalendarSystem.Iso)).OfType<LocalDate>().Distinct().Order()];
    }

    /// <summary>The plan for a class of customers in force on a day: the first that names it, or the first that names none; null where there is none.</summary>
    public CallbackPlan? On(LocalDate date, string? segment)
    {
        Instant at = EffectiveDates.StartOf(date, DateTimeZone.Utc);
        CallbackPlan[] inForce = [.. plans.Select(plan => plan.At(at)).OfType<CallbackPlan>()];
        return (segment is null ? null : Array.Find(inForce, plan => plan.Segments.Contains(segment))) ?? Array.Find(inForce, static plan => plan.Segments.IsEmpty);
    }

    /// <summary>The next callback after one; null where no plan is for the customer.</summary>
    public PlannedCallback? After(LocalDate last, string? segment)
    {
        (CallbackPlan Plan, LocalDate Cycle)? next = On(last, segment) is { } plan ? (plan, last.PlusMonths(plan.Months)) : null;

        // A plan that comes into force before then may ask for the callback earlier, and never puts off what was planned.
        foreach (LocalDate change in changes.Where(change => change > last && !(change >= next?.Cycle)))
        {
            if (On(change, segment) is { } changed && LocalDate.Max(change, last.PlusMonths(changed.Months)) is var cycle && !(cycle >= next?.Cycle))
            {
                next = (changed, cycle);
            }
        }

        return next is { } due ? new PlannedCallback(due.Plan.Code, due.Plan.Version, due.Cycle, Roll(last, due.Cycle, due.Cycle.PlusMonths(due.Plan.Months))) : null;
    }

    /// <summary>A business day: the first from a day on that comes before the next cycle, or the last between the callback before and it; the day itself where there is none.</summary>
    private LocalDate Roll(LocalDate last, LocalDate cycle, LocalDate next)
    {
        if (hours is null)
        {
            return cycle;
        }

        for (LocalDate day = cycle; day < next; day = day.PlusDays(1))
        {
            if (hours.IsBusinessDay(day))
            {
                return day;
            }
        }

        for (LocalDate day = cycle.PlusDays(-1); day > last; day = day.PlusDays(-1))
        {
            if (hours.IsBusinessDay(day))
            {
                return day;
            }
        }

        return cycle;
    }
}
