using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>How the KPIs of a group stand together: how many targets are met, then each KPI by its own answer, the missed first.</summary>
internal static class ReportExplanation
{
    public static Explanation Of(KpiReport report)
    {
        KpiResult[] judged = [.. report.Results.Where(static result => result.Status is KpiStatus.Met or KpiStatus.AtRisk or KpiStatus.Missed)];
        return Explanation.Of(
            ExplanationSentence.Of(
                judged.Length == 0 ? "report.none-judged" : "report.met",
                ExplanationPart.Count("met", judged.Count(static result => result.Status == KpiStatus.Met)),
                ExplanationPart.Count("judged", judged.Length),
                ExplanationPart.Count("all", report.Results.Length)),
            [
                report.Period is { HasStart: true, HasEnd: true } period ? ExplanationSentence.Of("report.period", ExplanationPart.Moment("from", period.Start, DateTimeZone.Utc), ExplanationPart.Moment("to", period.End, DateTimeZone.Utc)) : null,
                report.OtherStandards.IsEmpty ? null : ExplanationSentence.Of("report.other-standards", ExplanationPart.Count("standards", report.OtherStandards.Length)),
                .. report.Dimensions.Zip(report.Group.Values, static (dimension, value) => ExplanationSentence.Of("report.group", ExplanationPart.OfBook("dimension", "field", dimension), ExplanationPart.Given("value", value ?? ""))),
                .. report.Results.Where(static result => result.Value is not null).OrderBy(static result => Order(result.Status)).Select(static result => result.Explain().Answer),
                .. from result in report.Results
                   where result.Value is null
                   group result by result.Gap into alike
                   orderby alike.Key
                   select ExplanationSentence.Of("report.no-data", [ExplanationPart.Word("gap", alike.Key), .. alike.Select(static result => ExplanationPart.Named("kpi", result.Kpi.Code, result.Kpi.Name))]),
            ]);
    }

    private static int Order(KpiStatus status) => status switch
    {
        KpiStatus.Missed => 0,
        KpiStatus.AtRisk => 1,
        KpiStatus.Met => 2,
        _ => 3,
    };
}
