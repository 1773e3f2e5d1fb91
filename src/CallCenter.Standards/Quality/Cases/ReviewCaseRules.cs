using System.Collections.Immutable;

namespace CallCenter.Standards.Quality;

/// <summary>What may happen to the review of a contact by every book.</summary>
internal static class ReviewCaseRules
{
    private static readonly ReviewCaseRefusalReason[] NotCoached = [ReviewCaseRefusalReason.NotCoached];
    private static readonly ReviewCaseRefusalReason[] NoAppeal = [ReviewCaseRefusalReason.NoAppeal];
    private static readonly ReviewCaseRefusalReason[] DoneBefore = [ReviewCaseRefusalReason.DoneBefore];
    private static readonly ReviewCaseRefusalReason[] NoOtherContact = [ReviewCaseRefusalReason.NoOtherContact];
    private static readonly ReviewCaseRefusalReason[] SameReviewer = [ReviewCaseRefusalReason.SameReviewer];

    /// <summary>The case after an event, or the same one and all reasons why the event does not fit.</summary>
    /// <param name="of">The case.</param>
    /// <param name="next">The event.</param>
    /// <param name="book">The book at hand; null to read back what was taken before, by whatever book.</param>
    public static Folded<ReviewCase, ReviewCaseRefusal> Evolve(ReviewCase of, ReviewEvent next, IReviewBook? book)
    {
        Arrival arrival = of.Events.Judge(next);
        if (arrival == Arrival.Repeat)
        {
            return new(of);
        }

        ImmutableArray<ReviewCaseRefusalReason> against = [.. Against(of, next, arrival == Arrival.Conflict).Concat(book is null ? [] : book.Against(of, next)).Distinct()];
        if (against.IsEmpty)
        {
            return new(of.With(next));
        }

        bool isUnknown = against.Contains(ReviewCaseRefusalReason.UnknownForm);
        return new(of, [new ReviewCaseRefusal(next, against[0])
        {
            Also = against[1..],
            Subject = isUnknown ? $"{next.Result!.Form} {next.Result.Version}" : null,
            Nearest = isUnknown ? book!.NearestForm(next.Result!) : null,
        }]);
    }

    /// <summary>The case after events in order, and those that do not fit.</summary>
    public static Folded<ReviewCase, ReviewCaseRefusal> Fold(ReviewCase of, ReadOnlySpan<ReviewEvent> events, IReviewBook? book)
    {
        var folded = new FoldedBuilder<ReviewCase, ReviewCaseRefusal>(of);
        foreach (ReviewEvent next in events)
        {
            folded.Add(Evolve(folded.State, next, book));
        }

        return folded.Build();
    }

    private static IEnumerable<ReviewCaseRefusalReason> Against(ReviewCase of, ReviewEvent next, bool isReused)
    {
        if (isReused)
        {
            yield return ReviewCaseRefusalReason.IdentityReused;
        }

        if (next.At < of.LastAt)
        {
            yield return ReviewCaseRefusalReason.OutOfOrder;
        }

        if (string.IsNullOrWhiteSpace(next.By))
        {
            yield return ReviewCaseRefusalReason.Nobody;
        }

        bool isTooEarly = of.First is null && next.Action is not (ReviewAction.Draw or ReviewAction.Score);
        if (isTooEarly)
        {
            yield return ReviewCaseRefusalReason.NotScored;
        }

        if (!string.IsNullOrWhiteSpace(next.By) && SamePerson.Is(next.By, of.Agent) != (next.Action == ReviewAction.Appeal))
        {
            yield return next.Action == ReviewAction.Appeal ? ReviewCaseRefusalReason.NotAgent : ReviewCaseRefusalReason.OwnContact;
        }

        if (next.SecondBy is not null && next.Action != ReviewAction.Score)
        {
            yield return ReviewCaseRefusalReason.NotSecondReviewer;
        }

        if (next.IsAutomatic && next.Action != ReviewAction.Score)
        {
            yield return ReviewCaseRefusalReason.NotHuman;
        }

        foreach (ReviewCaseRefusalReason reason in isTooEarly ? OfContent(next) : OfAction(of, next).Concat(OfContent(next)).Concat(OfResult(of, next)))
        {
            yield return reason;
        }
    }

