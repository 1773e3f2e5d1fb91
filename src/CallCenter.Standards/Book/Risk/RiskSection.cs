using System.Text.Json;
using CallCenter.Standards.Book.Json;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book.Risk;

/// <summary>The section <c>risk</c>, left out where it is empty.</summary>
internal static class RiskSection
{
    public const string Name = "risk";

    public static RiskCatalogue Read(JsonMembers book) =>
        book.OptionalNote(Name, (JsonValue value, out RiskCatalogue section) => JsonMembers.Read(value, ReadMembers, out section)) ?? RiskCatalogue.Empty;

    public static void Write(Utf8JsonWriter writer, RiskCatalogue catalogue)
    {
        if (IsEmpty(catalogue))
        {
            return;
        }

        writer.Object(Name, catalogue, static (writer, catalogue) =>
        {
            writer.OptionalDefinitions("scales", catalogue.Scales, ScaleCodec.Write);
            writer.OptionalDefinitions("matrices", catalogue.Matrices, MatrixCodec.Write);
            writer.OptionalDefinitions("factors", catalogue.Factors, FactorModelCodec.Write);
            writer.OptionalDefinitions("scorecards", catalogue.Scorecards, RiskScorecardCodec.Write);
            writer.OptionalDefinitions("quantities", catalogue.Quantities, RiskQuantityCodec.Write);
        });
    }

    /// <summary>The evaluator; null where there are errors.</summary>
    public static RiskEvaluator? Compile(RiskCatalogue catalogue, IEnumerable<RecordDefinition> records, UnusableCodes unusable, FindingList findings) =>
        new RiskCompiler(catalogue, records, "/" + Name, findings, unusable).Compile();

    private static bool IsEmpty(RiskCatalogue catalogue) => catalogue.Scales.IsEmpty && catalogue.Matrices.IsEmpty && catalogue.Factors.IsEmpty
        && catalogue.Scorecards.IsEmpty && catalogue.Quantities.IsEmpty;

    private static RiskCatalogue ReadMembers(JsonMembers members) => new()
    {
        Scales = members.OptionalDefinitions("scales", ScaleCodec.Read),
        Matrices = members.OptionalDefinitions("matrices", MatrixCodec.Read),
        Factors = members.OptionalDefinitions("factors", FactorModelCodec.Read),
        Scorecards = members.OptionalDefinitions("scorecards", RiskScorecardCodec.Read),
        Quantities = members.OptionalDefinitions("quantities", RiskQuantityCodec.Read),
    };
}
