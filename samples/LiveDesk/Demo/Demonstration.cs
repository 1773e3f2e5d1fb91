using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using LiveDesk.Cases;
using LiveDesk.Security;
using NodaTime;

namespace LiveDesk.Demo;

/// <summary>The desk with a simulated day in it: <c>--demo</c>, <c>--speed 60</c> (1 to 1,000), <c>--seed 1</c>, and the settings of the host.</summary>
internal static class Demonstration
{
    private static readonly Duration Patience = Duration.FromMinutes(4);

    public static async Task<int> RunAsync(string[] args)
    {
        IConfiguration settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        if (!double.TryParse(settings["speed"] ?? "60", CultureInfo.InvariantCulture, out double speed) || speed is not (>= 1 and <= 1000)
            || !ulong.TryParse(settings["seed"] ?? "1", CultureInfo.InvariantCulture, out ulong seed))
        {
            await Console.Error.WriteLineAsync("--demo [--speed 1 to 1000] [--seed NUMBER]");
            return 2;
        }

        Instant now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        Instant begin = Instant.FromUtc(2026, 3, 10, 0, 30);
        var clock = new ScaledClock(TimeProvider.System, begin, now, speed);
        string folder = Directory.CreateTempSubdirectory("live-desk-").FullName;
        await using WebApplication app = await LiveDeskHost.CreateAsync(["--environment=Development", .. args], clock, builder =>
        {
            builder.Configuration["LiveDesk:Database"] = settings["LiveDesk:Database"] ?? Path.Combine(folder, "demo.db");
            builder.Configuration["LiveDesk:PollEvery"] = "00:00:00.020";
            builder.Configuration["LiveDesk:MostRequests"] = "10000";
            builder.Configuration["urls"] = settings["urls"] ?? "http://127.0.0.1:5080";
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        });
        await app.StartAsync();
        LiveDeskOptions options = app.Services.GetRequiredService<LiveDeskOptions>();
        DateTime expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1);
        string Token(string person, params string[] roles) => DevelopmentTokens.Create(options, app.Environment, person, expires, roles);
        await Console.Out.WriteLineAsync($"{app.Urls.First()}{PageSession.Entrance}?token={Token("demo", "team-leader", "service-manager")}");

        Task play = PlayAsync(app.Services, new(app.Urls.First()), clock, begin, seed, (person, role) => Token(person, role), app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync();
        try
        {
            await play;
        }
        catch (OperationCanceledException)
        {
            // Stopped in the middle of the day.
        }

        return 0;
    }

    /// <summary>Plays the day to its end.</summary>
    private static async Task PlayAsync(IServiceProvider services, Uri address, ScaledClock clock, Instant begin, ulong seed, Func<string, string, string> token, CancellationToken cancellation)
    {
        using var client = new DemoClient(address, token);
        using var player = new DemoPlayer(client, clock, services.GetRequiredService<DeskFeed>());
        foreach (Agent agent in DemoDay.Agents)
        {
            await client.SendAsync(HttpMethod.Put, $"/agents/{agent.Code}", "demo", "team-leader", StandardJson.Write(agent), cancellation);
        }

        var random = new Random(unchecked((int)seed));
        var playing = new List<Task>();
        int number = 0;
        foreach (SimulatedContact contact in DemoDay.Draw(services.GetRequiredService<IStandardSource>().Current.Standard, begin, seed))
        {
            Duration patience = Patience * -Math.Log(1 - random.NextDouble());
            playing.Add(player.PlayAsync(string.Create(CultureInfo.InvariantCulture, $"c-{++number:00000}"), contact, patience, cancellation));
        }

        await Task.WhenAll(playing);
    }
}
