using System.Text;
using System.Text.Unicode;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CsvHelper;

namespace CallCenter.Standards.Logs;

/// <summary>The rows of CSV, as a map says.</summary>
internal sealed class CsvTable : TableSource
{
    private readonly CsvReader rows;

    public CsvTable(Stream stream, LogMap map)
    {
        rows = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = Delimiters.Find(map.Delimiter),
            Mode = map.Quotes == QuoteMeaning.Ordinary ? CsvMode.NoEscape : CsvMode.Rfc4180,
            AllowLineBreaksInQuotes = map.Quotes == QuoteMeaning.EnclosingLines,
            TrimWhitespace = true,
            TrimInsideQuotes = map.Quotes != QuoteMeaning.Ordinary,
            WhitespaceCharacters = map.Delimiter is "tab" or "\t" ? " " : " \t",
            TrackLineNumbers = true,
            DetectSeparatorHint = false,
            PoolStrings = true,
        });
        Columns = Header();
    }

    public override IReadOnlyList<string>? Columns { get; }

    public override long Row => rows.LineNumber;

    public override string Text => Encoding.UTF8.GetString(rows.RawRecord);

    public override bool IsReadable => Utf8.IsValid(rows.RawRecord);

    public override int CellCount => rows.FieldCount;

    public override TableCell this[int column] => TableCell.Of(rows.GetString(column));

    public override bool Read()
    {
        try
        {
            return rows.Read();
        }
        catch (Exception fault) when (IsOfData(fault))
        {
            return false;
        }
    }

    public override void Dispose() => rows.Dispose();

    private IReadOnlyList<string>? Header()
    {
        try
        {
            rows.ReadHeader();
            return rows.Headers is { Count: > 0 } names ? [.. names.Select(static name => name.Trim())] : null;
        }
        catch (Exception fault) when (IsOfData(fault))
        {
            return null;
        }
    }

    private bool IsOfData(Exception fault)
    {
        Fault = fault is InvalidDataException ? RowFaults.Damaged : RowFaults.NoCsv;
        return fault is CsvFormatException or InvalidDataException or ArgumentException;
    }
}
