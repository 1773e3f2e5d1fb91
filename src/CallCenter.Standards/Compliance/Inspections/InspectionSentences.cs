using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Inspections in sentences: what was found, by when it is rectified, and what management is told.</summary>
internal static class InspectionSentences
{
    public static Explanation Of(InspectionFinding finding) => Explanation.Of(
        Standing(finding),
        [
            ExplanationSentence.Of(
                "inspection.found",
                ExplanationPart.Named("obligation", finding.Obligation.Code, finding.Obligation.Name),
                ExplanationPart.Date("cycle", finding.Cycle),
                ExplanationPart.Date("raised", finding.RaisedOn),
                ExplanationPart.Given("text", finding.Text)),
            finding.PlannedFor is { } planned ? ExplanationSentence.Of("inspection.planned", ExplanationPart.Date("planned", planned)) : null,
            finding.RectifiedOn is { } rectified
                ? ExplanationSentence.Of("inspection.rectified", ExplanationPart.Date("rectified", rectified), finding.DaysLate > 0 ? ExplanationPart.Count("late", finding.DaysLate, "calendar-days") : null)
                : null,
            ExplanationSentence.Of(
                finding.Grade.RecheckDays is null ? "inspection.decides" : "inspection.recheck",
                finding.RecheckDue is { } recheck ? ExplanationPart.Date("recheck", recheck) : null,
                ExplanationPart.OfBook("decides", "role", finding.Grade.Decides)),
            .. OverdueSentences.Of(finding.Notices, finding.AsOf),
            ExplanationSentence.Of("obligation.source", ExplanationPart.From("source", finding.Grade.Provenance)),
        ]);

    public static Explanation Of(InspectionReport report) => Explanation.Of(
        ExplanationSentence.Of(
            "inspection.report",
            ExplanationPart.Named("obligation", report.Obligation.Code, report.Obligation.Name),
            ExplanationPart.Date("cycle", report.Cycle),
            ExplanationPart.Date("asOf", report.AsOf),
            ExplanationPart.Count("count", report.Findings.Length),
            ExplanationPart.Count("open", report.OpenCount),
            ExplanationPart.Count("overdue", report.OverdueCount)),
        [
            report.ReportedBy is { } reported
                ? ExplanationSentence.Of("inspection.reported", ExplanationPart.Moment("at", reported.At, DateTimeZone.Utc), ExplanationPart.Given("evidence", reported.Evidence ?? ""))
                : ExplanationSentence.Of(
                    report.IsOverdue ? "inspection.report-overdue" : "inspection.to-report",
                    [
                        report.ReportDue is { } due ? ExplanationPart.Date("due", due) : null,
                        .. report.ReportTo.Select(static role => ExplanationPart.OfBook("to", "role", role)),
                    ]),
            .. report.Findings.Select(Standing),
        ]);

    private static ExplanationSentence Standing(InspectionFinding finding) => ExplanationSentence.Of(
        "inspection.finding",
        ExplanationPart.Given("number", finding.Number),
        ExplanationPart.Named("grade", finding.Grade.Code, finding.Grade.Name),
        ExplanationPart.Given("responsible", finding.Responsible),
        ExplanationPart.Date("due", finding.Due),
        ExplanationPart.Word("status", finding.Status),
        finding is { Status: InspectionFindingStatus.Overdue, DaysLate: > 0 } ? ExplanationPart.Count("late", finding.DaysLate, "calendar-days") : null);
}
