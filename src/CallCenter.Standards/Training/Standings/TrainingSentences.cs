using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>How somebody's training stands, in sentences: how much of it counts, what does not, what is locked for it, and what exams lead to.</summary>
internal static class TrainingSentences
{
    public static Explanation Of(TrainingStanding standing) => Explanation.Of(
        Answer(standing),
        [
            .. standing.Items.Where(static item => item.Status != TrainingStatus.Valid).Select(Item),
            .. standing.Locks.Select(static locked => Lock("training.locked", locked, null)),
            .. standing.Coming.Select(static locked => Lock("training.coming", locked, locked.Qualification.Effective)),
            standing.ProbationUntil is { } until ? ExplanationSentence.Of("training.probation", ExplanationPart.Date("until", until)) : null,
            .. standing.Consequences.Select(Consequence),
            standing.FeedbackDue is { } due ? ExplanationSentence.Of("training.feedback", ExplanationPart.Date("due", due)) : null,
        ]);

    private static ExplanationSentence Answer(TrainingStanding standing) => !standing.IsHere
        ? ExplanationSentence.Of("training.not-here", Agent(standing))
        : ExplanationSentence.Of(
            standing.Items.IsEmpty ? "training.nothing" : "training.standing",
            Agent(standing),
            standing.Role is { } role ? ExplanationPart.OfBook("role", "role", role) : null,
            ExplanationPart.Count("counting", standing.Items.Count(static item => item.Counts)),
            ExplanationPart.Count("parts", standing.Items.Length));

    private static ExplanationPart Agent(TrainingStanding standing) => ExplanationPart.Given("agent", standing.Agent);

    private static ExplanationSentence Item(TrainingItem item) => ExplanationSentence.Of(
        "training.item",
        ExplanationPart.Named("item", item.Code, item.Name),
        ExplanationPart.Word("status", item.Status),
        Day("done", item.Done),
        item.Score is { } score ? ExplanationPart.Figure("score", score.Ratio, "percent") : null,
        Day("due", item.Due),
        Day("expires", item.Expires),
        Day("resit", item.ResitFrom));

    private static ExplanationSentence Lock(string sentence, LockedSkill locked, LocalDate? from) => ExplanationSentence.Of(
        sentence,
        [
            ExplanationPart.OfBook("skill", "skill", locked.Skill),
            Day("from", from),
            ExplanationPart.Named("qualification", locked.Qualification.Code, locked.Qualification.Name),
            .. locked.Missing.Select(static item => ExplanationPart.Named("missing", item.Code, item.Name)),
            ExplanationPart.From("source", locked.Qualification.Provenance),
        ]);

    private static ExplanationSentence Consequence(AssessmentConsequence consequence) => ExplanationSentence.Of(
        "training.consequence",
        ExplanationPart.Named("exam", consequence.Exam, consequence.Name),
        ExplanationPart.Word("outcome", consequence.Effect.On),
        consequence.Effect.AtLeast is { } least ? ExplanationPart.Figure("least", least.Ratio, "percent") : null,
        ExplanationPart.Word("matter", consequence.Effect.Affects),
        ExplanationPart.Given("rule", consequence.Effect.Rule),
        ExplanationPart.Word("appeal", consequence.Appeal),
        consequence.Appeal == AppealStatus.Possible ? Day("until", consequence.AppealUntil) : null);

    private static ExplanationPart? Day(string name, LocalDate? day) => day is { } given ? ExplanationPart.Date(name, given) : null;
}
