using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>
/// How many agents there were in each interval of days, as far as a log tells: while somebody waits all who can serve are serving, so that the number served at a time is the number of agents. Where nobody waited for long enough it is
/// at least the most that were served at once.
/// </summary>
internal sealed class Capacity
{
    /// <summary>Less time with somebody waiting tells too little.</summary>
    private static readonly long Enough = Duration.FromMinutes(5).BclCompatibleTicks;

    private readonly DateTimeZone zone;
    private readonly long[] queued;
    private readonly long[] served;
    private readonly long[] most;
    private int days;

    public Capacity(DateTimeZone zone, int intervals)
    {
        this.zone = zone;
        queued = new long[intervals];
        served = new long[intervals];
        most = new long[intervals];
    }

    /// <summary>Adds a day.</summary>
    public void Add(LocalDate date, IEnumerable<ContactRecord> records)
    {
        days++;
        Instant[] ends = [.. Enumerable.Range(1, queued.Length).Select(interval => EndOf(date, interval))];
        int interval = 0, busy = 0, waiting = 0, peak = 0;
        long last = LocalDays.StartOf(date, zone).ToUnixTimeTicks();
        foreach ((long at, int busyBy, int waitingBy) in Changes(records).OrderBy(static change => change.At))
        {
            while (interval < ends.Length && ends[interval].ToUnixTimeTicks() is var end && end <= at)
            {
                Count(interval, end - last, busy, waiting);
                most[interval] += peak;
                (last, peak) = (end, busy);
                interval++;
            }

            if (interval == ends.Length)
            {
                return;
            }

            Count(interval, at - last, busy, waiting);
            last = Math.Max(last, at);
            busy += busyBy;
            waiting += waitingBy;
            peak = Math.Max(peak, busy);
        }

        most[interval] += peak;
    }

    /// <summary>The mean number of agents in an interval.</summary>
    public double AgentsIn(int interval) => queued[interval] >= Enough * Math.Max(1, days) / 3 ? (double)served[interval] / queued[interval] : days == 0 ? 0 : (double)most[interval] / days;

    /// <summary>Agents, as many as there were at most, each able to do what is asked for.</summary>
    public ImmutableArray<Agent> AgentsFor(AssignmentRequest request) =>
    [
        .. Enumerable.Range(1, (int)Math.Ceiling(Enumerable.Range(0, queued.Length).Max(AgentsIn))).Select(number => new Agent
        {
            Code = CodeOf(number),
            Skills = request.Skills,
            Languages = request.Language is { } language ? [language] : [],
            Authorities = request.Authority is { } authority ? [new AuthorityLimit(authority)] : [],
            Channels = [new ChannelLoad(request.Channel, 1, 0, IsExclusive: true)],
        }),
    ];

    /// <summary>A roster with so many in each interval; parts of an agent are one on as many of the days.</summary>
    /// <param name="date">The date.</param>
    /// <param name="agents">How many there are.</param>
    /// <param name="part">Above 0 and below 1: from which part of an agent on there is one.</param>
    public Roster RosterOn(LocalDate date, int agents, double part)
    {
        ImmutableArray<RosterEntry>.Builder entries = ImmutableArray.CreateBuilder<RosterEntry>();
        for (int number = 1; number <= agents; number++)
        {
            for (int from = 0; from < queued.Length; from++)
            {
                int to = from;
                while (to < queued.Length && Math.Floor(AgentsIn(to) + 1 - part) >= number)
                {
                    to++;
                }

                if (to > from)
                {
                    entries.Add(new RosterEntry { Agent = CodeOf(number), Kind = RosterKind.Shift, On = ExceptionDays.On(date), Hours = [new LocalInterval(TimeOf(from), TimeOf(to % queued.Length))] });
                    from = to;
                }
            }
        }

        return new Roster { Zone = zone.Id, Entries = entries.ToImmutable() };
    }

    private static IEnumerable<(long At, int Busy, int Waiting)> Changes(IEnumerable<ContactRecord> records)
    {
        foreach (ContactRecord record in records)
        {
            long asked = (record.Arrival + (record.IvrTime ?? Duration.Zero)).ToUnixTimeTicks();
            long left = asked + record.Wait.BclCompatibleTicks;
            yield return (asked, 0, 1);
            yield return record.Outcome == ContactOutcome.Answered ? (left, 1, -1) : (left, 0, -1);
            if (record.Outcome == ContactOutcome.Answered)
            {
                yield return (left + record.Talk.BclCompatibleTicks + (record.WrapUp?.BclCompatibleTicks ?? 0), -1, 0);
            }
        }
    }

    private static string CodeOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"agent-{number:000}");

    private void Count(int interval, long ticks, int busy, int waiting)
    {
        if (waiting > 0 && ticks > 0)
        {
            queued[interval] += ticks;
            served[interval] += ticks * busy;
        }
    }

    private LocalTime TimeOf(int interval) => LocalTime.FromTicksSinceMidnight(NodaConstants.TicksPerDay / queued.Length * interval);

    private Instant EndOf(LocalDate date, int interval) => interval == queued.Length ? LocalDays.EndOf(date, zone) : zone.AtLeniently(date + TimeOf(interval)).ToInstant();
}
