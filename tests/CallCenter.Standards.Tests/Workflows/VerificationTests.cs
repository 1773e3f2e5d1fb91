using System.Collections.Immutable;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>Each rule of verification has a broken definition that breaks it alone, and the way to the fault.</summary>
public sealed class VerificationTests
{
    [Fact]
    public void A_state_that_nothing_leads_to_is_found() => Found("CCS8109", "/workflows/0/states/2", "b", "Nothing leads to state 'b'.",
        "open → a", "a → c: go", "b → c: on", "final c");

    [Fact]
    public void A_state_led_to_only_from_states_out_of_reach_is_found()
    {
        ImmutableArray<Finding> findings = DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a", "a → d: go", "b → c: on", "c → d: on", "c → b: back", "final d"));

        Assert.Equal(["b", "c"], findings.Where(finding => finding.Code == "CCS8109").Select(finding => finding.Value));
        Assert.Equal(["State 'b' is led to only from 'c', which no case can come to or leave that way.", "State 'c' is led to only from 'b', which no case can come to or leave that way."], findings.Select(finding => finding.Message));
    }

    [Fact]
    public void A_dead_end_is_found_with_the_way_to_it() => Found("CCS8110", "/workflows/0/states/1", "b", "A case that came to 'b' by open → go cannot leave it: no step leads on.",
        "open → a", "a → b: go", "a → c: end", "final c");

    [Fact]
    public void A_dead_end_for_want_of_a_field_is_found_on_the_way_that_does_not_collect_it() => Found("CCS8110", "/workflows/0/states/1", "b", "A case that came to 'b' by open → short cannot leave it: 'end' needs topic.",
        "open → a", "a → b: long +topic", "a → b: short", "b → c: end !topic", "final c");

    [Fact]
    public void A_step_that_leaves_a_case_where_it_is_is_no_way_out() => Found("CCS8110", "/workflows/0/states/1", "b", "A case that came to 'b' by open → go cannot leave it: no step leads on.",
        "open → a", "a → b: go", "b → .: note", "a → c: end", "final c");

    [Fact]
    public void A_circle_without_a_way_out_is_found() => Found("CCS8111", "/workflows/0/states/1", "b", "A case that came to 'b' by open → go can go on, but never ends.",
        2, "open → a", "a → b: go", "b → c: on", "c → b: back", "a → d: end", "final d");

    [Fact]
    public void A_workflow_without_a_final_state_never_ends() => Found("CCS8110", "/workflows/0/states/0", "a", "A case that came to 'a' by open cannot leave it: no step leads on.", "open → a");

    [Fact]
    public void A_step_that_nobody_may_take_is_found() => Found("CCS8112", "/workflows/0/commands/0/steps/0/roles", "go", "Neither a role nor an authority allows 'go', in 'a', come to by open.",
        "open → a", "a → b: go []", "final b");

    [Fact]
    public void An_opening_that_nobody_may_give_is_found() => Found("CCS8112", "/workflows/0/opening/roles", null, "Neither a role nor an authority allows the opening, in '', come to by nothing.",
        "open → a: open []", "a → b: go", "final b");

    [Fact]
    public void A_command_without_a_step_is_found()
    {
        WorkflowDefinition sound = DrawnWorkflow.Of("w", "open → a", "a → b: go", "final b");
        WorkflowDefinition broken = With(sound, commands: sound.Commands.Add(new WorkflowCommand { Code = "fly", Name = new(null, "fly"), Steps = [] }));

        Assert.Equal(["CCS8112 /workflows/0/commands/1/steps"], Places(DrawnWorkflow.FindingsOf(broken)));
    }

    [Theory]
    [InlineData("a → b: go {level: [5..1]}", "/workflows/0/commands/0/steps/0/when/level", "[5..1]")]
    [InlineData("a → b: go {wait: null}", "/workflows/0/commands/0/steps/0/when/wait", "null")]
    [InlineData("a → b after PT1H: lapse {level: [5..1]}", "/workflows/0/states/0/timedMoves/0/when/level", "[5..1]")]
    public void A_guard_that_can_never_hold_is_found(string line, string pointer, string value) =>
        Found("CCS8113", pointer, value, $"No value of field '{pointer[(pointer.LastIndexOf('/') + 1)..]}' can pass, in 'a', come to by open.", "open → a", line, "final b");

