using CallCenter.Standards.Calendars;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>The areas of a standard at work.</summary>
internal sealed class StandardParts
{
    public required BusinessCalendars Calendars { get; init; }

    public required OrganizationStructure Organization { get; init; }

    public required KpiEvaluator Kpis { get; init; }

    public required RiskEvaluator Risk { get; init; }

    public required ServiceLevelEvaluator ServiceLevels { get; init; }

    public required WorkflowLibrary Workflows { get; init; }

    public required ServiceScripts Scripts { get; init; }

    public required RoutingEvaluator Routing { get; init; }
}
