using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Surveys;
using CallCenter.Standards.Training;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>Every kind of finding the library can report. Codes are stable: a code is never given a new meaning.</summary>
public static class FindingCatalogue
{
    /// <summary>All rules, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        .. ((IEnumerable<FindingRule>)
        [
            .. FindingRules.All,
            .. AgreementFindings.All,
            .. OverlayFindings.All,
            .. TimelineFindings.All,
            .. ConditionFindings.All,
            .. KpiFindings.All,
            .. VocabularyFindings.All,
            .. CalendarFindings.All,
            .. TableFindings.All,
            .. OrganizationFindings.All,
            .. ServiceLevelFindings.All,
            .. WorkflowFindings.All,
            .. ScriptFindings.All,
            .. EventLogFindings.All,
            .. RoutingFindings.All,
            .. SimulationFindings.All,
            .. RiskFindings.All,
            .. QualityFindings.All,
            .. SurveyFindings.All,
            .. TrainingFindings.All,
            .. CallbackFindings.All,
            .. ComplianceFindings.All,
            .. ImprovementFindings.All,
        ]).OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];
}
