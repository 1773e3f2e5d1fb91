using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Reading;
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

/// <summary>All that a log said, ready for the reports.</summary>
internal sealed record DayResult
{
    /// <summary>The log's file name.</summary>
    public required string LogName { get; init; }

    /// <summary>How the rows were judged.</summary>
    public required ReadSummary Summary { get; init; }

    /// <summary>How often each kind of reason led to a reject, most frequent first.</summary>
    public required ImmutableArray<(RowFault Reason, int Count)> RejectReasons { get; init; }

    /// <summary>The days of the first and last contact, or null without contacts.</summary>
    public required DateInterval? Days { get; init; }

    /// <summary>Every KPI over all contacts.</summary>
    public required KpiReport Total { get; init; }

    /// <summary>Every KPI by half hour of the day.</summary>
    public required ImmutableArray<KpiReport> HalfHours { get; init; }

    /// <summary>Every KPI by hour of the day.</summary>
    public required ImmutableArray<KpiReport> Hours { get; init; }

    /// <summary>Every KPI by need.</summary>
    public required ImmutableArray<KpiReport> Needs { get; init; }

    /// <summary>Every KPI by team.</summary>
    public required ImmutableArray<KpiReport> Teams { get; init; }

    /// <summary>Every KPI by channel.</summary>
    public required ImmutableArray<KpiReport> Channels { get; init; }

    /// <summary>Every KPI by queue.</summary>
    public required ImmutableArray<KpiReport> Queues { get; init; }

    /// <summary>Every KPI by day, for comparison.</summary>
    public required ImmutableArray<KpiReport> ByDay { get; init; }

    /// <summary>Every KPI by month, for comparison.</summary>
    public required ImmutableArray<KpiReport> ByMonth { get; init; }

    /// <summary>How many agents answered in each hour of the day, of several days in the mean; 0 where the log names none.</summary>
    public required ImmutableArray<double> AgentsByHour { get; init; }

    /// <summary>How many agents each hour would have needed for the target of the service level; null where that cannot be known.</summary>
    public required HourlyRequirement? Required { get; init; }

    /// <summary>The complaints open at the end of the last day; null without a register of complaints.</summary>
    public required ComplaintDay? Complaints { get; init; }

    /// <summary>How emergencies were served.</summary>
    public required EmergencyDay Emergencies { get; init; }

    /// <summary>The standard that the day was read by.</summary>
    public required Standard Standard { get; init; }

    /// <summary>How the promises were kept.</summary>
    public required PromiseDay Promises { get; init; }

    /// <summary>How contacts score, the register and the indicators; null without contacts.</summary>
    public required RiskDay? Risk { get; init; }

    /// <summary>Where contacts went by the standard, and to whom.</summary>
    public required RoutingDay Routing { get; init; }

    /// <summary>What became of the contacts as cases of the service workflow.</summary>
    public required CaseDay Cases { get; init; }

    /// <summary>What is due of reviews, callbacks and training at the end of the last day, and the quality of teams; null where no records of them were given.</summary>
    public required FollowUpDay? FollowUps { get; init; }

    /// <summary>The control charts of the standard that have limits.</summary>
    public required ControlDay Control { get; init; }

    /// <summary>The dimensions the user asked for.</summary>
    public required ImmutableArray<Grouping> By { get; init; }

    /// <summary>Every KPI by those; empty where none were asked for.</summary>
    public required ImmutableArray<KpiReport> Groups { get; init; }
}
