using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>The calendar unit of a time dimension, in local time of a stated zone.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TimeUnit
{
    /// <summary>Half hour of the day: <c>09:00</c>, <c>09:30</c>.</summary>
    HalfHour,

    /// <summary>Hour of the day: <c>00</c> to <c>23</c>.</summary>
    Hour,

    /// <summary>Day of the week, ISO: <c>1</c> (Monday) to <c>7</c>.</summary>
    Weekday,

    /// <summary>Local date: <c>2026-11-24</c>.</summary>
    Day,

    /// <summary>ISO week: <c>2026-W48</c>.</summary>
    Week,

    /// <summary>Month: <c>2026-11</c>.</summary>
    Month,
}

/// <summary>A dimension that totals are grouped by: the value of a text, number or flag field, or the calendar unit of an instant field.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Grouping
{
    internal Grouping(string name, string field, TimeUnit? unit, DateTimeZone? zone)
    {
        Name = name;
        Field = field;
        Unit = unit;
        Zone = zone;
    }

    /// <summary>The dimension's name in keys.</summary>
    public string Name { get; }

    /// <summary>The field of the record.</summary>
    public string Field { get; }

    /// <summary>The calendar unit, or null where the field's own value is the key.</summary>
    public TimeUnit? Unit { get; }

    /// <summary>The zone whose local time counts, or null where there is no calendar unit.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>Groups by a field's value; the dimension has the field's name unless another is given.</summary>
    public static Grouping By(string field, string? name = null) => new(name ?? field, field, null, null);

    /// <summary>Groups an instant field by a calendar unit in a zone's local time; the dimension has the unit's code (<c>hour</c>) unless another name is given.</summary>
    public static Grouping By(string field, TimeUnit unit, DateTimeZone zone, string? name = null) =>
        new(name ?? EnumCodes<TimeUnit>.CodeOf(unit), field, unit, zone);
}
