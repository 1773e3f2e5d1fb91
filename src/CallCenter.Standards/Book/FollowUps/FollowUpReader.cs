using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Training;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Reads what is due and overdue by the areas that know it.</summary>
internal static class FollowUpReader
{
    public static FollowUpReport Read(QualityEvaluator quality, CallbackEvaluator callbacks, TrainingEvaluator training, FollowUpFacts facts, Instant at)
    {
        var days = new TrainingDays(DateTimeZoneProviders.Tzdb[training.Catalogue.Zone]);
        LocalDate soon = TrainingDays.PlusDays(days.Of(at), training.Catalogue.NoticeDays);
        IEnumerable<FollowUp> items =
        [
            .. facts.Reviews.Select(review => Of(review.Review, quality.Read(review.Review, at))).OfType<FollowUp>(),
            .. facts.Callbacks.Select(one => Of(one, Until(one.Callback, at), at)).OfType<FollowUp>(),
            .. facts.Training.SelectMany(record => Of(training.Read(record, at), days)),
            .. from same in facts.Rehearsals.Where(one => TrainingDays.Iso(one.On) <= days.Of(at)).GroupBy(static one => (one.Agent, one.Rehearsal))
               let day = callbacks.NextRehearsal(same.Key.Rehearsal, same.Max(static one => TrainingDays.Iso(one.On)))
               where day <= soon
               select Of(same.Key.Agent, FollowUpKind.Rehearsal, same.Key.Rehearsal, day, days, at),
        ];
        return new FollowUpReport
        {
            At = at,
            Items = [.. items.OrderBy(static item => item.Due).ThenBy(static item => item.Kind).ThenBy(static item => item.Of, StringComparer.Ordinal).ThenBy(static item => item.About, StringComparer.Ordinal)],
            Teams = [.. facts.Reviews.GroupBy(static review => review.Team, StringComparer.Ordinal).OrderBy(static team => team.Key, StringComparer.Ordinal)
                .Select(team => new TeamQuality { Team = team.Key, Reviews = quality.Summarize(team.Select(review => ReviewCaseBook.Until(review.Review, at))).Summary })],
        };
    }

    private static FollowUp? Of(ReviewCase review, ReviewCaseStanding standing) => standing.Due is not { } due ? null : new FollowUp
    {
        Kind = standing.Status switch
        {
            ReviewCaseStatus.ReviewDue or ReviewCaseStatus.ReviewOverdue => FollowUpKind.Review,
            ReviewCaseStatus.AppealOpen or ReviewCaseStatus.AppealOverdue => FollowUpKind.AppealDecision,
            ReviewCaseStatus.CoachingDue or ReviewCaseStatus.CoachingOverdue => FollowUpKind.Coaching,
            _ => FollowUpKind.Recheck,
        },
        Of = standing.Agent,
        Id = review.First?.Id,
        About = DataMasks.Apply(standing.Contact, DataMask.Text),
        Due = due,
        IsOverdue = standing.Status is ReviewCaseStatus.ReviewOverdue or ReviewCaseStatus.AppealOverdue or ReviewCaseStatus.CoachingOverdue or ReviewCaseStatus.RecheckOverdue,
    };

    /// <summary>The callback as it was at an instant.</summary>
    private static CallbackState Until(CallbackState callback, Instant at) => !(callback.LastAt > at) ? callback : CallbackState.Unplanned.Fold([.. callback.Events.Where(happened => happened.At <= at)]).State;

    private static FollowUp? Of(CustomerCallback one, CallbackState callback, Instant at)
    {
        bool isSecond = callback.Phase == CallbackPhase.SecondHandling;
        return !callback.IsOpen || (isSecond ? callback.SecondDueAt : callback.DueAt) is not { } due ? null : new FollowUp
        {
            Kind = isSecond ? FollowUpKind.SecondHandling : FollowUpKind.Callback,
            Of = DataMasks.Apply(one.Customer, DataMask.Account),
            Id = one.Id ?? callback.Events[0].Id,
            About = callback.Reason,
            Due = due,
            IsOverdue = at > due,
        };
    }

    /// <summary>
    /// What counts and is not due soon is nobody's business yet. What a new version of the standard asks for is due before its day, by whichever is the earlier where a programme asks for it too.
    /// </summary>
    private static IEnumerable<FollowUp> Of(TrainingStanding standing, TrainingDays days)
    {
        IEnumerable<(TrainingItem Item, LocalDate Day)> byProgrammes = from item in standing.Items where item.Due is not null && item.Status != TrainingStatus.Valid select (item, item.Due!.Value);
        IEnumerable<(TrainingItem Item, LocalDate Day)> byStandard =
            from locked in standing.Locks.Concat(standing.Coming)
            where locked.Qualification.Effective is not null
            from item in locked.Missing
            select (item, TrainingDays.PlusDays(TrainingDays.Iso(locked.Qualification.Effective!.Value), -1));
        return byProgrammes.Concat(byStandard).GroupBy(static one => (one.Item.Part, one.Item.Code))
            .Select(same => Of(standing.Agent, same.Key.Part == TrainingPart.Module ? FollowUpKind.Module : FollowUpKind.Exam, same.Key.Code, same.Min(static one => one.Day), days, standing.At));
    }

    private static FollowUp Of(string agent, FollowUpKind kind, string about, LocalDate day, TrainingDays days, Instant at)
    {
        Instant due = days.StartOf(TrainingDays.PlusDays(day, 1)) - Duration.Epsilon;
        return new FollowUp { Kind = kind, Of = agent, About = about, Due = due, IsOverdue = at > due };
    }
}
