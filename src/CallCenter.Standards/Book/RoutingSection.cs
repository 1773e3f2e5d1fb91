using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>routing</c>: skills, queues, strategies, departments and the tables of triage and transfer; left out where it says nothing.</summary>
internal static class RoutingSection
{
    public static Section<RoutingCatalogue, RoutingEvaluator> Create(int index) => new("routing")
    {
        Index = index,
        Chinese = "分流与转接",
        English = "Routing",
        Form = RoutingForms.Catalogue,
        Empty = RoutingCatalogue.Empty,
        Evaluator = Compile,
        References = static (section, book) => new TriageReferences(book).Check(section),
    };

    private static RoutingEvaluator? Compile(Located<RoutingCatalogue> section, BookCompilation book)
    {
        var compiler = new RoutingCompiler(section, new ForeignCodes(book.Calendars, book.Policies, book.Roles, book.Actions), book.Vocabulary!, book.Record(Contact.Schema.Definition.Name), book.Findings);
        book.Skills = compiler.Skills;
        RoutingEvaluator? routing = compiler.Compile(book.Part(Sections.Calendars), book.Book.Scripts.Confidential, book.Book.ToString());
        book.Triage = compiler.Triage;
        return routing;
    }
}
