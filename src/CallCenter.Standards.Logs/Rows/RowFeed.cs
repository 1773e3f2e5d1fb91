using System.Text.Json;

namespace CallCenter.Standards.Logs;

/// <summary>Feeds the rows of inputs, one input after the other, to a fold.</summary>
internal sealed class RowFeed(IReadOnlyList<LogInput> inputs, RowSplitter splitter, LogFold fold) : LogFeed
{
    private InputBytes? open;
    private int next;
    private bool ended;

    public override bool Step(LogSink sink)
    {
        if (Begin())
        {
            Feed(sink, open!.Read(splitter.Room().Span));
            return true;
        }

        return End();
    }

    public override async ValueTask<bool> StepAsync(LogSink sink, CancellationToken cancellation)
    {
        if (Begin())
        {
            Feed(sink, await open!.ReadAsync(splitter.Room(), cancellation).ConfigureAwait(false));
            return true;
        }

        return End();
    }

    public override void Dispose() => open?.Dispose();

    /// <summary>Opens the next input where none is open; false where there is none left.</summary>
    private bool Begin()
    {
        if (open is null && next < inputs.Count)
        {
            open = new InputBytes(inputs[next].Open());
            splitter.Begin(inputs[next].Name);
            next++;
        }

        return open is not null;
    }

    /// <summary>Tells what is left, once.</summary>
    private bool End()
    {
        if (ended)
        {
            return false;
        }

        ended = true;
        fold.End();
        return true;
    }

    private void Feed(LogSink sink, int count)
    {
        sink.Read(count);
        splitter.Fed(count);
        while (splitter.IsReady && splitter.TryNext(out LogRow row))
        {
            if (row.Fault is { } fault)
            {
                sink.Reject(new RejectedEntry(row.Place, null, null, fault, row.Text));
            }
            else
            {
                using JsonDocument? item = row.Item;
                fold.Take(in row);
            }
        }

        if (count == 0)
        {
            if (open!.IsDamaged)
            {
                sink.Reject(new RejectedEntry(new LogPlace(inputs[next - 1].Name, 0), null, null, RowFaults.Damaged, ""));
            }

            open.Dispose();
            open = null;
        }
    }
}
