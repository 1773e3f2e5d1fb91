using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using LiveDesk.Api;
using LiveDesk.Floor;
using LiveDesk.Security;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Demo;

/// <summary>How much the desk takes on this machine: decisions stored a second, and contacts a second through HTTP to stored events with how long each took, how it starts on many open cases, or what the monitor takes: <c>--measure</c>, <c>--measure --open 100000</c>, <c>--measure --monitor 1000</c>, and the settings of the host.</summary>
internal static class Measurement
{
    private const int Writers = 64;

    public static async Task<int> RunAsync(string[] args)
    {
        IConfiguration settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        string folder = settings["folder"] ?? Directory.CreateTempSubdirectory("live-desk-").FullName;
        await Console.Out.WriteLineAsync($"load average {(File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Trim() : "not known")}");
        if (settings["open"] is { } open)
        {
            await OpenAsync(args, settings, folder, int.Parse(open, CultureInfo.InvariantCulture));
            return 0;
        }

        if (settings["monitor"] is { } rate)
        {
            await MonitorAsync(args, settings, folder, int.Parse(rate, CultureInfo.InvariantCulture));
            return 0;
        }

        int count = int.Parse(settings["count"] ?? "20000", CultureInfo.InvariantCulture);
        await using WebApplication app = await CreateAsync(args, settings, folder);
        await app.StartAsync();
        await TellAsync("appends, one writer", await AppendAsync(app.Services.GetRequiredService<IDeskStore>(), 1, count / 20));
        await TellAsync($"appends, {Writers} writers", await AppendAsync(app.Services.GetRequiredService<IDeskStore>(), Writers, count));
        await TellAsync("contacts by HTTP, warming up", await ContactsAsync(app, 16, count / 20));
        await TellAsync("contacts by HTTP, 16 connections", await ContactsAsync(app, 16, count / 4));
        await app.StopAsync();
        return 0;
    }

    private static Task<WebApplication> CreateAsync(string[] args, IConfiguration settings, string folder) =>
#pragma warning disable RS0030 // The desk's clock is chosen where a program begins.
        LiveDeskHost.CreateAsync(["--environment=Development", .. args], SystemClock.Instance, builder =>
#pragma warning restore RS0030
        {
            builder.Configuration["LiveDesk:Database"] = Path.Combine(folder, "measure.db");
            builder.Configuration["LiveDesk:MostRequests"] = "10000000";
            builder.Configuration["urls"] = settings["urls"] ?? "http://127.0.0.1:5081";
            builder.Logging.ClearProviders();
        });

    /// <summary>How a host starts on many open cases. Where they are stored already, by a run before with the same <c>--folder</c> or database, its memory is that of the start alone.</summary>
    private static async Task OpenAsync(string[] args, IConfiguration settings, string folder, int count)
    {
        await using (WebApplication filling = await CreateAsync(args, settings, folder))
        {
            long fill = Stopwatch.GetTimestamp();
            int stored = await OpenCases.StoreAsync(filling.Services, count);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} open cases in {folder}, {stored} of them stored now in {Stopwatch.GetElapsedTime(fill).TotalSeconds:0.0} s"));
        }

