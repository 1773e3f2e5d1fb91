using System.Text.Json;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>Scales in JSON.</summary>
internal static class ScaleCodec
{
    public static OrdinalScale Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Levels = members.Definitions("levels", ReadLevel),
        UpTo = members.OptionalValue<decimal>("upTo", JsonScalars.Number),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, OrdinalScale scale)
    {
        writer.Text("code", scale.Code);
        writer.Localized("name", scale.Name);
        writer.Definitions("levels", scale.Levels, WriteLevel);
        RiskScalars.WriteNumber(writer, "upTo", scale.UpTo);
        writer.Provenance(scale.Provenance);
    }

    private static ScaleLevel ReadLevel(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Value = members.Required<decimal>("value", JsonScalars.Number),
        From = members.OptionalValue<decimal>("from", JsonScalars.Number),
    };

    private static void WriteLevel(Utf8JsonWriter writer, ScaleLevel level)
    {
        writer.Text("code", level.Code);
        writer.Localized("name", level.Name);
        writer.WriteNumber("value", level.Value);
        RiskScalars.WriteNumber(writer, "from", level.From);
    }
}
