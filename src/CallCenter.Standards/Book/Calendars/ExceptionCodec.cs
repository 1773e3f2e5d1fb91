using System.Text.Json;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>A calendar's exceptions in JSON.</summary>
internal static class ExceptionCodec
{
    private const string DaysForm = "A date such as 2026-10-01, a run of dates such as 2026-10-01/2026-10-07, or a day of every year such as *-10-01 is needed here.";

    public static CalendarException Read(JsonMembers members) => new()
    {
        On = members.Required<ExceptionDays>("on", Days),
        Kind = members.Required<CalendarExceptionKind>("kind", JsonScalars.Enumeration),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Hours = members.OptionalValues<LocalInterval>("hours", HoursCodec.Interval),
        Follows = members.OptionalValue<IsoDayOfWeek>("follows", Weekday),
    };

    public static void Write(Utf8JsonWriter writer, CalendarException exception)
    {
        writer.Text("on", exception.On.ToString());
        writer.Code("kind", exception.Kind);
        writer.Localized("name", exception.Name);
        HoursCodec.Intervals(writer, "hours", exception.Hours);
        if (exception.Follows is { } day)
        {
            writer.Code("follows", day);
        }
    }

    private static bool Days(JsonValue value, out ExceptionDays days)
    {
        days = default;
        return value.Is(JsonValueKind.String) && (ExceptionDays.TryParse(value.Element.GetString()!, out days) || value.Fail(FindingRules.BadFormat, DaysForm));
    }

    private static bool Weekday(JsonValue value, out IsoDayOfWeek day)
    {
        day = default;
        if (!value.Is(JsonValueKind.String))
        {
            return false;
        }

        string text = value.Element.GetString()!;
        int index = Weekdays.Codes.IndexOf(text);
        day = index < 0 ? default : Weekdays.All[index];
        return index >= 0 || value.Fail(FindingRules.NotOneOf, $"'{Excerpt.Of(text)}' is not allowed here; {NearestName.Suggest(text, Weekdays.Codes)}.");
    }
}
