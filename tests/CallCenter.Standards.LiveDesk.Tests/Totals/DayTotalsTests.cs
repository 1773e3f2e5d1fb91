using System.Collections.Immutable;
using System.Net;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using LiveDesk.Storage;
using LiveDesk.Totals;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests.Totals;

public sealed class DayTotalsTests
{
    private static readonly LocalDate Today = new(2026, 3, 10);

    [Fact]
    public async Task The_day_is_told_by_team_and_of_the_centre_for_the_staff_and_is_the_same_after_a_restart()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann");
        await desk.ContactAsync("c-2");
        desk.Clock.Advance(Duration.FromMinutes(1));
        (await desk.CommandAsync("c-2", "abandon", "ivr", "system")).Ok();
        string told = (await desk.GetAsync("/totals")).Ok().Body;
        System.Text.Json.Nodes.JsonNode level = System.Text.Json.Nodes.JsonNode.Parse(told)!["centre"]!["figures"]!.AsArray().Single(figure => (string)figure!["kpi"]! == "service-level")!;
        Assert.Equal((1, 2, 0.5), ((double)level["numerator"]!, (double)level["denominator"]!, (double)level["value"]!));
        MeasureTotals exact = StandardJson.Read<MeasureTotals>((await desk.GetAsync("/totals/measures")).Ok().Body);
        Assert.Equal<IEnumerable<string>>(["team", "queue"], exact.Dimensions);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/totals", desk.TokenFor("li", "customer", cases: ["c-1"]))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/totals/measures", desk.TokenFor("li", "customer", cases: ["c-1"]))).Status);
        await desk.RestartAsync();
        Assert.Equal(told, (await desk.GetAsync("/totals")).Ok().Body);
        Assert.Equal(exact, await desk.Services.GetRequiredService<ITotals>().OfAsync(Today));
        desk.Clock.Advance(Duration.FromDays(1));
        Assert.Equal("[]", (await desk.GetAsync("/totals")).Json["teams"]!.ToJsonString());
    }

    [Fact]
    public async Task What_comes_into_the_log_behind_what_was_counted_is_counted_too_and_nothing_twice()
    {
        var log = new LateLog();
        var time = new ManualTime();
        using var totals = new DayTotals(log, new OneStandard(), time, TeamShare.All);
        log.Add(1, 2, 4, 5);
        Assert.Equal(4, await CountAsync(totals));
        log.Add(3);
        Assert.Equal(5, await CountAsync(totals));
        time.Advance(TimeSpan.FromSeconds(100));
        log.Add(6, 8);
        Assert.Equal(7, await CountAsync(totals));
        time.Advance(TimeSpan.FromSeconds(100));
        log.Add(7);
        Assert.Equal(8, await CountAsync(totals));
        Assert.Equal(8, await CountAsync(totals));
        // What is old is not read again and again.
        Assert.True(log.ReadLast <= 3, $"{log.ReadLast} events were read once more");
        Assert.Equal(0, await CountAsync(totals, Today.PlusDays(1)));
        Assert.Equal(8, await CountAsync(totals));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void Every_team_is_in_one_share(int shares)
    {
        foreach (string? team in (string?[])[null, "", "north", "south", "夜班", "一组", "二组"])
        {
            Assert.Single(Enumerable.Range(0, shares), number => new TeamShare(number, shares).Has(team));
        }

        Assert.Equal(Enumerable.Range(0, shares).Single(number => new TeamShare(number, shares).Has(null)), Enumerable.Range(0, shares).Single(number => new TeamShare(number, shares).Has("")));
    }

    private static async Task<double> CountAsync(DayTotals totals, LocalDate? day = null) =>
        new OneStandard().Current.Standard.Kpis.Evaluate("service-level", (await totals.OfAsync(day ?? Today)).RollUp()).Denominator ?? 0;

    /// <summary>A log into which events come in another order than that of their positions, as those of several hosts do.</summary>
    private sealed class LateLog : IDeskStore
    {
        private readonly SortedSet<long> positions = [];

        public int ReadLast { get; private set; }

        public void Add(params long[] more) => positions.UnionWith(more);

        public Task<ImmutableArray<StoredEvent>> SinceAsync(Instant since, ImmutableArray<string> kinds, long after, int most, CancellationToken cancellation)
        {
            Instant at = Instant.FromUtc(2026, 3, 10, 2, 0);
            string record = StandardJson.Write(new ContactRecord { Channel = "phone", Queue = "general", Arrival = at, Outcome = ContactOutcome.Answered });
            ImmutableArray<StoredEvent> found = [.. positions.Where(position => position > after && at >= since).Take(most).Select(position => new StoredEvent(position, $"case/{position}", 1, "contact", at, record))];
            ReadLast = found.Length;
            return Task.FromResult(found);
        }

        public Task<int> MigrateAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public Task<CommitAnswer> CommitAsync(StreamCommit commit, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<StoredStream?> ReadAsync(string stream, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<StoredCommand?> FindCommandAsync(string command, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<ImmutableArray<StoredHead>> OnShelfAsync(string shelf, string after, int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<ImmutableArray<StoredHead>> FallingDueAsync(Instant from, Instant until, string after, int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<ImmutableArray<string>> ClaimDueAsync(Instant now, Duration lease, int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<ImmutableArray<OutboxMessage>> UndeliveredAsync(int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task ConfirmAsync(ImmutableArray<string> messages, CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => default;
    }
}
