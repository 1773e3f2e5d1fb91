using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>A compiled section of callbacks: who is called back, by when, when the next attempt may be made. Pure, immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a CallbackCatalogue, which is written; what leaves are its answers, and states of callbacks.")]
public sealed class CallbackEvaluator
{
    /// <summary>The output of the table that names the reason.</summary>
    internal const string Output = "reason";

    private const int LastYear = 9_900;

    private readonly BusinessCalendars calendars;
    private readonly CompiledTable? table;
    private readonly CallbackTriggers<CallbackOccasion>? occasions;
    private readonly VersionedHours? hours;
    private readonly PlanCycles plans;
    private readonly ImmutableArray<string>? segments;

    internal CallbackEvaluator(CallbackCatalogue catalogue, BusinessCalendars calendars, CompiledTable? table, Codes segments)
    {
        this.segments = segments.TakesAny ? null : [.. segments.All];
        Catalogue = catalogue;
        this.calendars = calendars;
        this.table = table;
        hours = catalogue.Rules is { } rules && calendars.FindVersions(rules.Hours) is { } versions ? new VersionedHours(versions) : null;
        plans = new PlanCycles(catalogue.Plans, hours);
        occasions = table is null || table.Inputs.All(static input => input.Field.IsReadFrom(CallbackOccasion.Schema.Definition)) ? For(CallbackOccasion.Schema) : null;
    }

    /// <summary>The section it was compiled from.</summary>
    public CallbackCatalogue Catalogue { get; }

    /// <summary>Checks a section and compiles it; channels, classes, roles and scripts are taken as they are.</summary>
    /// <param name="catalogue">The section.</param>
    /// <param name="calendars">The calendars that it names.</param>
    /// <exception cref="FindingsException">The section has errors; all findings are in the exception.</exception>
    public static CallbackEvaluator Compile(CallbackCatalogue catalogue, BusinessCalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(calendars);
        var findings = new FindingList();
        var names = new CallbackNames(
            Codes.Known($"calendar", calendars.All.Select(calendar => calendar.Code), findings), Codes.Open($"channel", findings), Codes.Open($"segment", findings), Codes.Open($"role", findings), Codes.Open($"script", findings));
        return new CallbackCompiler(new(catalogue, Place.At("")), calendars, names, CallbackOccasion.Schema.Definition, findings).Compile() ?? throw new FindingsException("The section of callbacks", findings.ToImmutable());
    }

    /// <summary>The triggers for occasions of a host's own type.</summary>
    /// <typeparam name="T">The occasion's type.</typeparam>
    /// <param name="schema">A schema with the fields that the table tests, and more.</param>
    /// <exception cref="ArgumentException">The schema lacks a tested field, or declares it in another way.</exception>
    public CallbackTriggers<T> For<T>(RecordSchema<T> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new(this, table?.Bind(schema));
    }

