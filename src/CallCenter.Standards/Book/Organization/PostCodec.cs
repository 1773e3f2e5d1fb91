using System.Text.Json;
using CallCenter.Standards.Organization;

namespace CallCenter.Standards.Book;

/// <summary>Posts and lines in JSON; a line is solid unless it says otherwise.</summary>
internal static class PostCodec
{
    public static Post Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Role = members.Required<string>("role", JsonScalars.Text),
        Unit = members.Required<string>("unit", JsonScalars.Text),
        Level = members.Required<string>("level", JsonScalars.Text),
        Domain = members.Optional<string>("domain", JsonScalars.Text),
        AnswersFor = members.OptionalNote<LocalizedText>("answersFor", JsonVocabulary.Localized),
        AnswersTo = members.OptionalNote<LocalizedText>("answersTo", JsonVocabulary.Localized),
        Seats = members.Optional<PlannedSeats>("seats", ReadSeats),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, Post post)
    {
        writer.Text("code", post.Code);
        writer.Localized("name", post.Name);
        writer.Text("role", post.Role);
        writer.Text("unit", post.Unit);
        writer.Text("level", post.Level);
        writer.Text("domain", post.Domain);
        writer.OptionalLocalized("answersFor", post.AnswersFor);
        writer.OptionalLocalized("answersTo", post.AnswersTo);
        writer.Object("seats", post.Seats, static (writer, seats) =>
        {
            writer.WriteNumber("count", seats.Count);
            writer.Provenance(seats.Provenance);
        });
        writer.Provenance(post.Provenance);
    }

    public static ReportingLine ReadLine(JsonMembers members) => new()
    {
        From = members.Required<string>("from", JsonScalars.Text),
        To = members.Required<string>("to", JsonScalars.Text),
        Kind = members.OptionalValue<LineKind>("kind", JsonScalars.Enumeration) ?? LineKind.Solid,
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void WriteLine(Utf8JsonWriter writer, ReportingLine line)
    {
        writer.Text("from", line.From);
        writer.Text("to", line.To);
        if (line.Kind != LineKind.Solid)
        {
            writer.Code("kind", line.Kind);
        }

        writer.Provenance(line.Provenance);
    }

    public static DottedLineRule ReadRule(JsonMembers members) => new()
    {
        Units = members.Values<string>("units", JsonScalars.Text),
        Purpose = members.Note<LocalizedText>("purpose", JsonVocabulary.Localized),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void WriteRule(Utf8JsonWriter writer, DottedLineRule rule)
    {
        writer.Texts("units", rule.Units);
        writer.Localized("purpose", rule.Purpose);
        writer.Provenance(rule.Provenance);
    }

    private static bool ReadSeats(JsonValue value, out PlannedSeats seats) => JsonMembers.Read(
        value,
        static members => new PlannedSeats(members.Required<int>("count", OrganizationScalars.Count), members.Note<Provenance>("provenance", JsonVocabulary.Provenance)),
        out seats);
}
