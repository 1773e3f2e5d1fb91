using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>Matrices in JSON: cells as rows of codes. A value that is likelihood × impact is left out.</summary>
internal static class MatrixCodec
{
    public static RiskMatrixDefinition Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Likelihood = members.Required<string>("likelihood", JsonScalars.Text),
        Impact = members.Required<string>("impact", JsonScalars.Text),
        Levels = members.Required<string>("levels", JsonScalars.Text),
        Cells = members.Values<ImmutableArray<string>>("cells", RiskScalars.Texts),
        Value = members.Optional("value", (JsonValue value, out RiskValueRule rule) => JsonMembers.Read(value, ReadRule, out rule)) ?? RiskValueRule.LikelihoodTimesImpact,
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, RiskMatrixDefinition matrix)
    {
        writer.Text("code", matrix.Code);
        writer.Localized("name", matrix.Name);
        writer.Text("likelihood", matrix.Likelihood);
        writer.Text("impact", matrix.Impact);
        writer.Text("levels", matrix.Levels);
        RiskScalars.WriteRows(writer, "cells", matrix.Cells, static (writer, cell) => writer.WriteStringValue(cell));
        writer.Object("value", matrix.Value == RiskValueRule.LikelihoodTimesImpact ? null : matrix.Value, WriteRule);
        writer.Provenance(matrix.Provenance);
    }

    private static RiskValueRule ReadRule(JsonMembers members) => new()
    {
        Product = Weight(members, "product"),
        Likelihood = Weight(members, "likelihood"),
        Impact = Weight(members, "impact"),
        Table = members.OptionalValues<ImmutableArray<decimal>>("table", RiskScalars.Numbers),
        ScaledTo = members.OptionalValue<decimal>("scaledTo", JsonScalars.Number),
    };

    private static void WriteRule(Utf8JsonWriter writer, RiskValueRule rule)
    {
        WriteWeight(writer, "product", rule.Product);
        WriteWeight(writer, "likelihood", rule.Likelihood);
        WriteWeight(writer, "impact", rule.Impact);
        if (!rule.Table.IsEmpty)
        {
            RiskScalars.WriteRows(writer, "table", rule.Table, static (writer, cell) => writer.WriteNumberValue(cell));
        }

        RiskScalars.WriteNumber(writer, "scaledTo", rule.ScaledTo);
    }

    private static decimal Weight(JsonMembers members, string name) => members.OptionalValue<decimal>(name, JsonScalars.Number) ?? 0;

    private static void WriteWeight(Utf8JsonWriter writer, string name, decimal weight) => RiskScalars.WriteNumber(writer, name, weight == 0 ? null : weight);
}
