using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Reports.Control;

/// <summary>The control charts of the standard over a log: by days where it has as many as a chart asks for, by half hours of the day otherwise.</summary>
/// <param name="Readings">Each chart that has limits.</param>
internal sealed record ControlDay(ImmutableArray<ControlChartReading> Readings)
{
    private const int HalfHoursOfDay = 48;

    public static ControlDay Of(Standard standard, ImmutableArray<KpiReport> halfHours, ImmutableArray<KpiReport> byDay)
    {
        KpiReport none = standard.Kpis.Report(standard.Kpis.NoTotals());
        (string, KpiReport)[] slots = Between(halfHours, none, [.. Enumerable.Range(0, HalfHoursOfDay).Select(static slot => string.Create(CultureInfo.InvariantCulture, $"{slot / 2:00}:{slot % 2 * 30:00}"))]);
        (string, KpiReport)[] days = Between(byDay, none, Days(byDay));
        return new(
        [
            .. from chart in standard.Improvement.Catalogue.Charts
               let reading = standard.Improvement.Chart(chart.Code, standard.Improvement.Points(chart.Code, byDay.Length >= chart.LeastPoints ? days : slots).AsSpan())
               where reading.Centre is not null
               select reading,
        ]);
    }

    /// <summary>The groups from the first to the last that the log has; one between them without contacts is a gap.</summary>
    private static (string Label, KpiReport Report)[] Between(ImmutableArray<KpiReport> groups, KpiReport none, string[] labels)
    {
        Dictionary<string, KpiReport> byLabel = groups.Where(static group => group.Group.Values[0] is not null).ToDictionary(static group => group.Group.Values[0]!, StringComparer.Ordinal);
        int first = Array.FindIndex(labels, byLabel.ContainsKey);
        int last = Array.FindLastIndex(labels, byLabel.ContainsKey);
        return first < 0 ? [] : [.. labels[first..(last + 1)].Select(label => (label, byLabel.GetValueOrDefault(label, none)))];
    }

    private static string[] Days(ImmutableArray<KpiReport> byDay)
    {
        LocalDate[] dates = [.. byDay.Select(static group => LocalDatePattern.Iso.Parse(group.Group.Values[0] ?? "")).Where(static date => date.Success).Select(static date => date.Value).Order()];
        return dates.Length == 0 ? [] : [.. Enumerable.Range(0, Period.DaysBetween(dates[0], dates[^1]) + 1).Select(day => LocalDatePattern.Iso.Format(dates[0].PlusDays(day)))];
    }
}
