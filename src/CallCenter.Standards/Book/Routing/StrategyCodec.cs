using System.Text.Json;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>Handling strategies in JSON.</summary>
internal static class StrategyCodec
{
    public static HandlingStrategy Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Guidance = members.Note<LocalizedText>("guidance", JsonVocabulary.Localized),
        Resources = members.OptionalValues<string>("resources", JsonScalars.Text),
        Action = members.Optional<string>("action", JsonScalars.Text),
        StopsAtOnce = members.OptionalValue<bool>("stopsAtOnce", ServiceLevelScalars.Flag) ?? false,
        Department = members.Optional<string>("department", JsonScalars.Text),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, HandlingStrategy strategy)
    {
        RoutingTermCodec.Write(writer, strategy.Code, strategy.Name);
        writer.Localized("guidance", strategy.Guidance);
        ServiceLevelScalars.WriteTexts(writer, "resources", strategy.Resources);
        writer.Text("action", strategy.Action);
        if (strategy.StopsAtOnce)
        {
            writer.WriteBoolean("stopsAtOnce", true);
        }

        writer.Text("department", strategy.Department);
        writer.Provenance(strategy.Provenance);
    }
}
