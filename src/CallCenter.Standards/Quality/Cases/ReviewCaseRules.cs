namespace CallCenter.Standards.Quality;

/// <summary>What may happen to the review of a contact by every book.</summary>
internal static class ReviewCaseRules
{
    /// <summary>The case after an event, or the same one and the reason why the event does not fit.</summary>
    /// <param name="of">The case.</param>
    /// <param name="next">The event.</param>
    /// <param name="byBook">What the book at hand has against it; null for nothing.</param>
    public static Folded<ReviewCase, ReviewCaseRefusal> Evolve(ReviewCase of, ReviewEvent next, Func<ReviewCase, ReviewEvent, ReviewCaseRefusalReason?>? byBook)
    {
        Arrival arrival = of.Events.Judge(next);
        return arrival == Arrival.Repeat ? new(of)
            : (Refuse(of, next, arrival == Arrival.Conflict) ?? byBook?.Invoke(of, next)) is { } reason ? new(of, [new ReviewCaseRefusal(next, reason)])
            : new(of.With(next));
    }

    /// <summary>The case after events in order, and those that do not fit.</summary>
    public static Folded<ReviewCase, ReviewCaseRefusal> Fold(ReviewCase of, ReadOnlySpan<ReviewEvent> events, Func<ReviewCase, ReviewEvent, ReviewCaseRefusalReason?>? byBook)
    {
        var folded = new FoldedBuilder<ReviewCase, ReviewCaseRefusal>(of);
        foreach (ReviewEvent next in events)
        {
            folded.Add(Evolve(folded.State, next, byBook));
        }

        return folded.Build();
    }

    private static ReviewCaseRefusalReason? Refuse(ReviewCase of, ReviewEvent next, bool isReused)
    {
        if (isReused || next.At < of.LastAt)
        {
            return isReused ? ReviewCaseRefusalReason.IdentityReused : ReviewCaseRefusalReason.OutOfOrder;
        }

        if (string.IsNullOrWhiteSpace(next.By))
        {
            return ReviewCaseRefusalReason.Nobody;
        }

        if (next.Action != ReviewAction.Score && of.First is null)
        {
            return ReviewCaseRefusalReason.NotScored;
        }

        if ((next.By == of.Agent) != (next.Action == ReviewAction.Appeal))
        {
            return next.Action == ReviewAction.Appeal ? ReviewCaseRefusalReason.NotAgent : ReviewCaseRefusalReason.OwnContact;
        }

        if (next.SecondBy is not null && next.Action != ReviewAction.Score)
        {
            return ReviewCaseRefusalReason.NotSecondReviewer;
        }

        return next.IsAutomatic && next.Action != ReviewAction.Score ? ReviewCaseRefusalReason.NotHuman : OfAction(of, next);
    }

    private static ReviewCaseRefusalReason? OfAction(ReviewCase of, ReviewEvent next) => next.Action switch
    {
        ReviewAction.Score => of.First is not null ? ReviewCaseRefusalReason.DoneBefore : OfSecondReviewer(of, next) ?? OfResult(next),
        ReviewAction.SecondScore =>
            of.Second is not null || of.Decision is not null ? ReviewCaseRefusalReason.DoneBefore
            : next.By == of.First!.By ? ReviewCaseRefusalReason.SameReviewer
            : of.First.SecondBy is { } named && next.By != named ? ReviewCaseRefusalReason.NotSecondReviewer
            : OfResult(next) ?? (next.Result!.Form != of.First.Result!.Form || next.Result.Version != of.First.Result.Version ? ReviewCaseRefusalReason.OtherForm : null),
        ReviewAction.Appeal => of.Appeal is not null ? ReviewCaseRefusalReason.DoneBefore : OfNote(next),
        ReviewAction.Decide =>
            !of.IsAppealOpen ? ReviewCaseRefusalReason.NoAppeal
            : next.By == of.First!.By || next.By == of.Second?.By ? ReviewCaseRefusalReason.SameReviewer
            : OfResult(next) ?? OfNote(next),
        ReviewAction.Coach =>
            of.IsAppealOpen ? ReviewCaseRefusalReason.AppealOpen
            : of.Coaching is not null ? ReviewCaseRefusalReason.DoneBefore
            : OfNote(next),
        _ =>
            of.Coaching is null ? ReviewCaseRefusalReason.NotCoached
            : of.Recheck is not null ? ReviewCaseRefusalReason.DoneBefore
            : string.IsNullOrWhiteSpace(next.Contact) || next.Contact == of.Contact ? ReviewCaseRefusalReason.NoOtherContact
            : OfResult(next),
    };

    /// <summary>Whoever is to score second is somebody, and neither the first reviewer nor the agent.</summary>
    private static ReviewCaseRefusalReason? OfSecondReviewer(ReviewCase of, ReviewEvent next) => next.SecondBy is not { } named ? null
        : string.IsNullOrWhiteSpace(named) ? ReviewCaseRefusalReason.Nobody
        : named == next.By ? ReviewCaseRefusalReason.SameReviewer
        : named == of.Agent ? ReviewCaseRefusalReason.OwnContact
        : null;

    private static ReviewCaseRefusalReason? OfResult(ReviewEvent next) =>
        next.Result is { Score: not null, Outcome: not (ReviewOutcome.Refused or ReviewOutcome.Incomplete) } ? null : ReviewCaseRefusalReason.NoResult;

    private static ReviewCaseRefusalReason? OfNote(ReviewEvent next) => string.IsNullOrWhiteSpace(next.Note) ? ReviewCaseRefusalReason.NoReason : null;
}
