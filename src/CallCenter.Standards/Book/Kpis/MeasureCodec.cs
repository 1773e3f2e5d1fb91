using System.Text.Json;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Book;

/// <summary>Measures in JSON; the tests of <c>where</c> are an object of field names and unary tests.</summary>
internal static class MeasureCodec
{
    public static MeasureDefinition Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Record = members.Required<string>("record", JsonScalars.Text),
        Kind = members.Required<MeasureKind>("kind", JsonScalars.Enumeration),
        Field = members.Optional<string>("field", JsonScalars.Text),
        Where = JsonConditions.Read(members, "where"),
    };

    public static void Write(Utf8JsonWriter writer, MeasureDefinition measure)
    {
        writer.Text("code", measure.Code);
        writer.Localized("name", measure.Name);
        writer.Text("record", measure.Record);
        writer.Code("kind", measure.Kind);
        writer.Text("field", measure.Field);
        JsonConditions.Write(writer, "where", measure.Where);
    }
}
