using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;

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
        References = static (section, book) => RoleUse.Check(section, book.Roles, book.Findings),
    };

    private static ServiceLevelEvaluator? Compile(Located<ServiceLevelCatalogue> section, BookCompilation book)
    {
        var compiler = new ServiceLevelCompiler(section, book.Part(Sections.Calendars), book.Calendars, book.Record(ServiceCase.Schema.Definition.Name), book.Findings, EventsOf(book.Book.Workflows));
        ServiceLevelEvaluator? evaluator = compiler.Compile();
        book.Policies = compiler.Policies;
        return evaluator;
    }

    /// <summary>What workflows tell: the words that cases may bring beside those that clocks go by.</summary>
    private static IEnumerable<string> EventsOf(WorkflowCatalogue workflows) => workflows.Workflows.SelectMany(workflow => new[] { workflow.Opening.Event, WorkflowMigration.Event }
        .Concat(workflow.Commands.SelectMany(command => command.Steps).Select(step => step.Event))
        .Concat(workflow.States.SelectMany(state => state.TimedMoves).Select(move => move.Event))
        .Concat(workflow.States.SelectMany(state => state.Subworkflow is { } inner ? inner.Returns : []).Select(back => back.Event)));
}
