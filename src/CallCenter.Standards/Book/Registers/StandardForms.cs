using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Surveys;
using CallCenter.Standards.Training;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>The forms of every public type, area by area.</summary>
internal static class StandardForms
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The 'ModuleInitializer' attribute should not be used in libraries", Justification = "Types of every floor name one converter; only this floor knows all forms.")]
    internal static void Register() => FormRegistry.Use(static () =>
    [
        .. RootForms.All,
        .. ExplanationForms.All,
        .. CalendarForms.All,
        .. TargetTimeForms.All,
        .. SegmentForms.All,
        .. TableForms.All,
        .. DecisionForms.All,
        .. AnalysisForms.All,
        .. DmnForms.All,
        .. ContactForms.All,
        .. TriageAnswerForms.All,
        .. FieldVocabularyForms.All,
        .. KpiForms.All,
        .. RecordForms.All,
        .. ResultForms.All,
        .. OrganizationForms.All,
        .. AnswerForms.All,
        .. RiskForms.All,
        .. TotalsForms.All,
        .. StaffingForms.All,
        .. ComparisonForms.All,
        .. WindowForms.All,
        .. FigureChangeForms.All,
        .. SourceForms.All,
        .. WarehouseForms.All,
        .. AttainmentForms.All,
        .. ServiceLevelForms.All,
        .. ClockForms.All,
        .. ReadingForms.All,
        .. PromiseForms.All,
        .. WorkflowForms.All,
        .. ScriptForms.All,
        .. AgreementForms.All,
        .. QualityForms.All,
        .. SurveyForms.All,
        .. TrainingForms.All,
        .. TrainingRecordForms.All,
        .. StandingForms.All,
        .. CallbackForms.All,
        .. MaskForms.All,
        .. ComplianceForms.All,
        .. ImprovementForms.All,
        .. SimulationForms.All,
        .. OverlayForms.All,
        .. TimelinePlanForms.All,
        .. DiffForms.All,
        .. CaseForms.All,
        .. ExplorationForms.All,
        .. EventLogForms.All,
        .. ConformanceForms.All,
        .. TimelineForms.All,
        .. RoutingForms.All,
        .. AgentForms.All,
        .. RosterForms.All,
        .. ShiftForms.All,
        .. WorkingTimeForms.All,
        .. CoverageForms.All,
        .. AdherenceForms.All,
        .. DeskForms.All,
        .. TriageForms.All,
        .. SlipForms.All,
        .. OwnershipForms.All,
        .. BookForm.All,
        .. FollowUpForms.All,
        .. ControlFactForms.All,
    ]);
}
