using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Logs.FollowUps;
using CallCenter.Standards.Logs;
using NodaTime;

namespace CallCenter.Standards.Reports.FollowUps;

/// <summary>What is due at the end of the log's last day.</summary>
/// <param name="Report">What the standard says of it.</param>
/// <param name="Standard">The standard, for the names of what is due.</param>
/// <param name="Zone">The zone that times are shown in.</param>
internal sealed record FollowUpDay(FollowUpReport Report, Standard Standard, DateTimeZone Zone)
{
    /// <summary>How many days ahead obligations are told as due.</summary>
    public const int DaysAhead = 30;

    /// <summary>The obligations that are overdue, or due within 30 days; null where the folder has no records of obligations.</summary>
    public ImmutableArray<ObligationDue>? Obligations { get; init; }

    /// <summary>Reads the records of a folder; null for no folder, or a log without contacts.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="standard">The standard.</param>
    /// <param name="zone">The zone of the files' times.</param>
    /// <param name="days">The days of the log.</param>
    /// <exception cref="UserErrorException">A file has to be put right.</exception>
    public static FollowUpDay? Of(string? folder, Standard standard, DateTimeZone zone, DateInterval? days)
    {
        if (folder is null || days is null)
        {
            return null;
        }

        Instant end = LocalDays.EndOf(days.End, zone);
        return new(standard.FollowUps(FollowUpLogs.Read(folder, standard, zone), end), standard, zone)
        {
            Obligations = FollowUpLogs.Obligations(folder, standard, zone) is { } records ? Open(standard.Compliance, records, days.End, end) : null,
        };
    }

    /// <summary>Overdue, then due within the month, each the earliest first.</summary>
    private static ImmutableArray<ObligationDue> Open(ComplianceEvaluator compliance, ImmutableArray<ObligationRecord> records, LocalDate day, Instant end)
    {
        Instant last = end - Duration.Epsilon;
        return [.. compliance.Overdue(records, last), .. compliance.Due(records, day, day.PlusDays(DaysAhead), last).Where(static due => due.Status == ObligationStatus.Open)];
    }
}
