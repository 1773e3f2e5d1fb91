using CallCenter.Standards.Forms;
using System.Text.Json;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>risk</c>, left out where it is empty.</summary>
internal static class RiskSection
{
    public const string Name = "risk";

    public static Section<RiskCatalogue, RiskEvaluator> Create(int index) => new("risk")
    {
        Index = index,
        Chinese = "风险",
        English = "Risk",
        Form = new CodecForm<RiskCatalogue>(ReadMembers, WriteMembers),
        Empty = RiskCatalogue.Empty,
        Evaluator = static (section, book) => Compile(section.Value, book.Book.Kpis, book.Book.ServiceLevels, book.Book.Records, book.Unusable, book.Findings),
        References = static (section, book) => book.Organization.Check(section.Value, section.Place.Pointer),
    };

    private static void WriteMembers(Utf8JsonWriter writer, RiskCatalogue catalogue)
    {
        writer.OptionalDefinitions("scales", catalogue.Scales, ScaleCodec.Write);
        writer.OptionalDefinitions("matrices", catalogue.Matrices, MatrixCodec.Write);
        writer.OptionalDefinitions("factors", catalogue.Factors, FactorModelCodec.Write);
        writer.OptionalDefinitions("methods", catalogue.Methods, CategoryCodec.WriteMethod);
        writer.OptionalDefinitions("categories", catalogue.Categories, CategoryCodec.Write);
        writer.OptionalDefinitions("taxonomies", catalogue.Taxonomies, CategoryCodec.WriteTaxonomy);
        writer.OptionalDefinitions("controls", catalogue.Controls, ControlCodec.Write);
        writer.Object("residual", catalogue.Residual == ResidualRule.Default ? null : catalogue.Residual, ControlCodec.WriteRule);
        writer.OptionalDefinitions("register", catalogue.Register, EntryCodec.Write);
        writer.OptionalDefinitions("indicators", catalogue.Indicators, IndicatorCodec.Write);
        writer.OptionalDefinitions("plans", catalogue.Plans, PlanCodec.Write);
        writer.Object("planTable", catalogue.PlanTable, DecisionTableCodec.Write);
        writer.OptionalDefinitions("scorecards", catalogue.Scorecards, RiskScorecardCodec.Write);
        writer.OptionalDefinitions("quantities", catalogue.Quantities, RiskQuantityCodec.Write);
    }

    /// <summary>The evaluator; null where there are errors.</summary>
    public static RiskEvaluator? Compile(RiskCatalogue catalogue, KpiCatalogue? kpis, ServiceLevelCatalogue serviceLevels, IEnumerable<RecordDefinition> records, UnusableCodes unusable, FindingList findings)
    {
        new RiskReferences(kpis, serviceLevels, unusable, findings).Check(catalogue, "/" + Name);
        return new RiskCompiler(catalogue, records, "/" + Name, findings, unusable).Compile();
    }

    private static RiskCatalogue ReadMembers(JsonMembers members) => new()
    {
        Scales = members.OptionalDefinitions("scales", ScaleCodec.Read),
        Matrices = members.OptionalDefinitions("matrices", MatrixCodec.Read),
        Factors = members.OptionalDefinitions("factors", FactorModelCodec.Read),
        Methods = members.OptionalDefinitions("methods", CategoryCodec.ReadMethod),
        Categories = members.OptionalDefinitions("categories", CategoryCodec.Read),
        Taxonomies = members.OptionalDefinitions("taxonomies", CategoryCodec.ReadTaxonomy),
        Controls = members.OptionalDefinitions("controls", ControlCodec.Read),
        Residual = members.OptionalNote("residual", (JsonValue value, out ResidualRule rule) => JsonMembers.Read(value, ControlCodec.ReadRule, out rule)) ?? ResidualRule.Default,
        Register = members.OptionalDefinitions("register", EntryCodec.Read),
        Indicators = members.OptionalDefinitions("indicators", IndicatorCodec.Read),
        Plans = members.OptionalDefinitions("plans", PlanCodec.Read),
        PlanTable = members.OptionalNote("planTable", (JsonValue value, out DecisionTable table) => JsonMembers.Read(value, DecisionTableCodec.Read, out table)),
        Scorecards = members.OptionalDefinitions("scorecards", RiskScorecardCodec.Read),
        Quantities = members.OptionalDefinitions("quantities", RiskQuantityCodec.Read),
    };
}
