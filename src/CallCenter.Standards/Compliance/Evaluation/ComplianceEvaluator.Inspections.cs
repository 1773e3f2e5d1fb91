using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <content>What inspections and audits found, and how it is rectified.</content>
public sealed partial class ComplianceEvaluator
{
    /// <summary>The record after an event, or the same one and all reasons why the event does not fit.</summary>
    /// <exception cref="UnknownCodeException">The book has no obligation of the record's code.</exception>
    /// <exception cref="InvalidOperationException">The standard does not say how findings are graded.</exception>
    public Folded<InspectionRecord, InspectionRefusal> Evolve(InspectionRecord record, InspectionEvent next)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(next);
        return InspectionFolding.Evolve(record, next, Of(record));
    }

    /// <summary>The record after events in order, and those that do not fit.</summary>
    /// <exception cref="UnknownCodeException">The book has no obligation of the record's code.</exception>
    /// <exception cref="InvalidOperationException">The standard does not say how findings are graded.</exception>
    public Folded<InspectionRecord, InspectionRefusal> Fold(InspectionRecord record, ReadOnlySpan<InspectionEvent> events)
    {
        ArgumentNullException.ThrowIfNull(record);
        return InspectionFolding.Fold(record, events, Of(record));
    }

    /// <summary>The report of an inspection to management: all its findings, the gravest first, and how they stand on the day of an instant. What happened later does not count.</summary>
    /// <param name="record">What is known of the inspection.</param>
    /// <param name="now">The instant, in the years 1900 to 2200.</param>
    /// <exception cref="UnknownCodeException">The book has no obligation of the record's code, or no grade of a finding's.</exception>
    /// <exception cref="InvalidOperationException">The standard does not say how findings are graded.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in no such year.</exception>
    public InspectionReport Report(InspectionRecord record, Instant now)
    {
        ArgumentNullException.ThrowIfNull(record);
        CompiledInspection inspection = Of(record);
        return inspection.Report(record.Until(now), Day(inspections!.Days.DayOf(now), nameof(now)));
    }

    /// <summary>All findings of inspections that are not closed, overdue or not, in order of the day that is waited for; those that wait for their closure come last.</summary>
    /// <param name="records">What is known of the inspections; records of obligations that the book does not have are passed over.</param>
    /// <param name="now">The instant at which it is told how they stand, in the years 1900 to 2200.</param>
    /// <exception cref="UnknownCodeException">The book has no grade of a finding's.</exception>
    /// <exception cref="InvalidOperationException">The standard does not say how findings are graded.</exception>
    /// <exception cref="ArgumentException">Two records are of one inspection.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in no such year.</exception>
    public ImmutableArray<InspectionFinding> OpenFindings(IEnumerable<InspectionRecord> records, Instant now)
    {
        ArgumentNullException.ThrowIfNull(records);
        var seen = new HashSet<(string, LocalDate)>();
        var open = new List<InspectionFinding>();
        foreach (InspectionRecord record in records)
        {
            ArgumentNullException.ThrowIfNull(record, nameof(records));
            if (!seen.Add((record.Obligation, record.Cycle)))
            {
                throw new ArgumentException($"Two records are of inspection '{Excerpt.Of(record.Obligation)}' of one cycle: fold the events of both into one.", nameof(records));
            }

            if (obligations.ContainsKey(record.Obligation))
            {
                open.AddRange(Report(record, now).Findings.Where(static finding => finding.Status != InspectionFindingStatus.Closed));
            }
        }

        return [.. open.OrderBy(static finding => finding.NextDue ?? LocalDate.MaxIsoValue)];
    }

    private CompiledInspection Of(InspectionRecord record) =>
        new(inspections ?? throw new InvalidOperationException("The standard does not say how findings are graded: give its section of compliance the member 'inspections'."), Known(record.Obligation), record.Cycle);
}
