using System.Globalization;
using System.Text;
using CallCenter.Standards.Kpis;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.Kpis.Catalogue;

/// <summary>The catalogue as a page of Markdown tables.</summary>
internal static class CatalogueDocument
{
    public static string Of(KpiCatalogue catalogue)
    {
        KpiDefinition[] levels = [.. catalogue.ServiceLevels.Select(level => level.ToKpi())];
        var page = new StringBuilder();
        page.Append("# KPI catalogue\n\n")
            .Append("Generated from the shipped book; [KPIs](kpis.md) says how to read it. ")
            .Append(CultureInfo.InvariantCulture, $"{catalogue.Kpis.Length} KPIs, {levels.Length} service levels, {catalogue.Measures.Length} measures. ")
            .Append("A target that is an assumption is one the bank still has to decide. ")
            .Append(CultureInfo.InvariantCulture, $"A figure of which less than {catalogue.LeastCoverage?.Share} is known is not judged ({catalogue.LeastCoverage?.Provenance}), where the KPI does not say otherwise.\n");
        Table(page, "KPIs", ["code", "name", "formula", "unit", "better", "target", "least known", "source"], catalogue.Kpis.Select(Row));
        Table(page, "Service levels", ["code", "name", "formula", "unit", "better", "target", "least known", "source"], levels.Select(Row));
        Table(page, "Scorecards", ["role", "name", "for each", "KPIs", "source"], catalogue.Scorecards.Select(Row));
        Table(page, "Measures", ["code", "name", "record", "total", "where", "source of the numbers"], catalogue.Measures.Select(Row));
        Table(page, "Limits", ["code", "name", "time", "promise", "source"], catalogue.Limits.Select(Row));
        return page.ToString();
    }

    private static string[] Row(KpiDefinition kpi) =>
        [Code(kpi.Code), Both(kpi.Name), Code(kpi.Formula), EnumCodes<KpiUnit>.CodeOf(kpi.Unit), EnumCodes<KpiDirection>.CodeOf(kpi.Direction), Target(kpi), kpi.LeastCoverage?.ToString() ?? "", $"{kpi.Provenance}"];

    private static string[] Row(RoleScorecard card) =>
        [Code(card.Code), Both(card.Name), EnumCodes<ScorecardScope>.CodeOf(card.Scope), string.Join(", ", card.Kpis), $"{card.Provenance}"];

    private static string[] Row(MeasureDefinition measure) =>
        [
            Code(measure.Code), Both(measure.Name), measure.Record, measure.Field is { } field ? $"sum of {field}" : "count",
            string.Join(", ", measure.Where.Select(condition => Code($"{condition.Field}: {condition.Tests}"))), $"{measure.Provenance}",
        ];

    private static string[] Row(KpiLimit limit) =>
        [Code(limit.Code), Both(limit.Name), Bound((decimal)limit.Time.TotalSeconds, KpiUnit.Time), limit.Promise ?? "", $"{limit.Provenance}"];

    private static string Target(KpiDefinition kpi)
    {
        if (kpi.Target is not { } target)
        {
            return "–";
        }

        string bounds = target switch
        {
            { AtLeast: { } least, AtMost: { } most } => $"{Bound(least, kpi.Unit)} to {Bound(most, kpi.Unit)}",
            _ => string.Join(", ", target.Bounds().Select(bound => $"{(bound.IsUpper ? (bound.IsStrict ? "<" : "≤") : bound.IsStrict ? ">" : "≥")} {Bound(bound.Value, kpi.Unit)}")),
        };
        string band = target.AtRiskWithin == 0 ? "" : $", at risk within {Band(target.AtRiskWithin, kpi.Unit)}";
        return $"{bounds}{band}; {target.Provenance}";
    }

    private static string Bound(decimal bound, KpiUnit unit) => unit switch
    {
        KpiUnit.Percent => Percentage.FromRatio(bound).ToString(),
        KpiUnit.Time => PeriodPattern.NormalizingIso.Format(Period.FromTicks((long)(bound * NodaConstants.TicksPerSecond))),
        _ => bound.ToString(CultureInfo.InvariantCulture),
    };

    private static string Band(decimal band, KpiUnit unit) => unit == KpiUnit.Percent ? Bound(band, unit).Replace(" %", " points", StringComparison.Ordinal) : Bound(band, unit);

    private static string Both(LocalizedText name) => $"{name.Chinese}<br>{name.English}";

    private static string Code(string text) => $"`{text}`";

    private static void Table(StringBuilder page, string title, string[] head, IEnumerable<string[]> rows)
    {
        page.Append("\n## ").Append(title).Append("\n\n");
        foreach (string[] row in rows.Prepend([.. head.Select(_ => "---")]).Prepend(head))
        {
            page.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }
    }
}
