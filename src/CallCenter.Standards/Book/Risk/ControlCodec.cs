using System.Text.Json;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Kinds of controls, what was found about them, and the rule they earn by, in JSON.</summary>
internal static class ControlCodec
{
    private static readonly Percentage Whole = Percentage.FromRatio(1);

    public static RiskControl Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Category = members.Required<string>("category", JsonScalars.Text),
        ActsOn = members.Required<ControlEffect>("actsOn", JsonScalars.Enumeration),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, RiskControl control)
    {
        writer.Text("code", control.Code);
        writer.Localized("name", control.Name);
        writer.Text("category", control.Category);
        writer.Code("actsOn", control.ActsOn);
        writer.Provenance(control.Provenance);
    }

    public static ControlAssessment ReadAssessment(JsonMembers members) => new()
    {
        Control = members.Required<string>("control", JsonScalars.Text),
        Status = members.Required<ControlStatus>("status", JsonScalars.Enumeration),
        Effectiveness = members.Required<Percentage>("effectiveness", ServiceLevelScalars.Share),
        EvidenceOn = members.OptionalValue<LocalDate>("evidenceOn", JsonScalars.Date),
        EvidenceUntil = members.OptionalValue<LocalDate>("evidenceUntil", JsonScalars.Date),
    };

    public static void WriteAssessment(Utf8JsonWriter writer, ControlAssessment control)
    {
        writer.Text("control", control.Control);
        writer.Code("status", control.Status);
        writer.Text("effectiveness", control.Effectiveness.ToString());
        RiskScalars.WriteDate(writer, "evidenceOn", control.EvidenceOn);
        RiskScalars.WriteDate(writer, "evidenceUntil", control.EvidenceUntil);
    }

    public static ResidualRule ReadRule(JsonMembers members) => new()
    {
        Combination = members.Required<ControlCombination>("combination", JsonScalars.Enumeration),
        Aggregation = members.Required<ExposureAggregation>("aggregation", JsonScalars.Enumeration),
        GreatestReduction = members.OptionalValue<Percentage>("greatestReduction", ServiceLevelScalars.Share) ?? Whole,
        WithoutEvidence = members.OptionalValue<Percentage>("withoutEvidence", ServiceLevelScalars.Share) ?? default,
        InProgress = members.OptionalValue<Percentage>("inProgress", ServiceLevelScalars.Share) ?? default,
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void WriteRule(Utf8JsonWriter writer, ResidualRule rule)
    {
        writer.Code("combination", rule.Combination);
        writer.Code("aggregation", rule.Aggregation);
        writer.Text("greatestReduction", rule.GreatestReduction == Whole ? null : rule.GreatestReduction.ToString());
        writer.Text("withoutEvidence", rule.WithoutEvidence == default ? null : rule.WithoutEvidence.ToString());
        writer.Text("inProgress", rule.InProgress == default ? null : rule.InProgress.ToString());
        writer.Provenance(rule.Provenance);
    }
}
