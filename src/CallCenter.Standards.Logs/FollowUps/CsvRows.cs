using System.Text.Unicode;
using CsvHelper;

namespace CallCenter.Standards.Logs.FollowUps;

/// <summary>The rows of a small CSV, its header among them.</summary>
internal static class CsvRows
{
    /// <summary>The rows, each with its line; no cells where the row is not in UTF-8, or its quotes are none of CSV, after which nothing is read.</summary>
    /// <param name="utf8">The text.</param>
    public static IEnumerable<(int Line, string[]? Cells, bool IsCsv)> Of(byte[] utf8)
    {
        using CsvReader rows = CsvReader.Create(new MemoryStream(utf8), new CsvReaderOptions { Separator = ',', TrackLineNumbers = true, HasHeader = false });
        while (true)
        {
            bool isCsv = TryRead(rows, out bool isRow);
            if (!isRow)
            {
                yield break;
            }

            yield return (int.Max(1, (int)rows.LineNumber), !isCsv || !Utf8.IsValid(rows.RawRecord) ? null : [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)], isCsv);
            if (!isCsv)
            {
                yield break;
            }
        }
    }

    private static bool TryRead(CsvReader rows, out bool isRow)
    {
        try
        {
            isRow = rows.Read();
            return true;
        }
        catch (Exception e) when (e is CsvFormatException or ArgumentException)
        {
            isRow = true;
            return false;
        }
    }
}
