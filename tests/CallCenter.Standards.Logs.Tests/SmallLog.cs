namespace CallCenter.Standards.Logs.Tests;

/// <summary>A log of a few rows and its map, to vary in tests.</summary>
internal static class SmallLog
{
    public const string Map =
        """
        {
          "delimiter": "comma",
          "zone": "Europe/Berlin",
          "fields": {
            "channel": { "constant": "phone" },
            "need": { "column": "kind" },
            "team": { "column": "group" },
            "arrival": { "column": "at", "format": "local-date-time", "pattern": "uuuu-MM-dd HH:mm:ss" },
            "wait": { "column": "waited", "format": "seconds" },
            "talk": { "column": "talked", "format": "h:mm:ss" },
            "wrap-up": { "column": "after", "format": "milliseconds" },
            "outcome": { "column": "end", "format": "code", "values": { "A": "answered", "H": "abandoned", "T": "excluded" } },
            "queued": { "column": "queued", "format": "flag", "true": ["yes"], "false": ["no"] }
          },
          "exclude": [ { "column": "kind", "values": ["test"] } ]
        }
        """;

    public const string Header = "kind,group,at,waited,talked,after,end,queued";

    public const string Rows =
        """
        loan,one,2026-03-10 09:00:00,10,0:02:00,30000,A,yes
        loan,one,2026-03-10 10:15:00,30,0:04:00,,A,yes
        card,two,2026-03-10 10:20:00,5,0:00:00,,H,no
        """;

    public static string Text(params string[] rows) => string.Join('\n', [Header, .. rows]) + "\n";
}
