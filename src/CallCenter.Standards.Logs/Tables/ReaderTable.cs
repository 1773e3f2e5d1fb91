using System.Data;
using System.Globalization;

namespace CallCenter.Standards.Logs;

/// <summary>The rows of a reader of ADO.NET. It is the host's: it is neither opened nor closed here, and what it throws passes through.</summary>
internal sealed class ReaderTable(IDataReader rows) : TableSource
{
    private readonly Type[] types = [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetFieldType)];
    private long row;

    public override IReadOnlyList<string>? Columns { get; } = [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)];

    public override long Row => row;

    public override TableCell this[int column]
    {
        get
        {
            if (rows.IsDBNull(column))
            {
                return default;
            }

            Type type = types[column];
            return type == typeof(string) ? TableCell.Of(rows.GetString(column))
                : type == typeof(long) ? TableCell.Of((decimal)rows.GetInt64(column))
                : type == typeof(int) ? TableCell.Of((decimal)rows.GetInt32(column))
                : type == typeof(short) ? TableCell.Of((decimal)rows.GetInt16(column))
                : type == typeof(byte) ? TableCell.Of((decimal)rows.GetByte(column))
                : type == typeof(double) ? TableCell.Of(rows.GetDouble(column))
                : type == typeof(float) ? TableCell.Of((double)rows.GetFloat(column))
                : type == typeof(decimal) ? TableCell.Of(rows.GetDecimal(column))
                : type == typeof(bool) ? TableCell.Of(rows.GetBoolean(column))
                : type == typeof(DateTime) ? TableCell.Of(rows.GetDateTime(column))
                : Other(rows.GetValue(column));
        }
    }

    public override bool Read()
    {
        row++;
        return rows.Read();
    }

    public override void Dispose()
    {
    }

    private static TableCell Other(object value) => value switch
    {
        DateTimeOffset time => TableCell.Of(time),
        TimeSpan length => TableCell.Of(length),
        DateOnly date => TableCell.Of(date.ToDateTime(TimeOnly.MinValue)),
        sbyte or ushort or uint or ulong => TableCell.Of(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => TableCell.Of(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
