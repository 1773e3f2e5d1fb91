namespace CallCenter.Standards.Logs;

/// <summary>One thing that a log tells: a record (<see cref="LogRecord{T}"/>), a row that could not be read (<see cref="RejectedEntry"/>), or what has no end in it (<see cref="OpenEntry"/>).</summary>
/// <param name="Place">Where it stands; of what several rows tell, the row that settled it.</param>
public abstract record LogEntry(LogPlace Place);

/// <summary>A record that a log tells.</summary>
/// <typeparam name="T">Its kind: a fact record of the standard such as <c>ContactRecord</c>, or one of this package such as <see cref="ContactLeg"/>.</typeparam>
/// <param name="Place">Where it stands; of what several rows tell, the row that settled it.</param>
/// <param name="Id">Its identity in the source; null where that gives none.</param>
/// <param name="Value">The record.</param>
public sealed record LogRecord<T>(LogPlace Place, string? Id, T Value) : LogEntry(Place);

/// <summary>A contact or case that has not ended in what was read. It is no record: how it ends is not known.</summary>
/// <param name="Place">The last row that tells of it.</param>
/// <param name="Id">Its identity in the source.</param>
/// <param name="State">How far it is.</param>
public sealed record OpenEntry(LogPlace Place, string Id, OpenState State) : LogEntry(Place);

/// <summary>How far something is that has not ended.</summary>
public enum OpenState
{
    /// <summary>It waits for somebody.</summary>
    Waiting,

    /// <summary>Somebody serves it.</summary>
    Served,

    /// <summary>A part of it is in no input: a record that another one names.</summary>
    Incomplete,

    /// <summary>The source was stopped while it was there; nobody knows what came of it.</summary>
    CutOff,
}
