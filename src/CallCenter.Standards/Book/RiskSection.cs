using CallCenter.Standards.Contacts;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>risk</c>: matrices, the register, indicators, emergency plans, scorecards and quantities.</summary>
internal static class RiskSection
{
    public static Section<RiskCatalogue, RiskEvaluator> Create(int index) => new("risk")
    {
        Index = index,
        Chinese = "风险",
        English = "Risk",
        Form = RiskForms.Catalogue,
        Empty = RiskCatalogue.Empty,
        Evaluator = static (section, book) => new RiskCompiler(section, [.. book.Records, book.Record(Contact.Schema.Definition.Name), book.Record(EmergencyIncident.Schema.Definition.Name)], book.Findings).Compile(),
        References = static (section, book) => new RiskReferences(book).Check(section),
    };
}
