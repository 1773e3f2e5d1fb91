using System.Text.Json;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>Scorecards of points in JSON; what is as it is by default is left out.</summary>
internal static class RiskScorecardCodec
{
    private const string UsualRecord = "incoming-contact";
    private const int UsualReasonLimit = 4;

    public static RiskScorecard Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Version = members.Required<string>("version", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Record = members.Optional<string>("record", JsonScalars.Text) ?? UsualRecord,
        Direction = members.Required<ScoreDirection>("direction", JsonScalars.Enumeration),
        Base = members.OptionalValue<decimal>("base", JsonScalars.Number) ?? 0,
        Characteristics = members.Definitions("characteristics", ScoreCharacteristicCodec.Read),
        Bands = members.Definitions("bands", ReadBand),
        KnockOuts = members.OptionalDefinitions("knockOuts", ReadKnockOut),
        Odds = members.Optional("odds", (JsonValue value, out OddsScaling odds) => JsonMembers.Read(value, ReadOdds, out odds)),
        ReasonsAgainst = members.OptionalValue<ReasonReference>("reasonsAgainst", JsonScalars.Enumeration) ?? ReasonReference.Best,
        ReasonLimit = members.OptionalValue<int>("reasonLimit", ServiceLevelScalars.Count) ?? UsualReasonLimit,
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, RiskScorecard card)
    {
        writer.Text("code", card.Code);
        writer.Text("version", card.Version);
        writer.Localized("name", card.Name);
        writer.Text("record", card.Record == UsualRecord ? null : card.Record);
        writer.Code("direction", card.Direction);
        RiskScalars.WriteNumber(writer, "base", card.Base == 0 ? null : card.Base);
        writer.Definitions("characteristics", card.Characteristics, ScoreCharacteristicCodec.Write);
        writer.Definitions("bands", card.Bands, WriteBand);
        writer.OptionalDefinitions("knockOuts", card.KnockOuts, WriteKnockOut);
        writer.Object("odds", card.Odds, static (writer, odds) =>
        {
            writer.WriteNumber("score", odds.Score);
            writer.WriteNumber("odds", odds.Odds);
            writer.WriteNumber("pointsToDoubleOdds", odds.PointsToDoubleOdds);
        });
        if (card.ReasonsAgainst != ReasonReference.Best)
        {
            writer.Code("reasonsAgainst", card.ReasonsAgainst);
        }

        RiskScalars.WriteNumber(writer, "reasonLimit", card.ReasonLimit == UsualReasonLimit ? null : card.ReasonLimit);
        writer.Provenance(card.Provenance);
    }

    private static ScoreBand ReadBand(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        From = members.OptionalValue<decimal>("from", JsonScalars.Number),
        Action = members.OptionalNote<LocalizedText>("action", JsonVocabulary.Localized),
        StopsOperation = members.OptionalValue<bool>("stopsOperation", ServiceLevelScalars.Flag) ?? false,
    };

    private static void WriteBand(Utf8JsonWriter writer, ScoreBand band)
    {
        writer.Text("code", band.Code);
        writer.Localized("name", band.Name);
        RiskScalars.WriteNumber(writer, "from", band.From);
        RiskScalars.WriteLocalized(writer, "action", band.Action);
        if (band.StopsOperation)
        {
            writer.WriteBoolean("stopsOperation", true);
        }
    }

    private static ScoreKnockOut ReadKnockOut(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        When = JsonConditions.Read(members, "when"),
        Band = members.Required<string>("band", JsonScalars.Text),
    };

    private static void WriteKnockOut(Utf8JsonWriter writer, ScoreKnockOut knockOut)
    {
        writer.Text("code", knockOut.Code);
        writer.Localized("name", knockOut.Name);
        JsonConditions.Write(writer, "when", knockOut.When);
        writer.Text("band", knockOut.Band);
    }

    private static OddsScaling ReadOdds(JsonMembers members) => new()
    {
        Score = members.Required<decimal>("score", JsonScalars.Number),
        Odds = members.Required<decimal>("odds", JsonScalars.Number),
        PointsToDoubleOdds = members.Required<decimal>("pointsToDoubleOdds", JsonScalars.Number),
    };
}