    /// <summary>Whether a customer is called back, why and by when.</summary>
    /// <param name="occasion">What is known.</param>
    /// <param name="at">When it became known.</param>
    /// <exception cref="InvalidOperationException">The book was read with a host's own fields of occasions; ask <see cref="For"/>.</exception>
    public CallbackTrigger Trigger(CallbackOccasion occasion, Instant at)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        return (occasions ?? throw new InvalidOperationException("The table of triggers is written for a host's own occasions; ask the triggers that For gives.")).Decide(in occasion, at);
    }

    /// <summary>The plan of a class of customers in force on a day; null where there is none.</summary>
    /// <param name="segment">The class; null for one that is not known.</param>
    /// <param name="date">The day, where the bank is.</param>
    /// <exception cref="UnknownCodeException">The standard closes the classes of customers, and has no such class: it would be taken for one without a plan of its own.</exception>
    public CallbackPlan? Plan(string? segment, LocalDate date) => plans.On(date, Known(segment));

    /// <summary>
    /// The next callback by plan: the day of the last and a cycle, on a business day of the suitable hours by the calendar in force then. It comes after the last and before a second cycle ends, whatever versions of plans and
    /// calendars come into force; a plan that comes into force meanwhile may ask for it earlier, and never puts it off.
    /// </summary>
    /// <param name="segment">The customer's class; null where it is not known.</param>
    /// <param name="last">The day of the last callback, or that on which the customer came to be one, in the years 1 to 9,900.</param>
    /// <returns>Null where no plan is for the customer.</returns>
    /// <exception cref="UnknownCodeException">As for <see cref="Plan"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is in no such year.</exception>
    public PlannedCallback? NextPlanned(string? segment, LocalDate last) => plans.After(OfTheYears(last), Known(segment));

    /// <summary>The callback after an event by this standard, or the same one and all reasons why the event does not fit: one that names a reason or outcome which the standard does not have is refused, with the one that is near; so is one that goes against its outcome: what follows that is another.</summary>
    public Folded<CallbackState, CallbackRefusal> Evolve(CallbackState state, CallbackEvent next)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Evolve(next, Catalogue);
    }

    /// <summary>The callback after events in order by this standard, and those that do not fit.</summary>
    public Folded<CallbackState, CallbackRefusal> Fold(CallbackState state, ReadOnlySpan<CallbackEvent> events)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Fold(events, Catalogue);
    }

    /// <summary>When the customer may be tried next, and why not earlier. No cap over all campaigns is broken, no quiet hour entered, nobody tried who must not be.</summary>
    /// <param name="state">The callback.</param>
    /// <param name="customer">What is known of the customer.</param>
    /// <param name="now">The instant from which on is asked.</param>
    public NextAttempt Next(CallbackState state, CallbackCustomer customer, Instant now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(customer);
        DateTimeZone zone = customer.Zone ?? hours?.Zone ?? DateTimeZone.Utc;
        var answer = new NextAttempt { Zone = zone, DueAt = state.DueAt };
        if (Refuse(state, customer) is { } refusal)
        {
            return answer with { Refusal = refusal };
        }

        CallbackRules rules = Catalogue.Rules!;
        var search = new AttemptSearch(rules, hours!, zone, new ContactHistory(customer.Contacts.Concat(state.Attempts)));
        return search.From(now, state) is { } at
            ? answer with { At = at, Channel = ChannelFor(customer), Delays = search.Delays }
            : answer with { Refusal = AttemptRefusal.NoSuitableTime };
    }

    /// <summary>By when a situation is rehearsed next by somebody: the day of the last rehearsal and its months.</summary>
    /// <param name="code">The code of the rehearsal.</param>
    /// <param name="last">The day of the last rehearsal, or that on which somebody came to call customers back, in the years 1 to 9,900.</param>
    /// <exception cref="UnknownCodeException">There is no such rehearsal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is in no such year.</exception>
    public LocalDate NextRehearsal(string code, LocalDate last) => OfTheYears(last).PlusMonths(Named("rehearsal", Catalogue.Rehearsals, code).Months);

    private static LocalDate OfTheYears(LocalDate last) => last.WithCalendar(CalendarSystem.Iso) is { Year: >= 1 and <= LastYear } day ? day
        : throw new ArgumentOutOfRangeException(nameof(last), last, "Give a day of the years 1 to 9,900.");

    private string? Known(string? segment) => segment is null || segments is not { } known || known.Contains(segment) ? segment
        : throw new UnknownCodeException("class of customers", segment, known, nameof(segment));

    /// <summary>When a second handling is due that begins at an instant; null where the standard does not say, or its calendar offers no such time.</summary>
    public Instant? SecondHandlingDue(Instant start) => Catalogue.SecondHandling is { } second ? DueFrom(second.Within, second.Calendar, start) : null;

    /// <summary>Who wins a dissatisfied customer of a region back: the first contact that names it, or the first that names none; null where there is none.</summary>
    /// <param name="region">The region; null where it is not known.</param>
    public RecoveryContact? Recovery(string? region) =>
        (region is null ? null : Catalogue.Recovery.FirstOrDefault(contact => contact.Regions.Contains(region))) ?? Catalogue.Recovery.FirstOrDefault(static contact => contact.Regions.IsEmpty);

    /// <summary>The outcome of a code.</summary>
    /// <exception cref="UnknownCodeException">There is no such outcome.</exception>
    public CallbackOutcome Outcome(string code) => Named("outcome", Catalogue.Outcomes, code);

    /// <summary>The reason of a code.</summary>
    /// <exception cref="UnknownCodeException">There is no such reason.</exception>
    public CallbackReason Reason(string code) => Named("reason", Catalogue.Reasons, code);

    /// <summary>The form of a code.</summary>
    /// <exception cref="UnknownCodeException">There is no such form.</exception>
    public CallbackForm Form(string code) => Named("form", Catalogue.Forms, code);

    /// <summary>A form as a record: its fields with their names in both languages, for conditions, measures and tables over it.</summary>
    /// <param name="code">The code of the form.</param>
    /// <exception cref="UnknownCodeException">There is no such form.</exception>
    public RecordDefinition Record(string code) => new(code, [.. Form(code).Fields.Select(static field => new FieldDefinition(field.Code, field.Type, field.IsRequired) { Label = field.Name })]);

    /// <summary>What is wrong with a form that was filled in, in the order of its fields, unknown ones last; empty where nothing is.</summary>
    /// <param name="code">The code of the form.</param>
    /// <param name="values">Texts by field: numbers and dates as in JSON, <c>true</c> and <c>false</c>.</param>
    /// <exception cref="UnknownCodeException">There is no such form.</exception>
    public ImmutableArray<SheetFault> Check(string code, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return SheetCheck.Of(Form(code), values);
    }

    /// <summary>When a time is due by the version of a calendar in force at its start.</summary>
    internal Instant? DueFrom(TargetTime within, string calendar, Instant start) => calendars.DueFrom(within, calendar, start);

    private AttemptRefusal? Refuse(CallbackState state, CallbackCustomer customer) => state.Phase switch
    {
        CallbackPhase.Unplanned => AttemptRefusal.NotPlanned,
        CallbackPhase.Done or CallbackPhase.Declined or CallbackPhase.Cancelled => AttemptRefusal.Closed,
        _ when customer.DoNotContact => AttemptRefusal.DoNotContact,
        CallbackPhase.Attempting => AttemptRefusal.AttemptOpen,
        CallbackPhase.Reached => AttemptRefusal.Reached,
        CallbackPhase.SecondHandling => AttemptRefusal.InSecondHandling,
        _ => Catalogue.Rules is not { } rules || hours is null ? AttemptRefusal.NoRules
            : OutcomeRules.Ends(state, Catalogue.Outcomes) is not null ? AttemptRefusal.OutcomeEnds
            : state.Misses >= rules.Attempts ? AttemptRefusal.AttemptsUsedUp
            : ChannelFor(customer) is null ? AttemptRefusal.NoConsent
            : null,
    };

    private string? ChannelFor(CallbackCustomer customer) => Catalogue.Rules?.Channels.FirstOrDefault(channel => !channel.NeedsConsent || customer.Consents.Contains(channel.Channel))?.Channel;

    private static T Named<T>(string kind, ImmutableArray<T> all, string code)
        where T : class, ICoded
    {
        ArgumentNullException.ThrowIfNull(code);
        return all.FirstOrDefault(known => known.Code == code) ?? throw new UnknownCodeException(kind, code, all.Select(static known => known.Code!));
    }
}
