using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Reports.Risk;

/// <summary>Reads the indicators from the KPIs of a log, taken as one period. What people count, no log tells: it is missing, as is a KPI without data.</summary>
internal static class IndicatorReadings
{
    /// <summary>Every indicator, in the section's order.</summary>
    /// <param name="indicators">The indicators.</param>
    /// <param name="report">The KPIs of the period.</param>
    /// <param name="period">The first day of the period.</param>
    public static ImmutableArray<IndicatorReading> Of(RiskIndicators indicators, KpiReport report, LocalDate period) =>
    [
        .. indicators.All.Select(indicator => indicators.Read(
            indicator.Code,
            indicator.Kpi is null ? [new IndicatorValue(period, null)] : [.. indicator.ValuesFrom([(period, report)])])[0]),
    ];
}
