using System.Collections.Immutable;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Tests.Simulation;
using NodaTime;

namespace CallCenter.Standards.Tests.Limits;

/// <summary>A limit on what a program gives.</summary>
/// <param name="What">What is limited.</param>
/// <param name="Most">How many there may be.</param>
/// <param name="Give">Gives so many.</param>
internal sealed record ArgumentLimit(string What, int Most, Action<int> Give);

/// <summary>The limits on what a program gives to rosters, plans and simulations, in the order of their page.</summary>
internal static class ArgumentLimits
{
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly Roster Nobody = new() { Zone = "Asia/Shanghai" };

    public static ImmutableArray<ArgumentLimit> All { get; } =
    [
        new("Dates of a check of working time", WorkingTimeRules.MostDates, static count => new WorkingTimeRules().Check(Nobody.Compile(), First, First.PlusDays(count - 1))),
        new("Intervals of a requirement curve", StaffingRules.MostIntervals, static count => new StaffingRules().Require([.. Enumerable.Range(0, count).Select(static at => new IntervalTraffic(Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(at), new Traffic(0, Duration.FromMinutes(1), Duration.FromMinutes(1))))])),
        new("Contacts of an agent at a time", (int)StaffingRules.MostConcurrency, static count => _ = new StaffingRules { Concurrency = count }),
        new("Agents that are added to a simulated centre at once", CentreStaff.Most, static count => Centres.OneQueue(1, 1, Duration.FromHours(1)).WithMoreAgents(count)),
        new("Measured times of a distribution", MeasuredTimes.Most, static count => _ = new MeasuredTimes([.. Enumerable.Repeat(Duration.FromSeconds(1), count)])),
        new("Simulated days of a study", SimulationStudy.MostReplications, static count => _ = new SimulationStudy { Replications = count }),
    ];
}
