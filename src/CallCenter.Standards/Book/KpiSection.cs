using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>kpis</c>: measures, KPIs, service levels and scorecards.</summary>
internal static class KpiSection
{
    public static Section<KpiCatalogue, KpiEvaluator> Create(int index) => new("kpis")
    {
        Index = index,
        Chinese = "指标体系",
        English = "KPIs",
        Form = KpiForms.Catalogue,
        Empty = KpiCatalogue.Empty,
        Evaluator = Compile,
        References = static (section, book) => LimitPromises.Check(section, Sections.ServiceLevels.Located(book), book.Findings),
    };

    /// <summary>What other sections may name as a KPI, service levels included.</summary>
    public static IEnumerable<string> Codes(KpiCatalogue catalogue) => [.. catalogue.Kpis.Select(kpi => kpi.Code), .. catalogue.ServiceLevels.Select(level => level.Code)];

    private static KpiEvaluator? Compile(Located<KpiCatalogue> section, BookCompilation book)
    {
        var compiler = new CatalogueCompiler(section, book.Records, book.Findings);
        KpiEvaluator? evaluator = compiler.Compile();
        book.Kpis = compiler.Kpis;
        return evaluator;
    }
}
