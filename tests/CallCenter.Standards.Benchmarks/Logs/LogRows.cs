using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace CallCenter.Standards.Benchmarks.Logs;

/// <summary>
/// Logs of millions of rows, read from disk and added up by all measures of the shipped book in groups of queues: <c>log-rows make FOLDER ROWS</c> makes the files, <c>log-rows csv|parquet|sqlite FOLDER</c> reads one of them
/// and tells rows a second and the peak of memory of the process. One source a process, so that the peak is its own.
/// </summary>
internal static class LogRows
{
    public static int Run(ReadOnlySpan<string> args)
    {
        switch (args)
        {
            case ["make", var folder, var rows]:
                Make(folder, long.Parse(rows, CultureInfo.InvariantCulture));
                return 0;
            case [var source, var folder]:
                Measure(source, folder);
                return 0;
            default:
                Console.Error.WriteLine("log-rows make FOLDER ROWS | log-rows csv|parquet|sqlite FOLDER");
                return 2;
        }
    }

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The number of rows and the folder are those of who measures.")]
    private static void Make(string folder, long rows)
    {
        Directory.CreateDirectory(folder);
        using var database = new DuckDBConnection("DataSource=:memory:");
        database.Open();
        string calls = string.Create(CultureInfo.InvariantCulture, $"select case when i % 3 = 0 then 'cards' else 'loans' end queue, 'A' || (i % 50) agent, 1772499600 + i // 10 arrived, i % 60 wait, case when i % 7 = 0 then 0 else i % 300 end talk, case when i % 7 = 0 then 'abandoned' else 'answered' end outcome from range({rows}) r(i)");
        foreach (string copy in new[] { $"copy ({calls}) to '{Path.Combine(folder, "calls.parquet")}' (format parquet)", $"copy ({calls}) to '{Path.Combine(folder, "calls.csv")}' (header)" })
        {
            using DuckDBCommand command = database.CreateCommand();
            command.CommandText = copy;
            command.ExecuteNonQuery();
        }

        string file = Path.Combine(folder, "calls.sqlite");
        File.Delete(file);
        using SqliteConnection sqlite = Opened(file);
        using SqliteTransaction transaction = sqlite.BeginTransaction();
        using SqliteCommand fill = sqlite.CreateCommand();
        fill.CommandText = string.Create(CultureInfo.InvariantCulture, $"create table calls as with recursive r(i) as (select 0 union all select i + 1 from r where i + 1 < {rows}) select case when i % 3 = 0 then 'cards' else 'loans' end queue, 'A' || (i % 50) agent, 1772499600 + i / 10 arrived, i % 60 wait, case when i % 7 = 0 then 0 else i % 300 end talk, case when i % 7 = 0 then 'abandoned' else 'answered' end outcome from r");
        fill.ExecuteNonQuery();
        transaction.Commit();
    }

    private static void Measure(string source, string folder)
    {
        KpiEvaluator kpis = StandardBook.Shipped.Compile().Kpis;
        var reader = new TableReader(TableMap.Parse(LogReadingBenchmark.Map));
        using SqliteConnection? sqlite = source == "sqlite" ? Opened(Path.Combine(folder, "calls.sqlite")) : null;
        using SqliteCommand? query = sqlite?.CreateCommand();
        query?.CommandText = "select queue, agent, arrived, wait, talk, outcome from calls";
        using SqliteDataReader? rows = query?.ExecuteReader();
        LogReading reading = rows is null ? reader.Read(LogInput.File(Path.Combine(folder, "calls." + source))) : reader.Read("calls", rows);
        long began = Stopwatch.GetTimestamp();
        Accumulation day = kpis.Accumulate(ContactRecord.Schema, reading.Of<ContactRecord>(), new AccumulationOptions { Recorded = reader.Recorded["contact"], Groupings = [Grouping.By("queue")] });
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        KpiReport report = kpis.Report(day.Totals);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{source}: {day.Records:N0} rows in {seconds:N1} s, {day.Records / seconds:N0} rows/s, peak {process.PeakWorkingSet64 / 1_048_576d:N0} MiB, allocated {GC.GetTotalAllocatedBytes() / (double)day.Records:N0} B/row, connect rate {report["connect-rate"].Value:R}, mean wait {report["average-speed-of-answer"].Value:R}"));
    }

    private static SqliteConnection Opened(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file }.ToString());
        connection.Open();
        return connection;
    }
}
