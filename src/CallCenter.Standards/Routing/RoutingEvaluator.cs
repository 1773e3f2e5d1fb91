using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>A compiled section of routing: decides where contacts go and how they are passed on. Pure, immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a RoutingCatalogue, which is written; what leaves are its decisions and explanations.")]
public sealed class RoutingEvaluator
{
    private readonly BusinessCalendars calendars;
    private readonly CompiledTriage triage;
    private readonly CompiledTransfers transfers;
    private readonly Dictionary<string, Department> departments;
    private readonly TransferRules trails;
    private readonly ContactRouter<Contact>? contacts;
    private readonly string? standard;

    internal RoutingEvaluator(RoutingCatalogue catalogue, BusinessCalendars calendars, CompiledTriage triage, CompiledTransfers transfers, AssignmentEvaluator assignment, ImmutableArray<ConfidentialMatter> confidential, string? standard)
    {
        this.standard = standard;
        Catalogue = catalogue;
        this.calendars = calendars;
        this.triage = triage;
        this.transfers = transfers;
        departments = catalogue.Departments.ToDictionary(department => department.Code, StringComparer.Ordinal);
        trails = new TransferRules(FindDepartment, text => confidential.Any(matter => !matter.BetrayingWords(text).IsEmpty), catalogue.Transfers.HopLimit?.Most) { Departments = [.. departments.Keys] };
        contacts = CanRouteContacts() ? For(Contact.Schema) : null;
        Assignment = assignment;
    }

    /// <summary>The section it was compiled from.</summary>
    public RoutingCatalogue Catalogue { get; }

    /// <summary>The strategies that choose agents, by code.</summary>
    public AssignmentEvaluator Assignment { get; }

    /// <summary>The tables of triage, for what is held against them.</summary>
    internal CompiledTriage TriageTables => triage;

    /// <summary>The tables of transfer, for what is held against them.</summary>
    internal CompiledTransfers TransferTables => transfers;

    /// <summary>Whether its tables test nothing but what contacts have as shipped.</summary>
    internal bool RoutesContacts => contacts is not null;

    private ContactRouter<Contact> Contacts => contacts
        ?? throw new InvalidOperationException("The book's tables are written for a host's own contacts; ask the router that For gives.");

    /// <summary>Routes contacts of a host's own type.</summary>
    /// <param name="schema">A schema with the fields of <see cref="Contact.Schema"/> that tables test, and more; <c>risk-band</c>, <c>risk</c>, <c>stops-at-once</c>, <c>strategy</c> and <c>strategy-department</c> are names that triage adds itself.</param>
    /// <exception cref="ArgumentException">The schema lacks a tested field, declares it in another way, or has one of the names that triage adds.</exception>
    public ContactRouter<T> For<T>(RecordSchema<T> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new(Catalogue, triage, transfers, schema, standard);
    }

    /// <summary>Where an arriving contact goes and how it is handled (D3.1, D3.3, D4). Asks each table of triage once, and allocates nothing.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="riskBand">The band of a risk score, which tables test as <c>risk-band</c>; null where none was taken.</param>
    /// <exception cref="InvalidOperationException">The book was read with a host's own fields of contacts; ask <see cref="For"/>. The same holds for every member that takes a contact.</exception>
    public TriageDecision Triage(in Contact contact, string? riskBand = null) => Contacts.Triage(in contact, riskBand);

    /// <summary>
    /// What triage answers, as a fact for guards, authority and promises: to be asked again whenever <see cref="TriageAnswer.StateFor"/> says that the answer is outdated. Where risk control released the answer before,
    /// and nothing that decides on a stop has changed since, the new one is released too.
    /// </summary>
    /// <param name="contact">The contact.</param>
    /// <param name="at">When triage is asked.</param>
    /// <param name="riskBand">The band of a risk score; null where none was taken.</param>
    /// <param name="before">The answer before; null where there is none.</param>
    public TriageAnswer Answer(in Contact contact, Instant at, string? riskBand = null, TriageAnswer? before = null)
    {
        TriageAnswer answer = Contacts.Answer(in contact, in contact, at, riskBand);
        return before is { Release: { } release, IsWithdrawn: false } && before.Standard == standard && Contacts.HasSameGrounds(before.About, before.RiskBand, in contact, riskBand)
            ? answer with { Release = release }
            : answer;
    }

