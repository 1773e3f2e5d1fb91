using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>
/// The standards of a bank one after the other: which one is in force at an instant, which one an open case is under, and under which one something was decided. The timeline chooses the book; which version of a policy, workflow, calendar or
/// script holds is chosen within that book, by its own effective dates. Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds compiled books; what leaves is its TimelinePlan, and the books.")]
public sealed class StandardTimeline
{
    /// <summary>The most standards of a timeline.</summary>
    public const int MostStandards = 200;

    private readonly Dictionary<string, TimelineStandard> byHash = new(StringComparer.Ordinal);
    private readonly Instant[] starts;

    internal StandardTimeline(ImmutableArray<TimelineStandard> standards, DateTimeZone zone, OpenCaseModes openCases)
    {
        Standards = standards;
        Zone = zone;
        OpenCases = openCases;
        starts = [.. standards.Select(standard => standard.InForce.HasStart ? standard.InForce.Start : Instant.MinValue)];
        foreach (TimelineStandard standard in standards)
        {
            byHash.TryAdd(standard.Hash, standard);
        }
    }

    /// <summary>The standards by their first day; at least one.</summary>
    public ImmutableArray<TimelineStandard> Standards { get; }

    /// <summary>The zone in which a day begins: midnight there, or the end of the clock change that skips it, is when a standard comes into force.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>What becomes of open cases when another standard comes into force.</summary>
    public OpenCaseModes OpenCases { get; }

    /// <summary>Puts books on a timeline.</summary>
    /// <param name="books">The books and their days, in any order.</param>
    /// <param name="zone">The zone in which their days begin.</param>
    /// <param name="openCases">What becomes of open cases; they stay unless given.</param>
    /// <exception cref="StandardBookException">The days do not fit together, or a book has errors; carries every finding.</exception>
    public static StandardTimeline Create(IEnumerable<TimelineBook> books, DateTimeZone zone, OpenCaseModes? openCases = null) =>
        TryCreate(books, zone, out StandardTimeline? timeline, out ImmutableArray<Finding> findings, openCases) ? timeline : throw new StandardBookException(findings);

    /// <summary>Puts books on a timeline. Findings point to the books as they were given: <c>/standards/0</c> is the first.</summary>
    /// <param name="books">The books and their days, in any order.</param>
    /// <param name="zone">The zone in which their days begin.</param>
    /// <param name="timeline">The timeline, or null where there are errors.</param>
    /// <param name="findings">Every error and warning, those of books with errors among them; never the default.</param>
    /// <param name="openCases">What becomes of open cases; they stay unless given.</param>
    /// <returns>Whether there is no error.</returns>
    /// <exception cref="ArgumentException">A book is null.</exception>
    public static bool TryCreate(
        IEnumerable<TimelineBook> books, DateTimeZone zone, [NotNullWhen(true)] out StandardTimeline? timeline, out ImmutableArray<Finding> findings, OpenCaseModes? openCases = null)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(zone);
        TimelineBook[] given = [.. books];
        if (Array.Exists(given, static book => book?.Book is null))
        {
            throw new ArgumentException("A book of the timeline is null.", nameof(books));
        }

