using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>
/// Puts lines that stand a little behind later ones in their place, and finds those that were there before. It holds the lines of the last moments, and no more. Lines of one time keep the order in which they came.
/// </summary>
internal sealed class LineWindow(Duration length, LogSink sink)
{
    private readonly PriorityQueue<QueueLogLine, (Instant At, long Number)> waiting = new();
    private readonly Queue<QueueLogLine> recent = new();
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private long number;

    /// <summary>The latest time seen.</summary>
    public Instant Latest { get; private set; } = Instant.MinValue;

    /// <summary>Takes a line; false where it is not kept, since it was there before or comes too late.</summary>
    public bool Add(QueueLogLine line)
    {
        if (Latest != Instant.MinValue && line.At < Latest - length)
        {
            sink.Reject(new RejectedEntry(line.Place, "time", line.Text.Split('|')[0], RowFaults.OutOfOrder((long)(Latest - line.At).TotalSeconds), line.Text));
            return false;
        }

        if (!texts.Add(line.Text))
        {
            sink.Duplicate();
            return false;
        }

        if (line.At < Latest)
        {
            sink.Reordered();
        }

        Latest = Instant.Max(Latest, line.At);
        waiting.Enqueue(line, (line.At, number++));
        return true;
    }

    /// <summary>The next line before which no other can come; at the end, the next one at all.</summary>
    public bool TryNext(bool atEnd, out QueueLogLine line)
    {
        if (!waiting.TryPeek(out line!, out _) || (!atEnd && line.At >= Latest - length))
        {
            return false;
        }

        waiting.Dequeue();
        recent.Enqueue(line);
        while (recent.TryPeek(out QueueLogLine? passed) && passed.At < Latest - length)
        {
            texts.Remove(recent.Dequeue().Text);
        }

        return true;
    }
}
