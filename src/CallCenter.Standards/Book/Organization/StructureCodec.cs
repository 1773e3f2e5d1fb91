using System.Text.Json;
using CallCenter.Standards.Organization;

namespace CallCenter.Standards.Book;

/// <summary>Layers, levels, domains, units and bounds in JSON.</summary>
internal static class StructureCodec
{
    public static OrganizationTier ReadTier(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Span = members.Optional<CountRange>("span", Range),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void WriteTier(Utf8JsonWriter writer, OrganizationTier tier)
    {
        writer.Text("code", tier.Code);
        writer.Localized("name", tier.Name);
        writer.Object("span", tier.Span, WriteRange);
        writer.Provenance(tier.Provenance);
    }

    public static BusinessDomain ReadDomain(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void WriteDomain(Utf8JsonWriter writer, BusinessDomain domain)
    {
        writer.Text("code", domain.Code);
        writer.Localized("name", domain.Name);
        writer.Provenance(domain.Provenance);
    }

    public static OrganizationUnit ReadUnit(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        AnswersFor = members.Note<LocalizedText>("answersFor", JsonVocabulary.Localized),
        Size = members.Optional<CountRange>("size", Range),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void WriteUnit(Utf8JsonWriter writer, OrganizationUnit unit)
    {
        writer.Text("code", unit.Code);
        writer.Localized("name", unit.Name);
        writer.Localized("answersFor", unit.AnswersFor);
        writer.Object("size", unit.Size, WriteRange);
        writer.Provenance(unit.Provenance);
    }

    /// <summary><c>{"atLeast", "atMost", "provenance"}</c>.</summary>
    public static bool Range(JsonValue value, out CountRange range) => JsonMembers.Read(
        value,
        static members => new CountRange
        {
            AtLeast = members.OptionalValue<int>("atLeast", OrganizationScalars.Count),
            AtMost = members.OptionalValue<int>("atMost", OrganizationScalars.Count),
            Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
        },
        out range);

    public static void WriteRange(Utf8JsonWriter writer, CountRange range)
    {
        writer.Count("atLeast", range.AtLeast);
        writer.Count("atMost", range.AtMost);
        writer.Provenance(range.Provenance);
    }
}
