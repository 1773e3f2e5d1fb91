using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Totals over the last panes of a sliding window, such as seven days by day. It merges and never subtracts, so that the least and the greatest values stay exact; a step takes a merge or two on average,
/// however many panes there are. Immutable: each step gives a new window.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class TotalsWindow : IEquatable<TotalsWindow>
{
    private readonly ImmutableStack<MeasureTotals> oldest; // each with all between it and the newest of them, the oldest pane on top
    private readonly ImmutableStack<MeasureTotals> newest; // panes as they came, the last on top
    private readonly MeasureTotals arrived; // the panes of the second stack together

    private TotalsWindow(ImmutableStack<MeasureTotals> oldest, ImmutableStack<MeasureTotals> newest, MeasureTotals arrived, MeasureTotals none, int count)
    {
        this.oldest = oldest;
        this.newest = newest;
        this.arrived = arrived;
        None = none;
        Count = count;
    }

    /// <summary>The number of panes.</summary>
    public int Count { get; }

    /// <summary>The totals of all panes.</summary>
    /// <exception cref="OverflowException">As for <see cref="MeasureTotals.Merge"/>.</exception>
    public MeasureTotals Totals => oldest.IsEmpty ? arrived : oldest.Peek().Merge(arrived);

    /// <summary>Totals without records.</summary>
    internal MeasureTotals None { get; }

    /// <summary>The older panes, each with all between it and the newest of them, the oldest first.</summary>
    internal ImmutableArray<MeasureTotals> Oldest => [.. oldest];

    /// <summary>The newer panes, one by one as they came.</summary>
    internal ImmutableArray<MeasureTotals> Newest => [.. newest.Reverse()];

    /// <summary>A window without panes.</summary>
    /// <param name="none">Totals without records, by the dimensions of the panes: the evaluator's <c>NoTotals</c>.</param>
    public static TotalsWindow Empty(MeasureTotals none) => new([], [], none, none, 0);

    /// <summary>The window of parts that another one was made of.</summary>
    /// <exception cref="ArgumentException">A part is grouped otherwise than the others.</exception>
    /// <exception cref="OverflowException">The parts sum to more than 64 bits hold.</exception>
    internal static TotalsWindow Of(MeasureTotals none, ImmutableArray<MeasureTotals> oldest, ImmutableArray<MeasureTotals> newest)
    {
        ImmutableStack<MeasureTotals> turned = [];
        for (int i = oldest.Length - 1; i >= 0; i--)
        {
            turned = turned.Push(oldest[i]);
            none.Merge(oldest[i]);
        }

        TotalsWindow window = new(turned, [], none, none, oldest.Length);
        foreach (MeasureTotals pane in newest)
        {
            window = window.Add(pane);
        }

        // Whoever asks for the sum must get it.
        _ = window.Totals;
        return window;
    }

    /// <summary>Whether both hold the same panes, put together alike.</summary>
    public bool Equals(TotalsWindow? other) => other is not null && None.Equals(other.None) && Oldest.SequenceEqual(other.Oldest) && Newest.SequenceEqual(other.Newest);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TotalsWindow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, None);

    /// <summary>The window with a pane more.</summary>
    /// <exception cref="ArgumentException">The pane is grouped otherwise.</exception>
    /// <exception cref="OverflowException">As for <see cref="MeasureTotals.Merge"/>.</exception>
    public TotalsWindow Add(MeasureTotals pane) => new(oldest, newest.Push(pane), arrived.Merge(pane), None, Count + 1);

    /// <summary>The window without its oldest pane.</summary>
    /// <exception cref="InvalidOperationException">There is no pane.</exception>
    /// <exception cref="OverflowException">As for <see cref="MeasureTotals.Merge"/>.</exception>
    public TotalsWindow DropOldest()
    {
        if (Count == 0)
        {
            throw new InvalidOperationException("The window has no pane to drop.");
        }

        if (!oldest.IsEmpty)
        {
            return new TotalsWindow(oldest.Pop(), newest, arrived, None, Count - 1);
        }

        ImmutableStack<MeasureTotals> turned = [];
        foreach (MeasureTotals pane in newest)
        {
            turned = turned.Push(turned.IsEmpty ? pane : pane.Merge(turned.Peek()));
        }

        return new TotalsWindow(turned.Pop(), [], None, None, Count - 1);
    }
}
