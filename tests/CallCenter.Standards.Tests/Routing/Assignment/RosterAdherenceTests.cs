using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Kpis.Catalogue;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.Calendars.WrittenTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>What agents did, held against the roster.</summary>
public sealed class RosterAdherenceTests
{
    private static readonly Roster Roster = StandardJson.Read<Roster>("""
        {
          "zone": "Asia/Shanghai",
          "entries": [
            { "agent": "li", "kind": "shift", "on": "2026-11-23/2026-11-24", "hours": ["08:00-17:00"] },
            { "agent": "li", "kind": "break", "on": "2026-11-23/2026-11-24", "hours": ["12:00-13:00"], "reason": "meal" },
            { "agent": "li", "kind": "absence", "on": "2026-11-24", "hours": ["15:00-17:00"], "reason": "leave" }
          ]
        }
        """);

    private static readonly Instant From = At("2026-11-23T00:00:00+08:00");
    private static readonly Instant To = At("2026-11-24T00:00:00+08:00");

    private static readonly ImmutableArray<AgentPeriod> Day =
    [
        Period("08:04", "10:00", AgentState.Available),
        Period("10:00", "10:20", AgentState.Break),
        Period("10:20", "12:10", AgentState.Engaged),
        Period("12:10", "13:00", AgentState.Break),
        Period("13:00", "16:30", AgentState.Available),
        Period("16:30", "17:30", AgentState.WrapUp),
        new("wang", AgentState.Available, From, To),
    ];

    [Fact]
    public void A_day_is_told_by_its_minutes()
    {
        RosterAdherence reading = RosterAdherence.Of(Roster.Compile(), "li", Day, From, To);

        // 540 minutes on the roster: 4 late, 20 at another break, 10 of the meal worked.
        Assert.Equal((540, 480, 506), (reading.Planned.TotalMinutes, reading.PlannedWork.TotalMinutes, reading.Adherent.TotalMinutes));
        Assert.Equal((496, 566, 170), (reading.Worked.TotalMinutes, reading.SignedOn.TotalMinutes, reading.Handling.TotalMinutes));
        Assert.Equal(
            [(RosterDeviationKind.Away, 4), (RosterDeviationKind.OtherBreak, 20), (RosterDeviationKind.WorkedBreak, 10), (RosterDeviationKind.Unplanned, 30)],
            reading.Deviations.Select(deviation => (deviation.Kind, deviation.Length.TotalMinutes)));
        Assert.Equal(506.0 / 540, reading.Adherence);
        Assert.Equal(496.0 / 480, reading.Conformance);
        Assert.Equal(reading, StandardJson.Read<RosterAdherence>(StandardJson.Write(reading)));
    }

    [Fact]
    public void What_is_tolerated_is_neither_told_nor_taken_off()
    {
        RosterAdherence reading = RosterAdherence.Of(Roster.Compile(), "li", Day, From, To, Duration.FromMinutes(10));

        Assert.Equal(520, reading.Adherent.TotalMinutes);
        Assert.Equal([RosterDeviationKind.OtherBreak, RosterDeviationKind.Unplanned], reading.Deviations.Select(deviation => deviation.Kind));
        Assert.Equal(496, reading.Worked.TotalMinutes);
    }

    [Fact]
    public void Absence_by_the_roster_is_no_time_to_keep()
    {
        RosterAdherence reading = RosterAdherence.Of(Roster.Compile(), "li", [], At("2026-11-24T00:00:00+08:00"), At("2026-11-25T00:00:00+08:00"));

        Assert.Equal((420, 360, 0), (reading.Planned.TotalMinutes, reading.PlannedWork.TotalMinutes, reading.Adherent.TotalMinutes));
        Assert.Equal(0, reading.Conformance);
    }