    [Fact]
    public void Two_steps_that_facts_allow_both_are_found_with_the_facts() => Found("CCS8114", "/workflows/0/commands/1/steps/1", "go", "In 'b', come to by open → on, command 'go' could take this step and the one to 'c' where level = 3, urgent = true.",
        "open → a", "a → b: on", "b → c: go {level: > 2}", "b → d: go {level: <= 3; urgent: true}", "b → d: skip", "final c, d");

    [Fact]
    public void Two_steps_without_guards_are_always_open_both() => Found("CCS8114", "/workflows/0/commands/0/steps/1", "go", "In 'a', come to by open, command 'go' could take this step and the one to 'b'.",
        "open → a", "a → b: go", "a → c: go", "final b, c");

    [Fact]
    public void A_step_given_twice_is_open_twice() => Found("CCS8114", "/workflows/0/commands/0/steps/1", "go", "In 'a', come to by open, command 'go' could take this step and the one to 'b'.",
        "open → a", "a → b: go", "a → b: go", "final b");

    [Fact]
    public void Two_guards_that_meet_where_the_field_is_missing_are_found() => Found("CCS8114", "/workflows/0/commands/0/steps/1", "go", "In 'a', come to by open, command 'go' could take this step and the one to 'b' where level = null.",
        "open → a", "a → b: go {level: null, 1}", "a → c: go {level: null, 2}", "a → c: skip", "final b, c");

