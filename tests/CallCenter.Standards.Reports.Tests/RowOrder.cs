using CallCenter.Standards.Logs.Tests;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>The order of a log's rows changes no figure: contacts of one moment are told apart by their identities.</summary>
public sealed class RowOrder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_log_with_its_rows_in_another_order_gives_the_same_day(int seed)
    {
        string[] rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "service-day.csv"));
        string[] others = rows[1..];
        if (seed == 0)
        {
            Array.Reverse(others);
        }
        else
        {
            new Random(seed).Shuffle(others);
        }

        (string json, string html) = DayOf(rows);

        Assert.Equal((json, html), DayOf([rows[0], .. others]));
    }

    /// <summary>Two contacts of one moment, for one of whom there is an agent free: whichever row comes first, the same one gets it.</summary>
    [Fact]
    public void Of_two_contacts_of_one_moment_the_same_one_is_served_first()
    {
        string[] rows =
        [
            "a,loan,one,x,2026-03-10 09:00:00,0,0:02:00,30000,A,yes",
            "b,card,one,x,2026-03-10 09:10:00,0,0:20:00,30000,A,yes",
            "c,loan,one,,2026-03-10 09:10:00,60,0:00:00,,H,yes",
            "d,card,two,y,2026-03-10 09:10:00,0,0:01:00,30000,A,yes",
        ];
        Assert.Equal(SmallDayOf(rows), SmallDayOf([.. rows.Reverse()]));
    }

    private (string Json, string Html) DayOf(string[] rows)
    {
        string log = folder.Write("service-day.csv", string.Join('\n', rows) + "\n");
        SampleRun run = folder.Run(["--log", log, "--map", "service-day", "--culture", "en", "--json", folder.PathOf("day.json"), "--html", folder.PathOf("day.html")]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return (folder.Read("day.json"), folder.Read("day.html"));
    }

    private string SmallDayOf(string[] rows)
    {
        string map = SmallLog.Map.Replace("\"zone\"", "\"id\": \"id\", \"zone\"", StringComparison.Ordinal).Replace("\"team\": { \"column\": \"group\" }", "\"team\": { \"column\": \"group\" }, \"agent\": { \"column\": \"agent\" }", StringComparison.Ordinal);
        string log = folder.Write("log.csv", string.Join('\n', ["id,kind,group,agent,at,waited,talked,after,end,queued", .. rows]) + "\n");
        SampleRun run = folder.Run(["--log", log, "--map", folder.Write("map.json", map), "--json", folder.PathOf("day.json")]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return folder.Read("day.json");
    }
}
