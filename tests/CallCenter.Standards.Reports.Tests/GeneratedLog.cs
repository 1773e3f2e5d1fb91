using System.Globalization;
using System.Text;
using CallCenter.Standards.Book;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.SimulatedDay;

namespace CallCenter.Standards.Reports.Tests;

public sealed class GeneratedLog
{
    [Fact]
    public void The_bundled_log_is_made_by_the_committed_seed()
    {
        byte[] bundled = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "service-day.csv"));

        Assert.Equal(Encoding.UTF8.GetString(bundled), ServiceDayLog.Generate(ServiceDayLog.BundledSeed));
    }

    [Fact]
    public void The_bundled_work_orders_are_made_by_the_committed_seed()
    {
        byte[] bundled = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "work-orders.csv"));

        Assert.Equal(Encoding.UTF8.GetString(bundled), WorkOrderDay.Generate(ServiceDayLog.BundledSeed));
    }

    /// <summary>The centre is that of the log, so that <c>ccstd what-if</c> asks about the bundled day itself.</summary>
    [Fact]
    public void The_bundled_centre_is_the_one_that_was_simulated()
    {
        string bundled = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "centre.json"));

        Assert.Equal(bundled, Centre.Json);
        Assert.Equal(Centre.Model, StandardJson.Read<SimulationModel>(bundled));
        Assert.Empty(CentreSimulation.Check(Centre.Model, StandardBook.Shipped.Compile().Routing));
    }

    /// <summary>Times are cut to whole seconds in such a way that nobody seems to serve two callers at once, or more chats than there is room for.</summary>
    [Fact]
    public void No_agent_of_the_log_serves_more_at_once_than_its_centre_says()
    {
        var most = Centre.Model.Agents.ToDictionary(agent => agent.Code, agent => agent.MostAtATime);
        string[][] rows = [.. ServiceDayLog.Generate(7).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')).Where(row => row[10].Length > 0 && row[13] is not (['-', ..] or "n/a"))];

        foreach (IGrouping<string, string[]> served in rows.GroupBy(row => row[10]))
        {
            int now = 0;
            foreach ((_, int change) in served.SelectMany(Ends).OrderBy(end => end))
            {
                now += change;
                Assert.InRange(now, 0, most[served.Key]!.Value);
            }
        }
    }

    [Fact]
    public void Another_seed_makes_another_day()
    {
        Assert.NotEqual(ServiceDayLog.Generate(1), ServiceDayLog.Generate(2));
        Assert.NotEqual(WorkOrderDay.Generate(1), WorkOrderDay.Generate(2));
    }

    private static IEnumerable<(DateTime At, int Change)> Ends(string[] row)
    {
        DateTime answered = DateTime.Parse(row[1], CultureInfo.InvariantCulture).AddSeconds(Seconds(row[11]) + Seconds(row[13]));
        return [(answered, 1), (answered.AddSeconds(Seconds(row[14]) + Seconds(row[16])), -1)];
    }

    private static int Seconds(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // The reference outputs for seed 1234567, as published with the Rosetta Code task on this generator.
    [Fact]
    public void SplitMix64_gives_its_published_outputs()
    {
        var random = new SplitMix64(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }
}
