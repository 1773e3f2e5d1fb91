using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>The review of contacts by the book at hand: what it has against events, how cases stand, and which scores count.</summary>
internal static class ReviewCaseBook
{
    public static IEnumerable<ReviewCaseRefusalReason> Against(QualityEvaluator quality, ReviewCase of, ReviewEvent next)
    {
        if (next.Result is { } result && quality.Find(result.Form, result.Version) is null)
        {
            yield return ReviewCaseRefusalReason.UnknownForm;
        }

        if (next is { Action: ReviewAction.Score, IsAutomatic: true } && quality.Catalogue.Conduct?.Automatic is null)
        {
            yield return ReviewCaseRefusalReason.AutomaticNotAllowed;
        }

        if (next.Action == ReviewAction.Appeal && of.First is not null && !(next.At <= AppealEnd(quality, of)))
        {
            yield return ReviewCaseRefusalReason.AppealTooLate;
        }
    }

    public static ReviewCaseStanding Read(QualityEvaluator quality, ReviewCase whole, Instant at)
    {
        ReviewCase of = Until(whole, at);
        ReviewConduct? conduct = quality.Catalogue.Conduct;
        ReviewEvent? standing = of.Standing;
        Instant? scoringDue = standing is null && of.Drawn is { } drawn ? quality.DueFrom(conduct?.Scoring, drawn.At) : null;
        Instant? decisionDue = of.IsAppealOpen ? quality.DueFrom(conduct?.Decision, of.Appeal!.At) : null;
        Instant? coachingDue = of.ToCoach is { } failed ? After(failed.At, conduct?.CoachingDays) : null;
        Instant? recheckDue = of is { Coaching: { } coaching, Recheck: null } ? After(coaching.At, conduct?.RecheckDays) : null;
        ReviewCaseStatus status = standing is null ? of.Drawn is null ? ReviewCaseStatus.NotScored : at > scoringDue ? ReviewCaseStatus.ReviewOverdue : ReviewCaseStatus.ReviewDue
            : of.IsAppealOpen ? at > decisionDue ? ReviewCaseStatus.AppealOverdue : ReviewCaseStatus.AppealOpen
            : of.ToCoach is not null ? at > coachingDue ? ReviewCaseStatus.CoachingOverdue : ReviewCaseStatus.CoachingDue
            : of is not { Coaching: not null, Recheck: null } ? ReviewCaseStatus.Settled
            : at > recheckDue ? ReviewCaseStatus.RecheckOverdue
            : ReviewCaseStatus.RecheckDue;
        Instant? end = of.First is not null && of.Appeal is null ? AppealEnd(quality, of) : null;
        return new ReviewCaseStanding
        {
            Contact = of.Contact,
            Agent = of.Agent,
            At = at,
            Status = status,
            Result = standing?.Result,
            Second = of.Second,
            Decision = of.Decision,
            Recheck = of.Recheck,
            Due = status switch
            {
                ReviewCaseStatus.ReviewDue or ReviewCaseStatus.ReviewOverdue => scoringDue,
                ReviewCaseStatus.AppealOpen or ReviewCaseStatus.AppealOverdue => decisionDue,
                ReviewCaseStatus.CoachingDue or ReviewCaseStatus.CoachingOverdue => coachingDue,
                ReviewCaseStatus.RecheckDue or ReviewCaseStatus.RecheckOverdue => recheckDue,
                _ => null,
            },
            AppealUntil = at <= end ? end : null,
        };
    }

    /// <summary>The results that count: people's, and those that only a machine gave where its audit allows them.</summary>
    public static IEnumerable<ReviewResult> Counting(IEnumerable<ReviewCase> cases, bool isMachineAllowed) =>
        from one in cases
        let standing = one.Standing
        where standing?.Result is not null && !one.IsAppealOpen && (isMachineAllowed || !standing.IsAutomatic)
        select standing.Result;

    /// <summary>From the score that counts: a person's may come long after the machine's that it takes the place of.</summary>
    private static Instant? AppealEnd(QualityEvaluator quality, ReviewCase of) => After(of.Standing!.At, quality.Catalogue.Conduct?.AppealDays);

    /// <summary>The case as it was at an instant.</summary>
    public static ReviewCase Until(ReviewCase of, Instant at)
    {
        if (!(of.LastAt > at))
        {
            return of;
        }

        ReviewCase earlier = ReviewCase.Begin(of.Contact, of.Agent);
        foreach (ReviewEvent happened in of.Events.AsSpan())
        {
            if (happened.At <= at)
            {
                earlier = earlier.With(happened);
            }
        }

        return earlier;
    }

    private static Instant? After(Instant from, int? days) =>
        days is not { } given ? null : from > Instant.MaxValue - Duration.FromDays(given) ? Instant.MaxValue : from + Duration.FromDays(given);
}
