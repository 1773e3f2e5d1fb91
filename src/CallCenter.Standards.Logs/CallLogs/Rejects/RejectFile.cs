using CallCenter.Standards.Logs.CallLogs.Reading;
using CsvHelper;

namespace CallCenter.Standards.Logs.CallLogs.Rejects;

/// <summary>
/// Writes the rejected rows to a CSV file with the columns file, line, reason, row; what a spreadsheet would run or a terminal obey is written as the text that it is. The file is made with the first row, or on completion:
/// a run that fails before leaves no file behind.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class RejectFile(string path) : IDisposable
{
    private CsvWriter? writer;

    /// <summary>Adds a row.</summary>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public void Add(RejectedRow row)
    {
        CsvWriter file = writer ??= Open();
        file.WriteField(SpreadsheetText.Protect(row.File));
        file.WriteField(row.Line, default);
        file.WriteField(SpreadsheetText.Protect(row.Fault.ToString()));
        file.WriteField(SpreadsheetText.Protect(row.Text));
        file.EndRecord();
    }

    /// <summary>Ends the file; it exists even where no row was rejected.</summary>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public void Complete()
    {
        CsvWriter file = writer ?? Open();
        writer = null;
        OutputFile.Open(path, _ =>
        {
            file.Dispose();
            return true;
        });
    }

    /// <inheritdoc/>
    public void Dispose() => writer?.Dispose();

    private CsvWriter Open()
    {
        CsvWriter file = OutputFile.Open(path, p => CsvWriter.ToFile(p, new CsvWriterOptions { NewLine = "\n" }));
        file.WriteHeader("file", "line", "reason", "row");
        return file;
    }
}
