using System.Collections.Immutable;
using NodaTime;

namespace LiveDesk.Storage;

/// <summary>Everything that one decision changes: it is stored as a whole, or not at all.</summary>
internal sealed record StreamCommit
{
    /// <summary>The stream, such as <c>case/c-17</c>.</summary>
    public required string Stream { get; init; }

    /// <summary>The number of events that the decision was made on; 0 for a new stream.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>What happened; may be none, where only the head has moved on.</summary>
    public ImmutableArray<NewEvent> Events { get; init; } = [];

    /// <summary>Where the stream is looked for at start, such as <c>waiting</c>.</summary>
    public required string Shelf { get; init; }

    /// <summary>What is known of the stream without reading its events.</summary>
    public required string Head { get; init; }

    /// <summary>The command that asked for it; null where nobody asked.</summary>
    public CommandMark? Command { get; init; }

    /// <summary>When the stream does something by itself next; null takes its timer away.</summary>
    public Instant? WakeAt { get; init; }

    /// <summary>What else of the stream falls due than before, where that has changed; null where it has not.</summary>
    public DueChange? Due { get; init; }

    /// <summary>The wrapped key that the stream's personal values are sealed with, where it is a new one; null where it has one, or needs none.</summary>
    public string? NewKey { get; init; }

    /// <summary>Whether the stream's key is destroyed: what it sealed cannot be read any more.</summary>
    public bool DestroysKey { get; init; }

    /// <summary>A stream that must not have moved on, or nothing is stored: what decides on behalf of it has been replaced. Null where it holds whatever happens elsewhere.</summary>
    public StreamVersion? Fence { get; init; }

    /// <summary>What others are told. A message of an identity that is stored already is left out.</summary>
    public ImmutableArray<OutboxMessage> Outbox { get; init; } = [];
}

/// <summary>Moments at which something of a stream falls due, to the second: those that it had and has no more, and all that it has now.</summary>
internal sealed record DueChange(ImmutableArray<long> Gone, ImmutableArray<long> Come)
{
    /// <summary>The change from what fell due before to what does now; null where it is the same.</summary>
    public static DueChange? Between(IEnumerable<Instant> before, IEnumerable<Instant> now)
    {
        HashSet<long> had = [.. before.Select(StoredTime.Second)];
        HashSet<long> has = [.. now.Select(StoredTime.Second)];
        return had.SetEquals(has) ? null : new([.. had.Except(has)], [.. has]);
    }
}

/// <summary>A stream as somebody knows it.</summary>
internal sealed record StreamVersion(string Stream, long Version);

/// <summary>An event to be stored: its kind, when it happened, and its JSON.</summary>
internal sealed record NewEvent(string Kind, Instant At, string Data);

/// <summary>An event as it is stored.</summary>
/// <param name="Position">Its place in the whole log; grows, with gaps.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its place in its stream, from 1, without gaps.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="At">When it happened, to 100 ns; its JSON has all of it.</param>
/// <param name="Data">Its JSON.</param>
internal sealed record StoredEvent(long Position, string Stream, long Version, string Kind, Instant At, string Data);

/// <summary>A stream's head as it is stored.</summary>
internal sealed record StoredHead(string Stream, long Version, string Shelf, string Head);

/// <summary>A stream with its events, in order.</summary>
internal sealed record StoredStream(StoredHead Head, ImmutableArray<StoredEvent> Events)
{
    /// <summary>The wrapped key of its personal values; null where it has none, or none any more.</summary>
    public string? Key { get; init; }
}

/// <summary>A command that is carried out once: its identity, a digest of what it asks, and the answer that every repeat is given.</summary>
internal sealed record CommandMark(string Id, string Digest, string Answer);

/// <summary>A command that was carried out.</summary>
internal sealed record StoredCommand(string Id, string Stream, string Digest, string Answer);

/// <summary>Something that others are told at least once; they know a repeat by its identity.</summary>
internal sealed record OutboxMessage(string Id, string Topic, string Data);
