using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What was planned and what was done, as sets of moments.</summary>
internal sealed class AdherenceReading
{
    private readonly RosterEvaluator roster;
    private readonly string agent;
    private readonly Interval span;
    private readonly ImmutableArray<Interval> plannedWork;
    private readonly ImmutableArray<Interval> plannedBreaks;
    private readonly ImmutableArray<Interval> work;
    private readonly ImmutableArray<Interval> pauses;
    private readonly ImmutableArray<Interval> handling;

    public AdherenceReading(RosterEvaluator roster, string agent, IEnumerable<AgentPeriod> periods, Interval span)
    {
        (this.roster, this.agent, this.span) = (roster, agent, span);
        (plannedWork, plannedBreaks) = roster.Planned(agent, span.Start, span.End);
        AgentPeriod[] own = [.. periods.Where(period => period.Agent == agent && period.From < period.To)];
        handling = Done(own, static state => state is AgentState.Engaged or AgentState.WrapUp);
        work = Done(own, static state => state is AgentState.Engaged or AgentState.WrapUp or AgentState.Available);
        pauses = Spans.Without(Done(own, static state => state is AgentState.Break), work);
    }

    public RosterAdherence Read(Duration tolerance)
    {
        ImmutableArray<Interval> planned = Spans.Merged([.. plannedWork, .. plannedBreaks]);
        RosterDeviation[] missed =
        [
            // Who did not come at all kept no break either.
            .. Told(RosterDeviationKind.Away, work.IsEmpty && pauses.IsEmpty ? planned : Spans.Without(Spans.Without(plannedWork, work), pauses)),
            .. Told(RosterDeviationKind.OtherBreak, Spans.Both(plannedWork, pauses)),
            .. Told(RosterDeviationKind.WorkedBreak, Spans.Both(plannedBreaks, work)),
        ];
        missed = [.. missed.Where(deviation => deviation.Length > tolerance)];
        return new RosterAdherence
        {
            Agent = agent,
            Zone = DateTimeZoneProviders.Tzdb[roster.Roster.Zone],
            From = span.Start,
            To = span.End,
            Planned = Spans.Length(planned),
            PlannedWork = Spans.Length(plannedWork),
            Adherent = missed.Aggregate(Spans.Length(planned), static (left, deviation) => left - deviation.Length),
            Worked = Spans.Length(work),
            SignedOn = Spans.Length(work) + Spans.Length(pauses),
            Handling = Spans.Length(handling),
            Deviations = [.. missed.Concat(Told(RosterDeviationKind.Unplanned, Spans.Without(work, planned)).Where(deviation => deviation.Length > tolerance)).OrderBy(static deviation => deviation.From)],
        };
    }

    private ImmutableArray<Interval> Done(AgentPeriod[] own, Func<AgentState, bool> counts) =>
        Spans.Within(Spans.Merged(own.Where(period => counts(period.State)).Select(static period => new Interval(period.From, period.To))), span);

    private static IEnumerable<RosterDeviation> Told(RosterDeviationKind kind, ImmutableArray<Interval> set) => set.Select(stretch => new RosterDeviation(kind, stretch.Start, stretch.End));
}
