using CallCenter.Standards.Kpis;
using DuckDB.NET.Data;

namespace CallCenter.Standards.Benchmarks.Kpis;

/// <summary>The log in an in-memory DuckDB table (outcomes as small integers, times as 64-bit ticks, missing as NULL), totalled by one SQL query.</summary>
internal sealed class DuckDbTable : IDisposable
{
    private const string Query =
        """
        SELECT team, hour(arrival) AS hour,
            count(*) FILTER (outcome IN (0, 1)),
            count(*) FILTER (outcome = 0),
            count(*) FILTER (outcome = 1),
            count(*) FILTER (outcome = 0 AND wait <= 200000000),
            count(*) FILTER (outcome = 1 AND wait <= 50000000),
            count(*) FILTER (outcome = 0 AND transferred),
            count(*) FILTER (outcome = 0 AND resolved),
            sum(wait) FILTER (outcome = 0)::BIGINT,
            sum(wait) FILTER (outcome = 1)::BIGINT,
            sum(talk) FILTER (outcome = 0)::BIGINT,
            sum(hold) FILTER (outcome = 0)::BIGINT,
            sum(wrap_up) FILTER (outcome = 0)::BIGINT
        FROM contacts GROUP BY ALL
        """;

    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public DuckDbTable(ContactRecord[] log)
    {
        connection.Open();
        Execute("CREATE TABLE contacts (team VARCHAR, arrival TIMESTAMP, outcome TINYINT, wait BIGINT, talk BIGINT, hold BIGINT, wrap_up BIGINT, transferred BOOLEAN, resolved BOOLEAN)");
        using DuckDBAppender appender = connection.CreateAppender("contacts");
        foreach (ref readonly ContactRecord record in log.AsSpan())
        {
            appender.CreateRow()
                .AppendValue(record.Team)
                .AppendValue(record.Arrival.ToDateTimeUtc())
                .AppendValue((sbyte)record.Outcome)
                .AppendValue(record.Wait.BclCompatibleTicks)
                .AppendValue(record.Talk.BclCompatibleTicks)
                .AppendValue(record.Hold?.BclCompatibleTicks)
                .AppendValue(record.WrapUp?.BclCompatibleTicks)
                .AppendValue(record.Transferred)
                .AppendValue(record.ResolvedAtFirstContact)
                .EndRow();
        }
    }

    public void SetThreads(int threads) => Execute($"SET threads = {threads}");

    public Dictionary<(string Team, int Hour), long[]> Totals()
    {
        var totals = new Dictionary<(string, int), long[]>();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = Query;
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new long[12];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i + 2) ? 0 : reader.GetInt64(i + 2);
            }

            totals.Add((reader.GetString(0), (int)reader.GetInt64(1)), row);
        }

        return totals;
    }

    public void Dispose() => connection.Dispose();

#pragma warning disable CA2100 // the statements are constants of this file
    private void Execute(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
#pragma warning restore CA2100
}
