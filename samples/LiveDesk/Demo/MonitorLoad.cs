using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using CallCenter.Standards.Contacts;
using LiveDesk.Cases;
using LiveDesk.Sealing;
using LiveDesk.Security;

namespace LiveDesk.Demo;

/// <summary>What the monitor takes of the processor: the desk's work at a steady rate of events, for a while with nobody at the page and for as long with somebody who watches it in each language.</summary>
internal sealed class MonitorLoad(WebApplication app, int eventsPerSecond)
{
    /// <summary>How many wait at any time: a contact gives up when so many came after it.</summary>
    private const int InLine = 300;

    private const int AtOnce = 64;

    private readonly ICases cases = app.Services.GetRequiredService<ICases>();
    private readonly MasterKey master = app.Services.GetRequiredService<MasterKey>();
    private readonly string run = string.Create(CultureInfo.InvariantCulture, $"w{Environment.ProcessId}");
    private readonly Contact contact = new() { Channel = Channels.Phone, Need = Needs.Transaction, Complexity = Complexity.Ordinary, Segment = "ordinary", Identity = IdentityState.Verified };
    private int next;
    private long events;

    /// <summary>How many events the opening of such a contact stores.</summary>
    private long opening;

    /// <summary>Works for a while.</summary>
    /// <param name="time">How long.</param>
    /// <param name="isWatched">Whether the page's stream is open in both languages.</param>
    public async Task<LoadPhase> RunAsync(TimeSpan time, bool isWatched)
    {
        using var end = new CancellationTokenSource();
        Task<TimeSpan>[] watching = isWatched ? [.. ((string[])["zh-CN", "en"]).Select(language => Task.Run(() => WatchAsync(language, end.Token)))] : [];
        using var process = Process.GetCurrentProcess();
        (TimeSpan cpu, long before, long begin) = (process.TotalProcessorTime, Volatile.Read(ref events), Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => WorkAsync(begin, before, time))));
        process.Refresh();
        TimeSpan took = Stopwatch.GetElapsedTime(begin);
        var phase = new LoadPhase((Volatile.Read(ref events) - before) / took.TotalSeconds, (process.TotalProcessorTime - cpu).TotalSeconds / took.TotalSeconds, TimeSpan.Zero);
        await end.CancelAsync();
        return phase with { LongestSilence = (await Task.WhenAll(watching)).Append(TimeSpan.Zero).Max() };
    }

    private async Task WorkAsync(long begin, long before, TimeSpan time)
    {
        while (Stopwatch.GetElapsedTime(begin) is var elapsed && elapsed < time)
        {
            // Who is ahead of the rate waits for it.
            if (Volatile.Read(ref events) - before > elapsed.TotalSeconds * eventsPerSecond)
            {
                await Task.Delay(1);
                continue;
            }

            int number = Interlocked.Increment(ref next);
            await AskAsync(number, "open", id => new OpenContact(id + ".open", "ivr", "system", contact));
            if (number > InLine)
            {
                await AskAsync(number - InLine, "abandon", id => new GiveCommand(id + ".abandon", "system", new("abandon"), new Caller("ivr", ["system"], [], [])));
            }
        }
    }

    private async Task AskAsync(int number, string what, Func<string, CaseAsk> ask)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{run}-{number}");
        DeskOutcome outcome = await cases.AskAsync(Streams.Case + id, ask(id), CommandContent.Of(master, $"{id}.{what}", "ivr", id, what), CancellationToken.None);
        if (outcome is not DeskOutcome.Done(var receipt, _))
        {
            throw new InvalidOperationException(((DeskOutcome.Refused)outcome).Refusal.InWords);
        }

        // Of a contact that gives up, those of its opening were counted before.
        long opened = what == "open" ? 0 : Volatile.Read(ref opening);
        Interlocked.Add(ref events, receipt.Version - opened);
        if (what == "open")
        {
            Volatile.Write(ref opening, receipt.Version);
        }
    }

    /// <summary>Reads the stream as a browser does.</summary>
    /// <returns>The longest time between one board and the next.</returns>
    private async Task<TimeSpan> WatchAsync(string language, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/monitor/feed?lang=" + language);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", DevelopmentTokens.Create(
            app.Services.GetRequiredService<LiveDeskOptions>(), app.Environment, "lin", TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1), "team-leader"));
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
        using var lines = new StreamReader(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(CancellationToken.None));
        (TimeSpan longest, long last) = (TimeSpan.Zero, Stopwatch.GetTimestamp());
        try
        {
            while (await lines.ReadLineAsync(cancellation) is { } line)
            {
                if (line == "event: board")
                {
                    TimeSpan silence = Stopwatch.GetElapsedTime(last);
                    (longest, last) = (silence > longest ? silence : longest, Stopwatch.GetTimestamp());
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The phase is over.
        }

        return longest;
    }
}

/// <summary>A phase of the load.</summary>
/// <param name="EventsPerSecond">How many events were stored a second.</param>
/// <param name="Cores">How many cores' worth of the processor the whole process took.</param>
/// <param name="LongestSilence">The longest time between one board and the next; zero where nobody watched.</param>
internal readonly record struct LoadPhase(double EventsPerSecond, double Cores, TimeSpan LongestSilence);
