using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;
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

namespace CallCenter.Standards.Book;

/// <summary>A standard book at work: each of its areas compiled into an evaluator. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a StandardBook, which is written.")]
public sealed class Standard
{
    private readonly ImmutableArray<object> parts;
    private readonly Lazy<JsonSerializerOptions> json;
    private readonly Lazy<BookNames> names;
    private readonly Lazy<BookReferences> references;
    private readonly Lazy<ListedNames> listed;

    internal Standard(StandardBook book, ImmutableArray<object> parts)
    {
        Book = book;
        this.parts = parts;
        names = new(() => new BookNames(this));
        references = new(() => BookReferences.Of(book));
        listed = new(() => ListedNames.Of(book));
        Things = new NamedThings().With(name => Calendars.Named(name)).With(name => Workflows.Named(name)).With(() => ServiceLevels);
        json = new(() => StandardJson.Create(Things));
        Resolver = StandardJson.ResolverOf(Things);
    }

    /// <summary>The book it was compiled from.</summary>
    public StandardBook Book { get; }

    /// <summary>The words that areas share: the values of every field that the book closes.</summary>
    public Vocabulary Vocabulary => Sections.Vocabulary.Of(this);

    /// <summary>The calendars by code: add and measure business time, and tell why each piece counts.</summary>
    public BusinessCalendars Calendars => Sections.Calendars.Of(this);

    /// <summary>The organisation: layers, chart, and who may decide what.</summary>
    public OrganizationStructure Organization => Sections.Organization.Of(this);

    /// <summary>The KPIs: adds up fact records and evaluates formulas over the totals.</summary>
    public KpiEvaluator Kpis => Sections.Kpis.Of(this);

    /// <summary>The service levels: chooses the policy of a case, reads its clocks, plans escalation.</summary>
    public ServiceLevelEvaluator ServiceLevels => Sections.ServiceLevels.Of(this);

    /// <summary>The routing: triages contacts and passes them on.</summary>
    public RoutingEvaluator Routing => Sections.Routing.Of(this);

    /// <summary>The risks: rates likelihood and impact, reads the register and indicators, selects emergency plans.</summary>
    public RiskEvaluator Risk => Sections.Risk.Of(this);

    /// <summary>The workflows by code: decide on the commands of cases, replay their events, move them between versions.</summary>
    public WorkflowLibrary Workflows => Sections.Workflows.Of(this);

    /// <summary>The scripts: what to say at a step, on a channel, in a language, at an instant.</summary>
    public ServiceScripts Scripts => Sections.Scripts.Of(this);

    /// <summary>The numbers that areas share.</summary>
    public Agreements Agreements => Sections.Agreements.Of(this);

    /// <summary>The quality of service: scores reviews, and draws the contacts that are reviewed.</summary>
    public QualityEvaluator Quality => Sections.Quality.Of(this);

    /// <summary>The surveys: who is invited, what answers mean, and how they went.</summary>
    public SurveyEvaluator Surveys => Sections.Surveys.Of(this);

    /// <summary>Training and assessment: what is valid, due and expired for somebody, and which skills are locked until then.</summary>
    public TrainingEvaluator Training => Sections.Training.Of(this);

    /// <summary>The callbacks: who is called back by when, and when the next attempt may be made.</summary>
    public CallbackEvaluator Callbacks => Sections.Callbacks.Of(this);

    /// <summary>The compliance: what is due when, and whether targets of information systems are met.</summary>
    public ComplianceEvaluator Compliance => Sections.Compliance.Of(this);

    /// <summary>The improvement: how the quality of service stands, what is weakest, and what is done about it.</summary>
    public ImprovementEvaluator Improvement => Sections.Improvement.Of(this);

