using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Book;

/// <summary>Decision tables in JSON.</summary>
internal static class DecisionTableCodec
{
    public static DecisionTable Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        HitPolicy = members.Required<HitPolicy>("hitPolicy", JsonScalars.Enumeration),
        Aggregator = members.OptionalValue<Aggregator>("aggregator", JsonScalars.Enumeration) ?? Aggregator.List,
        Inputs = members.Definitions("inputs", ReadInput),
        Outputs = members.Definitions("outputs", ReadOutput),
        Rules = members.Definitions("rules", DecisionRuleCodec.Read),
        Provenance = members.OptionalNote<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, DecisionTable table)
    {
        writer.Text("code", table.Code);
        writer.Localized("name", table.Name);
        writer.Code("hitPolicy", table.HitPolicy);
        if (table.Aggregator != Aggregator.List)
        {
            writer.Code("aggregator", table.Aggregator);
        }

        writer.Definitions("inputs", table.Inputs, WriteInput);
        writer.Definitions("outputs", table.Outputs, WriteOutput);
        writer.Definitions("rules", table.Rules, DecisionRuleCodec.Write);
        writer.OptionalProvenance(table.Provenance);
    }

    private static InputColumn ReadInput(JsonMembers members) => new()
    {
        Field = members.Required<string>("field", JsonScalars.Text),
        Label = members.Optional<string>("label", JsonScalars.Text),
        Allowed = members.Optional<string>("allowed", JsonScalars.Text),
    };

    private static void WriteInput(Utf8JsonWriter writer, InputColumn column)
    {
        writer.Text("field", column.Field);
        writer.Text("label", column.Label);
        writer.Text("allowed", column.Allowed);
    }

    private static OutputColumn ReadOutput(JsonMembers members) => new()
    {
        Name = members.Required<string>("name", JsonScalars.Text),
        Label = members.Optional<string>("label", JsonScalars.Text),
        Type = members.Required<FieldType>("type", JsonScalars.Enumeration),
        Values = members.OptionalValues<string>("values", JsonScalars.Text),
        Default = members.Optional<string>("default", JsonScalars.Text),
    };

    private static void WriteOutput(Utf8JsonWriter writer, OutputColumn column)
    {
        writer.Text("name", column.Name);
        writer.Text("label", column.Label);
        writer.Code("type", column.Type);
        if (!column.Values.IsEmpty)
        {
            writer.Texts("values", column.Values);
        }

        writer.Text("default", column.Default);
    }
}
