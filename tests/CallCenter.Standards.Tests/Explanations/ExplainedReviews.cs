using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Quality;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Answers about reviews, by the shipped standard.</summary>
internal static class ExplainedReviews
{
    private static readonly QualityEvaluator Quality = StandardBook.Shipped.Compile().Quality;
    private static readonly Instant Monday = Instant.FromUtc(2026, 9, 28, 2, 0);

    public static IEnumerable<(string Title, IExplained Answer)> All
    {
        get
        {
            ReviewResult good = Score(ReviewAnswer.Of("callback-opened", "yes"), ReviewAnswer.Of("asked-and-listened", 5), ReviewAnswer.NotApplicable("second-handling-explained"), ReviewAnswer.Of("callback-recorded", "yes"));
            ReviewResult poor = Score(ReviewAnswer.Of("callback-opened", "no"), ReviewAnswer.Of("asked-and-listened", 2), ReviewAnswer.NotApplicable("second-handling-explained"), ReviewAnswer.Of("callback-recorded", "no"));
            ReviewEvent first = new() { Id = "1", At = Monday, Action = ReviewAction.Score, By = "q-1", Result = poor };
            ReviewCase reviewed = Quality.Evolve(ReviewCase.Begin("c-17", "a-4"), first).State;
            yield return ("review passed", good);
            yield return ("review with points lost", poor);
            yield return ("review refused", Score(ReviewAnswer.Of("callback-opened", "maybe"), ReviewAnswer.Of("greeting", "yes")));
            yield return ("review case, coaching due", Quality.Read(reviewed, Monday + Duration.FromDays(1)));
            yield return ("review case, coaching overdue", Quality.Read(reviewed, Monday + Duration.FromDays(9)));
            yield return ("review case, drawn and not scored in time", Quality.Read(Quality.Evolve(ReviewCase.Begin("c-19", "a-4"), new() { Id = "1", At = Monday, Action = ReviewAction.Draw, By = "monthly-review" }).State, Monday + Duration.FromDays(40)));
            yield return ("review case, appeal open", Quality.Read(Quality.Evolve(reviewed, new() { Id = "2", At = Monday, Action = ReviewAction.Appeal, By = "a-4", Note = "Heard otherwise." }).State, Monday + Duration.FromDays(1)));
            yield return ("times of a call", Quality.Times.Read(new ContactStages { Time = Monday, Channel = "phone", Greeting = Duration.FromSeconds(10), Solving = Duration.FromMinutes(6) }));
            yield return ("times of a call that cannot be", Quality.Times.Read(new ContactStages { Time = Monday, Channel = "phone", Solving = Duration.FromMinutes(6), Whole = Duration.FromMinutes(5) }));
            yield return ("time of business", Quality.Times.Read(new BusinessCase { Type = "loss-report", Started = Monday, Ended = Monday + Duration.FromMinutes(2) }, Monday + Duration.FromHours(1)));
            yield return ("time of business not ended", Quality.Times.Read(new BusinessCase { Type = "loss-report", Started = Monday }, Monday + Duration.FromHours(1)));
            yield return ("what is due of reviews", StandardBook.Shipped.Compile().FollowUps(new FollowUpFacts { Reviews = [new TeamReview("A", reviewed), new TeamReview("B", ReviewCase.Begin("c-18", "a-5"))] }, Monday + Duration.FromDays(9)));
            yield return ("review event refused", Quality.Evolve(reviewed, new() { Id = "2", At = Monday, Action = ReviewAction.SecondScore, By = "q-1", Result = good }).Refusals[0]);
        }
    }

    private static ReviewResult Score(params ReviewAnswer[] answers) =>
        Quality.Score(new Review { Form = "callback-review", Version = "1.0.0", Contact = "c-17", Agent = "a-4", Reviewer = "q-1", Time = Monday, Answers = [.. answers] });
}
