using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Logs.CallLogs.Dimensions;
using CallCenter.Standards.Logs.CallLogs.Incoming;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.CallLogs.Reading;
using CallCenter.Standards.Logs.CallLogs.Rejects;
using CallCenter.Standards.Logs.WorkOrders;
using CallCenter.Standards.Reports.Cases;
using CallCenter.Standards.Reports.Complaints;
using CallCenter.Standards.Reports.Control;
using CallCenter.Standards.Reports.Emergencies;
using CallCenter.Standards.Reports.FollowUps;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.Reports.Risk;
using CallCenter.Standards.Reports.Routing;
using CallCenter.Standards.Reports.Staffing;
using NodaTime;

namespace CallCenter.Standards.Reports.Runs;

/// <summary>From a log to its KPIs, promises and routing: the main job.</summary>
internal static class DayRun
{
    /// <summary>Reads a log and evaluates a standard.</summary>
    /// <param name="log">The log's path.</param>
    /// <param name="map">How it reads.</param>
    /// <param name="by">The dimensions of <see cref="DayResult.Groups"/>, as <see cref="DimensionNames"/> allows.</param>
    /// <param name="onReject">Takes the rejected rows.</param>
    /// <param name="onProgress">Told the number of rows read from time to time, or null.</param>
    /// <param name="inputs">What the clocks take besides the log, or null for nothing.</param>
    /// <param name="book">The standard, or null for the shipped one.</param>
    /// <exception cref="UserErrorException">The log, the map, a dimension or an input has to be put right.</exception>
    public static DayResult Execute(string log, LogMap map, IReadOnlyList<string> by, Action<RejectedRow> onReject, Action<long>? onProgress = null, PromiseInputs? inputs = null, StandardBook? book = null)
    {
        Grouping[] groupings = DimensionNames.Resolve(by, map);
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[map.Zone];
        Standard standard = AdoptedBook.On(new LogCalendars(map, inputs?.Holidays ?? []), book ?? StandardBook.Shipped).Compile();
        KpiEvaluator kpis = standard.Kpis;
        var totals = new DayTotals(kpis, Recorded.By(map), zone, groupings);
        var promises = new PromiseRun(standard.ServiceLevels, inputs?.Explain);
        var routing = new RoutingRun(standard, new IncomingContacts(map), inputs?.Explain);
        var risk = new RiskRun(standard.Risk, map, zone, inputs?.Explain);
        var cases = new CaseRun(standard, map, inputs?.Explain);
        var emergencies = new EmergencyRun(standard.ServiceLevels, new IncomingContacts(map));
        var reasons = new RejectReasons();
        ContactSink addAll = totals.Add;
        ReadSummary summary = CallLog.Read(log, map, addAll + promises.Add + routing.Add + risk.Add + cases.Add + emergencies.Add, onReject + reasons.Add, onProgress);
        promises.Add(inputs?.WorkOrders is { } orders ? WorkOrderLog.Read(orders, zone, onReject) : []);
        // A log without contacts is no data, not a day of none.
        MeasureTotals everything = totals.Days is null ? kpis.NoTotals() : totals.Hours.RollUp();
        KpiReport total = kpis.Report(inputs?.Others is { } others ? everything.Merge(others) : everything);
        ImmutableArray<KpiReport> halfHours = kpis.ReportByGroup(totals.HalfHours);
        ImmutableArray<KpiReport> hours = kpis.ReportByGroup(totals.Hours);
        ImmutableArray<KpiReport> byDay = kpis.ReportByGroup(totals.ByDay);
        return new DayResult
        {
            LogName = Path.GetFileName(log),
            Summary = summary,
            RejectReasons = reasons.ByFrequency,
            Days = totals.Days,
            Total = total,
            HalfHours = halfHours,
            Hours = hours,
            Needs = kpis.ReportByGroup(totals.Needs),
            Teams = kpis.ReportByGroup(totals.Teams),
            Channels = kpis.ReportByGroup(totals.Channels),
            Queues = kpis.ReportByGroup(totals.Queues),
            ByDay = byDay,
            ByMonth = kpis.ReportByGroup(totals.ByMonth),
            AgentsByHour = totals.AgentsByHour,
            Required = HourlyRequirement.Of(standard, hours, total, totals.Days?.Length ?? 1),
            Complaints = ComplaintDay.Of(inputs?.Complaints, standard, zone, totals.Days),
            Emergencies = emergencies.ToDay(),
            Standard = standard,
            Promises = promises.ToDay(zone),
            Risk = risk.ToDay(total, totals.Days),
            Routing = routing.ToDay(zone),
            Cases = cases.ToDay(),
            FollowUps = FollowUpDay.Of(inputs?.FollowUps, standard, zone, totals.Days),
            Control = ControlDay.Of(standard, halfHours, byDay),
            By = [.. groupings],
            Groups = totals.Groups is { } groups ? kpis.ReportByGroup(groups) : [],
        };
    }
}