    /// <summary>A case with the answer of triage that holds for its contact as it is now: the one that it has where that is still current, a new one otherwise. To be called before each command.</summary>
    /// <param name="item">The case's facts.</param>
    /// <param name="at">When triage is asked.</param>
    /// <param name="riskBand">The band of a risk score; null where none was taken.</param>
    public WorkItem Triaged(WorkItem item, Instant at, string? riskBand = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.TriageState == TriageState.Current && item.Triage!.RiskBand == riskBand && item.Triage.Standard == standard
            ? item
            : item with { Triage = Answer(item.Contact, at, riskBand, item.Triage) };
    }

    /// <summary>The triage of a contact with its reasons, table by table.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="riskBand">The band of a risk score; null where none was taken.</param>
    public TriageExplanation Explain(in Contact contact, string? riskBand = null) => Contacts.Explain(in contact, riskBand);

    /// <summary>Where a matter is passed on to, with its reasons (D5.3, D5.7). The answer of triage is among the facts: <c>risk</c>, <c>stops-at-once</c>, <c>strategy</c> and <c>strategy-department</c>.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="riskBand">The band of a risk score; null where none was taken.</param>
    public TransferDecision Transfer(in Contact contact, string? riskBand = null) => Contacts.Transfer(in contact, riskBand);

    /// <summary>The department of a code; null where there is none.</summary>
    public Department? FindDepartment(string code) => departments.GetValueOrDefault(code);

    /// <summary>The hours of a department, in the version of its calendar in force at an instant; before the first version, in that.</summary>
    /// <exception cref="UnknownCodeException">There is no such department.</exception>
    public BusinessTimeline HoursOf(string department, Instant at) => calendars.FindVersions(Entry(department).Hours)!.AtOrFirst(at);

    /// <summary>Whether a department can be reached at an instant (D5.4).</summary>
    /// <exception cref="UnknownCodeException">There is no such department.</exception>
    public bool IsOpen(string department, Instant at) => HoursOf(department, at).IsOpen(at);

    /// <summary>When a department can be reached next: the instant itself where it is open; null where it never opens again.</summary>
    /// <exception cref="UnknownCodeException">There is no such department.</exception>
    public Instant? NextOpening(string department, Instant at) => HoursOf(department, at) is var hours && hours.IsOpen(at) ? at : hours.NextOpening(at);

    /// <summary>
    /// What keeps a slip from being passed on, field by field; empty where it is complete (D5.1, D5.2, D5.6), holds no card or identity number in full, and tells a body outside of the bank nothing that
    /// betrays a <see cref="ConfidentialMatter"/>.
    /// </summary>
    public ImmutableArray<SlipFault> Check(TransferSlip slip)
    {
        ArgumentNullException.ThrowIfNull(slip);
        return trails.Check(slip);
    }

    /// <summary>The trail after an event, or the same trail and the reason why the event does not fit.</summary>
    public Folded<TransferTrail, TransferRefusal> Evolve(TransferTrail trail, TransferEvent next)
    {
        ArgumentNullException.ThrowIfNull(trail);
        ArgumentNullException.ThrowIfNull(next);
        return trails.Evolve(trail, next);
    }

    /// <summary>The trail after events in order, and those that do not fit.</summary>
    public Folded<TransferTrail, TransferRefusal> Fold(TransferTrail trail, ReadOnlySpan<TransferEvent> events)
    {
        ArgumentNullException.ThrowIfNull(trail);
        return trails.Fold(trail, events);
    }

    /// <summary>Whether the tables test only what every contact has.</summary>
    private bool CanRouteContacts()
    {
        RecordDefinition fields = TriagedFields.ForTransfer(Contact.Schema.Definition);
        return triage.Tables.Concat(transfers.Tables).All(table => table.Inputs.All(input => input.Field.IsReadFrom(fields)));
    }

    private Department Entry(string code) => FindDepartment(code)
        ?? throw new UnknownCodeException("department", code, departments.Keys);
}
