using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.Reports.Routing;
using CallCenter.Standards.Reports.Runs;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>A log of phone and chat contacts whose promises are known by hand: 20 s on the phone, 60 s in chat.</summary>
internal static class PromiseLog
{
    public const string Map =
        """
        {
          "delimiter": "comma",
          "zone": "Asia/Shanghai",
          "id": "id",
          "fields": {
            "channel": { "column": "channel" },
            "arrival": { "column": "at", "format": "local-date-time", "pattern": "uuuu-MM-dd HH:mm:ss" },
            "ivr-time": { "column": "ivr", "format": "seconds" },
            "wait": { "column": "waited", "format": "seconds" },
            "talk": { "column": "talked", "format": "seconds" },
            "outcome": { "column": "end", "format": "code", "values": { "A": "answered", "H": "abandoned", "S": "self-served" } }
          }
        }
        """;

    public const string Header = "id,channel,at,ivr,waited,talked,end";

    public const string Rows =
        """
        on-the-dot,phone,2026-03-10 09:00:00,10,20,60,A
        at-once,phone,2026-03-10 09:05:00,5,0,60,A
        late,phone,2026-03-10 09:10:00,30,45,60,A
        later,phone,2026-03-10 09:15:00,0,200,60,A
        gave-up-early,phone,2026-03-10 09:20:00,0,19,0,H
        gave-up-late,phone,2026-03-10 09:25:00,0,90,0,H
        self,phone,2026-03-10 09:30:00,40,0,0,S
        chat-met,chat,2026-03-10 09:35:00,0,60,60,A
        chat-late,chat,2026-03-10 09:40:00,0,61,60,A
        branch,branch,2026-03-10 09:45:00,0,900,60,A
        """;

    public static string Text(string rows = Rows) => Header + "\n" + rows + "\n";

    /// <summary>Runs a log through a map, by default this one.</summary>
    public static PromiseDay Read(TemporaryFolder folder, string? rows = null, string map = Map, PromiseInputs? inputs = null) =>
        DayRun.Execute(folder.Write("log.csv", Text(rows ?? Rows)), MapFile.Load(folder.Write("map.json", map)), [], _ => { }, inputs: inputs).Promises;

    /// <summary>The routing of this log, which names no agents.</summary>
    public static RoutingDay ReadRouting(TemporaryFolder folder) =>
        DayRun.Execute(folder.Write("log.csv", Text()), MapFile.Load(folder.Write("map.json", Map)), [], _ => { }).Routing;

    /// <summary>The map with promises counted on a shipped calendar.</summary>
    public static string MapOn(string calendar) => Map.Replace("\"id\": \"id\"", $"\"id\": \"id\", \"calendar\": \"{calendar}\"", StringComparison.Ordinal);
}
