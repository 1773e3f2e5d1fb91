using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>
/// How agents kept to a roster, by agent and local day, from the states that a log tells. It covers the time from the first thing in the log to the last; what the roster has outside of it is not held against anybody. Keeps all states.
/// </summary>
/// <param name="roster">The roster.</param>
internal sealed class RosterFacts(RosterEvaluator roster) : ILateRecords<StaffRecord>
{
    private readonly Dictionary<string, List<AgentPeriod>> periods = new(StringComparer.Ordinal);
    private Instant? first;
    private Instant? last;
    private LogPlace log;

    /// <summary>What is known of such facts.</summary>
    public static RecordedFacts Recorded { get; } = new() { Fields = ["period-start", "agent", "scheduled", "planned-work", "adherent", "worked", "logged-in", "available", "handling-time"] };

    /// <summary>The agents of the log whom the roster does not name.</summary>
    public ImmutableArray<string> NotOnRoster => [.. periods.Keys.Except(roster.Agents, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The agents of the roster of whom the log tells nothing.</summary>
    public ImmutableArray<string> NotInLog => [.. roster.Agents.Where(agent => !periods.ContainsKey(agent))];

    public void Take(LogEntry entry)
    {
        log = new LogPlace(entry.Place.Input, 0);
        if (entry is LogRecord<ContactRecord> contact)
        {
            Cover(contact.Value.Arrival, contact.Value.Arrival);
        }
        else if (entry is LogRecord<AgentPeriod> period)
        {
            Cover(period.Value.From, period.Value.To);
            if (!periods.TryGetValue(period.Value.Agent, out List<AgentPeriod>? own))
            {
                periods[period.Value.Agent] = own = [];
            }

            own.Add(period.Value);
        }
    }

    public IEnumerable<(LogPlace Place, StaffRecord Record)> Records()
    {
        if (first is not { } begin || last is not { } end)
        {
            yield break;
        }

        DateTimeZone zone = DateTimeZoneProviders.Tzdb[roster.Roster.Zone];
        foreach (string agent in roster.Agents.Union(periods.Keys, StringComparer.Ordinal))
        {
            // Periods of an agent do not overlap, so that in order of their beginnings they are in that of their ends.
            AgentPeriod[] own = [.. (periods.GetValueOrDefault(agent) ?? []).OrderBy(static period => period.From)];
            int next = 0;
            for (LocalDate day = begin.InZone(zone).Date; LocalDays.StartOf(day, zone) < end; day = day.PlusDays(1))
            {
                (Instant from, Instant to) = (Instant.Max(begin, LocalDays.StartOf(day, zone)), Instant.Min(end, LocalDays.EndOf(day, zone)));
                for (; next < own.Length && own[next].To <= from; next++)
                {
                }

                RosterAdherence kept = RosterAdherence.Of(roster, agent, own.Skip(next).TakeWhile(period => period.From < to), from, to);
                if (kept.Planned > Duration.Zero || kept.SignedOn > Duration.Zero)
                {
                    yield return (log, kept.ToStaffRecord());
                }
            }
        }
    }

    private void Cover(Instant from, Instant to)
    {
        first = first is { } earliest ? Instant.Min(earliest, from) : from;
        last = last is { } latest ? Instant.Max(latest, to) : to;
    }
}
