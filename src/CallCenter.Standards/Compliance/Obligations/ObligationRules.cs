using System.Collections.Immutable;
using NodaTime.Text;

namespace CallCenter.Standards.Compliance;

/// <summary>What may happen to the record of an obligation.</summary>
internal static class ObligationRules
{
    /// <summary>The record after an event, or the same one and the reason why the event does not fit.</summary>
    /// <param name="record">The record.</param>
    /// <param name="next">The event.</param>
    /// <param name="book">The obligation by the book at hand; null to read back what was taken before, by whatever book.</param>
    public static Folded<ObligationRecord, ObligationRefusal> Evolve(ObligationRecord record, ObligationEvent next, CompiledObligation? book)
    {
        Arrival arrival = record.Events.Judge(next);
        if (arrival == Arrival.Repeat)
        {
            return new(record);
        }

        ImmutableArray<ObligationRefusalReason> against = [.. Against(record, next, arrival == Arrival.Conflict), .. book?.Against(next) ?? []];
        if (against.IsEmpty)
        {
            return new(record.With(next));
        }

        bool isUnknown = against.Contains(ObligationRefusalReason.NoSuchCycle);
        return new(record, [new ObligationRefusal(next, against[0])
        {
            Also = against[1..],
            Subject = isUnknown ? LocalDatePattern.Iso.Format(next.Cycle) : null,
            Nearest = isUnknown && book!.NearestCycle(next.Cycle) is { } near ? LocalDatePattern.Iso.Format(near) : null,
        }]);
    }

    /// <summary>The record after events in order, and those that do not fit.</summary>
    public static Folded<ObligationRecord, ObligationRefusal> Fold(ObligationRecord record, ReadOnlySpan<ObligationEvent> events, CompiledObligation? book)
    {
        var folded = new FoldedBuilder<ObligationRecord, ObligationRefusal>(record);
        foreach (ObligationEvent next in events)
        {
            folded.Add(Evolve(folded.State, next, book));
        }

        return folded.Build();
    }

    private static IEnumerable<ObligationRefusalReason> Against(ObligationRecord record, ObligationEvent next, bool isReused)
    {
        if (isReused)
        {
            yield return ObligationRefusalReason.IdentityReused;
        }

        if (next.At < record.LastAt)
        {
            yield return ObligationRefusalReason.OutOfOrder;
        }

        bool isSettled = record.SettledBy(next.Cycle) is not null;
        if (isSettled != (next.Action == ObligationAction.Reopen))
        {
            yield return isSettled ? ObligationRefusalReason.AlreadySettled : ObligationRefusalReason.NotSettled;
        }

        if (string.IsNullOrWhiteSpace(next.By))
        {
            yield return ObligationRefusalReason.NobodyNamed;
        }

        if (next.Action != ObligationAction.Fulfil && string.IsNullOrWhiteSpace(next.Reason))
        {
            yield return ObligationRefusalReason.NoReason;
        }
    }
}
