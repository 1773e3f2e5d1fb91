using CallCenter.Standards.Calendars;
using CallCenter.Standards.Workflows;
using NodaTime;
using static CallCenter.Standards.Tests.Workflows.EventLogs.Conformance.SampleFlow;

namespace CallCenter.Standards.Tests.Workflows.EventLogs.Conformance;

public sealed class WorkflowConformanceTests
{
    private static readonly WorkflowConformance Repairs = Compare(Repair);

    [Theory]
    [InlineData("otsc")]
    [InlineData("othtsc")]
    [InlineData("othththtsrsrsc")]
    public void A_case_that_the_workflow_allows_fits(string activities)
    {
        Alignment alignment = Align(Repairs, activities);

        Assert.True(alignment.Fits);
        Assert.Empty(alignment.Deviations);
        Assert.Equal("100 %", alignment.Fitness.ToString());
    }

    [Theory]
    [InlineData("otc", "2 in 'active': 's' left no event before 'c'")]
    [InlineData("tsc", "0 at the start: 'o' left no event before 't'")]
    [InlineData("ots", "3 in 'solved': 'c' left no event before the end")]
    [InlineData("otxsc", "2 in 'active': found 'x', expected 'h', 's'")]
    [InlineData("ottsc", "2 in 'active': 'h' left no event before 't'")]
    [InlineData("otsco", "4 in 'closed': found 'o', expected the end")]
    [InlineData("othsc", "3 in 'held': 't' left no event before 's'")]
    public void A_deviation_tells_where_what_was_found_and_what_expected(string activities, string deviation)
    {
        Alignment alignment = Align(Repairs, activities);

        Assert.Equal([deviation], alignment.Deviations.Select(found => $"{found.Position} {found}"));
        Assert.Equal((1, activities.Length + 4), (alignment.Cost, alignment.GreatestCost));
    }

    /// <summary>Rows of costs are kept by the root of the events and worked out again on the way: a long case is told as exactly as a short one.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4_999)]
    [InlineData(5_000)]
    public void A_long_case_tells_the_one_event_that_is_missing(int at)
    {
        string[] holds = [.. Enumerable.Repeat("ht", 5_001)];
        holds[at] = "h";

        Alignment alignment = Align(Repairs, "ot" + string.Concat(holds) + "sc");

        Assert.Equal([$"{2 + (2 * at) + 1} in 'held': 't' left no event before '{(at == 5_000 ? 's' : 'h')}'"], alignment.Deviations.Select(found => $"{found.Position} {found}"));
        Assert.Equal((1, 10_005 + 4), (alignment.Cost, alignment.GreatestCost));
    }

    /// <summary>A case closed without having been solved: the missing step costs 10, and so it is dearer than to take the closing for an event too much.</summary>
    [Fact]
    public void What_a_deviation_costs_is_data()
    {
        WorkflowConformance weighed = Compare(Repair, ActivityMapping.OfHistories(Repair) with { CasesMayBeOpen = true, Costs = [new("s") { StepWithoutEvent = 10 }, new("t") { EventWithoutStep = 3 }] });

        Assert.Equal((1, "2 in 'active': found 'c', expected 'h', 's', the end"), Align(weighed, "otc") is var closed ? (closed.Cost, string.Join("; ", closed.Deviations.Select(found => $"{found.Position} {found}"))) : default);
        Assert.Equal((1, 1 + 3 + 3 + 1), Align(weighed, "ott") is var twice ? (twice.Cost, twice.GreatestCost) : default); // its three events, and the one of an open case
        Assert.Equal(Percentage.FromRatio(1 - (1m / 6)), Align(weighed, "otc").Fitness);
    }

    /// <summary>Adriansyah: 1 − cost ÷ (events + shortest run); a case of which nothing agrees has fitness 0.</summary>
    [Theory]
    [InlineData("otsc", "100 %")]
    [InlineData("otssc", "88.88888888888888888888888889 %")]
    [InlineData("sc", "66.66666666666666666666666667 %")]
    [InlineData("xx", "0 %")]
    [InlineData("", "0 %")]
    public void Fitness_weighs_what_differs_against_what_could(string activities, string fitness) => Assert.Equal(fitness, Align(Repairs, activities).Fitness.ToString());

