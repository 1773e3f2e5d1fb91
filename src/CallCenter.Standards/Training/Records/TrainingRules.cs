using System.Collections.Immutable;

namespace CallCenter.Standards.Training;

/// <summary>What may happen to a record by every book.</summary>
internal static class TrainingRules
{
    private static readonly Percentage Full = Percentage.FromPercent(100);

    /// <summary>The record after an event, or the same one and the reason why the event does not fit.</summary>
    /// <param name="record">The record.</param>
    /// <param name="next">The event.</param>
    /// <param name="book">What the book at hand has against it; null for nothing.</param>
    public static Folded<TrainingRecord, TrainingRefusal> Evolve(TrainingRecord record, TrainingEvent next, ITrainingBook? book) => Evolve(record, next, book, new AppealMemory());

    /// <summary>The record after events in order, and those that do not fit.</summary>
    public static Folded<TrainingRecord, TrainingRefusal> Fold(TrainingRecord record, ReadOnlySpan<TrainingEvent> events, ITrainingBook? book)
    {
        var folded = new FoldedBuilder<TrainingRecord, TrainingRefusal>(record);
        var appeals = new AppealMemory();
        foreach (TrainingEvent next in events)
        {
            int before = folded.State.Events.Count;
            folded.Add(Evolve(folded.State, next, book, appeals));
            if (folded.State.Events.Count > before)
            {
                appeals.Add(next);
                book?.Add(next);
            }
        }

        return folded.Build();
    }

    private static Folded<TrainingRecord, TrainingRefusal> Evolve(TrainingRecord record, TrainingEvent next, ITrainingBook? book, AppealMemory appeals)
    {
        Arrival arrival = record.Events.Judge(next);
        if (arrival == Arrival.Repeat)
        {
            return new(record);
        }

        ImmutableArray<TrainingRefusalReason> against = [.. Against(record, next, arrival == Arrival.Conflict, appeals)];
        TrainingRefusal? byBook = against.All(IsOfMark) ? book?.Refuse(record, next) : null;
        return against.IsEmpty ? (byBook is null ? new(record.With(next)) : new(record, [byBook]))
            : new(record, [new TrainingRefusal(next, against[0], byBook?.Subject) { Nearest = byBook?.Nearest, Also = byBook is null ? against[1..] : [.. against[1..], byBook.Reason, .. byBook.Also] }]);
    }

    /// <summary>Whether a reason leaves the book to be asked: what it says of the subject holds whoever marks, and however.</summary>
    private static bool IsOfMark(TrainingRefusalReason reason) => reason is TrainingRefusalReason.NoScore or TrainingRefusalReason.NoExaminer or TrainingRefusalReason.OwnExaminer;

    private static IEnumerable<TrainingRefusalReason> Against(TrainingRecord record, TrainingEvent next, bool isReused, AppealMemory appeals)
    {
        if (isReused)
        {
            yield return TrainingRefusalReason.IdentityReused;
        }

        if (next.At < record.LastAt)
        {
            yield return TrainingRefusalReason.OutOfOrder;
        }

        if (record.IsHere == (next.Action == TrainingAction.Join))
        {
            yield return record.IsHere ? TrainingRefusalReason.AlreadyHere : TrainingRefusalReason.NotHere;
        }

        IEnumerable<TrainingRefusalReason> ofAction = next.Action switch
        {
            TrainingAction.Join or TrainingAction.Move => string.IsNullOrWhiteSpace(next.Role) ? [TrainingRefusalReason.NoRole] : [],
            TrainingAction.Complete => OfSubject(next),
            TrainingAction.Sit => OfSubject(next).Concat(OfMark(record, next)),
            TrainingAction.Certify => OfSubject(next).Concat(next.Issued is null || next.Until <= next.Issued ? [TrainingRefusalReason.NoIssue] : []),
            TrainingAction.Appeal => OfAppeal(record, next, appeals),
            TrainingAction.Decide => OfDecision(record, next, appeals),
            TrainingAction.Comment => string.IsNullOrWhiteSpace(next.Note) ? [TrainingRefusalReason.NoNote] : [],
            _ => [],
        };
        foreach (TrainingRefusalReason reason in ofAction)
        {
            yield return reason;
        }
    }

    private static IEnumerable<TrainingRefusalReason> OfSubject(TrainingEvent next) => string.IsNullOrWhiteSpace(next.Subject) ? [TrainingRefusalReason.NoSubject] : [];

    private static IEnumerable<TrainingRefusalReason> OfMark(TrainingRecord record, TrainingEvent next)
    {
        if (next.Score is not { Ratio: >= 0 } score || score > Full)
        {
            yield return TrainingRefusalReason.NoScore;
        }

        if (string.IsNullOrWhiteSpace(next.By))
        {
            yield return TrainingRefusalReason.NoExaminer;
        }
        else if (SamePerson.Is(next.By, record.Agent))
        {
            yield return TrainingRefusalReason.OwnExaminer;
        }
    }

    private static IEnumerable<TrainingRefusalReason> OfAppeal(TrainingRecord record, TrainingEvent next, AppealMemory appeals) =>
        Sat(record, next.Of) is null ? [TrainingRefusalReason.NoSuchExam]
        : appeals.Of(record).IsAppealed(next.Of!) ? [TrainingRefusalReason.AlreadyAppealed]
        : [];

    private static IEnumerable<TrainingRefusalReason> OfDecision(TrainingRecord record, TrainingEvent next, AppealMemory appeals)
    {
        TrainingEvent? sat = Sat(record, next.Of);
        if (sat is null)
        {
            yield return TrainingRefusalReason.NoSuchExam;
        }
        else if (!appeals.Of(record).IsAppealed(next.Of!) || appeals.Of(record).IsDecided(next.Of!))
        {
            yield return TrainingRefusalReason.NoAppeal;
        }

        foreach (TrainingRefusalReason reason in OfMark(record, next))
        {
            yield return reason;
        }

        if (sat is not null && SamePerson.Is(next.By, sat.By))
        {
            yield return TrainingRefusalReason.SameExaminer;
        }
    }

    private static TrainingEvent? Sat(TrainingRecord record, string? id) =>
        id is not null && record.Events.IndexOf(id) is >= 0 and var at && record.Events[at].Action == TrainingAction.Sit ? record.Events[at] : null;
}
