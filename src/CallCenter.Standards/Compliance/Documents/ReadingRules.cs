using System.Collections.Immutable;

namespace CallCenter.Standards.Compliance;

/// <summary>What may happen to the record of what somebody reads.</summary>
internal static class ReadingRules
{
    /// <summary>The record after an event, or the same one and all reasons why the event does not fit.</summary>
    /// <param name="record">The record.</param>
    /// <param name="next">The event.</param>
    /// <param name="book">The documents of the book at hand; null to read back what was taken before, by whatever book.</param>
    public static Folded<ReadingRecord, ReadingRefusal> Evolve(ReadingRecord record, ReadingEvent next, CompiledDocuments? book)
    {
        Arrival arrival = record.Events.Judge(next);
        if (arrival == Arrival.Repeat)
        {
            return new(record);
        }

        ImmutableArray<ReadingRefusalReason> against = [.. Against(record, next, arrival == Arrival.Conflict), .. book?.Against(next) ?? []];
        if (against.IsEmpty)
        {
            return new(record.With(next));
        }

        (string? subject, IEnumerable<string> known) = against.Contains(ReadingRefusalReason.UnknownDocument) ? (next.Document, book!.Codes)
            : against.Contains(ReadingRefusalReason.UnknownVersion) ? (next.Version, book!.VersionsOf(next.Document!))
            : against.Contains(ReadingRefusalReason.UnknownRole) ? (next.Role, book!.Roles)
            : (null, []);
        return new(record, [new ReadingRefusal(next, against[0]) { Also = against[1..], Subject = subject, Nearest = subject is null ? null : NearestName.Find(subject, [.. known]) }]);
    }

    /// <summary>The record after events in order, and those that do not fit.</summary>
    public static Folded<ReadingRecord, ReadingRefusal> Fold(ReadingRecord record, ReadOnlySpan<ReadingEvent> events, CompiledDocuments? book)
    {
        var folded = new FoldedBuilder<ReadingRecord, ReadingRefusal>(record);
        foreach (ReadingEvent next in events)
        {
            folded.Add(Evolve(folded.State, next, book));
        }

        return folded.Build();
    }

    private static IEnumerable<ReadingRefusalReason> Against(ReadingRecord record, ReadingEvent next, bool isReused)
    {
        if (isReused)
        {
            yield return ReadingRefusalReason.IdentityReused;
        }

        if (next.At < record.LastAt)
        {
            yield return ReadingRefusalReason.OutOfOrder;
        }

        if (next.Action == ReadingAction.Join)
        {
            if (string.IsNullOrWhiteSpace(next.Role))
            {
                yield return ReadingRefusalReason.NoRole;
            }
            else if (next.Role == record.Role)
            {
                yield return ReadingRefusalReason.SameRole;
            }

            yield break;
        }

        if (record.Role is null)
        {
            yield return ReadingRefusalReason.NotHere;
        }

        if (next.Action == ReadingAction.Leave)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(next.Document) || string.IsNullOrWhiteSpace(next.Version))
        {
            yield return ReadingRefusalReason.NoDocument;
        }
        else if (record.ConfirmedBy(next.Document, next.Version) is not null != (next.Action == ReadingAction.Withdraw))
        {
            yield return next.Action == ReadingAction.Withdraw ? ReadingRefusalReason.NotConfirmed : ReadingRefusalReason.AlreadyConfirmed;
        }

        if (next.Action == ReadingAction.Withdraw && string.IsNullOrWhiteSpace(next.Reason))
        {
            yield return ReadingRefusalReason.NoReason;
        }
    }
}
