using System.Text;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CsvHelper;

namespace CallCenter.Standards.Logs.CallLogs.Reading;

/// <summary>Takes one contact of a log.</summary>
/// <param name="contact">The contact.</param>
/// <param name="id">Its identity in the log; null where the map names no column for it.</param>
internal delegate void ContactSink(in ContactRecord contact, string? id);

/// <summary>Reads a call log row by row through a map; memory does not grow with the log.</summary>
internal static class CallLog
{
    private const int ProgressStep = 1024;

    /// <summary>
    /// Reads a log. Each row is judged in this order: invalid rows go to <paramref name="onReject"/>, rows the map excludes are counted,
    /// all others go to <paramref name="onContact"/>, in the order of the file.
    /// </summary>
    /// <param name="path">The file: UTF-8 with or without byte order mark, or UTF-16 with one; any line ends.</param>
    /// <param name="map">How it reads.</param>
    /// <param name="onContact">Takes the contacts.</param>
    /// <param name="onReject">Takes the rejected rows.</param>
    /// <param name="onProgress">Told the number of rows read from time to time, or null.</param>
    /// <exception cref="UserErrorException">The file is missing, empty, cannot be read, or lacks a column of the map.</exception>
    public static ReadSummary Read(string path, LogMap map, ContactSink onContact, Action<RejectedRow> onReject, Action<long>? onProgress = null)
    {
        try
        {
            using CsvReader rows = CsvReader.FromFile(path, Options(map));
            rows.ReadHeader();
            return Read(rows, Path.GetFileName(path), new RowReader(map, new LogHeader(path, rows.Headers)), onContact, onReject, onProgress);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UserErrorException($"there is no log file '{path}'");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or CsvFormatException)
        {
            throw new UserErrorException($"log file '{path}' cannot be read: {FileReason.Of(e)}");
        }
    }

    private static ReadSummary Read(CsvReader rows, string file, RowReader reader, ContactSink onContact, Action<RejectedRow> onReject, Action<long>? onProgress)
    {
        long read = 0, rejected = 0, excluded = 0;
        while (rows.Read())
        {
            if (reader.Read(rows, out ContactRecord contact) is { } fault)
            {
                rejected++;
                onReject(new RejectedRow(file, rows.LineNumber, fault, Encoding.UTF8.GetString(rows.RawRecord)));
            }
            else if (contact.Outcome == ContactOutcome.Excluded)
            {
                excluded++;
            }
            else
            {
                onContact(in contact, reader.IdOf(rows));
            }

            if (++read % ProgressStep == 0)
            {
                onProgress?.Invoke(read);
            }
        }

        onProgress?.Invoke(read);
        return new ReadSummary(read, rejected, excluded);
    }

    private static CsvReaderOptions Options(LogMap map) => new()
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
    };
}
