using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;
using DuckDB.NET.Data;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Logs;

/// <summary>Reading 100,000 calls by each reader, the records drawn and thrown away.</summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Cleanup disposes of it.")]
public class LogReadingBenchmark
{
    private byte[] csv = [];
    private byte[] queueLog = [];
    private byte[] jsonLines = [];
    private DuckDBConnection? database;
    private string folder = "";

    /// <summary>A map for the calls of the CSV file.</summary>
    public const string Map = """
        { "delimiter": "comma", "zone": "Asia/Shanghai", "fields": {
            "channel": { "constant": "phone" }, "queue": { "column": "queue" }, "agent": { "column": "agent" },
            "arrival": { "column": "arrived", "format": "epoch-seconds" },
            "wait": { "column": "wait", "format": "seconds" }, "talk": { "column": "talk", "format": "seconds" },
            "outcome": { "column": "outcome", "format": "code", "values": { "answered": "answered", "abandoned": "abandoned" } } } }
        """;

    private const int Calls = 100_000;

    /// <summary>Makes the inputs.</summary>
    [GlobalSetup]
    public void Setup()
    {
        csv = Encoding.UTF8.GetBytes("queue,agent,arrived,wait,talk,outcome\n" + string.Concat(Enumerable.Range(0, Calls).Select(CsvRow)));
        queueLog = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, Calls).Select(QueueLogCall)));
        jsonLines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, Calls).Select(ConnectRecord)));
        folder = Directory.CreateTempSubdirectory("logs").FullName;
        database = new DuckDBConnection("DataSource=:memory:");
        database.Open();
        Run($"create table calls as select case when i % 3 = 0 then 'cards' else 'loans' end queue, 'A' || (i % 50) agent, 1772499600 + i arrived, i % 60 wait, case when i % 7 = 0 then 0 else i % 300 end talk, case when i % 7 = 0 then 'abandoned' else 'answered' end outcome from range({Calls}) r(i)");
        Run($"copy calls to '{Parquet}' (format parquet)");
    }

    /// <summary>Removes the files.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        database?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string Parquet => Path.Combine(folder, "calls.parquet");

    /// <summary>CSV by a map.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public int CsvByMap() => Count(new TableReader(TableMap.Parse(Map)).Read(LogInput.Bytes("calls.csv", csv)));

    /// <summary>Parquet by the same map.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public int ParquetByMap() => Count(new TableReader(TableMap.Parse(Map)).Read(LogInput.File(Parquet)));

    /// <summary>A query of DuckDB through ADO.NET by the same map.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public int QueryByMap()
    {
        using DuckDBCommand command = database!.CreateCommand();
        command.CommandText = "select * from calls";
        using DuckDBDataReader rows = command.ExecuteReader();
        return Count(new TableReader(TableMap.Parse(Map)).Read("calls", rows));
    }

    /// <summary>Three lines of a queue log for each call.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public int QueueLog() => Count(new QueueLogReader().Read(LogInput.Bytes("queue_log", queueLog)));

    /// <summary>Contact records as JSON lines.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public int ContactRecords() => Count(new ConnectReader().Read(LogInput.Bytes("contacts", jsonLines)));

    /// <summary>A row of <see cref="Map"/>.</summary>
    public static string CsvRow(int i) => string.Create(CultureInfo.InvariantCulture, $"{(i % 3 == 0 ? "cards" : "loans")},A{i % 50},{1772499600 + i},{i % 60},{(i % 7 == 0 ? 0 : i % 300)},{(i % 7 == 0 ? "abandoned" : "answered")}\n");

    private static string QueueLogCall(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $"{1772499600 + i}|{i}.1|cards|NONE|ENTERQUEUE||138|1\n{1772499600 + i}|{i}.1|cards|A{i % 50}|CONNECT|0|b|0\n{1772499600 + i}|{i}.1|cards|A{i % 50}|COMPLETECALLER|0|0|1\n");

    private static string ConnectRecord(int i)
    {
        Instant start = Instant.FromUnixTimeSeconds(1772499600 + i);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"ContactId":"{{{i}}}","Channel":"VOICE","InitiationMethod":"INBOUND","InitiationTimestamp":"{{{start}}}","DisconnectTimestamp":"{{{start + Duration.FromSeconds(200)}}}","Attributes":{"a":"b"},"Queue":{"Name":"cards","EnqueueTimestamp":"{{{start + Duration.FromSeconds(10)}}}","DequeueTimestamp":"{{{start + Duration.FromSeconds(20)}}}"},"Agent":{"Username":"A{{{i % 50}}}","ConnectedToAgentTimestamp":"{{{start + Duration.FromSeconds(20)}}}","AgentInteractionDuration":180,"CustomerHoldDuration":0,"AfterContactWorkDuration":10}}""") + "\n";
    }

    private static int Count(LogReading reading) => reading.Of<ContactRecord>().Count();

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Written here, of constants.")]
    private void Run(string sql)
    {
        using DuckDBCommand command = database!.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
