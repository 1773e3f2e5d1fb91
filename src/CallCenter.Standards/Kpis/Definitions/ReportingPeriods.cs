using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>Data: when a bank's weeks and years begin, for figures by week, fiscal year and fiscal quarter.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReportingPeriods
{
    /// <summary>Weeks from Monday (ISO 8601), years from January.</summary>
    public static ReportingPeriods Calendar { get; } = new() { Provenance = new Provenance(ProvenanceKind.Assumption, "ISO 8601; the calendar year") };

    /// <summary>The day that a week begins on.</summary>
    public IsoDayOfWeek FirstDayOfWeek { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>The month, 1 to 12, that a fiscal year begins with.</summary>
    public int FiscalYearBegins { get; init; } = 1;

    /// <summary>Where they come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Groups an instant field by a unit, weeks and fiscal years as they begin here.</summary>
    /// <param name="field">The field.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="zone">The zone whose local time counts.</param>
    /// <param name="name">The dimension's name; the unit's code unless given.</param>
    /// <exception cref="ArgumentException">There is no such day or month.</exception>
    public Grouping By(string field, TimeUnit unit, DateTimeZone zone, string? name = null) => unit switch
    {
        TimeUnit.WeekFrom => Grouping.ByWeek(field, FirstDayOfWeek, zone, name),
        TimeUnit.FiscalYear => Grouping.ByFiscalYear(field, FiscalYearBegins, zone, name),
        TimeUnit.FiscalQuarter => Grouping.ByFiscalQuarter(field, FiscalYearBegins, zone, name),
        _ => Grouping.By(field, unit, zone, name),
    };
}