    [Fact]
    public void Whoever_has_no_duty_has_neither_share()
    {
        RosterAdherence reading = RosterAdherence.Of(Roster.Compile(), "wang", Day, From, To);

        Assert.Null(reading.Adherence);
        Assert.Null(reading.Conformance);
        Assert.Equal((null, null, null), (reading.ToStaffRecord().Scheduled, reading.ToStaffRecord().PlannedWork, reading.ToStaffRecord().Adherent));
        Assert.Equal(RosterDeviationKind.Unplanned, Assert.Single(reading.Deviations).Kind);
        Assert.Throws<ArgumentOutOfRangeException>(() => RosterAdherence.Of(Roster.Compile(), "li", Day, From, To, Duration.FromMinutes(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RosterAdherence.Of(Roster.Compile(), "li", Day, To, From));
    }

    [Theory]
    [InlineData("schedule-adherence", 506.0 / 540)]
    [InlineData("schedule-conformance", 496.0 / 480)]
    [InlineData("attendance-rate", 566.0 / 540)]
    [InlineData("occupancy", 170.0 / 496)]
    [InlineData("utilisation", 170.0 / 566)]
    public void The_facts_of_a_day_give_the_indicators(string kpi, double share)
    {
        Assert.Equal(share, ShippedKpis.Totals(StaffRecord.Schema, RosterAdherence.Of(Roster.Compile(), "li", Day, From, To).ToStaffRecord("loans")).Value(kpi)!.Value, 12);
    }

    /// <summary>Minute by minute, each looked up by itself.</summary>
    [Property]
    public void A_walk_over_the_minutes_tells_the_same(byte[] states, byte shift, byte pause, byte tolerated)
    {
        Instant begin = At("2026-03-29T00:00:00+01:00");
        LocalInterval duty = LocalInterval.Hours(shift % 20, (shift % 20) + 3);
        LocalInterval rest = new(new LocalTime(pause % 22, 15), new LocalTime((pause % 22) + 1, 30));
        RosterEvaluator roster = new Roster
        {
            Zone = "Europe/Berlin",
            Entries =
            [
                new() { Agent = "a", Kind = RosterKind.Shift, On = ExceptionDays.On(new LocalDate(2026, 3, 29)), Hours = [duty] },
                new() { Agent = "a", Kind = RosterKind.Break, On = ExceptionDays.On(new LocalDate(2026, 3, 29)), Hours = [rest] },
            ],
        }.Compile();
        AgentPeriod[] periods = [.. states.Take(140).Select((state, i) => new AgentPeriod("a", (AgentState)(state % 7), begin + Duration.FromMinutes(i * 10), begin + Duration.FromMinutes((i + 1) * 10)))];
        bool came = periods.Any(static period => period.State is not (AgentState.Offline or AgentState.OffShift or AgentState.Absent));
        int[] minutes = new int[3];
        for (int minute = 0; minute < 1380; minute++)
        {
            Instant at = begin + Duration.FromMinutes(minute);
            AgentState plan = roster.StateOf("a", at).State;
            AgentState? did = periods.FirstOrDefault(period => period.From <= at && at < period.To)?.State;
            bool works = did is AgentState.Available or AgentState.Engaged or AgentState.WrapUp;
            minutes[0] += plan == AgentState.OffShift ? 0 : 1;
            minutes[1] += (plan == AgentState.Available && works) || (plan == AgentState.Break && !works && came) ? 1 : 0;
            minutes[2] += works ? 1 : 0;
        }

        RosterAdherence reading = RosterAdherence.Of(roster, "a", Enumerable.Reverse(periods), begin, begin + Duration.FromHours(23));
        RosterAdherence mild = RosterAdherence.Of(roster, "a", periods, begin, begin + Duration.FromHours(23), Duration.FromMinutes(tolerated));
        Assert.Equal((minutes[0], minutes[1], minutes[2]), (reading.Planned.TotalMinutes, reading.Adherent.TotalMinutes, reading.Worked.TotalMinutes));
        Assert.Equal(reading.Planned - reading.Adherent, reading.Deviations.Where(deviation => deviation.Kind != RosterDeviationKind.Unplanned).Aggregate(Duration.Zero, (sum, deviation) => sum + deviation.Length));
        Assert.True(mild.Adherent >= reading.Adherent && mild.Adherent <= mild.Planned);
        Assert.All(mild.Deviations, deviation => Assert.True(deviation.Length > Duration.FromMinutes(tolerated)));
    }

    private static AgentPeriod Period(string from, string to, AgentState state) => new("li", state, At($"2026-11-23T{from}:00+08:00"), At($"2026-11-23T{to}:00+08:00"));
}
