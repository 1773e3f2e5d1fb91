using System.Collections.Immutable;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

public sealed class MigrationTests
{
    private static readonly WorkflowDefinition Inner = DrawnWorkflow.Version("inner", "1", null, "open → x", "x → y: on", "y → done: off", "final done");
    private static readonly WorkflowDefinition Other = DrawnWorkflow.Version("other", "1", null, "open → p", "p → done: off", "final done");

    private static readonly WorkflowDefinition Old = DrawnWorkflow.Version(
        "w", "1", null, "open → a", "a → b: go #slip", "b → s: enter", "a → gone: leave", "gone → c: end", "a → h: hold", "h → c: end", "s runs inner: done → c", "final c");

    private static readonly WorkflowDefinition New = With(
        DrawnWorkflow.Version("w", "2", new LocalDate(2026, 7, 1), "open → a", "a → start: move", "start → b2: go #letter #slip", "b2 → s: enter", "b2 → c: end", "s runs inner: done → c", "s → c after PT1H: lapse", "a → h: hold", "h runs other: done → c", "final c"),
        new StateMapping { Version = "1", From = "b", To = "b2" });

    private static readonly WorkflowLibrary Library = DrawnWorkflow.Library(Inner, Other, Old, New);
    private static readonly WorkflowMigration Migration = Library["w"].MigrationFrom(Library.InVersion("w", "1"));

    [Fact]
    public void It_is_told_beforehand_where_every_open_state_goes()
    {
        Assert.Equal([("a", "a"), ("b", "b2"), ("s/x", "s/x"), ("s/y", "s/y"), ("gone", null), ("h", null)], Migration.States.Select(state => (state.From, state.To)));
        Assert.Equal(
            ["'w 2' has no state 'gone', and maps it to none.", "State 'h' of 'w 2' does not hold the same sub-workflow, and no mapping says that it is to be entered anew."],
            Migration.States.Where(state => state.To is null).Select(state => state.Reason!.English));
        Assert.False(Migration.IsComplete);
        Assert.Equal((Library.InVersion("w", "1"), Library["w"]), (Migration.From, Migration.To));
    }

    [Fact]
    public void A_case_goes_on_under_the_new_version_with_its_documents_and_its_commands()
    {
        CaseRun<Asked> run = Case().Do("go", "agent", "slip").After(Duration.FromMinutes(5));
        StepResult moved = Migration.Decide(run.State, run.Command("move"));
        CaseState state = Library["w"].Evolve(run.State, moved);

        Assert.Equal(("b2", 3, Library["w"]), (state.State, state.Version, state.Workflow));
        Assert.Equal(run.State.Since, state.Since);
        Assert.True(state.HasDocument("slip"));
        Assert.False(state.HasDocument("letter"));
        Assert.Equal(StepOutcome.AlreadyDone, Library["w"].For(Asked.Schema).Decide(state, run.Command("go") with { Id = "c1-go" }, new Asked()).Outcome);
        Assert.Equal(
            new WorkflowEvent { Number = 3, At = run.Now, Kind = EventKind.Migration, Code = "migrated", CommandId = "c2-move", By = "li", Role = "agent", Workflow = "w", Version = "2", From = "b", To = "b2" },
            Assert.Single(moved.Events));
    }

    [Fact]
    public void A_subworkflow_goes_on_inside_and_the_time_of_the_outer_state_with_it()
    {
        CaseRun<Asked> run = Case().Do("go", "agent", "slip").Do("enter").After(Duration.FromMinutes(10)).Do("on").After(Duration.FromMinutes(10));
        CaseState state = Library["w"].Evolve(run.State, Migration.Decide(run.State, run.Command("move")));

        Assert.Equal("s/y", state.State);
        Assert.Equal(run.Events[2].At + Duration.FromHours(1), Library["w"].For(Asked.Schema).NextMoveAt(state, new Asked()));
    }

    [Fact]
    public void A_case_whose_state_has_no_place_stays()
    {
        CaseRun<Asked> run = Case().Do("leave");

        Assert.Equal(["VersionConflict 7", "OutOfOrder c2-move", "StateNotMapped gone"], Reasons(Migration.Decide(run.State, run.Command("move") with { ExpectedVersion = 7, At = CaseRun<Asked>.Start - Duration.Epsilon })));
        Assert.Equal(["StateNotMapped h"], Reasons(Migration.Decide(Case().Do("hold").State, run.Command("move"))));
    }

    [Fact]
    public void Only_open_cases_are_moved()
    {
        CaseRun<Asked> run = Case().Do("leave").Do("end");

        Assert.Equal(["StateNotMapped c"], Reasons(Migration.Decide(run.State, run.Command("move"))));
        Assert.Equal(["StateNotMapped "], Reasons(Migration.Decide(Migration.From.NewCase, run.Command("move"))));
    }

    [Fact]
    public void A_case_is_moved_once_for_one_command()
    {
        CaseRun<Asked> run = Case();
        CaseCommand command = run.Command("move");
        CaseState moved = Library["w"].Evolve(run.State, Migration.Decide(run.State, command));
        WorkflowMigration back = Library.InVersion("w", "1").MigrationFrom(Library["w"]);

        Assert.Equal((StepOutcome.AlreadyDone, 2), (back.Decide(moved, command).Outcome, back.Decide(moved, command).DoneBefore));
        Assert.Equal(["CommandReused c0-open"], Reasons(back.Decide(moved, command with { Id = "c0-open" })));
    }