    /// <summary>What is due and overdue of reviews, callbacks and training at an instant, and the quality of each team.</summary>
    /// <param name="facts">What the host keeps of them.</param>
    /// <param name="at">The instant; what happened after it does not count.</param>
    /// <exception cref="UnknownCodeException">A rehearsal is none of the standard's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rehearsal is of no day in the years 1 to 9,900.</exception>
    public FollowUpReport FollowUps(FollowUpFacts facts, Instant at)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return FollowUpReader.Read(Quality, Callbacks, Training, facts, at);
    }

    /// <summary>
    /// How all that shows that controls of risks work stands at an instant, each piece of evidence once: obligations and their inspections, training, reviews. With it <see cref="RiskRegister.Read(LocalDate, IEnumerable{EvidenceReading})"/>
    /// tells the residual risk that is shown.
    /// </summary>
    /// <param name="facts">What the host keeps of them.</param>
    /// <param name="at">The instant, in the years 1900 to 2200; what happened after it does not count.</param>
    /// <exception cref="InvalidOperationException">There are inspections, and the standard does not say how findings are graded.</exception>
    /// <exception cref="ArgumentException">Two records are of one obligation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in no such year.</exception>
    public ImmutableArray<EvidenceReading> Evidence(ControlFacts facts, Instant at)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new EvidenceReader(Risk, Compliance, Training, Quality, facts, at).Read();
    }

    /// <summary>What cases are followed by: promises, ladders and workflows on one line of time. Make it once for a host.</summary>
    /// <typeparam name="T">The type of the facts of a case.</typeparam>
    /// <param name="schema">A schema with the fields that guards and timed moves of the cases' workflows name, such as <see cref="WorkItem.Schema"/>.</param>
    /// <param name="late">What to do with events that come late.</param>
    public CaseRules<T> Cases<T>(RecordSchema<T> schema, LateEvents late = LateEvents.Refuse)
        where T : class => new(ServiceLevels, Workflows, schema, late);

    /// <summary>
    /// As <see cref="StandardJson.Options"/>, and reads the states that stand on calendars, policies and workflows: they are written by name and content, and come back as those of this standard. One that this standard does
    /// not have, or has with other content, is a <see cref="JsonException"/> that says so: nothing is read in another way unsaid.
    /// </summary>
    public JsonSerializerOptions Json => json.Value;

    /// <summary>
    /// Gives the types of the library, with the states that stand on this standard, to a host's own options: <c>TypeInfoResolver = JsonTypeInfoResolver.Combine(standard.Resolver, HostContext.Default)</c>. It comes first,
    /// since by themselves those states refuse to be read.
    /// </summary>
    public IJsonTypeInfoResolver Resolver { get; }

    /// <summary>A value read from JSON, of any type that has a form.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not of the form, or stands on what this standard does not have; tells every fault.</exception>
    /// <exception cref="NotSupportedException">The type has no form.</exception>
    public T Read<T>(string json) => StandardJson.Read<T>(json, Json);

    /// <summary>The warnings of the book; empty where nothing is noteworthy.</summary>
    public ImmutableArray<Finding> Findings => Book.Validate();

    /// <summary>An explanation with the book's names for what an answer holds by code alone: roles, departments, skills, policies, promises, risks, controls, states and commands. A code that the book does not know, or gives several names, stays. Moments of answers that hold no zone are told in the zone of the book's workflows, and amounts in its currency.</summary>
    /// <param name="explanation">Why an answer of this standard is as it is.</param>
    public Explanation Named(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return explanation.Named(names.Value.Find).InZone(Book.Workflows.Zone, isUtcAlone: true).InCurrency(Book.Currency);
    }

    /// <summary>The name of what has a code; null where the book has none, or not one alone.</summary>
    internal LocalizedText? NameOf(string kind, string code) => names.Value.Find(kind, code);

    /// <summary>What names in states stand for: calendars, workflows, promises.</summary>
    internal NamedThings Things { get; }

    /// <summary>The entries of the book and what names them, gone through once.</summary>
    internal BookReferences References => references.Value;

    /// <summary>What the lists of the book name, gone through once.</summary>
    internal ListedNames Listed => listed.Value;

    internal object Part(int section) => parts[section];

    /// <summary>The book's code and version.</summary>
    public override string ToString() => Book.ToString();
}
