using System.Text.Json;
using CallCenter.Standards.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Book;

/// <summary>Target times in JSON: a kind, and the members that it has.</summary>
internal static class TargetTimeCodec
{
    private static readonly LocalTimePattern CutOff = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");
    private static readonly LocalTimePattern CutOffMinutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private enum Kind
    {
        BusinessTime,
        BusinessDays,
        CalendarDays,
        Weeks,
        Elapsed,
    }

    public static bool Read(JsonValue value, out TargetTime time) => JsonMembers.Read(value, Read, out time);

    public static void Write(Utf8JsonWriter writer, string name, TargetTime time) => writer.Object(name, time, static (writer, time) =>
    {
        switch (time)
        {
            case BusinessDuration business:
                writer.Code("kind", Kind.BusinessTime);
                writer.Time("time", business.Time);
                WriteUnlessDefault(writer, "edge", business.Edge);
                break;
            case BusinessDays days:
                WriteCount(writer, Kind.BusinessDays, days.Count);
                WriteUnlessDefault(writer, "roll", days.Rule.Roll);
                WriteUnlessDefault(writer, "dueAt", days.Rule.DueAt);
                writer.Text("cutOff", days.Rule.CutOff is { } cutOff ? (cutOff.Second == 0 ? CutOffMinutes : CutOff).Format(cutOff) : null);
                break;
            case CalendarDays days:
                WriteCount(writer, Kind.CalendarDays, days.Count);
                WriteUnlessDefault(writer, "dueAt", days.Due);
                break;
            case Weeks weeks:
                WriteCount(writer, Kind.Weeks, weeks.Count);
                WriteUnlessDefault(writer, "dueAt", weeks.Due);
                break;
            default:
                writer.Code("kind", Kind.Elapsed);
                writer.Time("time", ((ElapsedDuration)time).Time);
                break;
        }
    });

    private static TargetTime Read(JsonMembers members)
    {
        bool isKnown = false;
        Kind kind = members.Required("kind", (JsonValue value, out Kind read) => isKnown = JsonScalars.Enumeration(value, out read));
        if (!isKnown)
        {
            members.Ignore();
            return null!;
        }

        return kind switch
        {
            Kind.BusinessTime => new BusinessDuration(Time(members), members.OptionalValue<EdgeRule>("edge", JsonScalars.Enumeration) ?? default),
            Kind.BusinessDays => new BusinessDays(Count(members), ReadRule(members)),
            Kind.CalendarDays => new CalendarDays(Count(members), Due(members)),
            Kind.Weeks => new Weeks(Count(members), Due(members)),
            _ => new ElapsedDuration(Time(members)),
        };
    }

    private static BusinessDayRule ReadRule(JsonMembers members) => new(
        members.OptionalValue<RollRule>("roll", JsonScalars.Enumeration) ?? default,
        members.OptionalValue<DayEnd>("dueAt", JsonScalars.Enumeration) ?? default,
        members.OptionalValue<LocalTime>("cutOff", ReadCutOff));

    private static CalendarDayEnd Due(JsonMembers members) => members.OptionalValue<CalendarDayEnd>("dueAt", JsonScalars.Enumeration) ?? default;

    private static Duration Time(JsonMembers members) => members.Required<Duration>("time", JsonScalars.Time);

    private static int Count(JsonMembers members) => members.Required<int>("count", ServiceLevelScalars.Count);

    private static bool ReadCutOff(JsonValue value, out LocalTime time)
    {
        time = default;
        return value.Is(JsonValueKind.String)
            && (CutOffMinutes.Parse(value.Element.GetString()!).TryGetValue(default, out time)
                || CutOff.Parse(value.Element.GetString()!).TryGetValue(default, out time)
                || value.Fail(FindingRules.BadFormat, "A local time such as 17:00 is needed here, exact to the second."));
    }

    private static void WriteCount(Utf8JsonWriter writer, Kind kind, int count)
    {
        writer.Code("kind", kind);
        writer.WriteNumber("count", count);
    }

    private static void WriteUnlessDefault<TEnum>(Utf8JsonWriter writer, string name, TEnum member)
        where TEnum : struct, Enum
    {
        if (!EqualityComparer<TEnum>.Default.Equals(member, default))
        {
            writer.Code(name, member);
        }
    }
}