    [Fact]
    public void A_mapping_can_have_a_state_entered_anew_that_now_holds_a_subworkflow()
    {
        WorkflowDefinition again = With(
            DrawnWorkflow.Version("w", "3", new LocalDate(2027, 1, 1), "open → a", "a → h: hold", "a → gone: leave", "gone → c: end", "a → s: skip", "s → b: go", "b → c: end", "h runs other: done → c", "final c"),
            new StateMapping { Version = "1", From = "h", To = "h" },
            new StateMapping { Version = "1", From = "s", To = "s" });
        WorkflowLibrary library = DrawnWorkflow.Library(Inner, Other, Old, again);
        WorkflowMigration migration = library["w"].MigrationFrom(library.InVersion("w", "1"));
        CaseRun<Asked> run = new CaseRun<Asked>(library.InVersion("w", "1").For(Asked.Schema), new Asked()).Do("open").Do("hold").After(Duration.FromHours(1));

        CaseState state = library["w"].Evolve(run.State, migration.Decide(run.State, run.Command("move")));

        Assert.Equal([("a", "a"), ("b", "b"), ("s/x", "s"), ("s/y", "s"), ("gone", "gone"), ("h", "h/p")], migration.States.Select(known => (known.From, known.To)));
        Assert.True(migration.IsComplete);
        Assert.Equal(("h/p", run.Now), (state.State, state.Since));
        Assert.Equal("c", library["w"].Evolve(state, library["w"].For(Asked.Schema).Decide(state, run.Command("off"), new Asked())).Outcome);
    }

    [Fact]
    public void A_history_over_versions_is_replayed_by_the_library()
    {
        CaseRun<Asked> run = Case().Do("go", "agent", "slip").After(Duration.FromMinutes(5));
        WorkflowEvent moved = Migration.Decide(run.State, run.Command("move")).Events[0];
        CaseState state = Library["w"].Evolve(run.State, moved).State;
        StepResult end = Library["w"].For(Asked.Schema).Decide(state, run.Command("end"), new Asked());
        ImmutableArray<WorkflowEvent> events = [.. run.Events, moved, .. end.Events];

        Folded<CaseState, WorkflowRefusal> folded = Library.Fold(events.AsSpan());

        Assert.Empty(folded.Refusals);
        Assert.Equal(Library["w"].Evolve(state, end), folded.State);
        Assert.Contains(Library.Explain(events.AsSpan()).Details, told => told.Find("doing")?.Code == "migration" && told.Find("state")?.Code == "b2");
        Assert.Equal(
            [(3, WorkflowRefusalReason.OtherVersion), (4, WorkflowRefusalReason.Gap)],
            Library.InVersion("w", "1").Fold(events.AsSpan()).Refusals.Select(refusal => (refusal.Event.Number, refusal.Reason)));
        foreach ((WorkflowEvent wrong, WorkflowRefusalReason reason) in new[]
        {
            (moved with { To = "a" }, WorkflowRefusalReason.DoesNotFollow), (moved with { Code = "x" }, WorkflowRefusalReason.DoesNotFollow), (moved with { Version = "9" }, WorkflowRefusalReason.OtherVersion),
        })
        {
            Folded<CaseState, WorkflowRefusal> broken = Library.Fold(events.SetItem(2, wrong).AsSpan());
            Assert.Equal((run.State, reason, WorkflowRefusalReason.Gap), (broken.State, broken.Refusals[0].Reason, broken.Refusals[1].Reason));
        }

        Assert.Equal(folded, Library.Fold([.. events, moved, events[0], end.Events[0]]));
    }

    [Fact]
    public void A_history_begins_with_an_opening_under_a_known_version()
    {
        Assert.Throws<ArgumentException>("events", () => Library.Fold([]));
        Assert.Throws<UnknownCodeException>("version", () => Library.Fold([Case().Events[0] with { Version = "9" }]));
    }

    [Fact]
    public void Versions_are_found_by_name_and_by_the_instant_they_are_in_force()
    {
        Assert.Equal("1", Library.InForce("w", Instant.FromUtc(2026, 6, 30, 23, 59))!.Version);
        Assert.Equal("2", Library.InForce("w", Instant.FromUtc(2026, 7, 1, 0, 0))!.Version);
        Assert.Equal(Instant.FromUtc(2026, 7, 1, 0, 0), Library["w"].EffectiveAt);
        Workflow inner = Library.Find("inner")!;
        Assert.Equal("inner 1", inner.ToString());
        Assert.Null(Library.Find("x"));
        Assert.Contains("there are: inner, other, w", Assert.Throws<UnknownCodeException>("code", () => Library["x"]).Message, StringComparison.Ordinal);
        Assert.Contains("there are: 2, 1", Assert.Throws<UnknownCodeException>("version", () => Library.InVersion("w", "9")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("from", () => Library["w"].MigrationFrom(inner));
        Assert.Throws<ArgumentException>("state", () => Migration.Decide(inner.NewCase, Case().Command("move")));
    }

    private static CaseRun<Asked> Case() => new CaseRun<Asked>(Migration.From.For(Asked.Schema), new Asked()).Do("open");

    private static IEnumerable<string> Reasons(StepResult result) => result.Refusals.Select(refusal => $"{refusal.Reason} {refusal.Subject}");

    private static WorkflowDefinition With(WorkflowDefinition workflow, params StateMapping[] mappings) => new()
    {
        Code = workflow.Code,
        Version = workflow.Version,
        Name = workflow.Name,
        Effective = workflow.Effective,
        Record = workflow.Record,
        Documents = workflow.Documents,
        Opening = workflow.Opening,
        States = workflow.States,
        Commands = workflow.Commands,
        Mappings = [.. mappings],
        Provenance = workflow.Provenance,
    };
}
