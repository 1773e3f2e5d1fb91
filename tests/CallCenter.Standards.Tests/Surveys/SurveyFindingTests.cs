using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Surveys;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Surveys;

public sealed class SurveyFindingTests
{
    private static readonly StandardBook Book = StandardBook.Parse(SurveyBook.Json);
    private static readonly Survey Whole = Book.Surveys.Surveys[0];
    private static readonly SurveyQuestion Question = Whole.Questions[0];

    public static TheoryData<string, Survey> Faults => new()
    {
        { "CCS9602 /surveys/0/invited", Whole with { Invited = default } },
        { "CCS9602 /surveys/0/invited", Whole with { Invited = Percentage.FromPercent(100.1m) } },
        { "CCS9602 /surveys/0/leastAnswers", Whole with { LeastAnswers = 0 } },
        { "CCS9602 /surveys/0/leastAnswers", Whole with { LeastAnswers = 1_000_001 } },
        { "CCS9603 /surveys/0/questions", Whole with { Questions = [] } },
        { "CCS9603 /surveys/0/questions/1/script", Whole with { Questions = [Question, Question with { Code = "again" }] } },
        { "CCS1010 /surveys/0/questions/1/code", Whole with { Questions = [Question, Whole.Questions[1] with { Code = Question.Code }] } },
        { "CCS9604 /surveys/0/questions/0/script", Whole with { Questions = [Question with { Script = "why" }] } },
        { "CCS1011 /surveys/0/questions/0/script", Whole with { Questions = [Question with { Script = "asks" }] } },
        { "CCS9605 /surveys/0/questions/0/topBox", Whole with { Questions = [Question with { TopBox = 1 }] } },
        { "CCS9605 /surveys/0/questions/0/topBox", Whole with { Questions = [Question with { TopBox = 6 }] } },
        { "CCS9606 /surveys/0/questions/0/comment", Whole with { Questions = [Question with { Comment = "recommend" }] } },
        { "CCS1011 /surveys/0/questions/0/topic", Whole with { Questions = [Question with { Topic = "price" }] } },
        { "CCS1011 /surveys/0/record", Whole with { Record = "contacts" } },
        { "CCS2002 /surveys/0/when/moon", Whole with { When = [new FieldCondition("moon", "true")] } },
        { "CCS1009 /surveys/0/code", Whole with { Code = "Calls" } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_survey_that_cannot_be_used_is_told_where(string expected, Survey survey) => Assert.Equal([expected], Places([survey]));

    [Fact]
    public void Versions_are_told_apart_by_name_and_day()
    {
        Assert.Equal(["CCS9601 /surveys/1/version"], Places([Whole, Whole with { Effective = new LocalDate(2027, 1, 1) }]));
        Assert.Equal(["CCS9601 /surveys/1/effective"], Places([Whole, Whole with { Version = "2" }]));
        Assert.Empty(Places([Whole, Whole with { Version = "2", Effective = new LocalDate(2027, 1, 1) }]));
    }

    [Fact]
    public void A_question_is_asked_on_one_scale_in_all_versions_of_its_script()
    {
        Script ask = Book.Scripts.Scripts[0];
        ScriptCatalogue scripts = Book.Scripts with { Scripts = [.. Book.Scripts.Scripts, ask with { Version = "2", Effective = new LocalDate(2027, 1, 1), Asks = RatingScale.Attitude }] };

        Assert.Equal(["CCS9604 /surveys/questions"], Found(Book with { Scripts = scripts }).Select(code => code.Replace("/surveys/surveys/0/questions/0/script", "/surveys/questions", StringComparison.Ordinal)).Take(1));
    }

    private static IEnumerable<string> Found(StandardBook book) => book.Validate().Where(finding => finding.Pointer.StartsWith("/surveys", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Pointer}");

    private static string[] Places(Survey[] surveys)
    {
        try
        {
            SurveyEvaluator.Compile(Book.Surveys with { Surveys = [.. surveys] }, ServiceScripts.Compile(Book.Scripts), Book.Records);
            return [];
        }
        catch (FindingsException exception)
        {
            return [.. exception.Findings.Select(finding => $"{finding.Code} {finding.Pointer}").Order(StringComparer.Ordinal)];
        }
    }
}
