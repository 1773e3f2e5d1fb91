using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>What is due, and the quality of teams, in sentences.</summary>
internal static class FollowUpSentences
{
    private const string Share = "percent";

    public static Explanation Of(FollowUpReport report) => Explanation.Of(
        ExplanationSentence.Of("follow-up.all", ExplanationPart.Count("overdue", report.Items.Count(static item => item.IsOverdue)), ExplanationPart.Count("due", report.Items.Count(static item => !item.IsOverdue))),
        [
            .. Enum.GetValues<FollowUpKind>().Where(kind => report.Items.Any(item => item.Kind == kind)).Select(kind => ExplanationSentence.Of(
                "follow-up.kind",
                ExplanationPart.Word("kind", kind),
                ExplanationPart.Count("overdue", report.Count(kind, isOverdue: true)),
                ExplanationPart.Count("due", report.Count(kind, isOverdue: false)))),
            .. report.Teams.Select(Of),
        ]);

    private static ExplanationSentence Of(TeamQuality team) => team.Passed is not { } passed
        ? ExplanationSentence.Of("follow-up.no-reviews", ExplanationPart.Given("team", team.Team))
        : ExplanationSentence.Of(
            "follow-up.team",
            ExplanationPart.Given("team", team.Team),
            ExplanationPart.Count("reviews", team.Reviews.Reviews),
            team.Reviews.MeanScore is { } mean ? ExplanationPart.Figure("mean", mean, "points") : null,
            ExplanationPart.Figure("passed", passed.Share, Share),
            ExplanationPart.Figure("low", passed.Low, Share),
            ExplanationPart.Figure("high", passed.High, Share));
}
