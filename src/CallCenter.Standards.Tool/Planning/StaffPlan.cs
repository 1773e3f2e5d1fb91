using System.Collections.Immutable;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>What is required, and where a roster is given how far it covers that.</summary>
/// <param name="Intervals">What comes, in the order of time.</param>
/// <param name="Curve">What is required for it, in the same order.</param>
internal sealed record StaffPlan(ImmutableArray<PlannedInterval> Intervals, RequirementCurve Curve)
{
    /// <summary>How far the roster covers the requirement; null where none is given.</summary>
    public RosterCoverage? Coverage { get; init; }

    /// <summary>Where the roster breaks limits of working time; null where none are given.</summary>
    public ImmutableArray<WorkingTimeBreach>? Breaches { get; init; }

    /// <summary>Whether all intervals begin on one date.</summary>
    public bool IsOfOneDay => Intervals[0].At.Date == Intervals[^1].At.Date;

    /// <summary>Intervals that the clocks show twice and the plan has once: the first is meant.</summary>
    public IEnumerable<PlannedInterval> Once => Intervals.Where(static one => one.ComesTwice).GroupBy(static one => one.At.LocalDateTime).Where(static same => same.Count() == 1).Select(static same => same.Single());

    /// <summary>Where the curve begins and ends.</summary>
    public Interval Span => new(Curve.Intervals[0].Start, Curve.Intervals[^1].Start + Curve.Intervals[^1].Requirement.Traffic.Period);

    /// <summary>What contacts have to expect in an interval: from the agents at work by the roster, on average over it, or else from those required; null where nobody is at work.</summary>
    public ServiceQueue? QueueOf(int interval)
    {
        StaffingRequirement requirement = Curve.Intervals[interval].Requirement;
        return Coverage is null ? requirement.Queue
            : Coverage.Intervals[interval].Mean is > 0 and var mean ? new ServiceQueue(requirement.Traffic, mean * (double)Curve.Rules.Concurrency, Curve.Rules.Patience)
            : null;
    }
}
