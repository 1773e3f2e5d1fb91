using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Book;

/// <summary>Opening hours in JSON.</summary>
internal static class HoursCodec
{
    public static CalendarHours Read(JsonMembers members) => new()
    {
        Zone = members.Required<string>("zone", JsonScalars.Text),
        Week = members.Required("week", static (JsonValue value, out WeeklyHours week) => JsonMembers.Read(value, ReadWeek, out week)),
        ValidFrom = members.OptionalValue<LocalDate>("validFrom", JsonScalars.Date),
        ValidTo = members.OptionalValue<LocalDate>("validTo", JsonScalars.Date),
        Exceptions = members.OptionalValues("exceptions", static (JsonValue value, out CalendarException exception) => JsonMembers.Read(value, ExceptionCodec.Read, out exception)),
    };

    public static void Write(Utf8JsonWriter writer, CalendarHours hours)
    {
        writer.Text("zone", hours.Zone);
        writer.Object("week", hours.Week, WriteWeek);
        writer.Text("validFrom", Date(hours.ValidFrom));
        writer.Text("validTo", Date(hours.ValidTo));
        writer.OptionalDefinitions("exceptions", hours.Exceptions, ExceptionCodec.Write);
    }

    /// <summary>Intervals such as <c>09:00-17:30</c>.</summary>
    public static bool Interval(JsonValue value, out LocalInterval interval)
    {
        interval = default;
        return value.Is(JsonValueKind.String)
            && (LocalIntervalText.TryParse(value.Element.GetString()!, out interval) || value.Fail(FindingRules.OpeningHours, LocalIntervalText.Form));
    }

    public static string? Date(LocalDate? date) => date is { } known ? LocalDatePattern.Iso.Format(known.WithCalendar(CalendarSystem.Iso)) : null;

    public static void Intervals(Utf8JsonWriter writer, string name, ImmutableArray<LocalInterval> intervals)
    {
        if (!intervals.IsEmpty)
        {
            writer.Texts(name, [.. intervals.Select(interval => interval.ToString())]);
        }
    }

    private static WeeklyHours ReadWeek(JsonMembers members)
    {
        ImmutableArray<LocalInterval> Day(string name) => members.OptionalValues<LocalInterval>(name, Interval);
        return new WeeklyHours
        {
            Monday = Day("monday"),
            Tuesday = Day("tuesday"),
            Wednesday = Day("wednesday"),
            Thursday = Day("thursday"),
            Friday = Day("friday"),
            Saturday = Day("saturday"),
            Sunday = Day("sunday"),
        };
    }

    private static void WriteWeek(Utf8JsonWriter writer, WeeklyHours week)
    {
        foreach ((IsoDayOfWeek day, string code) in Weekdays.All.Zip(Weekdays.Codes))
        {
            Intervals(writer, code, week[day]);
        }
    }
}
