using System.Collections.Immutable;

namespace CallCenter.Standards.Compliance;

/// <summary>What may happen to the record of an inspection.</summary>
internal static class InspectionFolding
{
    /// <summary>The record after an event, or the same one and all reasons why the event does not fit.</summary>
    /// <param name="record">The record.</param>
    /// <param name="next">The event.</param>
    /// <param name="book">The inspection by the book at hand; null to read back what was taken before, by whatever book.</param>
    public static Folded<InspectionRecord, InspectionRefusal> Evolve(InspectionRecord record, InspectionEvent next, CompiledInspection? book)
    {
        Arrival arrival = record.Events.Judge(next);
        if (arrival == Arrival.Repeat)
        {
            return new(record);
        }

        ImmutableArray<InspectionRefusalReason> against = [.. InspectionEventChecks.Against(record, next, arrival == Arrival.Conflict), .. book?.Against(record, next) ?? []];
        if (against.IsEmpty)
        {
            return new(record.With(next));
        }

        (string? subject, IEnumerable<string> known) = against.Contains(InspectionRefusalReason.UnknownGrade) ? (next.Grade, book!.Grades)
            : against.Contains(InspectionRefusalReason.UnknownFinding) ? (next.Finding, record.Numbers)
            : (null, []);
        return new(record, [new InspectionRefusal(next, against[0]) { Also = against[1..], Subject = subject, Nearest = subject is null ? null : NearestName.Find(subject, [.. known]) }]);
    }

    /// <summary>The record after events in order, and those that do not fit.</summary>
    public static Folded<InspectionRecord, InspectionRefusal> Fold(InspectionRecord record, ReadOnlySpan<InspectionEvent> events, CompiledInspection? book)
    {
        var folded = new FoldedBuilder<InspectionRecord, InspectionRefusal>(record);
        foreach (InspectionEvent next in events)
        {
            folded.Add(Evolve(folded.State, next, book));
        }

        return folded.Build();
    }
}
