using Microsoft.Data.Sqlite;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests.Crashes;

/// <summary>The oracle finds what it is there for: a file that is right has no faults, and one that was tampered with has.</summary>
public sealed class LogOracleTests
{
    [Fact]
    public async Task What_was_lost_doubled_or_changed_in_the_log_is_found()
    {
        await using Desk desk = await Desk.OpenAsync();
        using var callers = new Callers([new("http://127.0.0.1:1")], (_, _) => "", 0);
        async Task Take(string command, Task<Answer> sent) => callers.Accepted[command] = ("c-1", (await sent).Ok().Body);
        await Take("agent", desk.AgentAsync("ann", command: "agent"));
        await Take("c-1.open", desk.ContactAsync("c-1", "complaint", command: "c-1.open"));
        await desk.UntilPlacedAsync("c-1");
        await Take("c-1.answer", desk.CommandAsync("c-1", "answer", "ann", "service-agent", command: "c-1.answer"));
        await Take("c-1.accept", desk.CommandAsync("c-1", "accept", "ann", "service-agent", command: "c-1.accept"));
        desk.Clock.Advance(Duration.FromHours(5));
        await desk.UntilStepsAsync("c-1", 2);
        await new LogOracle(new SqliteLog(desk.Database)).SettledAsync(desk.Clock.Now);
        await desk.StopAsync();
        var oracle = new LogOracle(new SqliteLog(desk.Database));
        Assert.Empty(oracle.Judge(callers, 1));
        Assert.Equal((1, true), (oracle.Cases, oracle.Steps >= 2));

        string[] damages =
        [
            "delete from events where kind = 'case' and version = 1",
            "delete from events where kind = 'step' and position = (select max(position) from events where kind = 'step')",
            "insert into events (stream, version, kind, at, data) select stream, (select max(version) + 1 from events where stream = 'case/c-1'), kind, at, data from events where kind = 'step' limit 1",
            "insert into events (stream, version, kind, at, data) select stream, (select max(version) + 1 from events where stream = 'case/c-1'), kind, at, data from events where kind = 'contact' limit 1",
            "update events set data = replace(data, 'T01:', 'T02:') where kind = 'case' and data like '%\"created\"%'",
            "delete from commands where command = 'c-1.accept'",
            "insert into commands (command, stream, digest, answer) values ('other', 'case/c-1', '', '{}')",
            "update commands set answer = '{}' where command = 'c-1.open'",
            "delete from outbox where place = 1",
            "update outbox set delivered = 0 where place = 1",
            "update streams set version = version + 1 where stream = 'case/c-1'",
            "update streams set head = replace(head, '\"promises\":[{', '\"promises\":[],\"x\":[{') where stream = 'case/c-1'",
            "delete from dues where due = (select min(due) from dues)",
            "insert into dues (due, stream) values (1, 'case/c-1')",
            "update events set data = replace(data, 'ann', 'bob') where kind = 'placed'; update events set kind = 'released' where kind = 'placed'",
        ];
        foreach (string damage in damages)
        {
            string copy = desk.Database + ".damaged";
            File.Delete(copy);
            using (var whole = new SqliteConnection($"Data Source={desk.Database};Pooling=False"))
            {
                whole.Open();
                using SqliteCommand vacuum = whole.CreateCommand();
                vacuum.CommandText = "vacuum into $1";
                vacuum.Parameters.AddWithValue("$1", copy);
                vacuum.ExecuteNonQuery();
            }

            using (var connection = new SqliteConnection($"Data Source={copy};Pooling=False"))
            {
                connection.Open();
                using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this test's own.
                command.CommandText = damage;
#pragma warning restore CA2100
                Assert.True(command.ExecuteNonQuery() > 0, damage);
            }

            Assert.True(!new LogOracle(new SqliteLog(copy)).Judge(callers, 1).IsEmpty, $"Not found: {damage}");
        }
    }
}
