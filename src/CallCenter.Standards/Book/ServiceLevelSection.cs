using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>serviceLevels</c>: policies and ladders, left out where there are none.</summary>
internal static class ServiceLevelSection
{
    public static Section<ServiceLevelCatalogue, ServiceLevelEvaluator> Create(int index) => new("serviceLevels")
    {
        Index = index,
        Chinese = "服务时限",
        English = "Service levels",
        Form = ServiceLevelForms.Catalogue,
        Empty = ServiceLevelCatalogue.Empty,
        Evaluator = Compile,
        References = static (section, book) => RoleUse.Check(section, book.Roles),
    };

    private static ServiceLevelEvaluator? Compile(Located<ServiceLevelCatalogue> section, BookCompilation book)
    {
        RecordDefinition cases = book.Book.Records.FirstOrDefault(record => record.Name == ServiceCase.Schema.Definition.Name) ?? ServiceCase.Schema.Definition;
        var compiler = new ServiceLevelCompiler(section, book.Part(Sections.Calendars), book.Calendars!, cases, book.Findings);
        ServiceLevelEvaluator? evaluator = compiler.Compile();
        book.Policies = compiler.Policies;
        return evaluator;
    }
}
