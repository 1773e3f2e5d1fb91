using CallCenter.Standards.Compliance;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>compliance</c>: what has to be done when, what information systems have to reach, how long records are kept, what follows violations; left out where there is none.</summary>
internal static class ComplianceSection
{
    public static Section<ComplianceCatalogue, ComplianceEvaluator> Create(int index) => new("compliance")
    {
        Index = index,
        Chinese = "合规管理",
        English = "Compliance",
        Form = ComplianceForms.Catalogue,
        Empty = ComplianceCatalogue.Empty,
        Evaluator = static (section, book) => new ComplianceCompiler(section, book.Part(Sections.Calendars), new ComplianceNames(book.Calendars, book.Roles, book.Kpis), book.Findings).Compile(),
    };
}
