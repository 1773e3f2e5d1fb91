using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Reports.Cases;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.Reports.Runs;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>A log of contacts, one for each way through the service workflow that a log can tell.</summary>
internal static class CaseLog
{
    public const string Map =
        """
        {
          "delimiter": "comma",
          "zone": "UTC",
          "id": "id",
          "fields": {
            "channel": { "constant": "phone" },
            "need": { "column": "need" },
            "topic": { "column": "topic" },
            "agent": { "constant": "ann" },
            "arrival": { "column": "at", "format": "local-date-time", "pattern": "uuuu-MM-dd HH:mm:ss" },
            "ivr-time": { "column": "ivr", "format": "seconds" },
            "wait": { "column": "waited", "format": "seconds" },
            "talk": { "column": "talked", "format": "seconds" },
            "wrap-up": { "column": "after", "format": "seconds" },
            "outcome": { "column": "end", "format": "code", "values": { "A": "answered", "H": "abandoned", "S": "self-served", "B": "blocked" } },
            "resolved-at-first-contact": { "column": "resolved", "format": "flag", "true": ["yes"], "false": ["no"] },
            "transferred": { "column": "moved", "format": "flag", "true": ["yes"], "false": ["no"] }
          },
          "facts": {
            "problem": { "from": "topic", "values": { "card-lost": "risk-related" }, "otherwise": "basic-inquiry" },
            "complexity": { "from": "topic", "values": { "loan": "complex" }, "otherwise": "ordinary" }
          }
        }
        """;

    public const string Header = "id,need,topic,at,ivr,waited,talked,after,end,resolved,moved";

    public const string Solved = "solved,inquiry,account,2026-03-10 09:00:00,10,20,60,30,A,yes,no";
    public const string Moved = "moved,inquiry,account,2026-03-10 09:00:00,10,20,60,30,A,yes,yes";
    public const string Risk = "risk,emergency,card-lost,2026-03-10 09:00:00,10,20,60,30,A,yes,no";
    public const string Self = "self,inquiry,account,2026-03-10 09:00:00,40,0,0,0,S,,";
    public const string Busy = "busy,inquiry,account,2026-03-10 09:00:00,0,0,0,0,B,,";

    public const string Rows =
        $"""
        {Solved}
        {Moved}
        {Risk}
        {Self}
        {Busy}
        complaint,complaint,fees,2026-03-10 09:00:00,0,0,60,30,A,yes,no
        loan,inquiry,loan,2026-03-10 09:00:00,0,0,60,30,A,yes,no
        pending,inquiry,account,2026-03-10 09:00:00,0,0,60,30,A,no,yes
        unsolved,inquiry,account,2026-03-10 09:00:00,0,0,60,30,A,no,no
        silent,inquiry,account,2026-03-10 09:00:00,0,0,60,30,A,,
        trade,transaction,account,2026-03-10 09:00:00,0,0,60,30,A,yes,no
        gave-up,inquiry,account,2026-03-10 09:00:00,0,30,0,0,H,,
        """;

    public static string Text(string rows = Rows) => Header + "\n" + rows + "\n";

    /// <summary>Runs a log through a map, by default this one.</summary>
    public static CaseDay Read(TemporaryFolder folder, string rows = Rows, string map = Map, string? explain = null) =>
        DayRun.Execute(folder.Write("log.csv", Text(rows)), MapFile.Load(folder.Write("map.json", map)), [], _ => { }, inputs: new PromiseInputs { Explain = explain }).Cases;

    /// <summary>The map without a member, as it is written on a line of its own.</summary>
    public static string MapWithout(string member) => string.Join('\n', Map.Split('\n').Where(line => !line.TrimStart().StartsWith($"\"{member}\"", StringComparison.Ordinal)));
}
