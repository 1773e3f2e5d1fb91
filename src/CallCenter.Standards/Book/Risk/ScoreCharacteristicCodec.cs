using System.Text.Json;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>Characteristics of scorecards in JSON: a field or a condition, and the bins.</summary>
internal static class ScoreCharacteristicCodec
{
    public static ScoreCharacteristic Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Field = members.Optional<string>("field", JsonScalars.Text),
        When = JsonConditions.Read(members, "when"),
        Trend = members.OptionalValue<ScoreTrend>("trend", JsonScalars.Enumeration),
        Neutral = members.OptionalValue<decimal>("neutral", JsonScalars.Number),
        Bins = members.Definitions("bins", ReadBin),
        Provenance = members.OptionalNote<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, ScoreCharacteristic characteristic)
    {
        writer.Text("code", characteristic.Code);
        writer.Localized("name", characteristic.Name);
        writer.Text("field", characteristic.Field);
        JsonConditions.Write(writer, "when", characteristic.When);
        if (characteristic.Trend is { } trend)
        {
            writer.Code("trend", trend);
        }

        RiskScalars.WriteNumber(writer, "neutral", characteristic.Neutral);
        writer.Definitions("bins", characteristic.Bins, WriteBin);
        writer.OptionalProvenance(characteristic.Provenance);
    }

    private static ScoreBin ReadBin(JsonMembers members) => new()
    {
        When = members.Required<string>("when", JsonScalars.Text),
        Points = members.Required<decimal>("points", JsonScalars.Number),
        Reason = members.OptionalNote<LocalizedText>("reason", JsonVocabulary.Localized),
    };

    private static void WriteBin(Utf8JsonWriter writer, ScoreBin bin)
    {
        writer.Text("when", bin.When);
        writer.WriteNumber("points", bin.Points);
        RiskScalars.WriteLocalized(writer, "reason", bin.Reason);
    }
}
