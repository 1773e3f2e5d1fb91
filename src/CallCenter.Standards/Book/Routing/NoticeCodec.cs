using System.Text.Json;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>Lists of whom to tell in JSON.</summary>
internal static class NoticeCodec
{
    public static NoticeList Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Roles = members.OptionalValues<string>("roles", JsonScalars.Text),
        TellsOrdinaryTarget = members.OptionalValue<bool>("tellsOrdinaryTarget", ServiceLevelScalars.Flag) ?? false,
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, NoticeList notice)
    {
        RoutingTermCodec.Write(writer, notice.Code, notice.Name);
        ServiceLevelScalars.WriteTexts(writer, "roles", notice.Roles);
        if (notice.TellsOrdinaryTarget)
        {
            writer.WriteBoolean("tellsOrdinaryTarget", true);
        }

        writer.Provenance(notice.Provenance);
    }
}
