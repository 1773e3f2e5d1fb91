using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CallCenter.Standards.LiveDesk.Tests.Crashes;

/// <summary>What the desk has stored, for whoever reads it by SQL of its own.</summary>
internal interface ILog
{
    /// <summary>How the database writes that something is so.</summary>
    string True { get; }

    List<T> Query<T>(string sql, Func<DbDataReader, T> read);
}

/// <summary>A file of SQLite, read beside the host's own connections and not among them.</summary>
internal sealed class SqliteLog(string database) : ILog
{
    public string True => "1";

    public List<T> Query<T>(string sql, Func<DbDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        return LogQuery.Run(connection, sql, read);
    }
}

/// <summary>A database of PostgreSQL.</summary>
internal sealed class PostgresLog(string connectionString) : ILog
{
    public string True => "true";

    public List<T> Query<T>(string sql, Func<DbDataReader, T> read)
    {
        using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        return LogQuery.Run(connection, sql, read);
    }
}

internal static class LogQuery
{
    public static List<T> Run<T>(DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        connection.Open();
        using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the oracle's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        using DbDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
