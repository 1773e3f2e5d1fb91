using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>
/// The findings of one inspection or audit and what became of them, in order of the events. The inspection is one cycle of an obligation. The record says nothing of what is due: that is read from it by the standard at hand. Immutable:
/// <see cref="ComplianceEvaluator.Evolve(InspectionRecord, InspectionEvent)"/> gives a new record for an event.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record InspectionRecord
{
    private readonly ImmutableDictionary<string, FindingState> findings;

    private InspectionRecord(string obligation, LocalDate cycle, History<InspectionEvent> events, ImmutableDictionary<string, FindingState> findings)
    {
        Obligation = obligation;
        Cycle = cycle;
        Events = events;
        this.findings = findings;
    }

    /// <summary>The record of an inspection of which nothing is known yet.</summary>
    /// <param name="obligation">The code of the obligation: an inspection, planned or unannounced, or an audit.</param>
    /// <param name="cycle">The first day of its cycle.</param>
    /// <exception cref="ArgumentException">The code is blank.</exception>
    public static InspectionRecord Begin(string obligation, LocalDate cycle)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(obligation);
        return new InspectionRecord(obligation, cycle.WithCalendar(CalendarSystem.Iso), default, ImmutableDictionary.Create<string, FindingState>(StringComparer.Ordinal));
    }

    /// <summary>The code of the obligation.</summary>
    public string Obligation { get; }

    /// <summary>The first day of its cycle.</summary>
    public LocalDate Cycle { get; }

    /// <summary>The events that led here; with obligation and cycle all that has to be kept, since folding them gives the record again.</summary>
    public History<InspectionEvent> Events { get; }

    /// <summary>When something happened last; null where nothing has.</summary>
    public Instant? LastAt => Events.Count == 0 ? null : Events[^1].At;

    /// <summary>The event that reported the inspection to management with all its findings; null while none has, or a finding was raised since.</summary>
    public InspectionEvent? ReportedBy { get; private init; }

    /// <summary>Whether both are of one inspection and came of the same events.</summary>
    public bool Equals(InspectionRecord? other) => other is not null && Obligation == other.Obligation && Cycle == other.Cycle && Events == other.Events;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Obligation, Cycle, Events);

    /// <summary>The findings, in the order in which they were raised.</summary>
    internal IEnumerable<FindingState> Findings => Events.Where(static one => one.Action == InspectionAction.Raise).Select(one => findings[one.Finding!]);

    /// <summary>The event that raised the first finding that was not reported; null where all are.</summary>
    internal InspectionEvent? FirstUnreported
    {
        get
        {
            InspectionEvent? first = null;
            foreach (InspectionEvent one in Events)
            {
                first = one.Action switch { InspectionAction.Report => null, InspectionAction.Raise => first ?? one, _ => first };
            }

            return first;
        }
    }

    /// <summary>The record as it was at an instant.</summary>
    internal InspectionRecord Until(Instant at) => !(LastAt > at) ? this : InspectionFolding.Fold(Begin(Obligation, Cycle), [.. Events.Where(one => one.At <= at)], null).State;

    /// <summary>The numbers of the findings.</summary>
    internal IEnumerable<string> Numbers => findings.Keys;

    /// <summary>The finding of a number; null where there is none.</summary>
    internal FindingState? Find(string? finding) => finding is null ? null : findings.GetValueOrDefault(finding);

    /// <summary>The record after an event that fits it.</summary>
    internal InspectionRecord With(InspectionEvent next)
    {
        ImmutableDictionary<string, FindingState> after = next.Action == InspectionAction.Report ? findings
            : findings.SetItem(next.Finding!, findings.TryGetValue(next.Finding!, out FindingState? known) ? known.With(next) : new FindingState(next, next));
        return new(Obligation, Cycle, Events.Add(next), after) { ReportedBy = next.Action == InspectionAction.Report ? next : next.Action == InspectionAction.Raise ? null : ReportedBy };
    }
}