        long begin = Stopwatch.GetTimestamp();
        await using WebApplication app = await CreateAsync(args, settings, folder);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
        string health = await http.GetStringAsync(new Uri("/health", UriKind.Relative));
        TimeSpan ready = Stopwatch.GetElapsedTime(begin);
        begin = Stopwatch.GetTimestamp();
        await app.Services.GetRequiredService<IDesk>().ShowAsync(RequestLanguage.English, isPage: true);
        TimeSpan shown = Stopwatch.GetElapsedTime(begin);
        (double median, double most) = await OpenCases.DueAsync(app.Services);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{health} after {ready.TotalSeconds:0.00} s, first page after {shown.TotalSeconds:0.00} s more, {Environment.WorkingSet >> 20} MB; 64 of those due are found and claimed in {median:0.0} ms, {most:0.0} ms at most"));
        await app.StopAsync();
    }

    /// <summary>What the monitor takes of the processor at so many events a second, turn by turn with nobody at the page and with somebody.</summary>
    private static async Task MonitorAsync(string[] args, IConfiguration settings, string folder, int rate)
    {
        await using WebApplication app = await CreateAsync(args, settings, folder);
        await app.StartAsync();
        var load = new MonitorLoad(app, rate);
        // Until its code is compiled for good, a host takes more, whoever watches.
        await load.RunAsync(TimeSpan.FromSeconds(30), isWatched: true);
        var phases = new List<(bool IsWatched, LoadPhase Phase)>();
        for (int i = 0; i < 8; i++)
        {
            // Nobody, somebody, somebody, nobody: what grows with time weighs on both alike.
            bool isWatched = i % 4 is 1 or 2;
            LoadPhase phase = await load.RunAsync(TimeSpan.FromSeconds(12), isWatched);
            phases.Add((isWatched, phase));
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{(isWatched ? "watched" : "nobody there")}: {phase.EventsPerSecond:0} events a second, {phase.Cores:0.000} cores{(isWatched ? $", a board at least every {phase.LongestSilence.TotalSeconds:0.00} s" : "")}"));
        }

        string Cores(bool isWatched)
        {
            double[] cores = [.. phases.Where(phase => phase.IsWatched == isWatched).Select(phase => phase.Phase.Cores)];
            return string.Create(CultureInfo.InvariantCulture, $"{cores.Average():0.000} cores ({cores.Min():0.000} to {cores.Max():0.000})");
        }

        await Console.Out.WriteLineAsync($"host and load with nobody at the page: {Cores(false)}; with somebody in each language: {Cores(true)}");
        await app.StopAsync();
    }

    private static Task<List<double>> AppendAsync(IDeskStore store, int writers, int count)
    {
        string run = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{writers}");
        string data = new('x', 600);
        return ManyAsync(writers, count, async number =>
        {
            await store.CommitAsync(
                new()
                {
                    Stream = string.Create(CultureInfo.InvariantCulture, $"measure/{run}-{number}"),
                    ExpectedVersion = 0,
                    Events = [new("measure", Instant.FromUnixTimeTicks(number), data)],
                    Shelf = "measure",
                    Head = data,
                    Command = new(string.Create(CultureInfo.InvariantCulture, $"{run}-{number}"), "", ""),
                    WakeAt = Instant.MaxValue - Duration.FromDays(1),
                },
                CancellationToken.None);
        });
    }

    private static Task<List<double>> ContactsAsync(WebApplication app, int connections, int count)
    {
        string token = DevelopmentTokens.Create(app.Services.GetRequiredService<LiveDeskOptions>(), app.Environment, "ivr", TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1), "system");
        var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
        string run = string.Create(CultureInfo.InvariantCulture, $"m{Environment.ProcessId}-{count}");
        return ManyAsync(connections, count, async number =>
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"{run}-{number}");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/contacts")
            {
                Content = new StringContent($$"""{"contact":{"channel":"phone","need":"transaction","complexity":"ordinary","segment":"ordinary","identity":"verified"},"id":"{{id}}"}""", Encoding.UTF8, "application/json"),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.Add("Idempotency-Key", id);
            using HttpResponseMessage response = await http.SendAsync(request);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
            }
        });
    }

    /// <summary>Does something many times, so many at once; how long each took in milliseconds, and last how long all took.</summary>
    private static async Task<List<double>> ManyAsync(int atOnce, int count, Func<int, Task> act)
    {
        var took = new ConcurrentBag<double>();
        int next = 0;
        long begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            for (int number; (number = Interlocked.Increment(ref next)) <= count;)
            {
                long one = Stopwatch.GetTimestamp();
                await act(number);
                took.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
            }
        })));
        return [.. took.Order(), Stopwatch.GetElapsedTime(begin).TotalMilliseconds];
    }

    private static Task TellAsync(string what, List<double> took) => Console.Out.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture, $"{what}: {(took.Count - 1) / took[^1] * 1000:0} a second, p50 {took[(took.Count - 1) / 2]:0.00} ms, p99 {took[(took.Count - 1) * 99 / 100]:0.00} ms"));
}
