using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Kpis.Measures;
using CallCenter.Standards.Kpis.Records;
using NodaTime;
using ServiceDay.Dimensions;
using ServiceDay.Mapping;
using ServiceDay.Reading;
using ServiceDay.Rejects;

namespace ServiceDay.Runs;

/// <summary>From a log to its KPIs: the main job.</summary>
public static class DayRun
{
    /// <summary>Reads a log and evaluates the shipped standard's KPIs.</summary>
    /// <param name="log">The log's path.</param>
    /// <param name="map">How it reads.</param>
    /// <param name="by">The dimensions of <see cref="DayResult.Groups"/>, as <see cref="DimensionNames"/> allows.</param>
    /// <param name="onReject">Takes the rejected rows.</param>
    /// <param name="onProgress">Told the number of rows read from time to time, or null.</param>
    /// <exception cref="UserErrorException">The log, the map or a dimension has to be put right.</exception>
    public static DayResult Execute(string log, LogMap map, IReadOnlyList<string> by, Action<RejectedRow> onReject, Action<long>? onProgress = null)
    {
        Grouping[] groupings = DimensionNames.Resolve(by, map);
        KpiEvaluator kpis = StandardBook.Shipped.Compile().Kpis;
        var totals = new DayTotals(kpis, Recorded.By(map), DateTimeZoneProviders.Tzdb[map.Zone], groupings);
        var reasons = new RejectReasons();
        ReadSummary summary = CallLog.Read(log, map, totals.Add, onReject + reasons.Add, onProgress);
        return new DayResult
        {
            LogName = Path.GetFileName(log),
            Summary = summary,
            RejectReasons = reasons.ByFrequency,
            Days = totals.Days,
            Total = kpis.Report(totals.Hours),
            HalfHours = kpis.ReportByGroup(totals.HalfHours),
            Hours = kpis.ReportByGroup(totals.Hours),
            Needs = kpis.ReportByGroup(totals.Needs),
            Teams = kpis.ReportByGroup(totals.Teams),
            By = [.. groupings],
            Groups = totals.Groups is { } groups ? kpis.ReportByGroup(groups) : [],
        };
    }
}
