using System.Text.Json.Nodes;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.LiveDesk.Tests.Storage;
using LiveDesk.Storage;
using LiveDesk.Totals;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace CallCenter.Standards.LiveDesk.Tests.Sealing;

/// <summary>The same on PostgreSQL, whose pages and write-ahead log keep what was deleted until they are made to let it go.</summary>
public sealed class PostgresSealingTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [SkippableFact]
    public async Task Personal_values_are_in_no_file_and_the_key_is_in_none_once_the_table_of_keys_is_written_anew_and_the_log_is_let_go()
    {
        Skip.IfNot(server.Missing is null, server.Missing);
        string database = await server.NewDatabaseAsync();
        await RunAsync(database, "alter system set wal_recycle = off");
        await RunAsync(database, "select pg_reload_conf()");
        await using Desk desk = await Desk.OpenAsync(("LiveDesk:Postgres", database));
        await WaitsAsync("c-0");
        await SealedCase.PlayAsync(desk, "c-1");
        await WaitsAsync("c-2");
        await RunAsync(database, "checkpoint");
        Assert.Empty(InTables(SealedCase.Said));
        Assert.Empty(InLog(SealedCase.Said));

        // The search finds what is there: the sealed values as they are stored, and the key that opens them.
        StoredStream before = (await desk.Store.ReadAsync("case/c-1", CancellationToken.None))!;
        string cipher = before.Events.SelectMany(happened => happened.Data.Split('"')).First(text => text.StartsWith("sealed:", StringComparison.Ordinal));
        string[] there = [before.Key!, cipher];
        Assert.Equal(there, InTables(there));
        Assert.Equal(there, InLog(there));
        JsonNode seen = (await desk.GetAsync("/cases/c-1")).Ok().Json;
        MeasureTotals totals = await TotalsAsync(desk);
        Assert.NotEmpty(totals.Groups);

        desk.Clock.Advance(Duration.FromDays((365 * 5) + 8));
        await Desk.UntilAsync(async () => (await desk.Store.ReadAsync("case/c-1", CancellationToken.None))!.Events[^1].Kind == "disposed", "the case is disposed of");
        StoredStream after = (await desk.Store.ReadAsync("case/c-1", CancellationToken.None))!;
        Assert.Null(after.Key);
        Assert.NotNull((await desk.Store.ReadAsync("case/c-0", CancellationToken.None))!.Key);
        // What was logged before stands in the log until its files are let go.
        Assert.Equal([before.Key!], InLog([before.Key!]));

        await RunAsync(database, "vacuum full keys");
        await RunAsync(database, "select pg_switch_wal()");
        await RunAsync(database, "checkpoint");
        Assert.Empty(InTables([before.Key!, .. SealedCase.Said]));
        Assert.Empty(InLog([before.Key!, .. SealedCase.Said]));
        Assert.Equal([cipher], InTables([cipher]));

        Assert.Equal(totals, await TotalsAsync(desk));
        Assert.Equal<IEnumerable<StoredEvent>>([.. before.Events], [.. after.Events.SkipLast(1)]);
        JsonNode told = (await desk.GetAsync("/cases/c-1")).Ok().Json;
        foreach (string part in (string[])["events", "promises", "steps"])
        {
            Assert.Equal(seen[part]!.ToJsonString(), told[part]!.ToJsonString());
        }

        Assert.DoesNotContain(told["facts"]!.AsArray(), fact => (string)fact!["field"]! is "customer-name" or "customer-contact" or "details" or "result");

        // One whose key stays, beside that which is destroyed: nobody serves its channel.
        async Task WaitsAsync(string id) => (await desk.SendAsync(
            HttpMethod.Post, "/contacts", desk.Token("ivr", "system"), $$"""{"contact":{"channel":"chat","need":"inquiry","complexity":"ordinary","segment":"ordinary","language":"zh"},"id":"{{id}}"}""")).Ok();
    }

    private static Task<MeasureTotals> TotalsAsync(Desk desk) => desk.Services.GetRequiredService<ITotals>().OfAsync(new(2026, 3, 10));

    private static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private string[] InTables(string[] texts) => SealedCase.Found(server.Files.Where(file => !IsLog(file)), texts);

    private string[] InLog(string[] texts) => SealedCase.Found(server.Files.Where(IsLog), texts);

    private static bool IsLog(string file) => file.Contains("/pg_wal/", StringComparison.Ordinal);
}
