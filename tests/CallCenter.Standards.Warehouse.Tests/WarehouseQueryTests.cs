using System.Data.Common;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.LiveDesk.Tests.Storage;
using DuckDB.NET.Data;
using NodaTime;
using Npgsql;

namespace CallCenter.Standards.Warehouse.Tests;

/// <summary>The measures of the shipped catalogue, added up by a warehouse and by the library from the same records.</summary>
public sealed class WarehouseQueryTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly KpiEvaluator Kpis = StandardBook.Shipped.Compile().Kpis;

    public static TheoryData<string> Warehouses => ["duck-db", "postgres"];

    [SkippableTheory]
    [MemberData(nameof(Warehouses))]
    public async Task Contacts_give_the_same_totals_to_the_bit(string warehouse)
    {
        using Database database = await OpenAsync(warehouse);
        ContactRecord[] records = new RandomFacts(1).Contacts(3_000);
        database.Store(ContactRecord.Schema, records);

        Same(database, ContactRecord.Schema, records);
        Same(database, ContactRecord.Schema, records, Grouping.By("team"), Grouping.By("arrival", TimeUnit.Hour, Shanghai));
        Same(database, ContactRecord.Schema, records, Grouping.By("arrival", TimeUnit.DateHour, Berlin), Grouping.By("outcome"));
        Same(database, ContactRecord.Schema, records, Grouping.By("arrival", TimeUnit.Day, Berlin), Grouping.By("arrival", TimeUnit.QuarterHour, Berlin), Grouping.By("queued"), Grouping.ByFiscalQuarter("arrival", 4, Shanghai));
    }

    [SkippableTheory]
    [MemberData(nameof(Warehouses))]
    public async Task Facts_of_other_kinds_give_the_same_totals_to_the_bit(string warehouse)
    {
        using Database database = await OpenAsync(warehouse);
        var facts = new RandomFacts(2);
        Stored(database, SurveyResponse.Schema, facts.Surveys(800), Grouping.By("audience"), Grouping.By("time", TimeUnit.Week, Berlin));
        Stored(database, StaffRecord.Schema, facts.Staff(800), Grouping.By("team"), Grouping.By("leavers"));
        Stored(database, WorkOrderRecord.Schema, facts.Orders(800), Grouping.By("category"), Grouping.By("open"), Grouping.By("created", TimeUnit.Month, Shanghai));
    }

    [SkippableTheory]
    [MemberData(nameof(Warehouses))]
    public async Task A_table_with_some_columns_in_other_units_is_no_data_for_the_rest(string warehouse)
    {
        using Database database = await OpenAsync(warehouse);
        ContactRecord[] records = [.. new RandomFacts(3).Contacts(1_000).Select(static record => record with { Wait = Duration.FromMilliseconds((long)record.Wait.TotalMilliseconds) })];
        database.Store(ContactRecord.Schema, records);
        database.Do("drop table if exists calls");
        database.Do("create table calls as select arrival as came, cast(floor(wait * 1000) as bigint) as wait_ms, case when outcome = 'answered' then 1 else 0 end as got, outcome, channel from contact_facts where outcome in ('answered', 'abandoned')");
        records = [.. records.Where(static record => record.Outcome is ContactOutcome.Answered or ContactOutcome.Abandoned)];
        var recorded = new RecordedFacts { Fields = ["channel", "arrival", "wait", "outcome"], Always = Condition.Compile([new FieldCondition("outcome", "answered, abandoned")], ContactRecord.Schema.Definition) };
        var table = new WarehouseTable
        {
            Dialect = database.Dialect,
            Name = "(select * from calls where wait_ms >= 0) as c",
            Columns = [new("arrival", "came"), new("wait", "wait_ms / 1000.0"), new("outcome", "case when got = 1 then 'answered' else outcome end"), new("channel", "channel")],
            Recorded = new RecordedFacts { Always = recorded.Always },
        };

        MeasureTotals expected = Kpis.Accumulate(ContactRecord.Schema, records, new AccumulationOptions { Recorded = recorded }).Totals;
        MeasureTotals actual = Kpis.Query(ContactRecord.Schema.Definition, table).Read(database.Run);

        // What is not recorded is missing in both, whatever records hold.
        Assert.Equal(expected, actual);
        Assert.Equal(table, StandardJson.Read<WarehouseTable>(StandardJson.Write(table)));
        Assert.Null(Kpis.Evaluate("diversion-rate", actual).Value);
        // Half of the day in the warehouse, and half of it here.
        Assert.Equal(Kpis.Report(expected.Merge(expected)).Results.Select(static result => result.Value), Kpis.Report(expected.Merge(actual)).Results.Select(static result => result.Value));
    }

    [SkippableTheory]
    [MemberData(nameof(Warehouses))]
    public async Task A_table_without_rows_has_no_group(string warehouse)
    {
        using Database database = await OpenAsync(warehouse);
        Stored(database, ContactRecord.Schema, [], Grouping.By("team"));
    }

    [Fact]
    public void What_a_warehouse_cannot_tell_is_refused()
    {
        var table = new WarehouseTable { Dialect = SqlDialect.DuckDb, Name = "contacts" };
        RecordDefinition contact = ContactRecord.Schema.Definition;

        Assert.Contains("'wiat'", Assert.Throws<UnknownCodeException>(() => Kpis.Query(contact, table with { Columns = [new("wiat", "w")] })).Message, StringComparison.Ordinal);
        Assert.Contains("'wait'", Assert.Throws<ArgumentException>(() => Kpis.Query(contact, table with { Columns = [new("wait", "w"), new("wait", "v")] })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Kpis.Query(contact, table, Grouping.By("wait")));
        Assert.Throws<ArgumentException>(() => Kpis.Query(contact, table, Grouping.By("team", TimeUnit.Hour, Berlin)));
        Assert.Throws<ArgumentException>(() => Kpis.Query(contact, table, Grouping.By("team"), Grouping.By("queue", "team")));
        Assert.Throws<ArgumentException>(() => Kpis.Query(contact, table with { Columns = [new("wait", "w")] }, Grouping.By("team")));
        Assert.Throws<ArgumentException>(() => Kpis.Query(contact, table with { Name = " " }));
    }

    [Fact]
    public void A_zone_that_changes_within_a_quarter_of_an_hour_is_told_and_not_guessed()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var database = new Database(connection, SqlDialect.DuckDb);
        // Until 1901 the clocks of Shanghai were 8 h 5 min 43 s ahead.
        database.Store(ContactRecord.Schema, [new ContactRecord { Arrival = Instant.FromUtc(1890, 5, 1, 15, 50) }]);

        WarehouseQuery query = Kpis.Query(ContactRecord.Schema.Definition, new WarehouseTable { Dialect = SqlDialect.DuckDb, Name = "contact_facts" }, Grouping.By("arrival", TimeUnit.Day, Shanghai));

        Assert.Contains("Asia/Shanghai", Assert.Throws<InvalidOperationException>(() => query.Read(database.Run)).Message, StringComparison.Ordinal);
    }

    private static void Stored<T>(Database database, RecordSchema<T> schema, T[] records, params Grouping[] groupings)
    {
        database.Store(schema, records);
        Same(database, schema, records);
        Same(database, schema, records, groupings);
    }

    private static void Same<T>(Database database, RecordSchema<T> schema, T[] records, params Grouping[] groupings)
    {
        MeasureTotals expected = Kpis.Accumulate(schema, records, new AccumulationOptions { Groupings = [.. groupings] }).Totals;
        MeasureTotals actual = Kpis.Query(schema.Definition, new WarehouseTable { Dialect = database.Dialect, Name = Database.TableOf(schema.Definition) }, groupings).Read(database.Run);

        Assert.Equal(Convert.ToHexString(expected.ToBytes()), Convert.ToHexString(actual.ToBytes()));
    }

    private async Task<Database> OpenAsync(string warehouse)
    {
        DbConnection connection;
        if (warehouse == "postgres")
        {
            Skip.IfNot(server.Missing is null, server.Missing);
            connection = new NpgsqlConnection(await server.NewDatabaseAsync());
        }
        else
        {
            connection = new DuckDBConnection("DataSource=:memory:");
        }

        await connection.OpenAsync();
        return new Database(connection, warehouse == "postgres" ? SqlDialect.Postgres : SqlDialect.DuckDb);
    }
}
