using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Reports.Promises;

/// <summary>A standard as a centre adopts it: its promises on the log's calendars, with a warning at three quarters where the book names none.</summary>
internal static class AdoptedBook
{
    private static readonly ImmutableArray<string> Kinds = ["contact", "work-order"];
    private static readonly ImmutableArray<WarningThreshold> Warnings = [WarningThreshold.AtPercent(Percentage.FromPercent(75))];

    public static StandardBook On(LogCalendars calendars, StandardBook book) =>
        book with
        {
            Calendars = calendars.AddTo(book.Calendars),
            ServiceLevels = new ServiceLevelCatalogue
            {
                Zone = book.ServiceLevels.Zone,
                Policies = [.. book.ServiceLevels.Policies.Select(policy => IsOfLogs(policy) ? Adopt(policy, calendars) : policy)],
                Ladders = book.ServiceLevels.Ladders,
            },
        };

    private static bool IsOfLogs(ServiceLevelPolicy policy) => policy.When.Any(condition => condition.Field == "kind" && Kinds.Contains(condition.Tests));

    private static ServiceLevelPolicy Adopt(ServiceLevelPolicy policy, LogCalendars calendars) => new()
    {
        Code = policy.Code,
        Version = policy.Version,
        Name = policy.Name,
        Effective = policy.Effective,
        When = policy.When,
        Targets = [.. policy.Targets.Select(target => Adopt(target, calendars.For(target.Calendar), [.. target.Calendars.Select(choice => choice with { Calendar = calendars.For(choice.Calendar) })]))],
        Provenance = policy.Provenance,
    };

    private static ServiceTarget Adopt(ServiceTarget target, string calendar, ImmutableArray<CalendarChoice> choices) => new()
    {
        Code = target.Code,
        Name = target.Name,
        Kind = target.Kind,
        // Elapsed time asks no calendar; the same time on another calendar is business time.
        Time = calendar != target.Calendar && target.Time is ElapsedDuration elapsed ? new BusinessDuration(elapsed.Time) : target.Time,
        Calendar = calendar,
        Calendars = choices,
        Triggers = target.Triggers,
        Warnings = target.Warnings.IsEmpty ? Warnings : target.Warnings,
        Goal = target.Goal,
        OnChange = target.OnChange,
        OnReopen = target.OnReopen,
        Ladder = target.Ladder,
        Provenance = target.Provenance,
        Verified = target.Verified,
    };
}
