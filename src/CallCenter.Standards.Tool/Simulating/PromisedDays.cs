using System.Collections.Immutable;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Simulation;

namespace CallCenter.Standards.Tool.Simulating;

/// <summary>How the promises of scenarios were kept on each simulated day: the clocks of each contact, by the standard of its scenario.</summary>
/// <param name="scenarios">The promises of each scenario, the one as it is first.</param>
/// <param name="days">How many days are simulated.</param>
internal sealed class PromisedDays(ImmutableArray<ServiceLevelEvaluator> scenarios, int days)
{
    private readonly Day[][] counted = [.. scenarios.Select(_ => new Day[days])];

    /// <summary>Sees the contacts of a day; each day is seen by one thread at a time.</summary>
    public Action<SimulatedContact> See(int scenario, int day) => (counted[scenario][day] = new Day(scenarios[scenario])).Add;

    /// <summary>How many contacts the standard of a scenario keeps no clock of, since it refuses their events.</summary>
    public int RefusedIn(int scenario) => Enumerable.Range(0, days).Sum(day => counted[scenario][day].Refused);

    /// <summary>The promises that both standards make and that were decided on at least two days in both, in the order of the standard as it is.</summary>
    public ImmutableArray<ComparedPromise> Compare(int scenario, Percentage confidence) =>
    [
        .. scenarios[0].Policies.SelectMany(static policy => policy.Targets.Select(target => (Policy: policy, Target: target)))
            .DistinctBy(static promise => (promise.Policy.Code, promise.Target.Code))
            .Select(promise => Compare(promise.Policy, promise.Target, scenario, confidence)).OfType<ComparedPromise>(),
    ];

    private ComparedPromise? Compare(ServiceLevelPolicy policy, ServiceTarget target, int scenario, Percentage confidence)
    {
        (double AsIs, double Other)[] both =
        [
            .. Enumerable.Range(0, days).Select(day => (AsIs: counted[0][day].ShareOf(policy, target), Other: counted[scenario][day].ShareOf(policy, target)))
                .Where(static day => day is { AsIs: not null, Other: not null }).Select(static day => (day.AsIs!.Value, day.Other!.Value)),
        ];
        return both.Length < 2 ? null : new ComparedPromise(
            policy,
            target,
            MeanInterval.Of([.. both.Select(static day => day.AsIs)], confidence)!,
            MeanInterval.Of([.. both.Select(static day => day.Other)], confidence)!,
            MeanInterval.Of([.. both.Select(static day => day.Other - day.AsIs)], confidence)!);
    }

    private sealed class Day(ServiceLevelEvaluator promises)
    {
        private readonly Dictionary<(string Policy, string Target), ClockAttainment> kept = [];

        public int Refused { get; private set; }

        public void Add(SimulatedContact contact)
        {
            ImmutableArray<CaseEvent> events = contact.Events;
            if (events.IsEmpty)
            {
                return;
            }

            ServiceLevelReading reading = promises.Read(contact.Case, events.AsSpan(), events[^1].At);
            if (reading.Outcome == ServiceLevelOutcome.EventsRefused)
            {
                Refused++;
                return;
            }

            foreach (TargetReading target in reading.Targets.Where(static target => target.Clock.Status != ClockStatus.NotStarted))
            {
                (string, string) key = (target.Policy, target.Target.Code);
                kept[key] = kept.GetValueOrDefault(key).Add(target.Clock);
            }
        }

        public double? ShareOf(ServiceLevelPolicy policy, ServiceTarget target) => (double?)kept.GetValueOrDefault((policy.Code, target.Code)).Share?.Ratio;
    }
}
