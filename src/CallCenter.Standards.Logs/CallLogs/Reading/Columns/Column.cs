using CsvHelper;

namespace CallCenter.Standards.Logs.CallLogs.Reading.Columns;

/// <summary>Reads one field of a contact out of a row.</summary>
internal abstract class Column<T>
{
    /// <summary>Reads the value.</summary>
    /// <returns>Null, or why the value is invalid.</returns>
    public abstract RowFault? Read(CsvReader row, out T value);
}

/// <summary>The same value for every row.</summary>
internal sealed class ConstantColumn<T>(T constant) : Column<T>
{
    public override RowFault? Read(CsvReader row, out T value)
    {
        value = constant;
        return null;
    }
}
