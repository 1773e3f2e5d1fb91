using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Book;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.Calendars.WrittenTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>Shifts, pauses and absence: who works at a moment, and who is chosen then.</summary>
public sealed class RosterTests
{
    private const string Text = """
        {
          "zone": "Asia/Shanghai",
          "entries": [
            { "agent": "li", "kind": "shift", "on": "2026-11-23/2026-11-27", "hours": ["09:00-12:00", "13:00-18:00"] },
            { "agent": "li", "kind": "break", "on": "2026-11-24", "hours": ["10:00-10:15"], "reason": "training" },
            { "agent": "li", "kind": "absence", "on": "2026-11-25/2026-11-26", "reason": "annual-leave" },
            { "agent": "li", "kind": "absence", "on": "2026-11-27", "hours": ["09:00-11:00"] },
            { "agent": "wang", "kind": "shift", "on": "2026-11-24", "hours": ["22:00-06:00"] }
          ]
        }
        """;

    private static readonly RosterEvaluator Evaluator = StandardJson.Read<Roster>(Text).Compile();

    [Theory]
    [InlineData("li", "2026-11-24T08:59:59+08:00", AgentState.OffShift, null)]
    [InlineData("li", "2026-11-24T09:00:00+08:00", AgentState.Available, null)]
    [InlineData("li", "2026-11-24T10:00:00+08:00", AgentState.Break, "training")]
    [InlineData("li", "2026-11-24T10:15:00+08:00", AgentState.Available, null)]
    [InlineData("li", "2026-11-24T12:00:00+08:00", AgentState.OffShift, null)]
    [InlineData("li", "2026-11-25T00:00:00+08:00", AgentState.Absent, "annual-leave")]
    [InlineData("li", "2026-11-26T23:59:59+08:00", AgentState.Absent, "annual-leave")]
    [InlineData("li", "2026-11-27T10:00:00+08:00", AgentState.Absent, null)]
    [InlineData("li", "2026-11-27T11:00:00+08:00", AgentState.Available, null)]
    [InlineData("li", "2026-11-28T10:00:00+08:00", AgentState.OffShift, null)]
    [InlineData("wang", "2026-11-24T21:59:59+08:00", AgentState.OffShift, null)]
    [InlineData("wang", "2026-11-25T05:59:59+08:00", AgentState.Available, null)]
    [InlineData("wang", "2026-11-25T06:00:00+08:00", AgentState.OffShift, null)]
    [InlineData("nobody", "2026-11-24T10:00:00+08:00", AgentState.OffShift, null)]
    public void An_agent_works_by_the_roster(string agent, string at, AgentState state, string? reason) => Assert.Equal(new RosterState(state, reason), Evaluator.StateOf(agent, At(at)));

    [Theory]
    [InlineData("li", "2026-11-01T00:00:00+08:00", "2026-11-23T09:00:00+08:00")]
    [InlineData("li", "2026-11-24T09:00:00+08:00", "2026-11-24T10:00:00+08:00")]
    [InlineData("li", "2026-11-24T18:00:00+08:00", "2026-11-25T00:00:00+08:00")]
    [InlineData("li", "2026-11-27T17:59:59+08:00", "2026-11-27T18:00:00+08:00")]
    [InlineData("li", "2026-11-27T18:00:00+08:00", null)]
    [InlineData("wang", "2026-11-25T00:00:00+08:00", "2026-11-25T06:00:00+08:00")]
    [InlineData("nobody", "2026-11-24T10:00:00+08:00", null)]
    public void The_next_change_is_told(string agent, string after, string? next) => Assert.Equal(next is null ? null : At(next), Evaluator.NextChange(agent, At(after)));

