using System.Text.Json;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Ways of receiving in JSON.</summary>
internal static class ReceptionCodec
{
    public static Reception Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        IsSelfService = members.OptionalValue<bool>("selfService", ServiceLevelScalars.Flag) ?? false,
        ExpectedTime = members.OptionalValue<Duration>("expectedTime", JsonScalars.Time),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, Reception reception)
    {
        RoutingTermCodec.Write(writer, reception.Code, reception.Name);
        if (reception.IsSelfService)
        {
            writer.WriteBoolean("selfService", true);
        }

        writer.Time("expectedTime", reception.ExpectedTime);
        writer.Provenance(reception.Provenance);
    }
}
