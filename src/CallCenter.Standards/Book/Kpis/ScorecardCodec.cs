using System.Text.Json;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Book;

/// <summary>Scorecards of roles in JSON.</summary>
internal static class ScorecardCodec
{
    public static RoleScorecard Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Scope = members.Note<ScorecardScope>("scope", JsonScalars.Enumeration),
        Kpis = members.Values<string>("kpis", JsonScalars.Text),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, RoleScorecard card)
    {
        writer.Text("code", card.Code);
        writer.Localized("name", card.Name);
        writer.Code("scope", card.Scope);
        writer.Texts("kpis", card.Kpis);
        writer.Provenance(card.Provenance);
    }
}
