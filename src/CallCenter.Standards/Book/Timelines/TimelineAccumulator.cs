using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>
/// Adds up records under the standard that was in force at the instant of each. Not thread-safe: give each thread its own, and merge the totals of each standard.
/// </summary>
/// <typeparam name="T">The record's type.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds functions over the host's records, and changes; what leaves are its totals.")]
public sealed class TimelineAccumulator<T>
{
    private readonly StandardTimeline timeline;
    private readonly FieldGetter<T, Instant> at;
    private readonly ImmutableArray<MeasureAccumulator<T>> accumulators;
    private int last;

    internal TimelineAccumulator(StandardTimeline timeline, FieldGetter<T, Instant> at, ImmutableArray<MeasureAccumulator<T>> accumulators)
    {
        this.timeline = timeline;
        this.at = at;
        this.accumulators = accumulators;
    }

    /// <summary>How many records were of an instant at which no standard was in force; they count nowhere.</summary>
    public long Outside { get; private set; }

    /// <summary>Adds one record to the totals of the standard that was in force at its instant.</summary>
    /// <param name="record">The record.</param>
    public void Add(in T record)
    {
        Instant instant = at(in record);
        if (!timeline.Standards[last].InForce.Contains(instant))
        {
            if (timeline.At(instant) is not { } standard)
            {
                Outside++;
                return;
            }

            last = timeline.Standards.IndexOf(standard);
        }

        accumulators[last].Add(in record);
    }

    /// <summary>The totals of each standard of the timeline, in its order; those without records too. The first carries <see cref="Outside"/>, so that it is kept wherever totals are written and merged.</summary>
    /// <exception cref="OverflowException">As for <see cref="MeasureAccumulator{T}.ToTotals"/>.</exception>
    public TimelineTotals ToTotals() => new([.. timeline.Standards.Select((standard, i) => new StandardTotals(standard, accumulators[i].ToTotals().WithOutside(i == 0 ? Outside : 0)))]);
}
