namespace CallCenter.Standards.Logs;

/// <summary>
/// How the rows of a log were judged, so far. Each row is counted once: <see cref="Rows"/> = <see cref="Used"/> + <see cref="Rejected"/> + <see cref="Excluded"/> + <see cref="Duplicates"/> + <see cref="Unknown"/>.
/// </summary>
public readonly record struct LogTally
{
    /// <summary>All rows but headers and blank ones.</summary>
    public long Rows { get; init; }

    /// <summary>The rows that records are made of, or that are known to tell nothing that is counted.</summary>
    public long Used { get; init; }

    /// <summary>The rows that could not be read; each is a <see cref="RejectedEntry"/>.</summary>
    public long Rejected { get; init; }

    /// <summary>The right rows that count nowhere, since a map or the reader's rule leaves them out: test calls, calls that an agent made.</summary>
    public long Excluded { get; init; }

    /// <summary>The rows that were there before.</summary>
    public long Duplicates { get; init; }

    /// <summary>The rows whose event the reader does not know; <see cref="LogReading.UnknownEvents"/> names them.</summary>
    public long Unknown { get; init; }

    /// <summary>The records of all kinds.</summary>
    public long Records { get; init; }

    /// <summary>What had not ended in what was read; each is an <see cref="OpenEntry"/>.</summary>
    public long Open { get; init; }

    /// <summary>The further stays in queues of contacts that nobody had answered yet: overflows and retries.</summary>
    public long Retries { get; init; }

    /// <summary>The contacts whose beginning is in no input, and that are told from what their end says.</summary>
    public long Restored { get; init; }

    /// <summary>The rows that stand after later ones and were put in their place.</summary>
    public long Reordered { get; init; }

    /// <summary>The local times that a change of the clock made twice or never; which instant they stand for is the reader's rule.</summary>
    public long UncertainTimes { get; init; }

    /// <summary>The bytes read, after decompression.</summary>
    public long Bytes { get; init; }
}