    [Theory]
    [InlineData("a → b: go [x] ", "a → c: go [y]")] // one person acts in one role
    [InlineData("a → b: go {level: < 2}", "a → c: go {level: >= 2}")]
    [InlineData("a → b: go {topic: \"x\"}", "a → c: go {topic: not(\"x\")}")]
    public void Steps_that_are_never_open_both_are_not(string one, string other) =>
        Assert.DoesNotContain("CCS8114", DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a", one, other, "a → b: end", "final b, c")).Select(finding => finding.Code));

    [Fact]
    public void An_authority_can_be_held_in_any_role() => Found("CCS8114", "/workflows/0/commands/0/steps/1", "go", "In 'a', come to by open, command 'go' could take this step and the one to 'b'.",
        "open → a", "a → b: go [x]", "a → c: go [@settle]", "final b, c");

    [Fact]
    public void A_clock_that_runs_where_a_case_ends_is_found() => Found("CCS8115", "/workflows/0/states/2", "k", "A case that came to 'c' by open → go → end ends while clock 'k' is running.",
        "open → a", "a → b: go", "b → c: end", "b → d: stop", "final c, d", "b starts k", "d stops k");

    /// <summary>Clocks are followed sixteen at a time: each is told of by its own name, those of the last few too.</summary>
    [Fact]
    public void Of_many_clocks_each_that_runs_on_is_found()
    {
        int[] clocks = [.. Enumerable.Range(0, 35)];
        string[] lines = ["open → a", "a → b: go", "b → c: end", "b → d: stop", "final c, d", .. clocks.Select(k => $"b starts k{k}"), .. clocks.Select(k => $"d stops k{k}"), .. clocks.Where(k => k % 3 != 0).Select(k => $"c stops k{k}")];

        ImmutableArray<Finding> findings = DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", lines));

        Assert.Equal(clocks.Where(k => k % 3 == 0).Select(k => $"k{k}"), findings.Where(finding => finding.Code == "CCS8115").Select(finding => finding.Value));
    }

    [Fact]
    public void A_clock_that_every_end_stops_is_not() =>
        Assert.Empty(DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a", "a → b: go", "a → c: end", "b → c: end", "b → b: again", "final c", "b starts k", "c stops k")));

    [Fact]
    public void A_required_field_that_no_way_collects_is_found() => Found("CCS8116", "/workflows/0/commands/1/steps/0/requires/0", "topic",
        "On no way to 'b' in 'w 1' is collected what 'end' requires: having come by open → go, a case lacks topic.",
        "open → a", "a → b: go", "b → c: end !topic", "c → d: late +topic", "final d");

    [Fact]
    public void Fields_that_no_way_collects_together_are_found() => Found("CCS8116", "/workflows/0/commands/2/steps/0/requires/1", "segment",
        "On no way to 'b' in 'w 1' is collected what 'end' requires: having come by open → one, a case lacks segment.",
        "open → a", "a → b: one +topic", "a → b: other +segment", "b → c: end !topic !segment", "final c");

    [Fact]
    public void Steps_that_each_wait_for_the_field_of_the_other_are_found() => Found("CCS8116", "/workflows/0/commands/0/steps/0/requires/0", "segment",
        "On no way to 'a' in 'w 1' is collected what 'one' requires: having come by open, a case lacks segment.",
        2, "open → a", "a → b: one +topic !segment", "a → c: other +segment !topic", "a → d: end", "b → d: end", "c → d: end", "final d");

    [Theory]
    [InlineData("given topic")]
    [InlineData("a → b: other +topic")]
    public void A_field_that_is_given_or_collected_on_some_way_is_not(string line) =>
        Assert.DoesNotContain("CCS8116", DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a", "a → b: go", "b → c: end !topic", line, "final c")).Select(finding => finding.Code));

    [Fact]
    public void Facts_that_allow_no_step_are_warned_of() => Found("CCS8117", "/workflows/0/states/1", "b", "In 'b', come to by open → go, no step can be taken where level = 5.",
        "open → a", "a → b: go", "b → c: up {level: > 5}", "b → d: down {level: < 5}", "b → .: note", "final c, d");

    [Fact]
    public void What_is_missing_can_still_be_entered_and_is_no_gap() =>
        Assert.Empty(DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a", "a → c: yes {urgent: true}", "a → d: no {urgent: false}", "final c, d")));

    [Fact]
    public void A_circle_of_timed_moves_that_takes_no_time_is_found()
    {
        Finding finding = Assert.Single(DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a", "a → b at callback-at: one", "b → a at callback-at+PT1H: two", "b → c: end", "given customer-name", "final c")));

        Assert.Equal(("CCS8118", "/workflows/0/states/0/timedMoves/0"), (finding.Code, finding.Pointer));
    }

    /// <summary>Left alone for twenty years, such a case would make 600 million moves.</summary>
    [Theory]
    [InlineData("PT1S")]
    [InlineData("PT59M59S")]
    public void A_circle_of_timed_moves_that_takes_hardly_any_time_is_found(string after)
    {
        Finding finding = Assert.Single(DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a", $"a → b after {after}: one", $"b → a after {after}: two", "b → c: end", "given customer-name", "final c")));

        Assert.Equal(("CCS8118", "/workflows/0/states/0/timedMoves/0"), (finding.Code, finding.Pointer));
    }

    [Fact]
    public void A_circle_of_timed_moves_one_of_which_waits_is_not() =>
        Assert.Empty(DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a", "a → b at callback-at: one", "b → a after PT1H: two", "b → c: end", "given customer-name", "final c")));

    [Theory]
    [InlineData("started", "held", "resumed", "stopped", null)]
    [InlineData("x", "held", "resumed", "stopped", "/workflows/0/opening/event")]
    [InlineData("started", "x", "resumed", "stopped", "/workflows/0/commands/0/steps/0/event")]
    [InlineData("started", "held", "x", "stopped", "/workflows/0/commands/1/steps/0/event")]
    [InlineData("started", "held", "resumed", "x", "/workflows/0/commands/2/steps/0/event")]
    public void An_event_has_to_do_to_a_clock_what_the_state_says(string start, string pause, string resume, string stop, string? pointer)
    {
        WorkflowDefinition workflow = DrawnWorkflow.Of("w", $"open → a: open/{start}", $"a → b: ask/{pause}", $"b → a: reply/{resume}", $"a → c: end/{stop}", "final c", "a starts p/k", "b pauses p/k", "c stops p/k");
        var clock = new KnownClock("p/k", ["started"], [], ["held"], ["resumed"], ["stopped"], []);

        ImmutableArray<Finding> findings = DrawnWorkflow.FindingsOf(DrawnWorkflow.Catalogue(workflow), [clock]);

        Assert.Equal(pointer is null ? [] : [$"CCS8119 {pointer}"], Places(findings));
    }

    [Theory]
    [InlineData("stopped", "started", "CCS8123 /workflows/0/commands/1/steps/0/event")]
    [InlineData("stopped", "reopened", null)]
    [InlineData("cancelled", "started", null)]
    [InlineData("cancelled", "reopened", "CCS8123 /workflows/0/commands/1/steps/0/event")]
    public void Where_a_case_comes_back_its_clock_has_to_start_again(string end, string again, string? found)
    {
        WorkflowDefinition workflow = DrawnWorkflow.Of("w", "open → a: open/started", $"a → b: end/{end}", $"b → a: again/{again}", "b → c: off", "final c", "a starts p/k", "b stops p/k");
        var clock = new KnownClock("p/k", ["started"], ["reopened"], [], [], ["stopped"], ["cancelled"]);

        ImmutableArray<Finding> findings = DrawnWorkflow.FindingsOf(DrawnWorkflow.Catalogue(workflow), [clock]);

        Assert.Equal(found is null ? [] : [found], Places(findings));
        Assert.All(findings, finding => Assert.EndsWith("does not start again the stopped clock 'p/k'; come there by open → end.", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_clock_that_no_policy_has_is_found() => Assert.Equal(
        ["CCS1011 /workflows/0/states/0/clocks/starts/0"],
        Places(DrawnWorkflow.FindingsOf(DrawnWorkflow.Catalogue(DrawnWorkflow.Of("w", "open → a", "a → b: go", "final b", "a starts p/x", "b stops p/x")), [new KnownClock("p/k", [], [], [], [], [], [])])).Take(1));

    [Fact]
    public void A_state_moves_a_clock_in_one_way() => Assert.Equal(
        ["CCS8107 /workflows/0/states/0/clocks"], Places(DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a", "a → b: go", "final b", "a starts k", "a pauses k", "b stops k"))));

    [Theory]
    [InlineData("b → c: go", "CCS8103 /workflows/0/commands/2/steps/0/from/0")]
    [InlineData("b → c after PT1H: lapse", "CCS8103 /workflows/0/states/1")]
    [InlineData("b runs inner: done → c", "CCS8103 /workflows/0/states/1")]
    public void A_final_state_is_not_left(string line, string place) =>
        Assert.Contains(place, Places(DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a", "a → b: end", "a → c: other", line, "final b, c"), Inner)));

    [Fact]
    public void An_opening_enters_a_state_that_is_not_final_without_a_condition()
    {
        WorkflowDefinition sound = DrawnWorkflow.Of("w", "open → a", "a → b: go", "final b");
        WorkflowStep opening = sound.Opening;
        WorkflowStep[] broken =
        [
            new() { Event = "x", Roles = ["agent"] },
            new() { To = "a", Event = "x", Roles = ["agent"], From = ["a"] },
            new() { To = "a", Event = "x", Roles = ["agent"], When = [new("level", "1")] },
        ];

        Assert.All(broken, step => Assert.Equal(["CCS8102 /workflows/0/opening"], Places(DrawnWorkflow.FindingsOf(With(sound, opening: step)))));
        Assert.Equal(["CCS8102 /workflows/0/opening/to"], Places(DrawnWorkflow.FindingsOf(With(sound, opening: new WorkflowStep { To = "b", Event = opening.Event, Roles = opening.Roles }))));
    }

    [Fact]
    public void A_step_is_taken_from_some_state()
    {
        WorkflowDefinition sound = DrawnWorkflow.Of("w", "open → a", "a → b: go", "final b");
        WorkflowDefinition broken = With(sound, commands: [.. sound.Commands, new WorkflowCommand { Code = "x", Name = new(null, "x"), Steps = [new WorkflowStep { To = "b", Event = "e", Roles = ["r"] }] }]);

        Assert.Equal(["CCS8102 /workflows/0/commands/1/steps/0/from"], Places(DrawnWorkflow.FindingsOf(broken)));
    }

    [Theory]
    [InlineData("a → b after -PT1H: lapse", "CCS8106 /workflows/0/states/0/timedMoves/0")]
    [InlineData("a → b after PT0S: lapse", "CCS8106 /workflows/0/states/0/timedMoves/0")]
    [InlineData("a → b at topic: lapse", "CCS8106 /workflows/0/states/0/timedMoves/0/from")]
    public void A_timed_move_needs_a_positive_time_or_an_instant(string line, string place) => Assert.Equal([place], Places(DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a", line, "final b"))));

    [Fact]
    public void A_timed_move_needs_some_time()
    {
        WorkflowDefinition sound = DrawnWorkflow.Of("w", "open → a", "a → b: go", "final b");
        var move = new TimedMove { Code = "lapse", Name = new(null, "x"), To = "b", Event = "e", Provenance = Sample.Provenance };
        var calendared = new TimedMove { Code = "lapse", Name = new(null, "x"), To = "b", Event = "e", Provenance = Sample.Provenance, After = new Standards.Calendars.BusinessDays(0), Calendar = "none" };

        Assert.Equal(["CCS8106 /workflows/0/states/0/timedMoves/0"], Places(DrawnWorkflow.FindingsOf(With(sound, timed: move))));
        Assert.Equal(["CCS8106 /workflows/0/states/0/timedMoves/0", "CCS1011 /workflows/0/states/0/timedMoves/0/calendar"], Places(DrawnWorkflow.FindingsOf(With(sound, timed: calendared))));
    }

    [Theory]
    [InlineData("CCS8105 /workflows/0/states/0/subworkflow/returns", "s runs inner: done → b", "s → b: skip")]
    [InlineData("CCS1011 /workflows/0/states/0/subworkflow/returns/2/outcome", "s runs inner: done → b, failed → b, lost → b")]
    [InlineData("CCS8105 /workflows/0/states/0/subworkflow/returns/1/outcome", "s runs inner: done → b, done → b, failed → b")]
    [InlineData("CCS1011 /workflows/0/states/0/subworkflow/returns/1/to", "s runs inner: done → b, failed → x")]
    [InlineData("CCS1011 /workflows/0/states/0/subworkflow/workflow", "s runs innermost: done → b", "s → b: skip")]
    public void Each_outcome_of_a_subworkflow_leads_somewhere(string place, params string[] lines) =>
        Assert.Equal([place], Places(DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", ["open → s", .. lines, "final b"]), Inner)));

    [Fact]
    public void A_subworkflow_is_for_the_same_facts() => Assert.Equal(
        ["CCS8105 /workflows/0/states/0/subworkflow/workflow"],
        Places(DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → s +customer-name", "s runs inner: done → b, failed → b", "final b"), Inner)));

    [Fact]
    public void A_workflow_does_not_run_inside_itself() => Assert.Equal(
        ["CCS8104 /workflows/1/states/0/subworkflow/workflow"],
        Places(DrawnWorkflow.FindingsOf(
            DrawnWorkflow.Of("w", "open → s", "s runs v: end → end", "final end"),
            DrawnWorkflow.Of("v", "open → t", "t runs w: end → end", "final end"))));

    [Fact]
    public void A_chain_of_subworkflows_has_an_end()
    {
        WorkflowDefinition[] chain = [.. Enumerable.Range(0, 200).Select(i => i == 199
            ? DrawnWorkflow.Of("w199", "open → a", "a → end: go", "final end")
            : DrawnWorkflow.Of($"w{i}", "open → s", $"s runs w{i + 1}: end → end", "final end"))];

        Assert.Contains("CCS8108", DrawnWorkflow.FindingsOf(chain).Select(finding => finding.Code));
    }

    [Fact]
    public void A_workflow_is_not_larger_than_can_be_laid_out()
    {
        // Each holds the next one twice.
        WorkflowDefinition[] doubling = [.. Enumerable.Range(0, 15).Select(i => i == 14
            ? DrawnWorkflow.Of("w14", "open → a", "a → end: go", "final end")
            : DrawnWorkflow.Of($"w{i}", "open → s", $"s runs w{i + 1}: end → t", $"t runs w{i + 1}: end → end", "final end"))];
        string[] fields = [.. Enumerable.Range(0, 65).Select(i => $"f{i}")];

        Assert.Contains("CCS8108 /workflows/0", Places(DrawnWorkflow.FindingsOf(doubling)));
        Assert.Equal(["CCS8108 /workflows/0"], Places(DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a " + string.Join(' ', fields.Select(field => "#" + field)), "a → end: go", "final end"))));
    }

    [Fact]
    public void What_is_amiss_inside_is_found_once()
    {
        ImmutableArray<Finding> findings = DrawnWorkflow.FindingsOf(
            DrawnWorkflow.Of("outer", "open → s", "s runs inner: done → b", "final b"),
            DrawnWorkflow.Of("inner", "open → x", "x → y: go", "x → done: end", "final done"));

        Assert.Equal(["CCS8110 /workflows/1/states/1"], Places(findings));
    }

    [Fact]
    public void A_field_that_a_subworkflow_takes_as_given_has_to_be_collected_outside() => Assert.Equal(
        ["CCS8116 /workflows/1/commands/0/steps/0/requires/0"],
        Places(DrawnWorkflow.FindingsOf(
            DrawnWorkflow.Of("outer", "open → s", "s runs inner: done → b", "final b"),
            DrawnWorkflow.Of("inner", "open → x", "x → done: end !topic", "given topic", "final done"))));

    [Fact]
    public void A_later_version_of_a_subworkflow_that_runs_nowhere_is_warned_of()
    {
        WorkflowDefinition outer = DrawnWorkflow.Version("outer", "1", new LocalDate(2026, 1, 1), "open → s", "s runs inner: done → b, failed → b", "final b");
        WorkflowDefinition later = DrawnWorkflow.Version("inner", "2", new LocalDate(2026, 7, 1), "open → x", "x → done: end", "x → failed: fail", "final done, failed");

        Assert.Equal(["CCS8120 /workflows/0/states/0/subworkflow/workflow"], Places(DrawnWorkflow.FindingsOf(outer, Inner, later)));
        Assert.Empty(DrawnWorkflow.FindingsOf(outer, Inner, later, DrawnWorkflow.Version("outer", "2", new LocalDate(2026, 7, 1), "open → s", "s runs inner: done → b, failed → b", "final b")));
    }

    [Fact]
    public void More_combinations_of_collected_fields_than_can_be_followed_are_warned_of()
    {
        string[] fields = [.. WorkItem.Schema.Definition.Fields.Take(20).Select(field => field.Name)];
        string[] lines = ["open → a", .. fields.Select(field => $"a → .: take-{field} +{field}"), "a → b: end", "final b"];

        Assert.Equal(["CCS8121 /workflows/0"], Places(DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", [.. lines, "given customer-name"]))));
    }

    [Theory]
    [InlineData("1", "a", "b")] // to a final state
    [InlineData("2", "a", "a")] // of this version itself
    public void A_mapping_leads_from_another_version_to_an_open_state(string version, string from, string to)
    {
        WorkflowDefinition workflow = DrawnWorkflow.Version("w", "2", null, "open → a", "a → b: go", "final b");

        Assert.Equal(["CCS8122 /workflows/0/mappings/0"], Places(DrawnWorkflow.FindingsOf(With(workflow, mappings: [new StateMapping { Version = version, From = from, To = to }]))));
    }

    [Fact]
    public void A_state_is_mapped_once_to_a_state_that_there_is()
    {
        WorkflowDefinition workflow = DrawnWorkflow.Version("w", "2", null, "open → a", "a → b: go", "final b");
        var mapping = new StateMapping { Version = "1", From = "x", To = "a" };

        Assert.Equal(["CCS8122 /workflows/0/mappings/1"], Places(DrawnWorkflow.FindingsOf(With(workflow, mappings: [mapping, mapping]))));
        Assert.Equal(["CCS1011 /workflows/0/mappings/0/to"], Places(DrawnWorkflow.FindingsOf(With(workflow, mappings: [new StateMapping { Version = "1", From = "x", To = "y" }]))));
    }

    [Fact]
    public void Versions_of_a_workflow_are_told_apart()
    {
        WorkflowDefinition one = DrawnWorkflow.Version("w", "1", null, "open → a", "a → b: go", "final b");

        Assert.Equal(["CCS8101 /workflows/1/version"], Places(DrawnWorkflow.FindingsOf(one, one)));
        Assert.Equal(["CCS8101 /workflows/1/effective"], Places(DrawnWorkflow.FindingsOf(one, DrawnWorkflow.Version("w", "2", null, "open → a", "a → b: go", "final b"))));
    }

    [Fact]
    public void A_library_with_errors_is_not_made() =>
        Assert.Equal("CCS8110", Assert.Single(Assert.Throws<FindingsException>(() => DrawnWorkflow.Library(DrawnWorkflow.Of("w", "open → a"))).Findings).Code);

    private static WorkflowDefinition Inner => DrawnWorkflow.Of("inner", "open → x", "x → done: end", "x → failed: fail", "final done, failed");

    private static string[] Places(IEnumerable<Finding> findings) => [.. findings.Select(finding => $"{finding.Code} {finding.Pointer}")];

    private static void Found(string code, string pointer, string? value, string message, params string[] lines) => Found(code, pointer, value, message, 1, lines);

    private static void Found(string code, string pointer, string? value, string message, int count, params string[] lines)
    {
        ImmutableArray<Finding> findings = DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", lines));

        Assert.Equal(Enumerable.Repeat(code, count), findings.Select(finding => finding.Code));
        Assert.Equal((pointer, value, message), (findings[0].Pointer, findings[0].Value, findings[0].Message));
    }

    private static WorkflowDefinition With(
        WorkflowDefinition workflow, WorkflowStep? opening = null, ImmutableArray<WorkflowCommand>? commands = null, TimedMove? timed = null, ImmutableArray<StateMapping>? mappings = null) => workflow with
        {
            Opening = opening ?? workflow.Opening,
            States = timed is null ? workflow.States : [workflow.States[0] with { TimedMoves = [timed] }, .. workflow.States[1..]],
            Commands = commands ?? workflow.Commands,
            Mappings = mappings ?? [],
        };
}
