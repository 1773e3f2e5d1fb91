using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>How the KPIs of a group stand together: how many targets are met, then each KPI by its own answer, the missed first.</summary>
internal static class ReportExplanation
{
    public static Explanation Of(KpiReport report)
    {
        int met = Count(report, KpiStatus.Met);
        int missed = Count(report, KpiStatus.Missed);
        int tolerated = Count(report, KpiStatus.AtRisk);
        int targets = report.Results.Count(static result => result.Kpi.Target is not null);
        int judged = met + missed + tolerated;
        return Explanation.Of(
            ExplanationSentence.Of(
                judged == 0 ? "report.none-judged" : "report.met",
                [
                    ExplanationPart.Count("met", met),
                    ExplanationPart.Count("targets", targets),
                    Some("missed", missed),
                    Some("tolerated", tolerated),
                    Some("unjudged", targets - judged),
                    ExplanationPart.Count("all", report.Results.Length),
                    .. Group(report),
                    .. Period(report),
                ]),
            [
                report.OtherStandards.IsEmpty ? null : ExplanationSentence.Of("report.other-standards", ExplanationPart.Count("standards", report.OtherStandards.Length)),
                report.Outside == 0 ? null : ExplanationSentence.Of("report.outside", ExplanationPart.Count("outside", report.Outside)),
                .. report.Results.Where(static result => result.Value is not null).OrderBy(static result => Order(result.Status)).Select(static result => result.Explain().Answer),
                .. from result in report.Results
                   where result.Value is null
                   group result by result.Gap into alike
                   orderby alike.Key
                   select ExplanationSentence.Of("report.no-data", [ExplanationPart.Word("gap", alike.Key), .. alike.Select(static result => ExplanationPart.Named("kpi", result.Kpi.Code, result.Kpi.Name))]),
            ]);
    }

    private static int Count(KpiReport report, KpiStatus status) => report.Results.Count(result => result.Status == status);

    /// <summary>A number that is told where it is not zero.</summary>
    private static ExplanationPart? Some(string name, int count) => count == 0 ? null : ExplanationPart.Count(name, count);

    private static IEnumerable<ExplanationPart> Group(KpiReport report) => report.Dimensions.Zip(
        report.Group.Values, static (dimension, value) => ExplanationPart.Clause("group", "report.group", ExplanationPart.OfBook("dimension", "field", dimension), Value(value)));

    private static ExplanationPart Value(string? value) => value is null ? ExplanationPart.Word("value", "truth", "unknown") : ExplanationPart.Given("value", value);

    private static IEnumerable<ExplanationPart> Period(KpiReport report) => report.Period is { HasStart: true, HasEnd: true } period
        ? [ExplanationPart.Moment("from", period.Start, DateTimeZone.Utc), ExplanationPart.Moment("to", period.End, DateTimeZone.Utc)]
        : [];

    private static int Order(KpiStatus status) => status switch
    {
        KpiStatus.Missed => 0,
        KpiStatus.AtRisk => 1,
        KpiStatus.Met => 2,
        _ => 3,
    };
}
