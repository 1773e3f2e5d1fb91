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

        return (Refuse(record, next, arrival == Arrival.Conflict) ?? book?.Refuse(next)) is { } reason
            ? new(record, [new ObligationRefusal(next, reason)])
            : new(record.With(next));
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

    private static ObligationRefusalReason? Refuse(ObligationRecord record, ObligationEvent next, bool isReused)
    {
        if (isReused || next.At < record.LastAt)
        {
            return isReused ? ObligationRefusalReason.IdentityReused : ObligationRefusalReason.OutOfOrder;
        }

        bool isSettled = record.SettledBy(next.Cycle) is not null;
        return isSettled != (next.Action == ObligationAction.Reopen) ? (isSettled ? ObligationRefusalReason.AlreadySettled : ObligationRefusalReason.NotSettled)
            : next.Action != ObligationAction.Fulfil && string.IsNullOrWhiteSpace(next.Reason) ? ObligationRefusalReason.NoReason
            : null;
    }
}
