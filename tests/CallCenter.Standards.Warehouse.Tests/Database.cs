using System.Data.Common;
using System.Globalization;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Warehouse.Tests;

/// <summary>A warehouse with a table of records, each field a column of its own type.</summary>
internal sealed class Database(DbConnection connection, SqlDialect dialect) : IDisposable
{
    private const int RowsAtOnce = 500;

    public SqlDialect Dialect => dialect;

    public void Dispose() => connection.Dispose();

    public DbDataReader Run(string sql)
    {
        DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the library's, and this class's.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteReader();
    }

    /// <summary>A table of the record's name, made anew, with the records.</summary>
    public void Store<T>(RecordSchema<T> schema, IReadOnlyList<T> records)
    {
        string table = TableOf(schema.Definition);
        Do($"drop table if exists {table}");
        Do($"create table {table} ({string.Join(", ", schema.Definition.Fields.Select(field => $"\"{field.Name.Replace('-', '_')}\" {TypeOf(field)}"))})");
        for (int first = 0; first < records.Count; first += RowsAtOnce)
        {
            Do($"insert into {table} values {string.Join(", ", records.Skip(first).Take(RowsAtOnce).Select(record => $"({string.Join(", ", schema.Definition.Fields.Select((field, i) => Literal(field, schema.Reader(i), record)))})"))}");
        }
    }

    public static string TableOf(RecordDefinition record) => record.Name.Replace('-', '_') + "_facts";

    public void Do(string sql)
    {
        using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private string TypeOf(FieldDefinition field) => field.Type switch
    {
        FieldType.Text => "text",
        FieldType.Boolean => "boolean",
        FieldType.Number => field.Scale == 0 ? "bigint" : string.Create(CultureInfo.InvariantCulture, $"decimal(30, {field.Scale})"),
        FieldType.Duration => "decimal(20, 7)",
        FieldType.Date => "date",
        FieldType.Instant => dialect == SqlDialect.Postgres ? "timestamptz" : "timestamp",
        _ => throw new NotSupportedException(field.Name),
    };

    private static string Literal<T>(FieldDefinition field, FieldReader<T> reader, T record)
    {
        if (field.Type == FieldType.Text && field.Values.IsEmpty)
        {
            return reader.TextGetter(in record) is { } text ? Quoted(text) : "null";
        }

        long ordinal = reader.Ordinal(in record);
        return ordinal == Ordinal.Missing ? "null" : field.Type switch
        {
            FieldType.Text => Quoted(field.Values[(int)ordinal]),
            FieldType.Boolean => ordinal == 1 ? "true" : "false",
            FieldType.Number => (ordinal / Ordinal.PowerOfTen(field.Scale)).ToString(CultureInfo.InvariantCulture),
            FieldType.Duration => (ordinal / 10_000_000m).ToString(CultureInfo.InvariantCulture),
            FieldType.Date => $"date '{new NodaTime.LocalDate(1970, 1, 1).PlusDays((int)ordinal):uuuu-MM-dd}'",
            _ => $"'{NodaTime.Text.InstantPattern.ExtendedIso.Format(NodaTime.Instant.FromUnixTimeTicks(ordinal))}'",
        };
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
