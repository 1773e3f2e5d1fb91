using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>improvement</c>: the model by which the weakest is found, how improvements are carried out, and control charts; left out where there is none.</summary>
internal static class ImprovementSection
{
    public static Section<ImprovementCatalogue, ImprovementEvaluator> Create(int index) => new("improvement")
    {
        Index = index,
        Chinese = "持续改进",
        English = "Improvement",
        Form = ImprovementForms.Catalogue,
        Empty = ImprovementCatalogue.Empty,
        Evaluator = static (section, book) => new ImprovementCompiler(section, book.Part(Sections.Calendars), new ImprovementNames(book.Calendars, book.Roles, book.Kpis, kpi => Stated(book, kpi)), book.Findings).Compile(),
    };

    /// <summary>How a KPI is stated: service levels are shares, the more the better.</summary>
    private static (KpiUnit Unit, KpiDirection Direction)? Stated(BookCompilation book, string code) =>
        book.Book.Kpis.Kpis.FirstOrDefault(kpi => kpi.Code == code) is { } known ? (known.Unit, known.Direction)
        : book.Book.Kpis.ServiceLevels.Any(level => level.Code == code) ? (KpiUnit.Percent, KpiDirection.Higher)
        : null;
}
