using System.Text.Json;
using CallCenter.Standards.ServiceLevels;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Book;

/// <summary>Policies in JSON.</summary>
internal static class PolicyCodec
{
    public static ServiceLevelPolicy Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Version = members.Required<string>("version", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Effective = members.OptionalValue<LocalDate>("effective", JsonScalars.Date),
        When = JsonConditions.Read(members, "when"),
        Targets = members.Definitions("targets", ServiceTargetCodec.Read),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, ServiceLevelPolicy policy)
    {
        writer.Text("code", policy.Code);
        writer.Text("version", policy.Version);
        writer.Localized("name", policy.Name);
        writer.Text("effective", policy.Effective is { } date ? LocalDatePattern.Iso.Format(date.WithCalendar(CalendarSystem.Iso)) : null);
        JsonConditions.Write(writer, "when", policy.When);
        writer.Definitions("targets", policy.Targets, ServiceTargetCodec.Write);
        writer.Provenance(policy.Provenance);
    }
}
