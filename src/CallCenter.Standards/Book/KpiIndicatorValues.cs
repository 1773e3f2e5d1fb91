using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Takes the values of risk indicators out of KPI reports.</summary>
public static class KpiIndicatorValues
{
    /// <summary>The series of an indicator: the value of its KPI in the report of each period, in the order given. A KPI without data is a missing value; others have the shortest digits of the value.</summary>
    /// <param name="indicator">An indicator with a KPI.</param>
    /// <param name="reports">The first day of each period, and the report of one group for it.</param>
    /// <exception cref="ArgumentException">People count the indicator.</exception>
    /// <exception cref="KeyNotFoundException">A report lacks the KPI.</exception>
    public static ImmutableArray<IndicatorValue> ValuesFrom(this RiskIndicator indicator, IEnumerable<(LocalDate Period, KpiReport Report)> reports)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        string kpi = indicator.Kpi ?? throw new ArgumentException($"Indicator '{indicator.Code}' is counted by people.", nameof(indicator));
        return [.. reports.Select(report => new IndicatorValue(report.Period, report.Report[kpi].ToDecimal()))];
    }
}
