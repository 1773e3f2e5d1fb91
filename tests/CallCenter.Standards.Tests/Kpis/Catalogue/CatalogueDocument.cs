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
            .Append("A target that is an assumption is one the bank still has to decide.\n");
        Table(page, "KPIs", ["code", "name", "formula", "unit", "better", "target", "source"], catalogue.Kpis.Select(Row));
        Table(page, "Service levels", ["code", "name", "formula", "unit", "better", "target", "source"], levels.Select(Row));
        Table(page, "Scorecards", ["role", "name", "for each", "KPIs", "source"], catalogue.Scorecards.Select(Row));
        Table(page, "Measures", ["code", "name", "record", "total", "where"], catalogue.Measures.Select(Row));
        return page.ToString();
    }

    private static string[] Row(KpiDefinition kpi) =>
        [Code(kpi.Code), Both(kpi.Name), Code(kpi.Formula), EnumCodes<KpiUnit>.CodeOf(kpi.Unit), EnumCodes<KpiDirection>.CodeOf(kpi.Direction), Target(kpi), $"{kpi.Provenance}"];

    private static string[] Row(RoleScorecard card) =>
        [Code(card.Code), Both(card.Name), EnumCodes<ScorecardScope>.CodeOf(card.Scope), string.Join(", ", card.Kpis), $"{card.Provenance}"];

    private static string[] Row(MeasureDefinition measure) =>
        [
            Code(measure.Code), Both(measure.Name), measure.Record, measure.Field is { } field ? $"sum of {field}" : "count",
            string.Join(", ", measure.Where.Select(condition => Code($"{condition.Field}: {condition.Tests}"))),
        ];

    private static string Target(KpiDefinition kpi)
    {
        if (kpi.Target is not { } target)
        {
            return "–";
        }

        string bounds = (target.AtLeast, target.AtMost) switch
        {
            ({ } least, { } most) => $"{Bound(least, kpi.Unit)} to {Bound(most, kpi.Unit)}",
            ({ } least, null) => $"≥ {Bound(least, kpi.Unit)}",
            (_, var most) => $"≤ {Bound(most!.Value, kpi.Unit)}",
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
