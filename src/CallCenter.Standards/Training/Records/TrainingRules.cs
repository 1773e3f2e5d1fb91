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

        TrainingRefusal? refusal = Refuse(record, next, arrival == Arrival.Conflict, appeals) is { } reason ? new TrainingRefusal(next, reason) : book?.Refuse(record, next);
        return refusal is null ? new(record.With(next)) : new(record, [refusal]);
    }

    private static TrainingRefusalReason? Refuse(TrainingRecord record, TrainingEvent next, bool isReused, AppealMemory appeals)
    {
        if (isReused || next.At < record.LastAt)
        {
            return isReused ? TrainingRefusalReason.IdentityReused : TrainingRefusalReason.OutOfOrder;
        }

        if (record.IsHere == (next.Action == TrainingAction.Join))
        {
            return record.IsHere ? TrainingRefusalReason.AlreadyHere : TrainingRefusalReason.NotHere;
        }

        return next.Action switch
        {
            TrainingAction.Join or TrainingAction.Move => string.IsNullOrWhiteSpace(next.Role) ? TrainingRefusalReason.NoRole : null,
            TrainingAction.Complete => OfSubject(next),
            TrainingAction.Sit => OfSubject(next) ?? OfMark(record, next),
            TrainingAction.Certify => OfSubject(next) ?? (next.Issued is null || next.Until <= next.Issued ? TrainingRefusalReason.NoIssue : null),
            TrainingAction.Appeal => OfAppeal(record, next, appeals),
            TrainingAction.Decide => OfDecision(record, next, appeals),
            TrainingAction.Comment => string.IsNullOrWhiteSpace(next.Note) ? TrainingRefusalReason.NoNote : null,
            _ => null,
        };
    }

    private static TrainingRefusalReason? OfSubject(TrainingEvent next) => string.IsNullOrWhiteSpace(next.Subject) ? TrainingRefusalReason.NoSubject : null;

    private static TrainingRefusalReason? OfMark(TrainingRecord record, TrainingEvent next) =>
        next.Score is not { Ratio: >= 0 } score || score > Full ? TrainingRefusalReason.NoScore
        : string.IsNullOrWhiteSpace(next.By) ? TrainingRefusalReason.NoExaminer
        : next.By == record.Agent ? TrainingRefusalReason.OwnExaminer
        : null;

    private static TrainingRefusalReason? OfAppeal(TrainingRecord record, TrainingEvent next, AppealMemory appeals) =>
        Sat(record, next.Of) is null ? TrainingRefusalReason.NoSuchExam
        : appeals.Of(record).IsAppealed(next.Of!) ? TrainingRefusalReason.AlreadyAppealed
        : null;

    private static TrainingRefusalReason? OfDecision(TrainingRecord record, TrainingEvent next, AppealMemory appeals) =>
        Sat(record, next.Of) is not { } sat ? TrainingRefusalReason.NoSuchExam
        : !appeals.Of(record).IsAppealed(next.Of!) || appeals.Of(record).IsDecided(next.Of!) ? TrainingRefusalReason.NoAppeal
        : OfMark(record, next) ?? (next.By == sat.By ? TrainingRefusalReason.SameExaminer : null);

    private static TrainingEvent? Sat(TrainingRecord record, string? id) =>
        id is not null && record.Events.IndexOf(id) is >= 0 and var at && record.Events[at].Action == TrainingAction.Sit ? record.Events[at] : null;
}
