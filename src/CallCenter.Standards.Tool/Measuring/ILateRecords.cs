using CallCenter.Standards.Logs;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>Records that are made once a log was read to its end.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
internal interface ILateRecords<T>
{
    /// <summary>Takes note of an entry.</summary>
    void Take(LogEntry entry);

    /// <summary>The records, once all entries are there.</summary>
    /// <returns>Each with where it stands in the log; of what the whole log tells, the log.</returns>
    IEnumerable<(LogPlace Place, T Record)> Records();
}
