namespace CallCenter.Standards.Training;

/// <summary>What may happen to a record by every book.</summary>
internal static class TrainingRules
{
    private static readonly Percentage Full = Percentage.FromPercent(100);

    /// <summary>The record after an event, or the same one and the reason why the event does not fit.</summary>
    /// <param name="record">The record.</param>
    /// <param name="next">The event.</param>
    /// <param name="byBook">What the book at hand has against it; null for nothing.</param>
    public static Folded<TrainingRecord, TrainingRefusal> Evolve(TrainingRecord record, TrainingEvent next, Func<TrainingRecord, TrainingEvent, TrainingRefusal?>? byBook)
    {
        Arrival arrival = record.Events.Judge(next);
        if (arrival == Arrival.Repeat)
        {
            return new(record);
        }

        TrainingRefusal? refusal = Refuse(record, next, arrival == Arrival.Conflict) is { } reason ? new TrainingRefusal(next, reason) : byBook?.Invoke(record, next);
        return refusal is null ? new(record.With(next)) : new(record, [refusal]);
    }

    /// <summary>The record after events in order, and those that do not fit.</summary>
    public static Folded<TrainingRecord, TrainingRefusal> Fold(TrainingRecord record, ReadOnlySpan<TrainingEvent> events, Func<TrainingRecord, TrainingEvent, TrainingRefusal?>? byBook)
    {
        var folded = new FoldedBuilder<TrainingRecord, TrainingRefusal>(record);
        foreach (TrainingEvent next in events)
        {
            folded.Add(Evolve(folded.State, next, byBook));
        }

        return folded.Build();
    }

    private static TrainingRefusalReason? Refuse(TrainingRecord record, TrainingEvent next, bool isReused)
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
            TrainingAction.Appeal => OfAppeal(record, next),
            TrainingAction.Decide => OfDecision(record, next),
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

    private static TrainingRefusalReason? OfAppeal(TrainingRecord record, TrainingEvent next) =>
        Sat(record, next.Of) is null ? TrainingRefusalReason.NoSuchExam
        : Any(record, TrainingAction.Appeal, next.Of) ? TrainingRefusalReason.AlreadyAppealed
        : null;

    private static TrainingRefusalReason? OfDecision(TrainingRecord record, TrainingEvent next) =>
        Sat(record, next.Of) is not { } sat ? TrainingRefusalReason.NoSuchExam
        : !Any(record, TrainingAction.Appeal, next.Of) || Any(record, TrainingAction.Decide, next.Of) ? TrainingRefusalReason.NoAppeal
        : OfMark(record, next) ?? (next.By == sat.By ? TrainingRefusalReason.SameExaminer : null);

    private static TrainingEvent? Sat(TrainingRecord record, string? id) =>
        id is not null && record.Events.IndexOf(id) is >= 0 and var at && record.Events[at].Action == TrainingAction.Sit ? record.Events[at] : null;

    private static bool Any(TrainingRecord record, TrainingAction action, string? of)
    {
        foreach (TrainingEvent known in record.Events.AsSpan())
        {
            if (known.Action == action && known.Of == of)
            {
                return true;
            }
        }

        return false;
    }
}