    [Theory]
    [InlineData(AgentState.Available, "2026-11-24T10:00:00+08:00", AgentState.Break)]
    [InlineData(AgentState.WrapUp, "2026-11-24T10:00:00+08:00", AgentState.WrapUp)]
    [InlineData(AgentState.Engaged, "2026-11-24T12:30:00+08:00", AgentState.OffShift)]
    [InlineData(AgentState.Available, "2026-11-25T10:00:00+08:00", AgentState.Absent)]
    [InlineData(AgentState.Offline, "2026-11-24T09:30:00+08:00", AgentState.Offline)]
    [InlineData(AgentState.Absent, "2026-11-24T09:30:00+08:00", AgentState.Available)]
    public void Host_and_roster_together_tell_the_state(AgentState live, string at, AgentState state) => Assert.Equal(state, Evaluator.On(new Agent { Code = "li", State = live }, At(at)).State);

    [Fact]
    public void An_absent_agent_is_not_chosen_and_the_reason_is_told()
    {
        Instant leave = At("2026-11-25T10:00:00+08:00");
        Agent li = Evaluator.On(new Agent { Code = "li", Channels = [new(Channels.Chat, 4)] }, leave);
        Assigner assigner = ShippedRouting.Evaluator.Assignment.All[0];

        Assert.Null(assigner.Choose(new AgentIndex([li]), new AssignmentRequest { Channel = Channels.Chat }, leave).Agent);
        Assert.Equal("state: requires available, has absent", Assert.Single(Assert.Single(assigner.Explain([li], new AssignmentRequest { Channel = Channels.Chat }, leave).Refused).Refusals).ToString());
    }

    [Theory]
    [InlineData("\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Asia/Peking\"", "CCS4003 /zone")]
    [InlineData("\"2026-11-24\", \"hours\": [\"22:00-06:00\"]", "\"2026-11-24\"", "CCS7209 /entries/4/hours")]
    [InlineData("\"09:00-12:00\", \"13:00-18:00\"", "\"09:00-12:00\", \"11:59-18:00\"", "CCS7209 /entries/0/hours")]
    [InlineData("\"2026-11-25/2026-11-26\"", "\"*-11-25\"", "CCS7209 /entries/2/on")]
    [InlineData("\"2026-11-25/2026-11-26\"", "\"2026-11-25/9999-12-31\"", "CCS7209 /entries/2/on")]
    [InlineData("\"agent\": \"wang\"", "\"agent\": \" \"", "CCS1008 /entries/4/agent")]
    public void What_cannot_be_is_a_finding(string text, string instead, string expected)
    {
        Roster roster = StandardJson.Read<Roster>(Text.Replace(text, instead, StringComparison.Ordinal));

        Assert.Equal([expected], ExampleBook.Places(roster.Validate()));
        Assert.Throws<FindingsException>(roster.Compile);
    }

    [Theory]
    [InlineData("2026-11-24", "08:00-16:00", "2026-11-24", "12:00-20:00", true)]
    [InlineData("2026-11-24", "08:00-16:00", "2026-11-24", "16:00-20:00", false)]
    [InlineData("2026-11-23/2026-11-27", "08:00-16:00", "2026-11-27/2026-11-28", "08:00-09:00", true)]
    [InlineData("2026-11-24", "22:00-06:00", "2026-11-25", "05:00-10:00", true)]
    [InlineData("2026-11-25", "05:00-10:00", "2026-11-24", "22:00-06:00", true)]
    [InlineData("2026-11-24", "22:00-06:00", "2026-11-25", "06:00-10:00", false)]
    [InlineData("2026-11-24", "22:00-06:00", "2026-11-26", "00:00-05:00", false)]
    [InlineData("2026-11-24", "08:00-16:00", "2026-11-25", "08:00-16:00", false)]
    public void Two_shifts_of_one_agent_at_once_are_a_warning(string on, string hours, string otherOn, string otherHours, bool isWarned)
    {
        Roster roster = StandardJson.Read<Roster>($$"""
            { "zone": "Asia/Shanghai", "entries": [
              { "agent": "li", "kind": "shift", "on": "{{on}}", "hours": ["{{hours}}"] },
              { "agent": "li", "kind": "shift", "on": "{{otherOn}}", "hours": ["{{otherHours}}"] },
              { "agent": "wang", "kind": "shift", "on": "{{on}}", "hours": ["{{hours}}"] },
              { "agent": "li", "kind": "break", "on": "{{on}}", "hours": ["{{hours}}"] } ] }
            """);

        string[] places = [.. ExampleBook.Places(roster.Validate())];
        Assert.Equal(isWarned ? 1 : 0, places.Length);
        Assert.All(places, static place => Assert.Matches("^CCS7213 /entries/[01]/hours$", place));
        Assert.Equal(2, roster.Compile().Agents.Length);
    }

