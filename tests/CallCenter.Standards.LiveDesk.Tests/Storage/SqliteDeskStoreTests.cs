using LiveDesk.Storage;
using LiveDesk.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace CallCenter.Standards.LiveDesk.Tests.Storage;

#pragma warning disable CA1001 // The runner ends it by DisposeAsync.
public sealed class SqliteDeskStoreTests : DeskStoreLaws
#pragma warning restore CA1001
{
    private readonly TempFolder folder = new();

    internal override Task<IDeskStore> OpenAsync() => Task.FromResult<IDeskStore>(new SqliteDeskStore(folder.File("desk.db"), Time));

    protected override Task EndAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused()
    {
        using (var newer = new SqliteConnection($"Data Source={folder.File("desk.db")}"))
        {
            newer.Open();
            using SqliteCommand command = newer.CreateCommand();
            command.CommandText = "insert into schema_version (version) values (99)";
            command.ExecuteNonQuery();
        }

        await using IDeskStore store = await OpenAsync();
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => store.MigrateAsync(CancellationToken.None));
        Assert.Equal("The store has schema 99; this program knows up to 3. Start the newer program.", refused.Message);
    }
}
