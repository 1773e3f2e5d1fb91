using System.Text.Json;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>Factor models in JSON; a weight of 1 is left out.</summary>
internal static class FactorModelCodec
{
    public static RiskFactorModel Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Scale = members.Required<string>("scale", JsonScalars.Text),
        Factors = members.Definitions("factors", ReadFactor),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, RiskFactorModel model)
    {
        writer.Text("code", model.Code);
        writer.Localized("name", model.Name);
        writer.Text("scale", model.Scale);
        writer.Definitions("factors", model.Factors, static (writer, factor) =>
        {
            writer.Text("code", factor.Code);
            writer.Localized("name", factor.Name);
            RiskScalars.WriteNumber(writer, "weight", factor.Weight == 1 ? null : factor.Weight);
        });
        writer.Provenance(model.Provenance);
    }

    private static RiskFactor ReadFactor(JsonMembers members) => new(
        members.Required<string>("code", JsonScalars.Text),
        members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        members.OptionalValue<decimal>("weight", JsonScalars.Number) ?? 1);
}
