using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>The SQL that a warehouse understands.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum SqlDialect
{
    /// <summary>DuckDB, 1.0 or newer.</summary>
    DuckDb,

    /// <summary>PostgreSQL, 14 or newer.</summary>
    Postgres,
}
