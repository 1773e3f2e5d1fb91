using CallCenter.Standards.Hosting;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace LiveDesk.Monitor;

/// <summary>
/// The contacts of the last quarter of an hour, hour and day, by queue, in panes of a minute. Totals are exact, so that the pane that leaves a window is subtracted from it, and a window costs the same however long it is.
/// </summary>
internal sealed class ServiceWindows(IStandardSource standards)
{
    private static readonly Grouping ByQueue = Grouping.By("queue");

    private readonly Lock gate = new();
    private readonly Queue<(long Minute, MeasureTotals Totals)> panes = new();
    private readonly Window[] windows = [new(15), new(60), new(24 * 60)];
    private KpiEvaluator? kpis;
    private MeasureAccumulator<ContactRecord>? current;
    private long minute;

    /// <summary>Counts a contact.</summary>
    /// <param name="record">What became of it.</param>
    /// <param name="at">When that was known.</param>
    public void Add(in ContactRecord record, Instant at)
    {
        lock (gate)
        {
            Roll(at);
            current!.Add(in record);
        }
    }

    /// <summary>The totals of the three windows at a moment, and the figures that they are read by.</summary>
    public (KpiEvaluator Kpis, MeasureTotals[] Windows) At(Instant now)
    {
        lock (gate)
        {
            Roll(now);
            MeasureTotals running = current!.ToTotals();
            return (kpis!, [.. windows.Select(window => window.Totals!.Merge(running))]);
        }
    }

    private static long MinuteOf(Instant at) => at.ToUnixTimeSeconds() / 60;

    /// <summary>Closes the minute that is over, and lets go what has left each window. A clock that jumps back adds to the minute that is open.</summary>
    private void Roll(Instant now)
    {
        KpiEvaluator inForce = standards.Current.Standard.Kpis;
        if (!ReferenceEquals(kpis, inForce))
        {
            // Totals of another version of the book merge measure by measure; the open minute is closed under the old one.
            Close();
            kpis = inForce;
            Array.ForEach(windows, window => window.Totals ??= kpis.NoTotals("queue"));
            current = kpis.Accumulate(ContactRecord.Schema, ByQueue);
            minute = Math.Max(minute, MinuteOf(now));
        }

        if (MinuteOf(now) <= minute)
        {
            return;
        }

        Close();
        minute = MinuteOf(now);
        current = kpis.Accumulate(ContactRecord.Schema, ByQueue);
        foreach (Window window in windows)
        {
            window.LetGo(panes, minute);
        }

        while (panes.TryPeek(out (long Minute, MeasureTotals Totals) oldest) && oldest.Minute <= minute - windows[^1].Minutes)
        {
            panes.Dequeue();
        }
    }

    private void Close()
    {
        if (current is null)
        {
            return;
        }

        MeasureTotals closed = current.ToTotals();
        if (!closed.Groups.Any())
        {
            return;
        }

        panes.Enqueue((minute, closed));
        Array.ForEach(windows, window => window.Totals = window.Totals!.Merge(closed));
    }

    private sealed class Window(int minutes)
    {
        private long goneBefore = long.MinValue;

        public int Minutes => minutes;

        public MeasureTotals? Totals { get; set; }

        public void LetGo(Queue<(long Minute, MeasureTotals Totals)> panes, long now)
        {
            long first = now - minutes + 1;
            foreach ((long minute, MeasureTotals totals) in panes)
            {
                if (minute >= first)
                {
                    break;
                }

                if (minute >= goneBefore)
                {
                    Totals = Totals!.Subtract(totals);
                }
            }

            goneBefore = first;
        }
    }
}
