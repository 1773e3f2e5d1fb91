using CallCenter.Standards.Conformance.EventLogs;
using CallCenter.Standards.Tests.Shared;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Workflows.EventLogs;

/// <summary>A real incident process of 9,000 cases, against figures computed apart from the library: counts by a walk over the rows, costs by shortest paths of each case.</summary>
public sealed class IncidentLogTests
{
    private static readonly Lazy<MappedLog> Incidents = new(() => MappedLog.Read(
        SharedFolder.Require("data/incidents/incidents.csv.gz"), Path.Combine(AppContext.BaseDirectory, "event-logs", "incidents.json")));

    [SkippableFact]
    public void Every_row_is_an_event_of_a_case()
    {
        EventLog log = Incidents.Value.Log;

        Assert.Equal((9_000, 58_308L, 58_308L, 0L, 1_311), (log.Cases.Length, log.EventCount, Incidents.Value.Reading.Rows, Incidents.Value.Reading.RejectedRows, log.Variants.Length));
        Assert.Equal("/cases/0000137", Assert.Single(Incidents.Value.Reading.Findings).Pointer);
        Assert.Equal([("Resolved → Closed", 885L), ("New → Resolved → Closed", 591L), ("Active → Resolved → Closed", 513L)], log.Variants.Take(3).Select(variant => (variant.ToString(), variant.Cases)));
        Assert.Equal([new("Active", 2_422), new("Awaiting Problem", 6), new("Awaiting User Info", 171), new("New", 5_502), new("Resolved", 899)], log.Starts.AsEnumerable());
        Assert.Equal([new("Closed", 9_000)], log.Ends.AsEnumerable());
    }

    [SkippableFact]
    public void Activities_follow_each_other_as_often_as_counted_apart() => Assert.Equal(
        [
            new("Active", "Active", 12_256), new("Active", "Awaiting Problem", 76), new("Active", "Awaiting User Info", 1_908), new("Active", "Awaiting Vendor", 55), new("Active", "Resolved", 4_152),
            new("Awaiting Evidence", "Awaiting Evidence", 2), new("Awaiting Evidence", "Resolved", 5),
            new("Awaiting Problem", "Active", 21), new("Awaiting Problem", "Awaiting Problem", 99), new("Awaiting Problem", "Awaiting User Info", 38), new("Awaiting Problem", "Resolved", 73),
            new("Awaiting User Info", "Active", 637), new("Awaiting User Info", "Awaiting Evidence", 3), new("Awaiting User Info", "Awaiting Problem", 18),
            new("Awaiting User Info", "Awaiting User Info", 4_768), new("Awaiting User Info", "Awaiting Vendor", 5), new("Awaiting User Info", "Resolved", 2_270),
            new("Awaiting Vendor", "Active", 8), new("Awaiting Vendor", "Awaiting Evidence", 2), new("Awaiting Vendor", "Awaiting User Info", 6), new("Awaiting Vendor", "Awaiting Vendor", 124), new("Awaiting Vendor", "Resolved", 58),
            new("Closed", "Active", 5), new("Closed", "Closed", 31),
            new("New", "Active", 2_944), new("New", "Awaiting Problem", 32), new("New", "Awaiting User Info", 808), new("New", "Awaiting Vendor", 14), new("New", "Closed", 3), new("New", "New", 7_810), new("New", "Resolved", 1_702),
            new("Resolved", "Active", 154), new("Resolved", "Awaiting User Info", 2), new("Resolved", "Closed", 9_002), new("Resolved", "New", 1), new("Resolved", "Resolved", 216),
        ],
        Incidents.Value.Log.DirectlyFollows.AsEnumerable());

    [SkippableFact]
    public void Cases_fit_and_deviate_as_worked_out_apart()
    {
        Standards.Workflows.ConformanceReport report = Incidents.Value.Report!;

        Assert.Equal(3_793, report.FittingCases);
        Assert.Equal((6_110L, 94_308L), (report.Cases.Sum(known => (long)known.Alignment.Cost), report.Cases.Sum(known => (long)known.Alignment.GreatestCost)));
        Assert.Equal(1 - (6_110m / 94_308m), report.Fitness.Ratio);
        Assert.Equal(0.9127643618274465m, report.MeanCaseFitness.Ratio, 14);
        Assert.Equal(("in 'new': 'Active' left no event before 'Resolved'", 2_600L), (report.Deviations[0].Deviation.ToString(), report.Deviations[0].Cases));
        Assert.Empty(report.Findings);
    }
}
