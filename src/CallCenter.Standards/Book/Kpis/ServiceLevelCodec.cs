using System.Text.Json;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Service levels of answering in JSON.</summary>
internal static class ServiceLevelCodec
{
    public static AnsweringServiceLevel Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Description = members.Note<LocalizedText>("description", JsonVocabulary.Localized),
        Threshold = members.Required<Duration>("threshold", JsonScalars.Time),
        Boundary = members.Required<ThresholdBoundary>("boundary", JsonScalars.Enumeration),
        Numerator = members.Required<ServiceLevelNumerator>("numerator", JsonScalars.Enumeration),
        Denominator = members.Required<ServiceLevelDenominator>("denominator", JsonScalars.Enumeration),
        ShortAbandonLimit = members.OptionalValue<Duration>("shortAbandonLimit", JsonScalars.Time),
        NeverQueued = members.Required<NeverQueuedTreatment>("neverQueued", JsonScalars.Enumeration),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
        Target = TargetCodec.Read(members, KpiUnit.Percent),
    };

    public static void Write(Utf8JsonWriter writer, AnsweringServiceLevel level)
    {
        writer.Text("code", level.Code);
        writer.Localized("name", level.Name);
        writer.Localized("description", level.Description);
        writer.Time("threshold", level.Threshold);
        writer.Code("boundary", level.Boundary);
        writer.Code("numerator", level.Numerator);
        writer.Code("denominator", level.Denominator);
        writer.Time("shortAbandonLimit", level.ShortAbandonLimit);
        writer.Code("neverQueued", level.NeverQueued);
        writer.Provenance(level.Provenance);
        TargetCodec.Write(writer, level.Target, KpiUnit.Percent);
    }
}
