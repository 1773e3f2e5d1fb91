using System.Collections.Immutable;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Checks a section against the calendars, the codes of other sections and the fields of contacts, and turns it into an evaluator; all findings at once, each fault once:
/// definitions that are null could not be read and are passed over.
/// </summary>
/// <param name="catalogue">The section.</param>
/// <param name="calendars">The calendars; null where they have errors, so that nothing is said about their codes.</param>
/// <param name="known">Codes of other sections.</param>
/// <param name="contacts">The fields of contacts.</param>
/// <param name="pointer">The section's place.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="unusable">Codes that are defined wrongly.</param>
internal sealed class RoutingCompiler(
    RoutingCatalogue catalogue, BusinessCalendars? calendars, KnownCodes known, RecordDefinition contacts, string pointer, FindingList findings, UnusableCodes unusable)
{
    /// <summary>The evaluator, or null where there are errors.</summary>
    public RoutingEvaluator? Compile()
    {
        CodeList skills = List("skill", catalogue.Skills, static skill => skill.Code, "/skills");
        CodeList priorities = List("priority", catalogue.Priorities, static priority => priority.Code, "/priorities");
        CodeList queues = List("queue", catalogue.Queues, static queue => queue.Code, "/queues");
        CodeList resources = List("resource", catalogue.Resources, static resource => resource.Code, "/resources");
        CodeList strategies = List("strategy", catalogue.Strategies, static strategy => strategy.Code, "/strategies");
        CodeList receptions = List("way of receiving", catalogue.Receptions, static reception => reception.Code, "/receptions");
        CodeList departments = List("department", catalogue.Departments, static department => department.Code, "/departments");
        CodeList notices = List("list of whom to tell", catalogue.Notices, static notice => notice.Code, "/notices");
        CodeList policies = Others("service-level policy", known.Policies);
        CodeList actions = Others("action", known.Actions);
        CodeList roles = Others("role", known.Roles);

        new HandlingChecks(findings).Check(catalogue, resources, actions, departments, pointer);
        new DepartmentChecks(calendars, findings, unusable).Check(catalogue, roles, pointer);
        var codes = new TriageCodes(priorities, queues, skills, strategies, receptions, policies);
        CompiledTriage triage = new TriageCompiler(catalogue, contacts, codes, findings).Compile(pointer + "/triage");
        CompiledTransfers transfers = new TransferCompiler(catalogue, contacts, departments, notices, findings).Compile(pointer + "/transfers");
        AssignmentEvaluator? assignment = new AssignmentCompiler(catalogue.Assignment, skills, findings, unusable).Compile(pointer + "/assignment");
        return findings.HasErrors ? null : new RoutingEvaluator(catalogue, calendars!, triage, transfers, assignment!);
    }

    private CodeList List<T>(string kind, ImmutableArray<T> definitions, Func<T, string> code, string at)
        where T : class => CodeList.Of(kind, definitions, code, pointer + at, findings, unusable);

    private CodeList Others(string kind, ImmutableArray<string> codes) => CodeList.Of(kind, codes, findings, unusable);
}
