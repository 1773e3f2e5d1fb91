using System.Collections.Concurrent;
using System.Threading.Channels;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Simulation;
using LiveDesk.Cases;
using NodaTime;
using NodaTime.Text;

namespace LiveDesk.Demo;

/// <summary>Plays customers and agents: who comes, answers, gives up, is served and rated, each by the desk's clock.</summary>
internal sealed class DemoPlayer : IDisposable
{
    private readonly DemoClient client;
    private readonly ScaledClock clock;
    private readonly DeskFeed feed;
    private readonly ConcurrentDictionary<string, Channel<string>> waiting = new(StringComparer.Ordinal);

    public DemoPlayer(DemoClient client, ScaledClock clock, DeskFeed feed)
    {
        this.client = client;
        this.clock = clock;
        this.feed = feed;
        feed.Changed += Follow;
    }

    /// <summary>Plays one contact from its arrival to its end.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="contact">What was drawn for it.</param>
    /// <param name="patience">How long its customer waits.</param>
    /// <param name="cancellation">Ends the play.</param>
    public async Task PlayAsync(string id, SimulatedContact contact, Duration patience, CancellationToken cancellation)
    {
        await UntilAsync(contact.Record.Arrival, cancellation);
        var given = Channel.CreateUnbounded<string>();
        waiting[id] = given;
        await client.SendAsync(HttpMethod.Post, "/contacts", "ivr", "system", $$"""{"id":"{{id}}","contact":{{StandardJson.Write(contact.Facts with { Waiting = Duration.Zero })}} }""", cancellation);
        if (contact.Triage.IsDiverted)
        {
            waiting.TryRemove(id, out _);
            await client.CommandAsync(id, "self-serve", "ivr", "system", cancellation);
            return;
        }

        Task<bool> first = given.Reader.WaitToReadAsync(cancellation).AsTask();
        await Task.WhenAny(first, Task.Delay(clock.OnTheWall(patience), cancellation));
        if (!first.IsCompleted && await client.CommandAsync(id, "abandon", "ivr", "system", cancellation) is not null)
        {
            waiting.TryRemove(id, out _);
            return;
        }

        // An agent who leaves gives back what was not answered: then another one is given it.
        string agent;
        do
        {
            agent = await given.Reader.ReadAsync(cancellation);
            await PauseAsync(Duration.FromSeconds(4), cancellation);
        }
        while (await client.CommandAsync(id, "answer", agent, "service-agent", cancellation) is null);

        waiting.TryRemove(id, out _);
        await ServeAsync(id, contact, agent, cancellation);
    }

    public void Dispose() => feed.Changed -= Follow;

    private async Task ServeAsync(string id, SimulatedContact contact, string agent, CancellationToken cancellation)
    {
        await PauseAsync(contact.Record.Talk / 3, cancellation);
        await client.CommandAsync(id, "accept", agent, "service-agent", cancellation);
        string limit = InstantPattern.General.Format(clock.GetCurrentInstant() + Duration.FromHours(4));
        await client.CommandAsync(id, "register", agent, "service-agent", cancellation, $$"""
            {"customerName":"王小明","customerContact":"13800001234","businessType":"account","details":"客户来电咨询","category":"inquiry","priority":"normal","timeLimit":"{{limit}}","selfChecked":true}
            """);
        await PauseAsync(contact.Record.Talk * 2 / 3, cancellation);
        bool isSolved = await client.CommandAsync(id, "solve", agent, contact.Facts.Need == Needs.Complaint ? "team-leader" : "service-agent", cancellation, """{"result":"已为客户办理","reconfirmation":"given"}""") is not null;
        if (!isSolved)
        {
            await client.CommandAsync(id, "stop-for-risk", agent, "service-agent", cancellation, """{"reason":"疑似诈骗"}""", """["risk-report"]""");
        }

        await client.SendAsync(HttpMethod.Put, $"/agents/{agent}/state", agent, "service-agent", """{"state":"wrap-up"}""", cancellation);
        await client.SendAsync(HttpMethod.Post, $"/contacts/{id}/end", agent, "service-agent", "{}", cancellation);
        await PauseAsync(contact.Record.WrapUp ?? Duration.Zero, cancellation);
        if (isSolved && contact.Record.ResolvedAtFirstContact is true)
        {
            await client.CommandAsync(id, "confirm", agent, "service-agent", cancellation, """{"accepted":true,"callbackDue":false,"csat":5}""");
        }

        await client.SendAsync(HttpMethod.Put, $"/agents/{agent}/state", agent, "service-agent", """{"state":"available"}""", cancellation);
    }

    private void Follow(StoredChange change)
    {
        if (change.After.Reservation is { } reservation && change.Events.Any(happened => happened.Kind == Kinds.Placed) && waiting.TryGetValue(change.After.Id, out Channel<string>? given))
        {
            given.Writer.TryWrite(reservation.Agent);
        }
    }

    private Task UntilAsync(Instant at, CancellationToken cancellation) => PauseAsync(at - clock.GetCurrentInstant(), cancellation);

    private Task PauseAsync(Duration duration, CancellationToken cancellation) =>
        duration > Duration.Zero ? Task.Delay(clock.OnTheWall(duration), cancellation) : Task.CompletedTask;
}
