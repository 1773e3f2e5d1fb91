using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>A roster at work: the state of an agent at a moment, and when it changes. Pure, immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a Roster, which is written.")]
public sealed class RosterEvaluator
{
    /// <summary>Hours reach into the next date, and a zone may skip a date.</summary>
    private const int DaysAround = 2;

    private readonly DateTimeZone zone;
    private readonly Dictionary<string, RosterEntry[]> byAgent;

    internal RosterEvaluator(Roster roster)
    {
        Roster = roster;
        zone = DateTimeZoneProviders.Tzdb[roster.Zone];
        byAgent = roster.Entries.GroupBy(entry => entry.Agent, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.OrderByDescending(entry => entry.Kind).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The roster.</summary>
    public Roster Roster { get; }

    /// <summary>What the roster says of an agent at a moment; off duty where it has no shift then, or is not on the roster.</summary>
    public RosterState StateOf(string agent, Instant at)
    {
        bool isOnDuty = false;
        RosterEntry? pause = null;
        foreach (RosterEntry entry in EntriesOf(agent).Where(entry => Holds(entry, at)))
        {
            switch (entry.Kind)
            {
                case RosterKind.Absence:
                    return new RosterState(AgentState.Absent, entry.Reason);
                case RosterKind.Break:
                    pause ??= entry;
                    break;
                default:
                    isOnDuty = true;
                    break;
            }
        }

        return !isOnDuty ? new RosterState(AgentState.OffShift)
            : pause is not null ? new RosterState(AgentState.Break, pause.Reason)
            : new RosterState(AgentState.Available);
    }

    /// <summary>
    /// An agent as the roster lets it work: absent or off duty where the roster says so, at a pause where it would be available otherwise, and else in the state that the host knows. An agent on duty whom the host knows as absent or off
    /// duty is available.
    /// </summary>
    /// <param name="agent">The agent as the host knows it.</param>
    /// <param name="at">The moment.</param>
    public Agent On(Agent agent, Instant at)
    {
        ArgumentNullException.ThrowIfNull(agent);
        AgentState state = Together(agent.State, StateOf(agent.Code, at).State);
        return state == agent.State ? agent : agent with { State = state };
    }

    /// <summary>The next moment after one at which an entry of an agent begins or ends; null where none does.</summary>
    public Instant? NextChange(string agent, Instant after)
    {
        Instant? next = null;
        foreach (RosterEntry entry in EntriesOf(agent))
        {
            if (Boundary(entry, after) is { } at && !(next <= at))
            {
                next = at;
            }
        }

        return next;
    }

    /// <summary>What the host and the roster say together.</summary>
    internal static AgentState Together(AgentState live, AgentState rostered) => rostered switch
    {
        AgentState.Absent or AgentState.OffShift => rostered,
        _ when live is AgentState.Available or AgentState.Absent or AgentState.OffShift => rostered,
        _ => live,
    };

    /// <summary>The agents of the roster, in the ordinal order of their codes.</summary>
    public ImmutableArray<string> Agents => [.. byAgent.Keys.Order(StringComparer.Ordinal)];

    /// <summary>When an agent is available by the roster, as <see cref="StateOf"/> tells at each moment: the stretches in order, which neither overlap nor touch.</summary>
    /// <param name="agent">The code of the agent.</param>
    /// <param name="from">Where the span begins.</param>
    /// <param name="to">Where it ends, itself no part of it; not before <paramref name="from"/>. The work grows with the days between.</param>
    /// <exception cref="ArgumentException">The span ends before it begins, or lies within days of the ends of time.</exception>
    public ImmutableArray<Interval> OnDuty(string agent, Instant from, Instant to)
    {
        return Planned(agent, from, to).Work;
    }

    /// <summary>When an agent is available by the roster, and when at a break: the stretches within a span.</summary>
    internal (ImmutableArray<Interval> Work, ImmutableArray<Interval> Breaks) Planned(string agent, Instant from, Instant to)
    {
        var span = new Interval(from, to);
        if (LocalDays.Of(from, zone) is not { } first || LocalDays.Of(to, zone) is not { } last)
        {
            throw new ArgumentException("The span is within days of the ends of time.", nameof(from));
        }

        ILookup<RosterKind, Interval> laidOut = LaidOut(agent, first.Date.PlusDays(-DaysAround), last.Date).ToLookup(static stretch => stretch.Entry.Kind, static stretch => stretch.Span);
        ImmutableArray<Interval> duty = Spans.Within(Spans.Without(Spans.Merged(laidOut[RosterKind.Shift]), Spans.Merged(laidOut[RosterKind.Absence])), span);
        ImmutableArray<Interval> breaks = Spans.Merged(laidOut[RosterKind.Break]);
        return (Spans.Without(duty, breaks), Spans.Both(duty, breaks));
    }

    /// <summary>The stretches of an agent's entries on dates, both ends included; a stretch is of the date on which it starts.</summary>
    internal IEnumerable<RosterStretch> LaidOut(string agent, LocalDate first, LocalDate last)
    {
        foreach (RosterEntry entry in EntriesOf(agent))
        {
            LocalDate end = LocalDate.Min(entry.On.Last.WithCalendar(CalendarSystem.Iso), last);
            for (LocalDate date = LocalDate.Max(entry.On.First.WithCalendar(CalendarSystem.Iso), first); date <= end; date = date.PlusDays(1))
            {
                foreach ((Instant start, Instant stop) in StretchesOn(entry, date))
                {
                    if (start < stop)
                    {
                        yield return new RosterStretch(entry, date, new Interval(start, stop));
                    }
                }
            }
        }
    }

    private RosterEntry[] EntriesOf(string agent) => byAgent.GetValueOrDefault(agent) ?? [];

    private bool Holds(RosterEntry entry, Instant at) => StretchesAround(entry, at).Any(stretch => stretch.Start <= at && at < stretch.End);

    private Instant? Boundary(RosterEntry entry, Instant after)
    {
        Instant? next = null;
        foreach ((Instant start, Instant end) in StretchesAround(entry, after))
        {
            Instant at = start > after ? start : end;
            if (at > after && start < end && !(next <= at))
            {
                next = at;
            }
        }

        return next;
    }

    /// <summary>The stretches of an entry on the dates around a moment, or else on its first dates to come: those among which the moment lies, and the next one that begins or ends.</summary>
    private IEnumerable<(Instant Start, Instant End)> StretchesAround(RosterEntry entry, Instant at)
    {
        if (LocalDays.Of(at, zone) is not { } local)
        {
            yield break;
        }

        LocalDate first = LocalDate.Max(entry.On.First.WithCalendar(CalendarSystem.Iso), local.Date.PlusDays(-DaysAround));
        LocalDate last = LocalDate.Min(entry.On.Last.WithCalendar(CalendarSystem.Iso), LocalDate.Max(first, local.Date).PlusDays(DaysAround));
        for (LocalDate date = first; date <= last; date = date.PlusDays(1))
        {
            foreach ((Instant Start, Instant End) stretch in StretchesOn(entry, date))
            {
                yield return stretch;
            }
        }
    }

    private IEnumerable<(Instant Start, Instant End)> StretchesOn(RosterEntry entry, LocalDate date)
    {
        if (entry.Hours.IsEmpty)
        {
            yield return (LocalDays.StartOf(date, zone), LocalDays.EndOf(date, zone));
        }

        foreach (LocalInterval hours in entry.Hours)
        {
            yield return (zone.Resolve(date + hours.Start), zone.Resolve((hours.End <= hours.Start ? date.PlusDays(1) : date) + hours.End));
        }
    }
}