    [Fact]
    public void A_run_of_nights_that_reaches_into_its_next_date_overlaps_itself() => Assert.Equal(
        ["CCS7213 /entries/0/hours"],
        ExampleBook.Places(StandardJson.Read<Roster>("""{ "zone": "UTC", "entries": [{ "agent": "wang", "kind": "shift", "on": "2026-11-24/2026-11-26", "hours": ["06:00-10:00", "20:00-06:30"] }] }""").Validate()));

    [Fact]
    public void A_roster_leaves_the_process_and_comes_back() => Assert.Equal(Evaluator.Roster, StandardJson.Read<Roster>(StandardJson.Write(Evaluator.Roster)));

    /// <summary>Minute by minute against entries laid out one by one, over clock changes too; and the state changes just where a change is told, if at all.</summary>
    [Property(MaxTest = 100)]
    public void A_roster_equals_its_entries_laid_out(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        string zone = new[] { "Asia/Shanghai", "Europe/Berlin", "America/New_York" }[random.Next(3)];
        var first = new LocalDate(2026, 10, 24);
        var roster = new Roster
        {
            Zone = zone,
            Entries =
            [
                .. Enumerable.Range(0, 6).Select(_ => (Kind: (RosterKind)random.Next(3), Day: random.Next(4), Days: random.Next(2), Start: random.Next(24), Length: 1 + random.Next(10))).Select(made => new RosterEntry
                {
                    Agent = "a",
                    Kind = made.Kind,
                    On = ExceptionDays.Through(first.PlusDays(made.Day), first.PlusDays(made.Day + made.Days)),
                    Hours = made.Kind == RosterKind.Absence && made.Length > 5 ? [] : [new LocalInterval(new LocalTime(made.Start, 0), new LocalTime((made.Start + made.Length) % 24, 0))],
                }),
            ],
        };
        RosterEvaluator evaluator = roster.Compile();
        DateTimeZone tz = DateTimeZoneProviders.Tzdb[zone];
        Instant Of(LocalDateTime local) => tz.AtLeniently(local).ToInstant();
        var laidOut = new List<(RosterKind Kind, Instant Start, Instant End)>();
        foreach (RosterEntry entry in roster.Entries)
        {
            for (LocalDate day = entry.On.First; day <= entry.On.Last; day = day.PlusDays(1))
            {
                LocalInterval hours = entry.Hours.IsEmpty ? new LocalInterval(LocalTime.Midnight, LocalTime.Midnight) : entry.Hours[0];
                laidOut.Add((entry.Kind, Of(day + hours.Start), Of((hours.End <= hours.Start ? day.PlusDays(1) : day) + hours.End)));
            }
        }

        AgentState Expected(Instant at)
        {
            RosterKind[] kinds = [.. laidOut.Where(entry => entry.Start <= at && at < entry.End).Select(entry => entry.Kind)];
            return kinds.Contains(RosterKind.Absence) ? AgentState.Absent : !kinds.Contains(RosterKind.Shift) ? AgentState.OffShift : kinds.Contains(RosterKind.Break) ? AgentState.Break : AgentState.Available;
        }

        Instant? told = Instant.MinValue;
        for (Instant at = Of(first.PlusDays(-1).AtMidnight()); at < Of(first.PlusDays(8).AtMidnight()); at += Duration.FromMinutes(20))
        {
            Assert.Equal(Expected(at), evaluator.StateOf("a", at).State);
            Instant[] changes = [.. laidOut.SelectMany(entry => new[] { entry.Start, entry.End }).Where(change => change > at).Order()];
            told = evaluator.NextChange("a", at);
            Assert.Equal(changes.Length == 0 ? null : changes[0], told);
        }

        Assert.Null(told);
    }
}
