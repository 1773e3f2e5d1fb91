using System.Text.Json;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Entries of the register in JSON.</summary>
internal static class EntryCodec
{
    public static RiskEntry Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Category = members.Required<string>("category", JsonScalars.Text),
        Matrix = members.Required<string>("matrix", JsonScalars.Text),
        Description = members.OptionalNote<LocalizedText>("description", JsonVocabulary.Localized),
        Cause = members.OptionalNote<LocalizedText>("cause", JsonVocabulary.Localized),
        Owner = members.Optional<string>("owner", JsonScalars.Text),
        Raised = members.OptionalValue<LocalDate>("raised", JsonScalars.Date),
        Closed = members.OptionalValue<LocalDate>("closed", JsonScalars.Date),
        ReviewEveryMonths = members.OptionalValue<int>("reviewEveryMonths", ServiceLevelScalars.Count),
        Assessments = members.Definitions("assessments", ReadAssessment),
        Acceptances = members.OptionalDefinitions("acceptances", ReadAcceptance),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, RiskEntry entry)
    {
        writer.Text("code", entry.Code);
        writer.Localized("name", entry.Name);
        writer.Text("category", entry.Category);
        writer.Text("matrix", entry.Matrix);
        RiskScalars.WriteLocalized(writer, "description", entry.Description);
        RiskScalars.WriteLocalized(writer, "cause", entry.Cause);
        writer.Text("owner", entry.Owner);
        RiskScalars.WriteDate(writer, "raised", entry.Raised);
        RiskScalars.WriteDate(writer, "closed", entry.Closed);
        RiskScalars.WriteNumber(writer, "reviewEveryMonths", entry.ReviewEveryMonths);
        writer.Definitions("assessments", entry.Assessments, WriteAssessment);
        writer.OptionalDefinitions("acceptances", entry.Acceptances, WriteAcceptance);
        writer.Provenance(entry.Provenance);
    }

    private static RiskAssessment ReadAssessment(JsonMembers members) => new()
    {
        On = members.OptionalValue<LocalDate>("on", JsonScalars.Date),
        Likelihood = members.Required<string>("likelihood", JsonScalars.Text),
        Impact = members.Required<string>("impact", JsonScalars.Text),
        Level = members.Optional<string>("level", JsonScalars.Text),
        ResidualLevel = members.Optional<string>("residualLevel", JsonScalars.Text),
        Evidence = members.OptionalNote<LocalizedText>("evidence", JsonVocabulary.Localized),
        Controls = members.OptionalDefinitions("controls", ControlCodec.ReadAssessment),
        Exposures = members.OptionalDefinitions("exposures", ReadExposure),
    };

    private static void WriteAssessment(Utf8JsonWriter writer, RiskAssessment assessment)
    {
        RiskScalars.WriteDate(writer, "on", assessment.On);
        writer.Text("likelihood", assessment.Likelihood);
        writer.Text("impact", assessment.Impact);
        writer.Text("level", assessment.Level);
        writer.Text("residualLevel", assessment.ResidualLevel);
        RiskScalars.WriteLocalized(writer, "evidence", assessment.Evidence);
        writer.OptionalDefinitions("controls", assessment.Controls, ControlCodec.WriteAssessment);
        writer.OptionalDefinitions("exposures", assessment.Exposures, WriteExposure);
    }

    private static RiskExposure ReadExposure(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Likelihood = members.Optional<string>("likelihood", JsonScalars.Text),
        Impact = members.Optional<string>("impact", JsonScalars.Text),
        Controls = members.OptionalDefinitions("controls", ControlCodec.ReadAssessment),
    };

    private static void WriteExposure(Utf8JsonWriter writer, RiskExposure exposure)
    {
        writer.Text("code", exposure.Code);
        writer.Localized("name", exposure.Name);
        writer.Text("likelihood", exposure.Likelihood);
        writer.Text("impact", exposure.Impact);
        writer.OptionalDefinitions("controls", exposure.Controls, ControlCodec.WriteAssessment);
    }

    private static RiskAcceptance ReadAcceptance(JsonMembers members) => new(
        members.Required<string>("by", JsonScalars.Text),
        members.Required<LocalDate>("from", JsonScalars.Date),
        members.Required<LocalDate>("until", JsonScalars.Date),
        members.Note<LocalizedText>("reason", JsonVocabulary.Localized));

    private static void WriteAcceptance(Utf8JsonWriter writer, RiskAcceptance acceptance)
    {
        writer.Text("by", acceptance.By);
        RiskScalars.WriteDate(writer, "from", acceptance.From);
        RiskScalars.WriteDate(writer, "until", acceptance.Until);
        writer.Localized("reason", acceptance.Reason);
    }
}
