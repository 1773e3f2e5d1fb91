using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Reports.Routing;
using CallCenter.Standards.Reports.Runs;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>A log whose routing is known by hand: two agents, and contacts that go to them, wait, and find nobody.</summary>
internal static class RoutingLog
{
    public const string Map =
        """
        {
          "delimiter": "comma",
          "zone": "Asia/Shanghai",
          "id": "id",
          "fields": {
            "channel": { "column": "channel" },
            "need": { "column": "need" },
            "topic": { "column": "topic" },
            "language": { "column": "language" },
            "agent": { "column": "agent" },
            "arrival": { "column": "at", "format": "local-date-time", "pattern": "uuuu-MM-dd HH:mm:ss" },
            "wait": { "column": "waited", "format": "seconds" },
            "talk": { "column": "talked", "format": "seconds" },
            "outcome": { "column": "end", "format": "code", "values": { "A": "answered", "H": "abandoned", "S": "self-served", "B": "blocked" } },
            "transferred": { "column": "moved", "format": "flag", "true": ["yes"], "false": ["no"] },
            "resolved-at-first-contact": { "column": "solved", "format": "flag", "true": ["yes"], "false": ["no"] }
          },
          "facts": {
            "topic": { "from": "topic", "values": { "card": "account-inquiry", "loan": "counter-business", "invest": "investment-and-wealth" } },
            "product": { "from": "topic", "values": { "card": "credit-card" } },
            "complexity": { "from": "topic", "values": { "invest": "complex" }, "otherwise": "ordinary" }
          }
        }
        """;

    public const string Header = "id,channel,need,topic,language,agent,at,waited,talked,end,moved,solved";

    // Anna is at work from 09:00 to 09:06, Ben from 09:01 to 09:11; he alone serves complex matters of investment.
    public const string Rows =
        """
        card,phone,inquiry,card,zh,anna,2026-03-10 09:00:00,0,300,A,yes,yes
        invest,phone,inquiry,invest,zh,ben,2026-03-10 09:01:00,0,600,A,yes,
        waits,phone,inquiry,loan,zh,anna,2026-03-10 09:02:00,180,60,A,yes,no
        busy,phone,inquiry,invest,zh,,2026-03-10 09:03:00,30,0,H,,
        french,phone,inquiry,loan,fr,,2026-03-10 09:04:00,10,0,H,,
        self,chat,inquiry,loan,zh,,2026-03-10 09:05:00,0,0,S,,
        fax,fax,inquiry,loan,zh,,2026-03-10 09:05:30,5,0,H,,
        early,phone,inquiry,loan,zh,,2026-03-10 08:00:00,5,0,H,,
        """;

    public static string Text(string rows = Rows) => Header + "\n" + rows + "\n";

    public static RoutingDay Read(TemporaryFolder folder, string? rows = null) =>
        DayRun.Execute(folder.Write("log.csv", Text(rows ?? Rows)), MapFile.Load(folder.Write("map.json", Map)), [], _ => { }).Routing;
}
