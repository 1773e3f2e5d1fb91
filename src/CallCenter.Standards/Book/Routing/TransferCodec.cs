using System.Text.Json;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>The standard of transfers in JSON.</summary>
internal static class TransferCodec
{
    public static TransferStandard Read(JsonMembers members) => new()
    {
        SpecialCases = TriageCodec.ReadTable(members, "specialCases"),
        Targets = TriageCodec.ReadTable(members, "targets"),
        HopLimit = members.OptionalNote("hopLimit", (JsonValue value, out HopLimit limit) => JsonMembers.Read(value, ReadLimit, out limit)),
        Collaboration = members.OptionalNote("collaboration", (JsonValue value, out CollaborationWeights weights) => JsonMembers.Read(value, ReadWeights, out weights)),
    };

    public static void Write(Utf8JsonWriter writer, TransferStandard transfers)
    {
        TriageCodec.Write(writer, "specialCases", transfers.SpecialCases);
        TriageCodec.Write(writer, "targets", transfers.Targets);
        writer.Object("hopLimit", transfers.HopLimit, static (writer, limit) =>
        {
            writer.WriteNumber("most", limit.Most);
            writer.Provenance(limit.Provenance);
        });
        writer.Object("collaboration", transfers.Collaboration, static (writer, weights) =>
        {
            writer.Text("speed", weights.Speed.ToString());
            writer.Text("quality", weights.Quality.ToString());
            writer.Provenance(weights.Provenance);
        });
    }

    private static HopLimit ReadLimit(JsonMembers members) =>
        new(members.Required<int>("most", ServiceLevelScalars.Count), members.Note<Provenance>("provenance", JsonVocabulary.Provenance));

    private static CollaborationWeights ReadWeights(JsonMembers members) => new(
        members.Required<Percentage>("speed", ServiceLevelScalars.Share),
        members.Required<Percentage>("quality", ServiceLevelScalars.Share),
        members.Note<Provenance>("provenance", JsonVocabulary.Provenance));
}
