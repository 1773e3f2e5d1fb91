using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Reports.Risk;
using CallCenter.Standards.Reports.Runs;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>
/// A log whose scores are known by hand. On the card of fraud a new device and a new customer are unknown, 3 points each; every channel but the branch has 3, an identity not shown 5, a failed check 25,
/// a suspicion 50, guidance by somebody else 30.
/// </summary>
internal static class RiskLog
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
            "segment": { "column": "identity" },
            "arrival": { "column": "at", "format": "local-date-time", "pattern": "uuuu-MM-dd HH:mm:ss" },
            "wait": { "column": "waited", "format": "seconds" },
            "outcome": { "column": "end", "format": "code", "values": { "A": "answered" } }
          },
          "facts": {
            "identity": { "from": "segment" },
            "suspected-fraud": { "from": "topic", "values": { "fraud": "true" }, "otherwise": "false" },
            "laundering-alert": { "from": "topic", "values": { "laundering": "true" }, "otherwise": "false" },
            "guided-by-other": { "from": "topic", "values": { "guided": "true" } }
          }
        }
        """;

    public const string Header = "id,channel,need,topic,identity,at,waited,end";

    public const string Rows =
        """
        plain,phone,transaction,transfer,verified,2026-03-10 09:00:00,10,A
        in-person,branch,inquiry,account,verified,2026-03-10 09:05:00,10,A
        suspected,phone,emergency,fraud,unverified,2026-03-10 09:10:00,10,A
        unidentified,phone,transaction,transfer,failed,2026-03-10 09:15:00,10,A
        laundering,phone,complaint,laundering,verified,2026-03-10 09:20:00,10,A
        both,phone,transaction,laundering,failed,2026-03-10 09:25:00,10,A
        guided,phone,transaction,guided,verified,2026-03-10 09:30:00,10,A
        alleged,phone,complaint,fraud,unverified,2026-03-10 09:35:00,10,A
        """;

    public static string Text(string rows = Rows) => Header + "\n" + rows + "\n";

    public static DayResult Run(TemporaryFolder folder, string rows = Rows, string map = Map) =>
        DayRun.Execute(folder.Write("log.csv", Text(rows)), MapFile.Load(folder.Write("map.json", map)), [], _ => { });

    public static CardResult Card(DayResult day, string code) => day.Risk!.Cards.Single(card => card.Scorecard.Card.Code == code);

    public static string Row(string id, string topic, string time) => $"{id},phone,inquiry,{topic},verified,2026-03-10 {time},10,A";
}
