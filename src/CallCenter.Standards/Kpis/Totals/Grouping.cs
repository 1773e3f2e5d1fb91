using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>A dimension that totals are grouped by: the value of a text, number or flag field, or the calendar unit of an instant field.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Grouping
{
    /// <exception cref="ArgumentException">The unit needs a beginning and has none in its range, or has one and needs none.</exception>
    internal Grouping(string name, string field, TimeUnit? unit, DateTimeZone? zone, int? begins)
    {
        if (!TimeUnits.IsBeginning(unit, begins))
        {
            throw new ArgumentException($"Weeks from a day of the week are grouped by {nameof(ByWeek)}, fiscal years and quarters by {nameof(ByFiscalYear)} and {nameof(ByFiscalQuarter)}, with a month from 1 to 12.", nameof(begins));
        }

        Begins = begins;
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

    /// <summary>The day of the week, 1 (Monday) to 7, that a week begins on, or the month, 1 to 12, that a fiscal year begins with; null for all other units.</summary>
    public int? Begins { get; }

    /// <summary>Groups by a field's value; the dimension has the field's name unless another is given.</summary>
    public static Grouping By(string field, string? name = null) => new(name ?? field, field, null, null, null);

    /// <summary>Groups an instant field by a calendar unit in a zone's local time; the dimension has the unit's code (<c>hour</c>) unless another name is given. What stands for "never" and is beyond the calendar's years by the local clock counts on the last date of them, and by its own hour and day of the week.</summary>
    /// <exception cref="ArgumentException">The unit needs a beginning: see <see cref="ByWeek"/>, <see cref="ByFiscalYear"/>, <see cref="ByFiscalQuarter"/>.</exception>
    public static Grouping By(string field, TimeUnit unit, DateTimeZone zone, string? name = null) =>
        new(name ?? EnumCodes<TimeUnit>.CodeOf(unit), field, Given.Member(unit), zone, null);

    /// <summary>Groups an instant field by weeks that begin on a day, named by the date they begin on.</summary>
    /// <param name="field">The field.</param>
    /// <param name="first">The day that a week begins on.</param>
    /// <param name="zone">The zone whose local time counts.</param>
    /// <param name="name">The dimension's name; <c>week-from</c> unless given.</param>
    /// <exception cref="ArgumentException">There is no such day.</exception>
    public static Grouping ByWeek(string field, IsoDayOfWeek first, DateTimeZone zone, string? name = null) => Beginning(field, TimeUnit.WeekFrom, zone, (int)first, name);

    /// <summary>Groups an instant field by years that begin with a month.</summary>
    /// <param name="field">The field.</param>
    /// <param name="firstMonth">The month, 1 to 12.</param>
    /// <param name="zone">The zone whose local time counts.</param>
    /// <param name="name">The dimension's name; <c>fiscal-year</c> unless given.</param>
    /// <exception cref="ArgumentException">There is no such month.</exception>
    public static Grouping ByFiscalYear(string field, int firstMonth, DateTimeZone zone, string? name = null) => Beginning(field, TimeUnit.FiscalYear, zone, firstMonth, name);

    /// <summary>Groups an instant field by quarters of years that begin with a month.</summary>
    /// <param name="field">The field.</param>
    /// <param name="firstMonth">The month, 1 to 12.</param>
    /// <param name="zone">The zone whose local time counts.</param>
    /// <param name="name">The dimension's name; <c>fiscal-quarter</c> unless given.</param>
    /// <exception cref="ArgumentException">There is no such month.</exception>
    public static Grouping ByFiscalQuarter(string field, int firstMonth, DateTimeZone zone, string? name = null) => Beginning(field, TimeUnit.FiscalQuarter, zone, firstMonth, name);

    private static Grouping Beginning(string field, TimeUnit unit, DateTimeZone zone, int begins, string? name) => new(name ?? EnumCodes<TimeUnit>.CodeOf(unit), field, unit, zone, begins);
}
