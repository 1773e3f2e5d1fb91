using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>A compiled section of compliance: what is due when, what inspections found and how it is rectified, which documents are in force and who has read them, whether targets of information systems are met, how long records are kept, who may see what, and what may follow violations. Pure, immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a ComplianceCatalogue, which is written; what leaves are its answers, and records of obligations, inspections and reading.")]
public sealed partial class ComplianceEvaluator
{
    /// <summary>How many days a stretch has at most that is asked for what is due.</summary>
    internal const int MostDays = 3_660;

    private readonly Dictionary<string, CompiledObligation> obligations;
    private readonly CompiledInspections? inspections;
    private readonly CompiledDocuments documents;
    private readonly SanctionTable? sanctions;
    private readonly ImmutableArray<string>? roles;

    internal ComplianceEvaluator(ComplianceCatalogue catalogue, BusinessCalendars calendars, SanctionTable? sanctions, ImmutableArray<string>? roles)
    {
        Catalogue = catalogue;
        this.sanctions = sanctions;
        this.roles = roles;
        var ladders = catalogue.Ladders.ToDictionary(static one => one.Code, one => new CompiledLadder(one, DaysOf(one.Calendar)), StringComparer.Ordinal);
        obligations = catalogue.Obligations.ToDictionary(
            static one => one.Code, one => new CompiledObligation(one, DaysOf(one.Recurrence.Calendar), one.Ladder is { } ladder ? ladders[ladder] : null), StringComparer.Ordinal);
        inspections = catalogue.Inspections is { } rules ? new CompiledInspections(rules, DaysOf(rules.Calendar), ladders) : null;
        documents = new CompiledDocuments(catalogue.Documents.Select(one => new CompiledDocument(one, DaysOf(obligations[one.Review].Definition.Recurrence.Calendar))), roles);

        CountedDays DaysOf(string calendar) => new(new VersionedHours(calendars.FindVersions(calendar)!));
    }

    /// <summary>The section it was compiled from.</summary>
    public ComplianceCatalogue Catalogue { get; }

    /// <summary>Checks a section and compiles it; roles and KPIs are taken as they are.</summary>
    /// <param name="catalogue">The section.</param>
    /// <param name="calendars">The calendars that it names.</param>
    /// <exception cref="FindingsException">The section has errors; all findings are in the exception.</exception>
    public static ComplianceEvaluator Compile(ComplianceCatalogue catalogue, BusinessCalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(calendars);
        var findings = new FindingList();
        var names = new ComplianceNames(Codes.Known($"calendar", calendars.All.Select(static calendar => calendar.Code), findings), Codes.Open($"role", findings), Codes.Open($"KPI", findings));
        return new ComplianceCompiler(new(catalogue, Place.At("")), calendars, names, findings).Compile() ?? throw new FindingsException("The section of compliance", findings.ToImmutable());
    }

