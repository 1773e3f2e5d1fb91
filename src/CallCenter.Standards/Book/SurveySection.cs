using CallCenter.Standards.Surveys;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>surveys</c>: who is asked what, and what answers are told by; left out where there are none.</summary>
internal static class SurveySection
{
    public static Section<SurveyCatalogue, SurveyEvaluator> Create(int index) => new("surveys")
    {
        Index = index,
        Chinese = "满意度调查",
        English = "Surveys",
        Form = SurveyForms.Catalogue,
        Empty = SurveyCatalogue.Empty,
        Evaluator = static (section, book) => new SurveyCompiler(section, book.Part(Sections.Scripts), book.Scripts, book.Records, book.Findings).Compile(),
    };
}
