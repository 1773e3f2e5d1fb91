using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows.EventLogs;

/// <summary>Logs in short: one letter an activity, one minute between events.</summary>
internal static class SampleLog
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static EventLogFormat Format { get; } = new() { CaseColumn = "case", ActivityColumn = "activity", TimeColumn = "time", RoleColumn = "role", Missing = ["?"] };

    public static string[] Header { get; } = ["case", "activity", "time", "role"];

    /// <summary>A log whose cases are named a, b, … in the order given, each written as its activities.</summary>
    public static EventLog Of(params string[] cases) => EventLog.From(cases.SelectMany((activities, i) => Entries(((char)('a' + i)).ToString(), activities)));

    public static IEnumerable<LogEntry> Entries(string id, string activities) => activities.Select((activity, i) => new LogEntry(id, activity.ToString(), Start + Duration.FromMinutes(i)));

    public static EventLogReading Read(params string?[][] rows) => EventLog.Read(Format, Header, rows);
}
