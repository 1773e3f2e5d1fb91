using System.Text.Json;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>Methods, categories and lists of categories in JSON.</summary>
internal static class CategoryCodec
{
    public static IdentificationMethod ReadMethod(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void WriteMethod(Utf8JsonWriter writer, IdentificationMethod method)
    {
        writer.Text("code", method.Code);
        writer.Localized("name", method.Name);
        writer.Provenance(method.Provenance);
    }

    public static RiskCategory Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Tolerance = members.Optional("tolerance", (JsonValue value, out RiskTolerance tolerance) => JsonMembers.Read(value, ReadTolerance, out tolerance)),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, RiskCategory category)
    {
        writer.Text("code", category.Code);
        writer.Localized("name", category.Name);
        writer.Object("tolerance", category.Tolerance, static (writer, tolerance) =>
        {
            writer.Text("scale", tolerance.Scale);
            writer.Text("appetite", tolerance.Appetite);
            writer.Text("target", tolerance.Target);
            writer.Provenance(tolerance.Provenance);
        });
        writer.Provenance(category.Provenance);
    }

    public static RiskTaxonomy ReadTaxonomy(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Categories = members.Values<string>("categories", JsonScalars.Text),
        Methods = members.OptionalValues<string>("methods", JsonScalars.Text),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void WriteTaxonomy(Utf8JsonWriter writer, RiskTaxonomy taxonomy)
    {
        writer.Text("code", taxonomy.Code);
        writer.Localized("name", taxonomy.Name);
        writer.Texts("categories", taxonomy.Categories);
        ServiceLevelScalars.WriteTexts(writer, "methods", taxonomy.Methods);
        writer.Provenance(taxonomy.Provenance);
    }

    private static RiskTolerance ReadTolerance(JsonMembers members) => new(
        members.Required<string>("scale", JsonScalars.Text),
        members.Required<string>("appetite", JsonScalars.Text),
        members.Required<string>("target", JsonScalars.Text),
        members.Note<Provenance>("provenance", JsonVocabulary.Provenance));
}
