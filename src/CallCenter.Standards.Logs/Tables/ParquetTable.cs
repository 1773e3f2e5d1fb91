using Parquet;
using Parquet.Schema;

namespace CallCenter.Standards.Logs;

/// <summary>The rows of a Parquet file: the wanted columns of one row group at a time, which is all that it holds.</summary>
internal sealed class ParquetTable : TableSource
{
    private readonly Stream stream;
    private readonly ParquetReader? reader;
    private readonly DataField[] fields = [];
    private readonly Func<int, TableCell>?[] cells = [];
    private int[] wanted = [];
    private int group = -1;
    private long groupRows;
    private long at;
    private long row;

    public ParquetTable(Stream stream)
    {
        this.stream = stream;
        reader = Try(() => Wait(ParquetReader.CreateAsync(stream, leaveStreamOpen: true)));
        if (reader is not null)
        {
            fields = reader.Schema.GetDataFields();
            cells = new Func<int, TableCell>?[fields.Length];
            Columns = [.. fields.Select(static field => field.Name)];
        }
    }

    public override IReadOnlyList<string>? Columns { get; }

    public override long Row => row;

    public override TableCell this[int column] => cells[column]!((int)at);

    public override void Want(IReadOnlyCollection<int> columns) => wanted = [.. columns.Distinct()];

    public override bool Read()
    {
        if (reader is null || Fault is not null)
        {
            return false;
        }

        at++;
        while (group < 0 || at >= groupRows)
        {
            if (++group >= reader.RowGroupCount || Try(Load) is null)
            {
                return false;
            }

            at = 0;
        }

        row++;
        return true;
    }

    public override void Dispose()
    {
        if (reader is not null)
        {
            Wait(reader.DisposeAsync().AsTask());
        }

        stream.Dispose();
    }

    private object Load()
    {
        using ParquetRowGroupReader rows = reader!.OpenRowGroupReader(group);
        groupRows = rows.RowCount;
        foreach (int column in wanted)
        {
            cells[column] = Column(rows, fields[column], checked((int)groupRows), IsLocal(fields[column]));
        }

        return this;
    }

    private static Func<int, TableCell> Column(ParquetRowGroupReader rows, DataField field, int count, bool isLocal)
    {
        if (field.IsArray || field.MaxRepetitionLevel > 0)
        {
            throw new NotSupportedException("A list is no cell.");
        }

        Type type = field.ClrType;
        return type == typeof(string) || type == typeof(ReadOnlyMemory<char>) ? Texts(rows, field, count)
            : type == typeof(int) ? Of<int>(rows, field, count, static value => TableCell.Of((decimal)value))
            : type == typeof(long) ? Of<long>(rows, field, count, static value => TableCell.Of((decimal)value))
            : type == typeof(short) ? Of<short>(rows, field, count, static value => TableCell.Of((decimal)value))
            : type == typeof(byte) ? Of<byte>(rows, field, count, static value => TableCell.Of((decimal)value))
            : type == typeof(double) ? Of<double>(rows, field, count, TableCell.Of)
            : type == typeof(float) ? Of<float>(rows, field, count, static value => TableCell.Of((double)value))
            : type == typeof(decimal) ? Of<decimal>(rows, field, count, TableCell.Of)
            : type == typeof(bool) ? Of<bool>(rows, field, count, TableCell.Of)
            : type == typeof(DateTime) ? Of<DateTime>(rows, field, count, isLocal ? static value => TableCell.Of(DateTime.SpecifyKind(value, DateTimeKind.Unspecified)) : TableCell.Of)
            : type == typeof(TimeSpan) ? Of<TimeSpan>(rows, field, count, TableCell.Of)
            : throw new NotSupportedException($"A {type} is no cell.");
    }

    /// <summary>Whether times of a column are without a zone, as the file's own schema says: the library gives them as UTC all the same.</summary>
    private bool IsLocal(DataField field) => reader!.Metadata?.Schema.Find(element => element.Name == field.Name)?.LogicalType?.TIMESTAMP?.IsAdjustedToUTC == false;

    private static Func<int, TableCell> Texts(ParquetRowGroupReader rows, DataField field, int count)
    {
        string?[] values = new string?[count];
        Wait(rows.ReadAsync(field, values!.AsMemory()!, null, CancellationToken.None).AsTask());
        return at => TableCell.Of(values[at]?.Trim());
    }

    private static Func<int, TableCell> Of<T>(ParquetRowGroupReader rows, DataField field, int count, Func<T, TableCell> cell)
        where T : struct
    {
        if (field.IsNullable)
        {
            var optional = new T?[count];
            Wait(rows.ReadAsync<T>(field, optional.AsMemory(), null, CancellationToken.None).AsTask());
            return at => optional[at] is { } value ? cell(value) : default;
        }

        var values = new T[count];
        Wait(rows.ReadAsync<T>(field, values.AsMemory(), null, CancellationToken.None).AsTask());
        return at => cell(values[at]);
    }

    /// <summary>The library has asynchronous members only; those of a file end at once.</summary>
    private static T Wait<T>(Task<T> task) => task.ConfigureAwait(false).GetAwaiter().GetResult();

    private static void Wait(Task task) => task.ConfigureAwait(false).GetAwaiter().GetResult();

    /// <summary>What a damaged file makes the library throw is of any kind: it is bad data, and no fault of the program.</summary>
    private T? Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or UnauthorizedAccessException))
        {
            Fault = RowFaults.NoParquet;
            return null;
        }
    }
}
