using CsvHelper;
using ServiceDay.Reading;

namespace ServiceDay.Rejects;

/// <summary>Writes the rejected rows to a CSV file with the columns line, reason, row; the file exists even where there are none.</summary>
public sealed class RejectFile : IDisposable
{
    private readonly CsvWriter writer;

    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public RejectFile(string path)
    {
        writer = OutputFile.Open(path, p => CsvWriter.ToFile(p, new CsvWriterOptions { NewLine = "\n" }));
        writer.WriteHeader("line", "reason", "row");
    }

    /// <summary>Adds a row.</summary>
    public void Add(RejectedRow row)
    {
        writer.WriteField(row.Line, default);
        writer.WriteField(row.Reason);
        writer.WriteField(row.Text);
        writer.EndRecord();
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();
}