    /// <summary>What the case as it stands has against it.</summary>
    private static IEnumerable<ReviewCaseRefusalReason> OfAction(ReviewCase of, ReviewEvent next) => next.Action switch
    {
        ReviewAction.Draw => of.Drawn is not null || of.First is not null ? [ReviewCaseRefusalReason.DoneBefore] : [],
        ReviewAction.Score => of.First is not null ? [ReviewCaseRefusalReason.DoneBefore] : OfSecondReviewer(of, next),
        ReviewAction.SecondScore => OfSecondScore(of, next),
        ReviewAction.Appeal => of.Appeal is not null ? [ReviewCaseRefusalReason.DoneBefore] : [],
        ReviewAction.Decide => [.. of.IsAppealOpen ? [] : NoAppeal, .. SamePerson.Is(next.By, of.First!.By) || SamePerson.Is(next.By, of.Second?.By) ? SameReviewer : []],
        ReviewAction.Coach => of.IsAppealOpen ? [ReviewCaseRefusalReason.AppealOpen] : of.Coaching is not null && of.ToCoach is null ? [ReviewCaseRefusalReason.DoneBefore] : [],
        _ => [.. of.Coaching is null ? NotCoached : of.Recheck is not null ? DoneBefore : [], .. next.Contact == of.Contact ? NoOtherContact : []],
    };

    private static IEnumerable<ReviewCaseRefusalReason> OfSecondScore(ReviewCase of, ReviewEvent next)
    {
        if (of.Second is not null || of.Decision is not null)
        {
            yield return ReviewCaseRefusalReason.DoneBefore;
        }

        if (SamePerson.Is(next.By, of.First!.By))
        {
            yield return ReviewCaseRefusalReason.SameReviewer;
        }
        else if (of.First.SecondBy is { } named && !SamePerson.Is(next.By, named))
        {
            yield return ReviewCaseRefusalReason.NotSecondReviewer;
        }

        if (IsResult(next) && (next.Result!.Form != of.First.Result!.Form || next.Result.Version != of.First.Result.Version))
        {
            yield return ReviewCaseRefusalReason.OtherForm;
        }
    }

    /// <summary>What the event itself lacks.</summary>
    private static IEnumerable<ReviewCaseRefusalReason> OfContent(ReviewEvent next)
    {
        if (next.Action == ReviewAction.Recheck && string.IsNullOrWhiteSpace(next.Contact))
        {
            yield return ReviewCaseRefusalReason.NoOtherContact;
        }

        if (next.Action is not (ReviewAction.Draw or ReviewAction.Appeal or ReviewAction.Coach) && !IsResult(next))
        {
            yield return ReviewCaseRefusalReason.NoResult;
        }

        if (next.Action is ReviewAction.Appeal or ReviewAction.Decide or ReviewAction.Coach && string.IsNullOrWhiteSpace(next.Note))
        {
            yield return ReviewCaseRefusalReason.NoReason;
        }
    }

    /// <summary>Whoever is to score second is somebody, and neither the first reviewer nor the agent.</summary>
    private static IEnumerable<ReviewCaseRefusalReason> OfSecondReviewer(ReviewCase of, ReviewEvent next) => next.SecondBy is not { } named ? []
        : string.IsNullOrWhiteSpace(named) ? [ReviewCaseRefusalReason.Nobody]
        : SamePerson.Is(named, next.By) ? [ReviewCaseRefusalReason.SameReviewer]
        : SamePerson.Is(named, of.Agent) ? [ReviewCaseRefusalReason.OwnContact]
        : [];

    /// <summary>A result that tells its contact, agent and reviewer is of this case and event.</summary>
    private static IEnumerable<ReviewCaseRefusalReason> OfResult(ReviewCase of, ReviewEvent next)
    {
        if (next.Result is not { } result)
        {
            yield break;
        }

        if (result.Contact is { } contact && contact != (next.Action == ReviewAction.Recheck ? next.Contact : of.Contact))
        {
            yield return ReviewCaseRefusalReason.OtherContact;
        }

        if (result.Agent is { } agent && agent != of.Agent)
        {
            yield return ReviewCaseRefusalReason.OtherAgent;
        }

        if (result.Reviewer is { } reviewer && reviewer != next.By)
        {
            yield return ReviewCaseRefusalReason.OtherReviewer;
        }
    }

    private static bool IsResult(ReviewEvent next) => next.Result is { IsFinished: true };
}
