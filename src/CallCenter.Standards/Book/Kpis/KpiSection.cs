using System.Text.Json;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>kpis</c>: measures, KPIs, service levels and scorecards.</summary>
internal static class KpiSection
{
    public const string Name = "kpis";

    public static KpiCatalogue Read(JsonMembers members) => new()
    {
        Measures = members.Definitions("measures", MeasureCodec.Read),
        Kpis = members.Definitions("kpis", KpiCodec.Read),
        ServiceLevels = members.OptionalDefinitions("serviceLevels", ServiceLevelCodec.Read),
        Scorecards = members.OptionalDefinitions("scorecards", ScorecardCodec.Read),
    };

    public static void Write(Utf8JsonWriter writer, KpiCatalogue catalogue)
    {
        writer.Definitions("measures", catalogue.Measures, MeasureCodec.Write);
        writer.Definitions("kpis", catalogue.Kpis, KpiCodec.Write);
        writer.OptionalDefinitions("serviceLevels", catalogue.ServiceLevels, ServiceLevelCodec.Write);
        writer.OptionalDefinitions("scorecards", catalogue.Scorecards, ScorecardCodec.Write);
    }

    /// <summary>The evaluator; null where there are errors.</summary>
    public static KpiEvaluator? Compile(KpiCatalogue? catalogue, IEnumerable<RecordDefinition> records, UnusableCodes unusable, FindingList findings)
    {
        if (catalogue is null)
        {
            return null;
        }

        const string pointer = "/" + Name;
        CheckTargets(catalogue, pointer, findings);
        return new CatalogueCompiler(catalogue, records, pointer, findings, unusable).Compile();
    }

    /// <summary>What other sections may name as a KPI, service levels included; null where the section cannot be read.</summary>
    public static IEnumerable<string>? Codes(KpiCatalogue? catalogue) =>
        catalogue is null ? null : [.. catalogue.Kpis.OfType<KpiDefinition>().Select(kpi => kpi.Code), .. catalogue.ServiceLevels.OfType<AnsweringServiceLevel>().Select(level => level.Code)];

    private static void CheckTargets(KpiCatalogue catalogue, string pointer, FindingList findings)
    {
        for (int i = 0; i < catalogue.Kpis.Length; i++)
        {
            if (catalogue.Kpis[i] is { Target: { } target } kpi)
            {
                TargetCodec.Check(target, kpi.Unit, $"{pointer}/kpis/{i}", findings);
            }
        }

        for (int i = 0; i < catalogue.ServiceLevels.Length; i++)
        {
            if (catalogue.ServiceLevels[i] is { Target: { } target })
            {
                TargetCodec.Check(target, KpiUnit.Percent, $"{pointer}/serviceLevels/{i}", findings);
            }
        }
    }
}
