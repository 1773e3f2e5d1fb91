using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>The report of an inspection to management 检查报告 (D13.1): its findings, how they stand, and by when the report is due.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record InspectionReport : IExplained
{
    private readonly Listed<InspectionFinding> findings;
    private readonly Listed<string> reportTo;

    /// <summary>The inspection.</summary>
    public required Obligation Obligation { get; init; }

    /// <summary>The first day of its cycle.</summary>
    public required LocalDate Cycle { get; init; }

    /// <summary>The day that it is read on.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>All findings, the gravest first, then in order of the day they are due.</summary>
    public ImmutableArray<InspectionFinding> Findings
    {
        get => findings;
        init => findings = value;
    }

    /// <summary>The roles of management that it goes to.</summary>
    public required ImmutableArray<string> ReportTo
    {
        get => reportTo;
        init => reportTo = value;
    }

    /// <summary>The last day on which it is in time; null while nothing was found.</summary>
    public LocalDate? ReportDue { get; init; }

    /// <summary>The event that reported it; null while none has.</summary>
    public InspectionEvent? ReportedBy { get; init; }

    /// <summary>How many findings are not closed, those whose risk is accepted included.</summary>
    public int OpenCount => Findings.Count(static finding => finding.Status != InspectionFindingStatus.Closed);

    /// <summary>How many findings are overdue, or their re-checks.</summary>
    public int OverdueCount => Findings.Count(static finding => finding.IsOverdue);

    /// <summary>Whether it was to be reported before the day and was not.</summary>
    public bool IsOverdue => ReportedBy is null && ReportDue < AsOf;

    /// <summary>The findings and how they stand, in no language.</summary>
    public Explanation Explain() => InspectionSentences.Of(this);

    /// <summary>The findings and how they stand, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with every finding.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
