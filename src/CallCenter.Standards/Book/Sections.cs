using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Surveys;
using CallCenter.Standards.Training;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>The sections of a book, in the order in which they are written and compiled: the format, the compiled standard and the registration in hosts follow it.</summary>
internal static class Sections
{
    public static readonly Section<VocabularyCatalogue, Vocabulary> Vocabulary = VocabularySection.Create(0);

    public static readonly Section<CalendarCatalogue, BusinessCalendars> Calendars = CalendarSection.Create(1);

    public static readonly Section<KpiCatalogue, KpiEvaluator> Kpis = KpiSection.Create(2);

    public static readonly Section<OrganizationCatalogue, OrganizationStructure> Organization = OrganizationSection.Create(3);

    public static readonly Section<ServiceLevelCatalogue, ServiceLevelEvaluator> ServiceLevels = ServiceLevelSection.Create(4);

    public static readonly Section<RoutingCatalogue, RoutingEvaluator> Routing = RoutingSection.Create(5);

    public static readonly Section<RiskCatalogue, RiskEvaluator> Risk = RiskSection.Create(6);

    public static readonly Section<WorkflowCatalogue, WorkflowLibrary> Workflows = WorkflowSection.Create(7);

    public static readonly Section<ScriptCatalogue, ServiceScripts> Scripts = ScriptSection.Create(8);

    public static readonly Section<AgreementCatalogue, Agreements> Agreements = AgreementSection.Create(9);

    public static readonly Section<QualityCatalogue, QualityEvaluator> Quality = QualitySection.Create(10);

    public static readonly Section<SurveyCatalogue, SurveyEvaluator> Surveys = SurveySection.Create(11);

    public static readonly Section<TrainingCatalogue, TrainingEvaluator> Training = TrainingSection.Create(12);

    public static readonly Section<CallbackCatalogue, CallbackEvaluator> Callbacks = CallbackSection.Create(13);

    public static readonly Section<ComplianceCatalogue, ComplianceEvaluator> Compliance = ComplianceSection.Create(14);

    public static readonly Section<ImprovementCatalogue, ImprovementEvaluator> Improvement = ImprovementSection.Create(15);

    public static readonly ImmutableArray<Section> All = [Vocabulary, Calendars, Kpis, Organization, ServiceLevels, Routing, Risk, Workflows, Scripts, Agreements, Quality, Surveys, Training, Callbacks, Compliance, Improvement];

    /// <summary>The catalogues of a book without any.</summary>
    public static IEnumerable<object> Nothing => All.Select(section => section.Nothing);
}
