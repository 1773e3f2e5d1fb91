using System.Text.Json;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Workflows;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Book;

/// <summary>Scripts in JSON.</summary>
internal static class ScriptCodec
{
    public static Script Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Version = members.Note<string>("version", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Effective = members.OptionalValue<LocalDate>("effective", JsonScalars.Date),
        Approval = members.Required<ScriptApproval>("approval", JsonScalars.Enumeration),
        Withdrawn = members.OptionalValue<LocalDate>("withdrawn", JsonScalars.Date),
        Placeholders = members.OptionalDefinitions("placeholders", ReadPlaceholder),
        Wordings = members.Definitions("wordings", ReadWording),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, Script script)
    {
        writer.Text("code", script.Code);
        writer.Text("version", script.Version);
        writer.Localized("name", script.Name);
        writer.Text("effective", Date(script.Effective));
        writer.Code("approval", script.Approval);
        writer.Text("withdrawn", Date(script.Withdrawn));
        writer.OptionalDefinitions("placeholders", script.Placeholders, static (writer, placeholder) =>
        {
            writer.Text("code", placeholder.Code);
            writer.Localized("name", placeholder.Name);
        });
        writer.Definitions("wordings", script.Wordings, static (writer, wording) =>
        {
            if (!wording.Channels.IsEmpty)
            {
                writer.Texts("channels", [.. wording.Channels.Select(EnumCodes<Channel>.CodeOf)]);
            }

            writer.Localized("text", wording.Text);
        });
        writer.Provenance(script.Provenance);
    }

    private static ScriptPlaceholder ReadPlaceholder(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
    };

    private static ScriptWording ReadWording(JsonMembers members) => new()
    {
        Channels = members.OptionalValues<Channel>("channels", JsonScalars.Enumeration),
        Text = members.Note<LocalizedText>("text", JsonVocabulary.Localized),
    };

    private static string? Date(LocalDate? date) => date is { } known ? LocalDatePattern.Iso.Format(known.WithCalendar(CalendarSystem.Iso)) : null;
}