    /// <summary>The record after an event, or the same one and the reason why the event does not fit.</summary>
    /// <exception cref="UnknownCodeException">The book has no obligation of the record's code.</exception>
    public Folded<ObligationRecord, ObligationRefusal> Evolve(ObligationRecord record, ObligationEvent next)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(next);
        return ObligationRules.Evolve(record, next, Known(record.Obligation));
    }

    /// <summary>The record after events in order, and those that do not fit.</summary>
    /// <exception cref="UnknownCodeException">The book has no obligation of the record's code.</exception>
    public Folded<ObligationRecord, ObligationRefusal> Fold(ObligationRecord record, ReadOnlySpan<ObligationEvent> events)
    {
        ArgumentNullException.ThrowIfNull(record);
        return ObligationRules.Fold(record, events, Known(record.Obligation));
    }

    /// <summary>
    /// What is due on the days of a stretch, done or not: every cycle of every obligation whose due day is among them, in order of that day, then of the book. No cycle is left out, whatever versions of calendars come into force; what was done after the instant does not count.
    /// </summary>
    /// <param name="records">What was done so far; obligations without a record were never fulfilled, records of obligations that the book does not have are passed over.</param>
    /// <param name="from">The first day, in the years 1900 to 2200.</param>
    /// <param name="to">The last day, at most 3,660 days later; none is due where it comes before the first.</param>
    /// <param name="now">The instant at which it is told how they stand, in the years 1900 to 2200.</param>
    /// <exception cref="ArgumentException">Two records are of one obligation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The days are out of range.</exception>
    public ImmutableArray<ObligationDue> Due(IEnumerable<ObligationRecord> records, LocalDate from, LocalDate to, Instant now)
    {
        Dictionary<string, ObligationRecord> known = ByObligation(records, now);
        LocalDate first = Day(from, nameof(from));
        LocalDate last = Day(to, nameof(to));
        if (Period.DaysBetween(first, last) > MostDays)
        {
            throw new ArgumentOutOfRangeException(nameof(to), to, "Give a day at most 3,660 days after the first.");
        }

        return InOrder(obligations.Values.SelectMany(obligation => obligation.DueWithin(first, last).Select(due => Read(obligation, due.Cycle, known.GetValueOrDefault(obligation.Definition.Code), now))));
    }

    /// <summary>All that was due before the day of an instant and is neither fulfilled nor waived, since the first day of each obligation, in order of the due day, then of the book.</summary>
    /// <param name="records">What was done so far; obligations without a record were never fulfilled, records of obligations that the book does not have are passed over.</param>
    /// <param name="now">The instant, in the years 1900 to 2200.</param>
    /// <exception cref="ArgumentException">Two records are of one obligation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in no such year.</exception>
    public ImmutableArray<ObligationDue> Overdue(IEnumerable<ObligationRecord> records, Instant now)
    {
        Dictionary<string, ObligationRecord> known = ByObligation(records, now);
        return InOrder(obligations.Values.SelectMany(obligation =>
        {
            LocalDate today = Day(obligation.DayOf(now), nameof(now));
            return obligation.DueBefore(today)
                .Select(due => Read(obligation, due.Cycle, known.GetValueOrDefault(obligation.Definition.Code), now))
                .Where(static due => due.Status == ObligationStatus.Overdue);
        }));
    }

    /// <summary>The first cycle of an obligation that is neither fulfilled nor waived, overdue or yet to come; null where the obligation has ended and nothing is left.</summary>
    /// <param name="record">What was done so far.</param>
    /// <param name="now">The instant at which it is told how it stands, in the years 1900 to 2200.</param>
    /// <exception cref="UnknownCodeException">The book has no obligation of the record's code.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in no such year.</exception>
    public ObligationDue? Next(ObligationRecord record, Instant now)
    {
        ArgumentNullException.ThrowIfNull(record);
        CompiledObligation obligation = Known(record.Obligation);
        record = record.Until(now);
        foreach (ObligationCycle cycle in obligation.Cycles)
        {
            if (record.SettledBy(cycle.From) is null)
            {
                return Read(obligation, cycle, record, now);
            }
        }

        return null;
    }

    /// <summary>The cycle of an obligation that was due last before the day of an instant, and the one after it.</summary>
    internal ObligationStanding Standing(ObligationRecord record, Instant now)
    {
        CompiledObligation obligation = Known(record.Obligation);
        LocalDate today = Day(obligation.DayOf(now), nameof(now));
        ObligationCycle? last = obligation.DueWithin(today.PlusDays(-MostDays), today.PlusDays(-1)).Select(static due => (ObligationCycle?)due.Cycle).LastOrDefault();
        ObligationCycle? next = last is { } before ? obligation.From(before.From).Skip(1).Select(static cycle => (ObligationCycle?)cycle).FirstOrDefault() : obligation.Cycles.Select(static cycle => (ObligationCycle?)cycle).FirstOrDefault();
        return new(last is { } due ? Read(obligation, due, record, now) : null, next is { } current ? Read(obligation, current, record, now) : null);
    }

    /// <summary>The day of an instant by the calendar of an obligation.</summary>
    internal LocalDate DayOf(string obligation, Instant at) => Known(obligation).DayOf(at);

    /// <summary>How a measured value stands to a target of information systems.</summary>
    /// <param name="target">The code of the target.</param>
    /// <param name="value">What was measured, in the target's unit: a ratio for percent, seconds for time.</param>
    /// <param name="before">The earlier value that a change is held against; null for none.</param>
    /// <exception cref="UnknownCodeException">There is no such target.</exception>
    public SystemTargetReading Check(string target, decimal value, decimal? before = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new(Catalogue.Targets.FirstOrDefault(one => one.Code == target) ?? throw new UnknownCodeException("target of information systems", target, Catalogue.Targets.Select(static one => one.Code)), value, before);
    }

    /// <summary>
    /// How long a record is kept by all rules of its classes: the longest period goes before every other, shorter limits are told as overruled, and a legal hold in force goes before all of them.
    /// </summary>
    /// <param name="record">What is known of the record.</param>
    /// <param name="asOf">The day, in the years 1900 to 2200.</param>
    /// <exception cref="ArgumentException">The record has no class, was closed before it was made, or a hold was released before it began.</exception>
    /// <exception cref="UnknownCodeException">No rule is for one of its classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is in no such year.</exception>
    public RetentionDecision Retention(RetainedRecord record, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(record);
        LocalDate day = Day(asOf, nameof(asOf));
        foreach (LocalDate? known in new[] { record.CreatedOn, record.ClosedOn, record.RelationEndedOn })
        {
            _ = known is { } given ? Day(given, nameof(record)) : day;
        }

        if (record.ClosedOn?.WithCalendar(CalendarSystem.Iso) < record.CreatedOn.WithCalendar(CalendarSystem.Iso))
        {
            throw new ArgumentException("A matter is closed on the day its record was made or later.", nameof(record));
        }

        if (record.Holds.FirstOrDefault(static hold => hold.ReleasedOn?.WithCalendar(CalendarSystem.Iso) < hold.From.WithCalendar(CalendarSystem.Iso)) is { } reversed)
        {
            throw new ArgumentException($"Legal hold '{reversed.Id}' is released on the day it begins or later.", nameof(record));
        }

        if (record.Classes.IsEmpty)
        {
            throw new ArgumentException("Give the classes of the record: without one no rule is for it.", nameof(record));
        }

        if (record.Classes.FirstOrDefault(one => !Catalogue.Retention.Any(rule => rule.Records.Contains(one))) is { } unknown)
        {
            throw new UnknownCodeException("class of records with a rule of retention", unknown, Catalogue.Retention.SelectMany(static rule => rule.Records).Distinct());
        }

        return RetentionReader.Read([.. Catalogue.Retention.Where(rule => rule.Records.Any(one => record.Classes.Contains(one)))], record, day);
    }

    /// <summary>What may follow a violation by the table, who decides it, when those concerned are heard and may appeal. A graver violation never has the milder range.</summary>
    /// <param name="violation">What is known of it.</param>
    /// <param name="asOf">The day, in the years 1900 to 2200.</param>
    /// <exception cref="UnknownCodeException">There is no such grade.</exception>
    /// <exception cref="InvalidOperationException">The standard does not say what follows violations.</exception>
    /// <exception cref="ArgumentException">It was told before it happened, or is asked about before.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is in no such year.</exception>
    public SanctionDecision Sanction(Violation violation, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(violation);
        if (sanctions is null)
        {
            throw new InvalidOperationException("The standard does not say what follows violations: give its section of compliance a part 'violations'.");
        }

        ViolationRules rules = sanctions.Rules;
        LocalDate day = Day(asOf, nameof(asOf));
        LocalDate occurred = Day(violation.OccurredOn, nameof(violation));
        LocalDate told = Day(violation.ToldOn, nameof(violation));
        if (told < occurred || day < occurred)
        {
            throw new ArgumentException("A violation is told, and asked about, on the day it happened or later.", nameof(violation));
        }

        LocalDate lapses = occurred.PlusMonths(rules.LimitationMonths);
        (int least, int most) = sanctions.Range(sanctions.FactsOf(violation))!.Value;
        return new SanctionDecision
        {
            Violation = violation,
            Grade = rules.Grades.First(grade => grade.Code == violation.Grade),
            Sanctions = day > lapses ? [] : [.. rules.Sanctions.Skip(least).Take(most - least + 1)],
            AsOf = day,
            DecideFrom = told.PlusDays(rules.HearingDays + 1),
            LapsesOn = lapses,
            AppealDays = rules.AppealDays,
            AppealTo = rules.AppealTo,
        };
    }

    /// <summary>Whether a role may see data of a class for a purpose: in full, masked, or not at all, and why. What no rule allows is not seen; public data is seen by everybody.</summary>
    /// <param name="role">The code of the role.</param>
    /// <param name="dataClass">The class of data.</param>
    /// <param name="purpose">The code of the purpose.</param>
    /// <exception cref="UnknownCodeException">There is no such purpose, or no such role.</exception>
    public AccessDecision Access(string role, DataClass dataClass, string purpose)
    {
        ArgumentNullException.ThrowIfNull(role);
        ArgumentNullException.ThrowIfNull(purpose);
        Given.Member(dataClass, nameof(dataClass));
        AccessPurpose known = Catalogue.Purposes.FirstOrDefault(one => one.Code == purpose) ?? throw new UnknownCodeException("purpose of access", purpose, Catalogue.Purposes.Select(static one => one.Code));
        if (roles?.Contains(role) == false)
        {
            throw new UnknownCodeException("role", role, roles.Value);
        }

        return AccessReader.Decide(Catalogue.Access, role, dataClass, known);
    }

    private static ObligationDue Read(CompiledObligation obligation, ObligationCycle cycle, ObligationRecord? record, Instant now)
    {
        LocalDate due = obligation.Due(cycle);
        LocalDate today = Day(obligation.DayOf(now), nameof(now));
        ObligationEvent? settled = record?.SettledBy(cycle.From);
        ObligationStatus status = settled is null ? (today < cycle.From ? ObligationStatus.Planned : today <= due ? ObligationStatus.Open : ObligationStatus.Overdue)
            : settled.Action == ObligationAction.Waive ? ObligationStatus.Waived
            : obligation.DayOf(settled.At) <= due ? ObligationStatus.Fulfilled
            : ObligationStatus.FulfilledLate;
        return new ObligationDue
        {
            Obligation = obligation.Definition,
            From = cycle.From,
            To = cycle.To,
            Due = due,
            AsOf = today,
            SettledBy = settled,
            Status = status,
            Notices = status == ObligationStatus.Overdue ? obligation.ToldAfter(due) : [],
        };
    }

    private static ImmutableArray<ObligationDue> InOrder(IEnumerable<ObligationDue> due) => [.. due.OrderBy(static one => one.Due)];

    private static LocalDate Day(LocalDate day, string parameter) => day.WithCalendar(CalendarSystem.Iso) is { Year: >= CountedYears.First and <= CountedYears.Last } known ? known
        : throw new ArgumentOutOfRangeException(parameter, day, "Give a day of the years 1900 to 2200.");

    private static Dictionary<string, ObligationRecord> ByObligation(IEnumerable<ObligationRecord> records, Instant now)
    {
        ArgumentNullException.ThrowIfNull(records);
        var known = new Dictionary<string, ObligationRecord>(StringComparer.Ordinal);
        foreach (ObligationRecord record in records)
        {
            ArgumentNullException.ThrowIfNull(record, nameof(records));
            if (!known.TryAdd(record.Obligation, record.Until(now)))
            {
                throw new ArgumentException($"Two records are of obligation '{Excerpt.Of(record.Obligation)}': fold the events of both into one.", nameof(records));
            }
        }

        return known;
    }

    private CompiledObligation Known(string code) => obligations.TryGetValue(code, out CompiledObligation? known) ? known : throw new UnknownCodeException("obligation", code, obligations.Keys);
}
