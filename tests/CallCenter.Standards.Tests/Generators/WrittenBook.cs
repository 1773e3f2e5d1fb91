using CallCenter.Standards.Book;
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
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>The parts of a book, from which others can be made with some of them exchanged.</summary>
public sealed record WrittenBook(LocalizedText Name, string Version, LocalDate Effective, KpiCatalogue Kpis)
{
    public VocabularyCatalogue Vocabulary { get; init; } = VocabularyCatalogue.Empty;

    public CalendarCatalogue Calendars { get; init; } = new() { Calendars = [] };

    public OrganizationCatalogue Organization { get; init; } = OrganizationCatalogue.Empty;

    public RiskCatalogue Risk { get; init; } = RiskCatalogue.Empty;

    public ServiceLevelCatalogue ServiceLevels { get; init; } = ServiceLevelCatalogue.Empty;

    public RoutingCatalogue Routing { get; init; } = RoutingCatalogue.Empty;

    public WorkflowCatalogue Workflows { get; init; } = WorkflowCatalogue.Empty;

    public ScriptCatalogue Scripts { get; init; } = ScriptCatalogue.Empty;

    public AgreementCatalogue Agreements { get; init; } = AgreementCatalogue.Empty;

    public QualityCatalogue Quality { get; init; } = QualityCatalogue.Empty;

    public SurveyCatalogue Surveys { get; init; } = SurveyCatalogue.Empty;

    public TrainingCatalogue Training { get; init; } = TrainingCatalogue.Empty;

    public CallbackCatalogue Callbacks { get; init; } = CallbackCatalogue.Empty;

    public ComplianceCatalogue Compliance { get; init; } = ComplianceCatalogue.Empty;

    public ImprovementCatalogue Improvement { get; init; } = ImprovementCatalogue.Empty;

    public static WrittenBook Of(StandardBook book) => new(book.Name, book.Version, book.Effective, book.Kpis)
    {
        Vocabulary = book.Vocabulary,
        Calendars = book.Calendars,
        Organization = book.Organization,
        Risk = book.Risk,
        ServiceLevels = book.ServiceLevels,
        Routing = book.Routing,
        Workflows = book.Workflows,
        Scripts = book.Scripts,
        Agreements = book.Agreements,
        Quality = book.Quality,
        Surveys = book.Surveys,
        Training = book.Training,
        Callbacks = book.Callbacks,
        Compliance = book.Compliance,
        Improvement = book.Improvement,
    };

    /// <summary>The book with an organisation, and without the sections that name roles which it does not have.</summary>
    public WrittenBook Under(OrganizationCatalogue organization) => organization == OrganizationCatalogue.Empty ? this : this with
    {
        Organization = organization,
        Risk = RiskCatalogue.Empty,
        ServiceLevels = ServiceLevelCatalogue.Empty,
        Routing = RoutingCatalogue.Empty,
        Workflows = WorkflowCatalogue.Empty,
        Callbacks = CallbackCatalogue.Empty,
        Compliance = ComplianceCatalogue.Empty,
    };

    public StandardBook ToBook() => new()
    {
        Code = "generated",
        Name = Name,
        Version = Version,
        Effective = Effective,
        Vocabulary = Vocabulary,
        Calendars = Calendars,
        Kpis = Kpis,
        Organization = Organization,
        Risk = Risk,
        ServiceLevels = ServiceLevels,
        Routing = Routing,
        Workflows = Workflows,
        Scripts = Scripts,
        Agreements = Agreements,
        Quality = Quality,
        Surveys = Surveys,
        Training = Training,
        Callbacks = Callbacks,
        Compliance = Compliance,
        Improvement = Improvement,
    };
}
