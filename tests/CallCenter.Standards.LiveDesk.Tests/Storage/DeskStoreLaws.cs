using System.Collections.Immutable;
using LiveDesk.Storage;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests.Storage;

/// <summary>What holds of every store, whatever is behind it.</summary>
public abstract class DeskStoreLaws : IAsyncLifetime
{
    private static readonly Instant Eight = Instant.FromUtc(2026, 3, 10, 0, 0);
    private static readonly CancellationToken None = CancellationToken.None;

    private IDeskStore store = null!;

    internal ManualTime Time { get; } = new();

    /// <summary>Opens the store of this test; a second time, what the first left.</summary>
    internal abstract Task<IDeskStore> OpenAsync();

    protected abstract Task EndAsync();

    public async Task InitializeAsync()
    {
        if (await IsThereAsync())
        {
            store = await OpenAsync();
            await store.MigrateAsync(None);
        }
    }

    public async Task DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }

        await EndAsync();
    }

    protected virtual Task<bool> IsThereAsync() => Task.FromResult(true);

    protected virtual void SkipUnlessThere()
    {
    }

    [SkippableFact]
    public async Task A_decision_is_stored_with_its_events_head_timer_and_message()
    {
        SkipUnlessThere();
        CommitAnswer answer = await store.CommitAsync(
            Of("case/1", 0, "opened", "queued") with { WakeAt = Eight, Outbox = [new("case/1/near", "step", "to whom")], Command = new("m-1", "open", "done") }, None);

        Assert.Equal(new CommitAnswer.Committed(2), answer);
        StoredStream stored = (await store.ReadAsync("case/1", None))!;
        Assert.Equal(new StoredHead("case/1", 2, "waiting", "head of 2"), stored.Head);
        Assert.Equal([(1L, "opened", "{\"n\":\"opened\"}"), (2L, "queued", "{\"n\":\"queued\"}")], stored.Events.Select(e => (e.Version, e.Kind, e.Data)));
        Assert.All(stored.Events, e => Assert.Equal(Eight, e.At));
        Assert.Equal(["case/1"], await ClaimAsync(Eight));
        Assert.Equal(new OutboxMessage("case/1/near", "step", "to whom"), Assert.Single(await store.UndeliveredAsync(10, None)));
        Assert.Equal(new StoredCommand("m-1", "case/1", "open", "done"), await store.FindCommandAsync("m-1", None));
        Assert.Null(await store.ReadAsync("case/2", None));
        Assert.Null(await store.FindCommandAsync("m-2", None));
    }

    [SkippableFact]
    public async Task A_decision_on_an_older_version_conflicts_and_changes_nothing()
    {
        SkipUnlessThere();
        await store.CommitAsync(Of("case/1", 0, "opened"), None);
        await store.CommitAsync(Of("case/1", 1, "answered") with { WakeAt = Eight }, None);

        foreach (long older in (long[])[0, 1, 3])
        {
            Assert.Equal(
                new CommitAnswer.Conflict(2),
                await store.CommitAsync(Of("case/1", older, "abandoned") with { WakeAt = null, Command = new($"m-{older}", "", ""), Outbox = [new($"o-{older}", "", "")] }, None));
            Assert.Null(await store.FindCommandAsync($"m-{older}", None));
        }

        Assert.Equal(new CommitAnswer.Conflict(0), await store.CommitAsync(Of("case/2", 1, "answered"), None));
        Assert.Equal(["opened", "answered"], (await store.ReadAsync("case/1", None))!.Events.Select(e => e.Kind));
        Assert.Empty(await store.UndeliveredAsync(10, None));
        Assert.Equal(["case/1"], await ClaimAsync(Eight));
    }

    [SkippableFact]
    public async Task Of_many_who_decide_on_the_same_version_one_is_stored()
    {
        SkipUnlessThere();
        await store.CommitAsync(Of("case/1", 0, "opened"), None);
        CommitAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => store.CommitAsync(Of("case/1", 1, $"by-{i}"), None))));

        Assert.Single(answers, answer => answer == new CommitAnswer.Committed(2));
        Assert.Equal(23, answers.Count(answer => answer == new CommitAnswer.Conflict(2)));
        Assert.Equal(2, (await store.ReadAsync("case/1", None))!.Events.Length);
    }

    [SkippableFact]
    public async Task What_hangs_on_another_stream_is_stored_only_while_that_has_not_moved_on()
    {
        SkipUnlessThere();
        await store.CommitAsync(Of("desk/main", 0, "opened"), None);
        Assert.IsType<CommitAnswer.Committed>(await store.CommitAsync(Of("case/1", 0, "placed") with { Fence = new("desk/main", 1) }, None));
        await store.CommitAsync(Of("desk/main", 1, "opened"), None);

        foreach (StreamVersion before in (StreamVersion[])[new("desk/main", 1), new("desk/main", 3), new("desk/none", 1)])
        {
            Assert.IsType<CommitAnswer.Fenced>(await store.CommitAsync(Of("case/1", 1, "placed") with { Fence = before, Command = new("m-1", "", ""), WakeAt = Eight }, None));
        }

        Assert.Equal(new StoredHead("case/1", 1, "waiting", "head of 1"), (await store.ReadAsync("case/1", None))!.Head);
        Assert.Null(await store.FindCommandAsync("m-1", None));
        Assert.Empty(await ClaimAsync(Eight));
    }

    [SkippableFact]
    public async Task The_same_command_again_is_given_its_first_answer_whatever_happened_since()
    {
        SkipUnlessThere();
        StreamCommit first = Of("case/1", 0, "opened") with { Command = new("m-1", "open", "version 1") };
        await store.CommitAsync(first, None);
        await store.CommitAsync(Of("case/1", 1, "answered"), None);

        Assert.Equal(new CommitAnswer.Repeated("version 1"), await store.CommitAsync(first, None));
        Assert.Equal(new CommitAnswer.Repeated("version 1"), await store.CommitAsync(first with { ExpectedVersion = 2, Command = first.Command! with { Answer = "version 3" } }, None));
        Assert.Equal(2, (await store.ReadAsync("case/1", None))!.Head.Version);
    }

    [SkippableFact]
    public async Task The_same_command_from_many_at_once_is_carried_out_once()
    {
        SkipUnlessThere();
        CommitAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => store.CommitAsync(Of("case/1", 0, "opened") with { Command = new("m-1", "open", $"answer {i}") }, None))));

        Assert.Single(answers.OfType<CommitAnswer.Committed>());
        string told = (await store.FindCommandAsync("m-1", None))!.Answer;
        Assert.All(answers.Where(answer => answer is not CommitAnswer.Committed), answer => Assert.Equal(new CommitAnswer.Repeated(told), answer));
        Assert.Single((await store.ReadAsync("case/1", None))!.Events);
    }

    [SkippableFact]
    public async Task Another_command_with_the_identity_is_told_and_changes_nothing()
    {
        SkipUnlessThere();
        await store.CommitAsync(Of("case/1", 0, "opened") with { Command = new("m-1", "open", "") }, None);
        CommitAnswer[] answers = await Task.WhenAll(Enumerable.Range(2, 8).Select(i => Task.Run(() => store.CommitAsync(Of($"case/{i}", 0, "opened") with { Command = new("m-1", $"open {i}", "") }, None))));

        Assert.All(answers, answer => Assert.Equal(new CommitAnswer.CommandReused("case/1"), answer));
        Assert.Null(await store.ReadAsync("case/2", None));
    }

    [SkippableFact]
    public async Task One_identity_for_commands_of_many_streams_at_once_is_carried_out_for_one()
    {
        SkipUnlessThere();
        CommitAnswer[] answers = await Task.WhenAll(Enumerable.Range(1, 16).Select(i => Task.Run(() => store.CommitAsync(Of($"case/{i}", 0, "opened") with { Command = new("m-1", $"open {i}", "") }, None))));

        Assert.Single(answers.OfType<CommitAnswer.Committed>());
        Assert.Equal(15, answers.OfType<CommitAnswer.CommandReused>().Count());
        Assert.Single(await store.OnShelfAsync("waiting", "", 100, None));
    }

    [SkippableFact]
    public async Task A_decision_that_breaks_off_midway_leaves_nothing_and_harms_no_other()
    {
        SkipUnlessThere();
        await store.CommitAsync(Of("case/0", 0, "opened"), None);
        StreamCommit broken = Of("case/1", 0, "opened", "queued") with { WakeAt = Eight, Command = new("m-1", "", ""), Outbox = [new("o-1", null!, "")] };
        Task<CommitAnswer>[] others = [.. Enumerable.Range(2, 8).Select(i => store.CommitAsync(Of($"case/{i}", 0, "opened"), None))];
        await Assert.ThrowsAnyAsync<Exception>(() => store.CommitAsync(broken, None));
        await Assert.ThrowsAnyAsync<Exception>(() => store.CommitAsync(broken with { Stream = "case/0", ExpectedVersion = 1 }, None));

        Assert.All(await Task.WhenAll(others), answer => Assert.Equal(new CommitAnswer.Committed(1), answer));
        Assert.Null(await store.ReadAsync("case/1", None));
        Assert.Equal(new StoredHead("case/0", 1, "waiting", "head of 1"), (await store.ReadAsync("case/0", None))!.Head);
        Assert.Null(await store.FindCommandAsync("m-1", None));
        Assert.Empty(await store.UndeliveredAsync(10, None));
        Assert.Empty(await ClaimAsync(Eight));
    }

    [SkippableFact]
    public async Task What_is_due_is_claimed_once_however_many_ask()
    {
        SkipUnlessThere();
        for (int i = 0; i < 40; i++)
        {
            await store.CommitAsync(Of($"case/{i:00}", 0, "opened") with { WakeAt = Eight + Duration.FromSeconds(i) }, None);
        }

        ImmutableArray<string>[] claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => store.ClaimDueAsync(Eight + Duration.FromSeconds(29), Duration.FromMinutes(1), 4, None))));
        List<string> all = [.. claims.SelectMany(claim => claim)];
        for (ImmutableArray<string> rest; !(rest = await store.ClaimDueAsync(Eight + Duration.FromSeconds(29), Duration.FromMinutes(1), 4, None)).IsEmpty;)
        {
            all.AddRange(rest);
        }

        Assert.All(claims, claim => Assert.True(claim.Length <= 4));
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"case/{i:00}"), all.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task A_claim_that_nobody_acted_on_is_given_again_when_its_lease_ends()
    {
        SkipUnlessThere();
        await store.CommitAsync(Of("case/1", 0, "opened") with { WakeAt = Eight }, None);
        Assert.Equal(["case/1"], await ClaimAsync(Eight));
        Assert.Empty(await ClaimAsync(Eight + Duration.FromHours(1)));
        Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(["case/1"], await ClaimAsync(Eight));
    }

    [SkippableFact]
    public async Task A_decision_sets_the_timer_anew_or_takes_it_away()
    {
        SkipUnlessThere();
        await store.CommitAsync(Of("case/1", 0, "opened") with { WakeAt = Eight }, None);
        Assert.Equal(["case/1"], await ClaimAsync(Eight));
        Instant later = Eight + Duration.FromMinutes(5) + Duration.FromNanoseconds(1);
        await store.CommitAsync(Of("case/1", 1) with { WakeAt = later }, None);

        Assert.Empty(await ClaimAsync(later - Duration.FromNanoseconds(1)));
        Assert.Equal(["case/1"], await ClaimAsync(later + Duration.FromNanoseconds(99)));
        await store.CommitAsync(Of("case/1", 1, "closed") with { WakeAt = null }, None);
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await ClaimAsync(later + Duration.FromDays(100)));
    }

    [SkippableFact]
    public async Task A_message_is_told_in_order_until_it_is_confirmed_and_stored_once()
    {
        SkipUnlessThere();
        await store.CommitAsync(Of("case/1", 0, "opened") with { Outbox = [new("b", "step", "1"), new("a", "step", "2")] }, None);
        await store.CommitAsync(Of("case/1", 1, "again") with { Outbox = [new("b", "step", "other"), new("c", "step", "3")] }, None);
        Assert.Equal(["b", "a"], (await store.UndeliveredAsync(2, None)).Select(m => m.Id));

        await store.ConfirmAsync(["b", "c"], None);
        Assert.Equal(new OutboxMessage("a", "step", "2"), Assert.Single(await store.UndeliveredAsync(10, None)));
        await store.CommitAsync(Of("case/1", 2, "again") with { Outbox = [new("b", "step", "1")] }, None);
        Assert.Equal(["a"], (await store.UndeliveredAsync(10, None)).Select(m => m.Id));
    }

    [SkippableFact]
    public async Task A_shelf_is_read_in_order_page_by_page()
    {
        SkipUnlessThere();
        foreach (string stream in (string[])["case/b", "case/A", "case/é", "case/a", "case/B"])
        {
            await store.CommitAsync(Of(stream, 0, "opened"), None);
        }

        await store.CommitAsync(Of("case/a", 1, "closed") with { Shelf = "closed" }, None);
        ImmutableArray<StoredHead> first = await store.OnShelfAsync("waiting", "", 2, None);
        ImmutableArray<StoredHead> rest = await store.OnShelfAsync("waiting", first[^1].Stream, 10, None);
        Assert.Equal(["case/A", "case/B", "case/b", "case/é"], first.Concat(rest).Select(head => head.Stream));
        Assert.Equal(new StoredHead("case/a", 2, "closed", "head of 2"), Assert.Single(await store.OnShelfAsync("closed", "", 10, None)));
    }

    [SkippableFact]
    public async Task What_falls_due_in_a_time_is_found_in_order_page_by_page_and_no_more_once_it_has_changed()
    {
        SkipUnlessThere();
        Instant At(int seconds) => Eight + Duration.FromSeconds(seconds) + Duration.FromMilliseconds(300);
        DueChange? Due(int[] before, int[] now) => DueChange.Between(before.Select(At), now.Select(At));
        async Task<string[]> FoundAsync(int from, int until, string after = "", int most = 10) => [.. (await store.FallingDueAsync(At(from), At(until), after, most, None)).Select(head => head.Stream)];
        foreach (string stream in (string[])["case/b", "case/A", "case/é", "case/a"])
        {
            await store.CommitAsync(Of(stream, 0, "opened") with { Due = Due([], [10, 20, 20]) }, None);
        }

        await store.CommitAsync(Of("case/late", 0, "opened") with { Due = Due([], [31]) }, None);
        Assert.Equal(["case/A", "case/a"], await FoundAsync(10, 30, most: 2));
        Assert.Equal(["case/b", "case/é"], await FoundAsync(10, 30, "case/a"));
        Assert.Empty(await FoundAsync(11, 19));
        Assert.Empty(await FoundAsync(21, 30));
        await store.CommitAsync(Of("case/a", 1, "answered") with { Due = Due([10, 20], [20, 40]) }, None);
        await store.CommitAsync(Of("case/b", 1, "closed") with { Due = Due([10, 20], []) }, None);
        await store.CommitAsync(Of("case/é", 1, "noted") with { Due = Due([10, 20], [20, 10]) }, None);
        await store.CommitAsync(Of("case/A", 7, "conflicts") with { Due = Due([10, 20], []) }, None);

        Assert.Equal(["case/A", "case/é"], await FoundAsync(10, 10));
        Assert.Equal(["case/A", "case/a", "case/é"], await FoundAsync(0, 30));
        Assert.Equal(new StoredHead("case/a", 2, "waiting", "head of 2"), Assert.Single(await store.FallingDueAsync(At(40), At(40), "", 10, None)));
    }

    [SkippableFact]
    public async Task Events_of_some_kinds_since_an_instant_are_read_page_by_page()
    {
        SkipUnlessThere();
        for (int i = 0; i < 6; i++)
        {
            StreamCommit commit = Of($"case/{i}", 0, "opened", i % 2 == 0 ? "answered" : "abandoned");
            await store.CommitAsync(commit with { Events = [.. commit.Events.Select(e => e with { At = Eight + Duration.FromHours(i) })] }, None);
        }

        Instant since = Eight + Duration.FromHours(2);
        ImmutableArray<StoredEvent> first = await store.SinceAsync(since, ["answered", "abandoned"], 0, 3, None);
        ImmutableArray<StoredEvent> rest = await store.SinceAsync(since, ["answered", "abandoned"], first[^1].Position, 10, None);
        Assert.Equal(["case/2", "case/3", "case/4", "case/5"], first.Concat(rest).Select(e => e.Stream));
        Assert.Equal(3, first.Length);
        Assert.Empty(await store.SinceAsync(since, ["placed"], 0, 10, None));
    }

    [SkippableFact]
    public async Task What_was_stored_is_there_when_the_store_is_opened_again()
    {
        SkipUnlessThere();
        await store.CommitAsync(Of("case/1", 0, "opened") with { Command = new("m-1", "open", "done"), WakeAt = Eight, Outbox = [new("o", "t", "d")] }, None);
        await store.DisposeAsync();
        store = await OpenAsync();

        Assert.True(await store.MigrateAsync(None) >= 1);
        Assert.Equal("case/1", (await store.ReadAsync("case/1", None))!.Head.Stream);
        Assert.Equal("done", (await store.FindCommandAsync("m-1", None))!.Answer);
        Assert.Equal(["case/1"], await ClaimAsync(Eight));
        Assert.Single(await store.UndeliveredAsync(10, None));
    }

    [SkippableFact]
    public async Task Text_of_any_kind_is_stored_as_it_is()
    {
        SkipUnlessThere();
        const string Text = "'; drop table events; -- \" \\ \r\n 投诉 𠮷 $1 {0}";
        await store.CommitAsync(Of(Text, 0, Text) with { Head = Text, Shelf = Text, Command = new(Text, Text, Text), Outbox = [new(Text, Text, Text)] }, None);

        StoredStream stored = (await store.ReadAsync(Text, None))!;
        Assert.Equal((Text, Text, Text, Text), (stored.Head.Head, stored.Head.Shelf, stored.Events[0].Kind, stored.Head.Stream));
        Assert.Equal(new StoredCommand(Text, Text, Text, Text), await store.FindCommandAsync(Text, None));
    }

    private static StreamCommit Of(string stream, long expected, params string[] kinds) => new()
    {
        Stream = stream,
        ExpectedVersion = expected,
        Events = [.. kinds.Select(kind => new NewEvent(kind, Eight, $"{{\"n\":\"{kind}\"}}"))],
        Shelf = "waiting",
        Head = $"head of {expected + kinds.Length}",
    };

    private async Task<string[]> ClaimAsync(Instant now) => [.. await store.ClaimDueAsync(now, Duration.FromMinutes(1), 10, None)];
}
