using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Surveys;

/// <summary>Checks a section and turns it into an evaluator; all findings at once.</summary>
/// <param name="section">The section.</param>
/// <param name="scripts">The scripts that ask; null where they have errors.</param>
/// <param name="codes">The codes of scripts.</param>
/// <param name="records">The records that those who can be asked may be.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class SurveyCompiler(Located<SurveyCatalogue> section, ServiceScripts? scripts, Codes codes, ImmutableArray<RecordDefinition> records, FindingList findings)
{
    /// <summary>How many answers figures wait for at most.</summary>
    public const int MostLeastAnswers = 1_000_000;

    /// <summary>The most days that customers are left in peace.</summary>
    public const int MostRestDays = 365;

    /// <summary>The evaluator, or null where there are errors.</summary>
    public SurveyEvaluator? Compile()
    {
        int before = findings.Count;
        Codes<ProblemClass> problems = Codes.Of($"problem class", section.Each(s => s.Problems), problem => problem.Code, findings);
        if (section.Optional(s => s.Rest) is { Value.Days: < 1 or > MostRestDays } rest && rest.At(r => r.Days).IsWhole)
        {
            findings.Add(SurveyFindings.Numbers, rest.At(r => r.Days), Text($"{rest.Value.Days}"), $"A rest of {rest.Value.Days} days is not 1 to {MostRestDays}.");
        }

        var surveys = new Codes<Survey>($"survey", findings);
        LocatedList<Survey> list = section.Each(s => s.Surveys);
        surveys.From(list);
        var compiled = new List<CompiledSurvey?>();
        foreach (Located<Survey> survey in list)
        {
            surveys.AddVersion(survey, survey.Value.Code, survey.Value.Version, survey.Value.Effective, SurveyFindings.Versions);
            CheckNumbers(survey);
            ImmutableArray<RatingScale> scales = CheckQuestions(survey, problems);
            Condition? when = ConditionOf(survey);
            compiled.Add(when is null || scripts is null || scales.Length != survey.Value.Questions.Length ? null : new CompiledSurvey(survey.Value, when, scales, section.Value.Problems, scripts, section.Value.Rest));
        }

        return !section.IsWhole || findings.ErrorsSince(before) || compiled.Contains(null) ? null : new SurveyEvaluator(section.Value, [.. compiled.Select(survey => survey!)]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void CheckNumbers(Located<Survey> located)
    {
        Survey survey = located.Value;
        if (survey.Invited.Ratio is <= 0 or > 1)
        {
            findings.Add(SurveyFindings.Numbers, located.At(s => s.Invited), survey.Invited.ToString(), $"A share of {survey.Invited} invited is not above 0 % and up to 100 %.");
        }

        if (survey.LeastAnswers is < 1 or > MostLeastAnswers)
        {
            findings.Add(SurveyFindings.Numbers, located.At(s => s.LeastAnswers), Text($"{survey.LeastAnswers}"), $"{survey.LeastAnswers} answers are not 1 to {MostLeastAnswers:N0}.");
        }
    }

    private Condition? ConditionOf(Located<Survey> located)
    {
        Survey survey = located.Value;
        if (records.FirstOrDefault(record => record.Name == survey.Record) is { } known)
        {
            return Condition.Compile(survey.When, known, located.At(s => s.When), findings);
        }

        findings.Add(FindingRules.UnknownCode, located.At(s => s.Record), survey.Record, $"There is no record '{Excerpt.Of(survey.Record)}'; {NearestName.Suggest(survey.Record, [.. records.Select(record => record.Name)])}.");
        return null;
    }

    /// <summary>The scales of the questions; fewer where some have none.</summary>
    private ImmutableArray<RatingScale> CheckQuestions(Located<Survey> survey, Codes<ProblemClass> problems)
    {
        LocatedList<SurveyQuestion> questions = survey.Each(s => s.Questions);
        Codes.Of($"question", questions, question => question.Code, findings);
        if (questions is { Count: 0, IsComplete: true })
        {
            findings.Add(SurveyFindings.Questions, questions.Place, survey.Value.Code, $"Survey '{survey.Value}' asks nothing.");
        }

        var scales = ImmutableArray.CreateBuilder<RatingScale>();
        foreach (Located<SurveyQuestion> question in questions)
        {
            if (question.Value.Topic is { } topic)
            {
                problems.Check(topic, question.At(q => q.Topic));
            }

            CheckComment(question);
            if (ScaleOf(question) is not { } scale)
            {
                continue;
            }

            if (scales.Contains(scale))
            {
                findings.Add(SurveyFindings.Questions, question.At(q => q.Script), question.Value.Script, $"Question '{question.Value.Code}' is answered on '{EnumCodes<RatingScale>.CodeOf(scale)}', as one before it: their answers could not be told apart.");
            }

            scales.Add(scale);
            if (!Rating.IsOn(question.Value.TopBox, scale) || question.Value.TopBox == Rating.LowestOf(scale))
            {
                findings.Add(SurveyFindings.TopBox, question.At(q => q.TopBox), Text($"{question.Value.TopBox}"), $"The scale of '{question.Value.Code}' runs from {Rating.LowestOf(scale)} to {Rating.HighestOf(scale)}.");
            }
        }

        return scales.ToImmutable();
    }

    private RatingScale? ScaleOf(Located<SurveyQuestion> question)
    {
        string code = question.Value.Script;
        if (!codes.Check(code, question.At(q => q.Script)) || scripts is null)
        {
            return null;
        }

        RatingScale?[] asked = [.. scripts.All.Where(script => script.Code == code).Select(script => script.Asks).Distinct()];
        if (asked is [{ } scale])
        {
            return scale;
        }

        findings.Add(SurveyFindings.QuestionScript, question.At(q => q.Script), code, asked.Length > 1 ? FindingWords.Of($"The versions of script '{code}' do not ask on one scale.") : $"Script '{code}' asks for no rating.");
        return null;
    }

    private void CheckComment(Located<SurveyQuestion> question)
    {
        if (question.Value.Comment is { } code && codes.Check(code, question.At(q => q.Comment)) && scripts?.All.Any(script => script.Code == code && script.Asks is not null) == true)
        {
            findings.Add(SurveyFindings.CommentScript, question.At(q => q.Comment), code, $"Script '{code}' asks for a rating.");
        }
    }
}
