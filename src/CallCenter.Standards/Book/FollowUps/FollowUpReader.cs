using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Training;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Reads what is due and overdue by the areas that know it.</summary>
internal static class FollowUpReader
{
    public static FollowUpReport Read(QualityEvaluator quality, TrainingEvaluator training, FollowUpFacts facts, Instant at)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[training.Catalogue.Zone];
        IEnumerable<FollowUp> items =
        [
            .. facts.Reviews.Select(review => Of(quality.Read(review.Review, at))).OfType<FollowUp>(),
            .. facts.Callbacks.Where(one => one.Callback.IsOpen).Select(one => Of(one, at)).OfType<FollowUp>(),
            .. facts.Training.SelectMany(record => training.Read(record, at).Items.Select(item => Of(record.Agent, item, zone, at)).OfType<FollowUp>()),
        ];
        return new FollowUpReport
        {
            At = at,
            Items = [.. items.OrderBy(static item => item.Due).ThenBy(static item => item.Kind).ThenBy(static item => item.Of, StringComparer.Ordinal).ThenBy(static item => item.About, StringComparer.Ordinal)],
            Teams = [.. facts.Reviews.GroupBy(static review => review.Team, StringComparer.Ordinal).OrderBy(static team => team.Key, StringComparer.Ordinal)
                .Select(team => new TeamQuality { Team = team.Key, Reviews = quality.Summarize(team.Select(static review => review.Review)).Summary })],
        };
    }

    private static FollowUp? Of(ReviewCaseStanding standing) => standing.Due is not { } due ? null : new FollowUp
    {
        Kind = standing.Status is ReviewCaseStatus.CoachingDue or ReviewCaseStatus.CoachingOverdue ? FollowUpKind.Coaching : FollowUpKind.Recheck,
        Of = standing.Agent,
        About = standing.Contact,
        Due = due,
        IsOverdue = standing.Status is ReviewCaseStatus.CoachingOverdue or ReviewCaseStatus.RecheckOverdue,
    };

    private static FollowUp? Of(CustomerCallback one, Instant at)
    {
        bool isSecond = one.Callback.Phase == CallbackPhase.SecondHandling;
        return (isSecond ? one.Callback.SecondDueAt : one.Callback.DueAt) is not { } due ? null : new FollowUp
        {
            Kind = isSecond ? FollowUpKind.SecondHandling : FollowUpKind.Callback,
            Of = DataMasks.Apply(one.Customer, DataMask.Account),
            About = one.Callback.Reason,
            Due = due,
            IsOverdue = at > due,
        };
    }

    /// <summary>What counts and is not due soon is nobody's business yet.</summary>
    private static FollowUp? Of(string agent, TrainingItem item, DateTimeZone zone, Instant at)
    {
        if (item.Due is not { } day || item.Status == TrainingStatus.Valid)
        {
            return null;
        }

        Instant due = zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - Duration.Epsilon;
        return new FollowUp { Kind = item.Part == TrainingPart.Module ? FollowUpKind.Module : FollowUpKind.Exam, Of = agent, About = item.Code, Due = due, IsOverdue = at > due };
    }
}
