using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Surveys;

/// <summary>Surveys in sentences: what was read, how it went, and the analysis sheet.</summary>
internal static class SurveySentences
{
    private const string Share = "percent";
    private const string Points = "points";

    public static Explanation Of(SurveyReading reading) => Explanation.Of(
        ExplanationSentence.Of(reading.Unread.IsEmpty ? "survey.read" : "survey.read-in-part", ExplanationPart.Count("read", reading.Read), ExplanationPart.Count("unread", reading.Unread.Length)),
        [.. reading.Unread.Select(static unread => ExplanationSentence.Of(
            "survey.unread", ExplanationPart.OfBook("question", "question", unread.Question), ExplanationPart.Given("given", unread.Given), ExplanationPart.Word("fault", unread.Fault), EventSentences.Near(unread.Nearest)))]);

    public static Explanation Of(SurveyFigures figures) => Explanation.Of(
        ExplanationSentence.Of(
            "survey.figures",
            ExplanationPart.Named("survey", figures.Survey, figures.Name),
            ExplanationPart.Count("eligible", figures.Eligible),
            ExplanationPart.Count("invited", figures.Invited),
            ExplanationPart.Count("responses", figures.Responses),
            figures.InvitationRate is { } invitation ? ExplanationPart.Figure("invitation-rate", invitation.Ratio, Share) : null,
            figures.ResponseRate is { } response ? ExplanationPart.Figure("response-rate", response.Ratio, Share) : null),
        [.. figures.Questions.Select(Of)]);

    public static Explanation Of(SurveySheet sheet) => Explanation.Of(
        ExplanationSentence.Of("survey.sheet", ExplanationPart.OfBook("survey", "survey", sheet.Survey), ExplanationPart.Given("version", sheet.Version), ExplanationPart.Given("question", sheet.Question), ExplanationPart.Count("days", sheet.Rows.Length)),
        [
            .. sheet.Rows.Select(Of),
            sheet.Unknown.IsEmpty ? null : ExplanationSentence.Of("survey.unknown-problems", sheet.Unknown.Select(static problem => ExplanationPart.Given("problem", problem))),
        ]);

    private static ExplanationSentence Of(QuestionFigures question) => question.Share is not { } share
        ? ExplanationSentence.Of("survey.too-few", ExplanationPart.Named("question", question.Question, question.Name), ExplanationPart.Count("answers", question.Answers), ExplanationPart.Count("least", question.Least))
        : ExplanationSentence.Of(
            "survey.question",
            ExplanationPart.Named("question", question.Question, question.Name),
            ExplanationPart.Count("answers", question.Answers),
            ExplanationPart.Figure("share", (decimal)question.Satisfied / question.Answers, Share),
            ExplanationPart.Figure("low", share.Low, Share),
            ExplanationPart.Figure("high", share.High, Share),
            ExplanationPart.Count("top", question.TopBox),
            ExplanationPart.Figure("mean", question.Mean!.Value, Points));

    private static ExplanationSentence Of(SurveySheetRow row) => ExplanationSentence.Of(
        row.Score is null ? "survey.day-too-few" : "survey.day",
        ExplanationPart.Date("date", row.Date),
        ExplanationPart.Count("answers", row.Answers),
        row.Score is { } score ? ExplanationPart.Figure("score", score, Points) : null,
        row is { Problem: { } problem, Name: { } name } ? ExplanationPart.Named("problem", problem, name) : null,
        row.Problem is null ? null : ExplanationPart.Count("cases", row.Cases),
        row.Improvement is { } improvement ? ExplanationPart.Given("improvement", improvement) : null);
}
