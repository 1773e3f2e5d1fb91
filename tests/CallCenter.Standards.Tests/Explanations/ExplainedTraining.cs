using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Training;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Answers about training, by the shipped standard.</summary>
internal static class ExplainedTraining
{
    private static readonly TrainingEvaluator Training = StandardBook.Shipped.Compile().Training;
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 2, 0);

    public static IEnumerable<(string Title, IExplained Answer)> All
    {
        get
        {
            TrainingRecord none = TrainingRecord.Begin("A1023");
            TrainingRecord begun = Training.Fold(none, [Event("1", 0, TrainingAction.Join) with { Role = "service-agent" }, Event("2", 1, TrainingAction.Complete, "company-culture"), Event("3", 1, TrainingAction.Complete, "organisation"), Event("4", 2, TrainingAction.Complete, "duties")]).State;
            TrainingRecord failed = Training.Evolve(begun, Event("5", 4, TrainingAction.Sit, "induction-exam") with { Score = Percentage.FromPercent(62.5m), By = "T7" }).State;
            TrainingRecord passed = Training.Evolve(failed, Event("6", 9, TrainingAction.Sit, "induction-exam") with { Score = Percentage.FromPercent(90), By = "T7" }).State;
            yield return ("training of nobody", Training.Read(none, Monday));
            yield return ("training begun", Training.Read(begun, Day(3)));
            yield return ("training failed", Training.Read(failed, Day(5)));
            yield return ("training overdue", Training.Read(passed, Day(60)));
            yield return ("training for a new version of the standard", Revised.Read(passed, Day(60)));
            yield return ("training event refused, resit too early", Training.Evolve(failed, Event("7", 5, TrainingAction.Sit, "induction-exam") with { Score = Percentage.FromPercent(90), By = "T7" }).Refusals[0]);
            yield return ("training event refused, module missing", Training.Evolve(begun, Event("7", 5, TrainingAction.Sit, "service-exam") with { Score = Percentage.FromPercent(90), By = "T7" }).Refusals[0]);
            yield return ("agent not qualified", new AssignmentRefusal(AssignmentRefusalReason.Qualification, "complaints", null) { Skill = "complaint-handling" });
        }
    }

    /// <summary>The shipped standard with a revision that is to come on 1 April.</summary>
    private static TrainingEvaluator Revised => TrainingEvaluator.Compile(StandardBook.Shipped.Training with
    {
        Qualifications = [new Qualification { Code = "fraud-scripts-2", Name = new("反诈话术第二版", "Fraud scripts, second version"), Standard = "2.0.0", Effective = new(2026, 4, 1), CountsFrom = new(2026, 3, 1), Exams = ["revision-exam"], Skills = ["risk-handling"], Provenance = new(ProvenanceKind.Bank, "Revision 2") }],
    });

    private static Instant Day(int days) => Monday + Duration.FromDays(days);

    private static TrainingEvent Event(string id, int day, TrainingAction action, string? subject = null) => new() { Id = id, At = Day(day), Action = action, Subject = subject };
}
