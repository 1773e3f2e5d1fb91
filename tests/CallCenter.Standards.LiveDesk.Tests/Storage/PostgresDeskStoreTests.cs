using LiveDesk.Storage;
using LiveDesk.Storage.Postgres;

namespace CallCenter.Standards.LiveDesk.Tests.Storage;

/// <summary>The same laws on PostgreSQL: one server for all tests, a database for each.</summary>
public sealed class PostgresDeskStoreTests(PostgresServer server) : DeskStoreLaws, IClassFixture<PostgresServer>
{
    private string? database;

    internal override async Task<IDeskStore> OpenAsync() => new PostgresDeskStore(database ??= await server.NewDatabaseAsync(), Time);

    protected override Task EndAsync() => Task.CompletedTask;

    protected override Task<bool> IsThereAsync() => Task.FromResult(server.Missing is null);

    protected override void SkipUnlessThere() => Skip.IfNot(server.Missing is null, server.Missing);
}
