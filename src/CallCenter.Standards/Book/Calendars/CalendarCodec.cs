using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Calendars in JSON; the member <c>kind</c> tells which others there are.</summary>
internal static class CalendarCodec
{
    private enum Kind
    {
        Hours,
        Union,
        Intersection,
        Always,
    }

    public static BusinessCalendar Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Version = members.Note<string>("version", JsonScalars.Text),
        Effective = members.OptionalValue<LocalDate>("effective", JsonScalars.Date),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
        Shape = ReadShape(members),
    };

    public static void Write(Utf8JsonWriter writer, BusinessCalendar calendar)
    {
        writer.Text("code", calendar.Code);
        writer.Localized("name", calendar.Name);
        writer.Text("version", calendar.Version);
        writer.Text("effective", HoursCodec.Date(calendar.Effective));
        writer.Provenance(calendar.Provenance);
        switch (calendar.Shape)
        {
            case CalendarHours hours:
                writer.Code("kind", Kind.Hours);
                HoursCodec.Write(writer, hours);
                break;
            case CalendarUnion union:
                Write(writer, Kind.Union, union.Of);
                break;
            case CalendarIntersection intersection:
                Write(writer, Kind.Intersection, intersection.Of);
                break;
            default:
                writer.Code("kind", Kind.Always);
                break;
        }
    }

    private static CalendarShape ReadShape(JsonMembers members)
    {
        Kind? kind = null;
        members.Required("kind", (JsonValue value, out Kind read) =>
        {
            bool isRead = JsonScalars.Enumeration(value, out read);
            kind = isRead ? read : null;
            return isRead;
        });
        return kind switch
        {
            Kind.Hours => HoursCodec.Read(members),
            Kind.Union => new CalendarUnion { Of = members.Values<string>("of", JsonScalars.Text) },
            Kind.Intersection => new CalendarIntersection { Of = members.Values<string>("of", JsonScalars.Text) },
            Kind.Always => new AlwaysOpen(),
            _ => UnknownKind(members),
        };
    }

    /// <summary>Without its kind, no member of a calendar is unknown.</summary>
    private static AlwaysOpen UnknownKind(JsonMembers members)
    {
        members.Ignore();
        return new AlwaysOpen();
    }

    private static void Write(Utf8JsonWriter writer, Kind kind, ImmutableArray<string> codes)
    {
        writer.Code("kind", kind);
        writer.Texts("of", codes);
    }
}
