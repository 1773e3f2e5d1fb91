using LiveDesk.Cases;
using LiveDesk.Storage;
using LiveDesk.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests.Cases;

/// <summary>What the outbox does where the other side fails.</summary>
public sealed class OutboxServiceTests
{
    [Fact]
    public async Task A_message_that_fails_holds_nobody_up_and_is_told_again_ever_less_often_until_it_goes_out()
    {
        using var folder = new TempFolder();
        var time = new ManualTime();
        await using var store = new SqliteDeskStore(folder.File("desk.db"), time);
        await store.MigrateAsync(CancellationToken.None);
        string[] messages = [.. Enumerable.Range(1, 130).Select(number => $"m-{number:000}")];
        await store.CommitAsync(
            new() { Stream = "case/1", ExpectedVersion = 0, Events = [new("case", Instant.FromUtc(2026, 3, 10, 0, 0), "{}")], Shelf = "open", Head = "{}", Outbox = [.. messages.Select(message => new OutboxMessage(message, "escalation", "{}"))] },
            CancellationToken.None);
        var pager = new Pager { Fails = { "m-001", "m-002" } };
        using var outbox = new OutboxService(store, pager, Unwatched.Telemetry, time, new() { PollEvery = TimeSpan.FromSeconds(1) }, NullLogger<OutboxService>.Instance);

        Assert.Equal(98, await outbox.TellAsync(CancellationToken.None));
        Assert.Equal(30, await outbox.TellAsync(CancellationToken.None));
        Assert.Equal(messages[2..], pager.Told);
        Assert.Equal(["m-001", "m-002"], (await store.UndeliveredAsync(10, CancellationToken.None)).Select(message => message.Id));
        Assert.Equal(1, pager.Tried["m-001"]);

        // After one failure two seconds, after the next four.
        int[] tried = [.. Enumerable.Range(1, 8).Select(_ =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            outbox.TellAsync(CancellationToken.None).GetAwaiter().GetResult();
            return pager.Tried["m-001"];
        })];
        Assert.Equal([1, 2, 2, 2, 2, 3, 3, 3], tried);

        pager.Fails.Clear();
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(2, await outbox.TellAsync(CancellationToken.None));
        Assert.Empty(await store.UndeliveredAsync(10, CancellationToken.None));
        Assert.Equal(messages.Length, pager.Told.Distinct().Count());
    }

    private sealed class Pager : INotifier
    {
        public HashSet<string> Fails { get; } = [];

        public List<string> Told { get; } = [];

        public Dictionary<string, int> Tried { get; } = [];

        public Task TellAsync(OutboxMessage message, CancellationToken cancellation)
        {
            Tried[message.Id] = Tried.GetValueOrDefault(message.Id) + 1;
            if (Fails.Contains(message.Id))
            {
                throw new HttpRequestException("nobody answers");
            }

            Told.Add(message.Id);
            return Task.CompletedTask;
        }
    }
}
