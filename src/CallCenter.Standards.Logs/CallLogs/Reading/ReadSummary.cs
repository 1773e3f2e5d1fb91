namespace CallCenter.Standards.Logs.CallLogs.Reading;

/// <summary>How the rows of a log were judged.</summary>
/// <param name="Rows">All rows but the header and blank lines.</param>
/// <param name="Rejected">Invalid rows.</param>
/// <param name="Excluded">Right rows that count nowhere.</param>
internal readonly record struct ReadSummary(long Rows, long Rejected, long Excluded)
{
    /// <summary>The rows that count.</summary>
    public long Accepted => Rows - Rejected - Excluded;
}
