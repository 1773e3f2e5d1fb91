using CallCenter.Standards.Training;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>training</c>: modules, exams, programmes and qualifications; left out where there are none.</summary>
internal static class TrainingSection
{
    public static Section<TrainingCatalogue, TrainingEvaluator> Create(int index) => new("training")
    {
        Index = index,
        Chinese = "培训与考核",
        English = "Training",
        Form = TrainingForms.Catalogue,
        Empty = TrainingCatalogue.Empty,
        Evaluator = static (section, book) => new TrainingCompiler(section, book.Roles, book.Skills, book.Findings).Compile(),
    };
}
