using System.Diagnostics;
using System.Globalization;
using CallCenter.Standards.Contacts;
using LiveDesk.Cases;
using LiveDesk.Sealing;
using LiveDesk.Security;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Demo;

/// <summary>Many open cases in a store: copies of the head of one that went its way, each with promises and a timer of its own, spread over days.</summary>
internal static class OpenCases
{
    private const int Writers = 512;

    /// <summary>Over how long what is promised falls due.</summary>
    private static readonly Duration Spread = Duration.FromDays(5);

    /// <summary>Since when it has been falling due.</summary>
    private static readonly Duration Before = Duration.FromDays(1);

    /// <summary>Stores so many, where they are not stored yet.</summary>
    /// <returns>How many were stored.</returns>
    public static async Task<int> StoreAsync(IServiceProvider services, int count)
    {
        IDeskStore store = services.GetRequiredService<IDeskStore>();
        Instant now = services.GetRequiredService<IClock>().GetCurrentInstant();
        if (await store.ReadAsync(StreamOf(count - 1), CancellationToken.None) is not null)
        {
            return 0;
        }

        CaseHead head = await OneAsync(services);
        int next = -1;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (int number; (number = Interlocked.Increment(ref next)) < count;)
            {
                Duration later = Spread * ((double)number / count);
                CaseHead copy = head with { Promises = [.. head.Promises.Select((promise, index) => promise with { Due = now - Before + later + Duration.FromHours(index) })] };
                await store.CommitAsync(
                    new()
                    {
                        Stream = StreamOf(number),
                        ExpectedVersion = 0,
                        Events = [new("measure", now, "{}")],
                        Shelf = Shelves.Open,
                        Head = DeskJson.Write(copy),
                        WakeAt = now + later + Spread,
                        Due = DueChange.Between([], copy.Promises.Select(promise => promise.Due)),
                    },
                    CancellationToken.None);
            }
        })));
        return count;
    }

    /// <summary>How long it takes to find and claim what is due next among all that is open, the median and the most of several times, in milliseconds.</summary>
    public static async Task<(double Median, double Most)> DueAsync(IServiceProvider services)
    {
        IDeskStore store = services.GetRequiredService<IDeskStore>();
        Instant then = services.GetRequiredService<IClock>().GetCurrentInstant() + (2 * Spread);
        var took = new List<double>();
        for (int i = 0; i < 20; i++)
        {
            long begin = Stopwatch.GetTimestamp();
            await store.ClaimDueAsync(then, Duration.FromSeconds(1), 64, CancellationToken.None);
            took.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        took.Sort();
        return (took[took.Count / 2], took[^1]);
    }

    private static string StreamOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Streams.Case}open-{number:00000000}");

    /// <summary>The head of a complaint that was answered and taken on, and is open.</summary>
    private static async Task<CaseHead> OneAsync(IServiceProvider services)
    {
        ICases cases = services.GetRequiredService<ICases>();
        MasterKey master = services.GetRequiredService<MasterKey>();
        string id = string.Create(CultureInfo.InvariantCulture, $"first-{Environment.ProcessId}");
        var ann = new Caller("ann", ["service-agent"], [], []);
        var contact = new Contact { Channel = Channels.Phone, Need = Needs.Complaint, Complexity = Complexity.Ordinary, Segment = "ordinary", Language = "zh" };
        CaseAsk[] asks =
        [
            new OpenContact(id + ".open", "ivr", "system", contact),
            new PlaceContact(new(id, ann.Person, contact.Channel!)),
            new GiveCommand(id + ".answer", "service-agent", new("answer"), ann),
            new GiveCommand(id + ".accept", "service-agent", new("accept"), ann),
            new EndContact(ann),
        ];
        foreach (CaseAsk ask in asks)
        {
            if (await cases.AskAsync(Streams.Case + id, ask, CommandContent.Of(master, $"{id}.{ask.GetType().Name}.{(ask as GiveCommand)?.Body.Command}", ann.Person, id, ask.ToString()), CancellationToken.None) is DeskOutcome.Refused refused)
            {
                throw new InvalidOperationException(refused.Refusal.InWords);
            }
        }

        return DeskJson.Read<CaseHead>((await services.GetRequiredService<IDeskStore>().ReadAsync(Streams.Case + id, CancellationToken.None))!.Head.Head);
    }
}
