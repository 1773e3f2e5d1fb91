using System.Collections.Immutable;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Walks over the moments at which agents come and go.</summary>
internal sealed class CoverageSweep(RosterEvaluator roster, IReadOnlyCollection<string> agents, Percentage shrinkage)
{
    /// <summary>The days of all agents together that a duration can tell.</summary>
    private const double LongestDays = 10_000_000;

    public ImmutableArray<IntervalCoverage> Over(RequirementCurve curve)
    {
        IntervalRequirement last = curve.Intervals[^1];
        (Instant from, Instant to) = (curve.Intervals[0].Start, last.Start + last.Requirement.Traffic.Period);
        if (curve.AgentTime is null || (to - from).TotalDays * agents.Count > LongestDays)
        {
            throw new ArgumentException("The time of all agents is longer than can be told.", nameof(curve));
        }

        (Instant At, int Change)[] changes =
        [
            .. agents.SelectMany(agent => roster.OnDuty(agent, from, to)).SelectMany(static stretch => new[] { (stretch.Start, 1), (stretch.End, -1) }).OrderBy(static change => change.Item1),
        ];
        var covered = ImmutableArray.CreateBuilder<IntervalCoverage>(curve.Intervals.Length);
        int next = 0;
        int count = 0;
        foreach (IntervalRequirement interval in curve.Intervals)
        {
            int required = interval.Requirement.Agents;
            Instant at = interval.Start;
            Instant end = at + interval.Requirement.Traffic.Period;
            decimal least = decimal.MaxValue;
            (decimal work, decimal missing, decimal over) = (0, 0, 0);
            while (at < end)
            {
                for (; next < changes.Length && changes[next].At <= at; next++)
                {
                    count += changes[next].Change;
                }

                Instant until = next < changes.Length ? Instant.Min(changes[next].At, end) : end;
                decimal present = count * (1 - shrinkage.Ratio);
                decimal time = (decimal)(until - at).ToInt128Nanoseconds();
                least = Math.Min(least, present);
                work += present * time;
                missing += Math.Max(0, required - present) * time;
                over += Math.Max(0, present - required) * time;
                at = until;
            }

            covered.Add(new IntervalCoverage { Start = interval.Start, Length = interval.Requirement.Traffic.Period, Required = required, AtWork = Time(work), Least = least, Missing = Time(missing), Over = Time(over) });
        }

        return covered.MoveToImmutable();
    }

    private static Duration Time(decimal nanoseconds) => Duration.FromNanoseconds((Int128)Math.Round(nanoseconds));
}