        var found = new FindingList();
        timeline = TimelineBuilder.Build([.. given.Select((book, index) => new PlacedBook(index, book))], zone, openCases ?? OpenCaseModes.AllStay, found);
        findings = found.ToImmutable();
        return timeline is not null;
    }

    /// <summary>The standard in force at an instant; null before the first one, after the sunset of the last one, and in a gap. O(log n).</summary>
    /// <param name="instant">The instant.</param>
    public TimelineStandard? At(Instant instant)
    {
        int at = Array.BinarySearch(starts, instant);
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && Standards[at].InForce.Contains(instant) ? Standards[at] : null;
    }

    /// <summary>The standard that something was decided under; null where the timeline does not have it.</summary>
    /// <param name="hash">The hash that was kept with the decision: <see cref="TimelineStandard.Hash"/>.</param>
    public TimelineStandard? ByHash(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return byHash.GetValueOrDefault(hash);
    }

    /// <summary>The first standard whose KPIs made totals or a report; null where the timeline has none. Standards between which no KPI changed have one fingerprint.</summary>
    /// <param name="fingerprint">The fingerprint, such as <see cref="KpiReport.Standard"/>.</param>
    public TimelineStandard? ByFingerprint(StandardFingerprint fingerprint) => Standards.FirstOrDefault(standard => standard.Standard.Kpis.Fingerprint == fingerprint);

    /// <summary>The parts of a span of time, and the standard in force in each, in order; together they are the span.</summary>
    /// <param name="from">The start.</param>
    /// <param name="until">The end, which is no part of the span.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is before the start.</exception>
    public ImmutableArray<TimelinePeriod> Between(Instant from, Instant until)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);
        ImmutableArray<TimelinePeriod>.Builder periods = ImmutableArray.CreateBuilder<TimelinePeriod>();
        foreach (TimelineStandard standard in Standards)
        {
            Instant start = Instant.Max(from, standard.InForce.HasStart ? standard.InForce.Start : Instant.MinValue);
            Instant end = Instant.Min(until, standard.InForce.HasEnd ? standard.InForce.End : Instant.MaxValue);
            if (start < end)
            {
                Empty(start);
                periods.Add(new TimelinePeriod(standard, new Interval(start, end)));
                from = end;
            }
        }

        Empty(until);
        return periods.ToImmutable();

        void Empty(Instant end)
        {
            if (from < end)
            {
                periods.Add(new TimelinePeriod(null, new Interval(from, end)));
            }
        }
    }

    /// <summary>
    /// The standard that an area answers under for a case: the one in force when it began where open cases stay, the one in force now where they move and there is one; null where none was in force.
    /// </summary>
    /// <param name="area">The area.</param>
    /// <param name="began">When the case began.</param>
    /// <param name="now">The instant of asking; one before the beginning counts as the beginning.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such area.</exception>
    public TimelineStandard? For(CaseArea area, Instant began, Instant now) =>
        OpenCases[area] == OpenCaseMode.Move && At(Instant.Max(began, now)) is { } moved ? moved : At(began);

    /// <summary>Starts adding up records of one kind, each under the standard that was in force at its instant.</summary>
    /// <param name="schema">The record's schema.</param>
    /// <param name="at">The instant of a record, such as that of its arrival.</param>
    /// <param name="groupings">The dimensions; none for one group of everything.</param>
    /// <exception cref="ArgumentException">As for <see cref="KpiEvaluator.Accumulate{T}(RecordSchema{T}, Grouping[])"/> of one of the standards.</exception>
    public TimelineAccumulator<T> Accumulate<T>(RecordSchema<T> schema, FieldGetter<T, Instant> at, params Grouping[] groupings)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(groupings);
        return new(this, at, [.. Standards.Select(standard => standard.Standard.Kpis.Accumulate(schema, groupings))]);
    }

    /// <summary>
    /// What a case is followed by: promises of the standard that <see cref="For"/> gives, workflows in whatever version its events name. Where promises move, <see cref="CaseRules{T}.Resume"/> tells each policy that has another version.
    /// Made anew at each call.
    /// </summary>
    /// <typeparam name="T">The type of the facts of a case.</typeparam>
    /// <param name="schema">A schema with the fields that guards and timed moves of the cases' workflows name.</param>
    /// <param name="began">When the case began.</param>
    /// <param name="now">The instant of asking.</param>
    /// <param name="late">What to do with events that come late.</param>
    /// <returns>The rules; null where no standard was in force.</returns>
    public CaseRules<T>? Cases<T>(RecordSchema<T> schema, Instant began, Instant now, LateEvents late = LateEvents.Refuse)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(schema);
        Given.Member(late);
        return For(CaseArea.ServiceLevels, began, now) is { } standard ? new(standard.Standard.ServiceLevels, Workflows(), schema, late) : null;
    }

    /// <summary>A version of a workflow, of the first standard that has it; null where none has. No later one says something else under the version unless a finding told it (<c>CCS1016</c>).</summary>
    /// <param name="code">The workflow's code.</param>
    /// <param name="version">Its version.</param>
    public Workflow? FindWorkflow(string code, string version)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(version);
        return Standards.Select(standard => standard.Standard.Workflows.Find(code, version)).FirstOrDefault(static workflow => workflow is not null);
    }

    /// <summary>The state of a case, under each version that it ran under, whichever standards they are of. O(1) for each event.</summary>
    /// <param name="events">All events of the case, in order; at least the opening.</param>
    /// <exception cref="ArgumentException">There are no events, or the first is of a workflow or version that no standard has (<see cref="UnknownCodeException"/>).</exception>
    public Folded<CaseState, WorkflowRefusal> Fold(ReadOnlySpan<WorkflowEvent> events) => CaseReplay.Fold(First(events), events, FindWorkflow);

    /// <summary>A case told from its events, as <see cref="WorkflowLibrary.Explain"/>, each by the names of the version that it was decided under, whichever standard that is of.</summary>
    /// <param name="events">All events of the case, in order; at least the opening.</param>
    /// <param name="zone">The zone that times are told in; that of the timeline where none is given.</param>
    /// <exception cref="ArgumentException">As for <see cref="Fold"/>.</exception>
    public Explanation Explain(ReadOnlySpan<WorkflowEvent> events, DateTimeZone? zone = null) => CaseWalk.Explain(First(events), events, FindWorkflow, zone ?? Zone);

    /// <summary>
    /// An explanation with names for what an answer holds by code alone, as <see cref="Standard.Named"/>: what the answer was decided under a version of a workflow or policy by the names of that version, all else by those of the standard that
    /// was in force then. Names that were changed later are not those that people decided by. Where an area's open cases stay (<see cref="OpenCases"/>), give the instant at which the case began.
    /// </summary>
    /// <param name="explanation">Why an answer is as it is: of a step that was kept, of a case that was read back.</param>
    /// <param name="decided">When it was given.</param>
    public Explanation Named(Explanation explanation, Instant decided)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        TimelineStandard? then = At(decided);
        return explanation.Named((kind, code) => then?.Standard.NameOf(kind, code) ?? (VersionedKind.IsVersioned(kind) ? FirstNameOf(kind, code) : null)).InZone(Zone.Id, isUtcAlone: true).InCurrency(then?.Standard.Book.Currency);
    }

    /// <summary>
    /// How an open case moves to the standard in force; null where it stays: by the mode of workflows, since it is not open, since the standard in force has no such workflow, or since the version it has in force is the case's own.
    /// The migration decides state by state, as between any two versions.
    /// </summary>
    /// <param name="state">The case.</param>
    /// <param name="now">The instant of asking.</param>
    public WorkflowMigration? MigrationOf(in CaseState state, Instant now)
    {
        if (OpenCases.Workflows != OpenCaseMode.Move || !state.IsOpened || state.IsEnded || At(now)?.Standard.Workflows is not { } workflows || workflows.Find(state.Workflow.Code) is null)
        {
            return null;
        }

        return workflows.InForce(state.Workflow.Code, now) is { } to && to.Version != state.Workflow.Version ? to.MigrationFrom(state.Workflow) : null;
    }

    private LocalizedText? FirstNameOf(string kind, string code) => Standards.Select(standard => standard.Standard.NameOf(kind, code)).FirstOrDefault(static name => name is not null);

    private KnownWorkflows Workflows() => new(FindWorkflow, at => At(at)?.Standard.Workflows, () => Standards.SelectMany(static standard => standard.Standard.Workflows.All));

    private Workflow First(ReadOnlySpan<WorkflowEvent> events)
    {
        if (events.IsEmpty)
        {
            throw new ArgumentException("A history begins with the opening of the case.", nameof(events));
        }

        (string code, string version) = (events[0].Workflow ?? "", events[0].Version ?? "");
        KnownWorkflows known = Workflows();
        return known.Find(code, version)
            ?? throw (known.VersionsOf(code) is { Count: > 0 } versions
                ? new UnknownCodeException($"version of workflow '{code}' in any standard", version, versions, nameof(events))
                : new UnknownCodeException("workflow in any standard", code, known.Codes, nameof(events)));
    }

    /// <summary>The standards with their first days.</summary>
    public override string ToString() => string.Join(", ", Standards.Select(standard => $"{standard} from {NodaTime.Text.LocalDatePattern.Iso.Format(standard.Effective)}"));
}
