using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>workflows</c>, left out where there is nothing in it.</summary>
internal static class WorkflowSection
{
    public static Section<WorkflowCatalogue, WorkflowLibrary> Create(int index) => new("workflows")
    {
        Index = index,
        Chinese = "工作流程",
        English = "Workflows",
        Form = WorkflowForms.Catalogue,
        Empty = WorkflowCatalogue.Empty,
        Evaluator = Compile,
        References = ScriptUse.Check,
    };

    private static WorkflowLibrary? Compile(Located<WorkflowCatalogue> section, BookCompilation book)
    {
        var surroundings = new WorkflowSurroundings(book.Part(Sections.Calendars), ClocksOf(Sections.ServiceLevels.Located(book)), book.Findings)
        {
            Records = [.. book.Book.AllRecords.Select(book.Vocabulary!.Close)],
            CalendarCodes = book.Calendars,
            Roles = book.Roles,
            Authorities = book.Actions,
        };
        return new WorkflowCompiler(section, surroundings, book.Findings).Compile();
    }

    /// <summary>The clocks of all versions of all policies: what moves one in some version moves it. Null where some could not be read.</summary>
    private static KnownClock[]? ClocksOf(Located<ServiceLevelCatalogue> serviceLevels) => !serviceLevels.IsWhole ? null :
    [
        .. from policy in serviceLevels.Value.Policies
           from target in policy.Targets
           group target.Triggers by $"{policy.Code}/{target.Code}" into same
           select new KnownClock(
               same.Key,
               [.. same.SelectMany(triggers => triggers.Start).Distinct()],
               [.. same.SelectMany(triggers => triggers.Reopen).Distinct()],
               [.. same.SelectMany(triggers => triggers.Pauses).SelectMany(pause => pause.On).Distinct()],
               [.. same.SelectMany(triggers => triggers.Pauses).SelectMany(pause => pause.Until).Distinct()],
               [.. same.SelectMany(triggers => triggers.Stop).Distinct()],
               [.. same.SelectMany(triggers => triggers.Cancel).Distinct()]),
    ];
}