    [Fact]
    public void A_report_counts_cases_and_the_commonest_deviations()
    {
        ConformanceReport report = Repairs.Check(SampleLog.Of("otsc", "otc", "otc", "tc", "otsc", "otssssc"));

        Assert.Equal([true, false, false, false, true, false], report.Cases.Select(known => known.Alignment.Fits));
        Assert.Equal(["a", "b", "c", "d", "e", "f"], report.Cases.Select(known => known.Case.Id));
        Assert.Same(Repair, Repairs.Workflow);
        Assert.Equal(2, report.FittingCases);
        Assert.Equal(
            [("in 'active': 's' left no event before 'c'", 3L, 3L), ("at the start: 'o' left no event before 't'", 1L, 1L), ("in 'solved': 'r' left no event before 's'", 1L, 3L)],
            report.Deviations.Select(count => (count.Deviation.ToString(), count.Cases, count.Occurrences)).OrderByDescending(count => count.Item2).ThenBy(count => count.Item1, StringComparer.Ordinal));
        Assert.Equal(3, report.Deviations[1].Occurrences);
        Assert.Equal(1 - (7m / (8 + 7 + 7 + 6 + 8 + 11)), report.Fitness.Ratio);
        Assert.Equal((1m + (6m / 7) + (6m / 7) + (4m / 6) + 1m + (8m / 11)) / 6, report.MeanCaseFitness.Ratio, 25);
        Assert.Equal([2L, 2L, 1L, 1L], report.Variants.Select(known => known.Variant.Cases));
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void A_log_without_cases_deviates_nowhere()
    {
        ConformanceReport report = Repairs.Check(EventLog.From([]));

        Assert.Equal((0L, 1m, 1m), (report.FittingCases, report.Fitness.Ratio, report.MeanCaseFitness.Ratio));
    }

    [Fact]
    public void Activities_that_say_nothing_are_passed_over_and_keep_their_places()
    {
        WorkflowConformance conformance = Compare(Repair, new ActivityMapping { Activities = Events("o", "t", "h", "s", "r", "c").Activities, Ignored = ["note"] });

        Alignment alignment = conformance.Align(["note", "o", "note", "t", "note", "c", "note"]);

        Assert.Equal((1, 7, 5), (alignment.Cost, alignment.GreatestCost, alignment.Deviations.Single().Position));
    }

    [Fact]
    public void An_activity_that_is_not_mapped_deviates_and_is_found()
    {
        ConformanceReport report = Repairs.Check(SampleLog.Of("otxsc", "otsc", "x"));

        Finding finding = Assert.Single(report.Findings);
        Assert.Equal(("CCS8307", "/activities/x", "The mapping does not know activity 'x'; events that have it: 2."), (finding.Code, finding.Pointer, finding.Message));
    }

    [Fact]
    public void A_step_that_the_log_does_not_show_costs_nothing()
    {
        WorkflowConformance conformance = Compare(Repair, Events("o", "s", "c"));

        Assert.True(Align(conformance, "osc").Fits);
        Assert.True(Align(conformance, "ossc").Fits);
        Assert.False(Align(conformance, "oc").Fits);
        Assert.Equal(3, Align(conformance, "").GreatestCost);
    }

    [Fact]
    public void A_case_may_be_open_where_the_mapping_says_so()
    {
        WorkflowConformance conformance = Compare(Repair, new ActivityMapping { Activities = Events("o", "t", "h", "s", "r", "c").Activities, CasesMayBeOpen = true });

        Assert.True(Align(conformance, "oth").Fits);
        Assert.False(Align(conformance, "oh").Fits);
        Assert.Equal(3, Align(conformance, "oh").GreatestCost);
    }

    [Theory]
    [InlineData(true, "NAASSC", true)]
    [InlineData(true, "NNAHHHASC", true)]
    [InlineData(false, "NAASC", false)]
    [InlineData(false, "NAHASC", true)]
    [InlineData(true, "ASC", false)]
    public void Activities_may_mean_the_state_after_them(bool mayRepeat, string activities, bool fits)
    {
        var mapping = new ActivityMapping
        {
            Activities = [new("N", ActivityMeaning.State, "new"), new("A", ActivityMeaning.State, "active"), new("H", ActivityMeaning.State, "held"), new("S", ActivityMeaning.State, "solved"), new("C", ActivityMeaning.State, "closed")],
            StatesMayRepeat = mayRepeat,
        };

        Assert.Equal(fits, Align(Compare(Repair, mapping), activities).Fits);
    }

    [Fact]
    public void Activities_may_mean_commands_and_one_activity_several_things()
    {
        var mapping = new ActivityMapping { Activities = [new("begin", ActivityMeaning.Command, "open"), new("work", ActivityMeaning.Command, "t"), new("work", ActivityMeaning.Event, "s"), new("end", ActivityMeaning.Command, "c")] };

        Assert.True(Compare(Repair, mapping).Align(["begin", "work", "work", "end"]).Fits);
        Assert.False(Compare(Repair, mapping).Align(["begin", "work", "end"]).Fits);
    }

    [Fact]
    public void Roles_that_may_not_take_a_step_are_told_apart_from_fitness()
    {
        LogEntry[] entries = [.. SampleLog.Entries("1", "otsc").Zip(["client", "agent", "client", null], (entry, role) => entry with { Role = role }), .. SampleLog.Entries("2", "otsc").Select(entry => entry with { Role = "clerk" })];
        var mapping = new ActivityMapping { Activities = Events("o", "t", "h", "s", "r", "c").Activities, Roles = [new("client", "customer"), new("agent", "agent")] };

        ConformanceReport report = Compare(Repair, mapping).Check(EventLog.From(entries));

        RoleDeviation deviation = Assert.Single(report.Cases[0].RoleDeviations);
        Assert.Equal((2, "active", "s", "customer"), (deviation.Position, deviation.State, deviation.Activity, deviation.Role));
        Assert.Equal("'s' by customer; allowed to agent", deviation.ToString());
        Assert.Empty(report.Cases[1].RoleDeviations);
        Assert.Equal(2, report.FittingCases);
    }

    [Fact]
    public void Whoever_holds_the_authority_may_take_a_step_whatever_the_role()
    {
        WorkflowDefinition workflow = With(Of("pay", "asked", ["paid"]), [new WorkflowStep { From = ["asked"], To = "paid", Event = "p", Roles = ["manager"], Authorities = ["pay-out"] }]);
        LogEntry[] entries = [.. SampleLog.Entries("1", "op").Select(entry => entry with { Role = "customer" })];

        Assert.Empty(Compare(workflow).Check(EventLog.From(entries)).Cases[0].RoleDeviations);
    }

    [Fact]
    public void A_step_that_stays_is_an_event_and_changes_no_state()
    {
        WorkflowDefinition workflow = With(Of("note", "open", ["done"]), [new WorkflowStep { From = ["open"], Event = "n", Roles = ["agent"] }, new WorkflowStep { From = ["open"], To = "done", Event = "d", Roles = ["agent"] }]);

        Assert.True(Align(Compare(workflow), "onnnd").Fits);
        Assert.Equal(["in 'done': found 'n', expected the end"], Align(Compare(workflow), "odn").Deviations.Select(found => found.ToString()));
    }

    [Fact]
    public void A_timed_move_is_a_step_like_any_other()
    {
        WorkflowDefinition flow = Of("wait", "waiting", ["lapsed"]);
        WorkflowDefinition workflow = Copy(flow, states:
        [
            new WorkflowState
            {
                Code = "waiting",
                Name = flow.Name,
                TimedMoves = [new TimedMove { Code = "lapse", Name = flow.Name, After = new ElapsedDuration(Duration.FromDays(1)), To = "lapsed", Event = "l", Provenance = flow.Provenance }],
            },
            State("lapsed", isFinal: true),
        ]);

        Assert.True(Align(Compare(workflow), "ol").Fits);
        Assert.True(Compare(workflow, new ActivityMapping { Activities = [new("gone", ActivityMeaning.Command, "lapse")] }).Align(["gone"]).Fits);
    }

    private static readonly WorkflowDefinition Answered = Stopping(
        Of("answered", "queued", ["closed", "handed-over", "dropped"], "queued -a> triage", "triage -b> hold", "hold -k> handed-over", "triage -j> handling", "handling -k> closed", "triage -d> dropped", "handling -d> dropped", "queued -d> dropped"), "b");

    [Theory]
    [InlineData("oak", "j")] // closed without being judged, rather than stopped and handed over
    [InlineData("oa", "d")] // the ordinary way is longer, and what costs less is taken
    [InlineData("oabk", null)] // the log shows the stop itself
    [InlineData("oab", "k")]
    public void A_case_is_not_said_to_be_stopped_or_dropped_where_the_ordinary_way_costs_the_same(string activities, string? missing) =>
        Assert.Equal(missing, Align(Compare(Answered, Events("o", "a", "b", "j", "k", "d")), activities).Deviations.SingleOrDefault()?.Step);

    [Fact]
    public void A_case_that_is_dropped_anywhere_ends_so_only_where_nothing_else_costs_the_same()
    {
        WorkflowDefinition workflow = Of("dropping", "asked", ["dropped", "told"], "asked -d> dropped", "asked -t> told", "asked -w> waiting", "waiting -d> dropped");

        Assert.Equal("t", Assert.Single(Align(Compare(workflow, Events("o", "d", "t", "w")), "o").Deviations).Step);
    }

    internal static WorkflowDefinition With(WorkflowDefinition flow, WorkflowStep[] steps) =>
        Copy(flow, commands: [.. steps.Select((step, i) => new WorkflowCommand { Code = $"c{i}", Name = flow.Name, Steps = [step] })]);

    internal static WorkflowDefinition Copy(WorkflowDefinition flow, WorkflowState[]? states = null, WorkflowCommand[]? commands = null) => new()
    {
        Code = flow.Code,
        Version = flow.Version,
        Name = flow.Name,
        Record = flow.Record,
        Opening = flow.Opening,
        States = states is null ? flow.States : [.. states],
        Commands = commands is null ? flow.Commands : [.. commands],
        Provenance = flow.Provenance,
    };
}
