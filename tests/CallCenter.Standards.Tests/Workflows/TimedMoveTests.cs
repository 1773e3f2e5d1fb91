using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

public sealed class TimedMoveTests
{
    private static readonly Instant Start = CaseRun<Asked>.Start;

    [Fact]
    public void A_case_leaves_by_itself_at_the_instant_that_is_due_whenever_a_host_looks()
    {
        CaseRun<Asked> run = New("open → a", "a → b after PT1H: lapse", "b → c after PT1H: close", "final c").Do("open").After(Duration.FromDays(1)).Advance();

        Assert.Equal([Start, Start + Duration.FromHours(1), Start + Duration.FromHours(2)], run.Events.Select(happened => happened.At));
        Assert.Equal([EventKind.Command, EventKind.TimedMove, EventKind.TimedMove], run.Events.Select(happened => happened.Kind));
        Assert.Equal("c", run.State.Outcome);
    }

    [Fact]
    public void Advancing_moves_what_is_due_just_then_and_a_command_just_then_is_in_time()
    {
        string[] lines = ["open → a", "a → b after PT1H: lapse", "a → c: answer", "final b, c"];

        Assert.Equal("a", New(lines).Do("open").After(Duration.FromHours(1) - Duration.Epsilon).Advance().State.State);
        Assert.Equal("b", New(lines).Do("open").After(Duration.FromHours(1)).Advance().State.State);
        Assert.Equal("c", New(lines).Do("open").After(Duration.FromHours(1)).Do("answer").State.State);
        Assert.Equal(["WrongState answer"], New(lines).Do("open").After(Duration.FromHours(1) + Duration.Epsilon).Refused("answer"));
    }

    [Fact]
    public void What_fell_due_before_a_command_comes_first()
    {
        CaseRun<Asked> run = New("open → a", "a → b after PT1H: lapse", "b → c: answer", "final c").Do("open").After(Duration.FromHours(2)).Do("answer");

        Assert.Equal(["opened", "did-lapse", "did-answer"], run.Codes);
        Assert.Equal([Start, Start + Duration.FromHours(1), Start + Duration.FromHours(2)], run.Events.Select(happened => happened.At));
    }

    [Fact]
    public void A_move_waits_for_its_guard_and_then_comes_after_what_has_happened()
    {
        CaseRun<Asked> run = New("open → a", "a → b after PT1H: lapse {urgent: true}", "a → .: note", "final b").Do("open").After(Duration.FromHours(2)).Advance().Do("note");
        Assert.Equal("a", run.State.State);

        run.With(new Asked(Urgent: true)).After(Duration.FromHours(1)).Advance();

        Assert.Equal(Start + Duration.FromHours(2), run.Events[^1].At);
        Assert.Equal("b", run.State.Outcome);
    }

    /// <summary>The form of a command makes the guard true: the move comes with the command, not at the hour when nobody knew.</summary>
    [Fact]
    public void A_command_that_brings_the_facts_is_not_overtaken_by_the_move_that_they_allow()
    {
        WorkflowDecider<Asked> decider = DrawnWorkflow.Compile("open → a", "a → b after PT1H: lapse {urgent: true}", "a → .: note", "final b").For(Asked.Schema);
        CaseRun<Asked> run = new CaseRun<Asked>(decider, new Asked()).Do("open").After(Duration.FromHours(2)).Do("note").After(Duration.FromHours(3));
        CaseCommand note = run.Command("note");

        StepResult result = decider.Decide(run.State, note, new Asked(Urgent: true), before: new Asked());
        CaseState after = decider.Workflow.Fold(run.State, result.Events).State;

        Assert.Equal(["did-note"], result.Events.Select(happened => happened.Code));
        Assert.Equal(note.At, decider.NextMoveAt(after, new Asked(Urgent: true)));
        Assert.Equal(RefusalReason.WrongState, decider.Decide(run.State, note, new Asked(Urgent: true)).Refusals.Single().Reason);
    }

    [Fact]
    public void The_earliest_move_comes_and_of_two_at_once_the_one_written_first()
    {
        Assert.Equal("c", New("open → a", "a → b after PT2H: late", "a → c after PT1H: soon", "final b, c").Do("open").After(Duration.FromDays(1)).Advance().State.Outcome);
        Assert.Equal("b", New("open → a", "a → b after PT1H: one", "a → c after PT1H: other", "final b, c").Do("open").After(Duration.FromDays(1)).Advance().State.Outcome);
    }

    [Fact]
    public void A_move_can_come_at_an_instant_of_the_facts_or_so_long_after()
    {
        WorkflowDecider<WorkItem> decider = DrawnWorkflow.Compile("open → a", "a → b at callback-at: call", "b → c at callback-at+PT1H: remind", "final c").For(WorkItem.Schema);
        Instant at = Start + Duration.FromHours(5);
        CaseRun<WorkItem> run = new CaseRun<WorkItem>(decider, new WorkItem()).Do("open");
        Assert.Null(decider.NextMoveAt(run.State, run.Facts));

        run.With(new WorkItem { CallbackAt = at });
        Assert.Equal(at, decider.NextMoveAt(run.State, run.Facts));
        run.After(Duration.FromDays(1)).Advance();

        Assert.Equal([Start, at, at + Duration.FromHours(1)], run.Events.Select(happened => happened.At));
    }

    [Fact]
    public void An_instant_that_is_past_when_the_state_is_entered_moves_at_once_and_not_before()
    {
        WorkflowDecider<WorkItem> decider = DrawnWorkflow.Compile("open → a", "a → b at callback-at: call", "final b").For(WorkItem.Schema);

        Assert.Equal([Start, Start], new CaseRun<WorkItem>(decider, new WorkItem { CallbackAt = Start - Duration.FromHours(1) }).Do("open").Advance().Events.Select(happened => happened.At));
    }

    [Fact]
    public void Time_counts_anew_where_the_state_is_entered_anew_and_goes_on_where_it_is_not()
    {
        string[] lines = ["open → a", "a → b after PT1H: lapse", "a → .: note", "a → a: again", "final b"];

        Assert.Equal(Start + Duration.FromHours(1), New(lines).Do("open").After(Duration.FromMinutes(30)).Do("note").After(Duration.FromHours(1)).Advance().Events[^1].At);
        Assert.Equal(Start + Duration.FromMinutes(90), New(lines).Do("open").After(Duration.FromMinutes(30)).Do("again").After(Duration.FromHours(1)).Advance().Events[^1].At);
    }

    [Fact]
    public void The_time_of_an_outer_state_runs_while_its_subworkflow_does()
    {
        Workflow outer = DrawnWorkflow.Library(
            DrawnWorkflow.Of("inner", "open → x", "x → y: on", "y → z after PT10M: rest", "z → done: off", "final done"),
            DrawnWorkflow.Of("outer", "open → a", "a → s: enter", "s runs inner: done → b", "s → c after PT30M: lapse", "b → c: end", "final c"))["outer"];
        CaseRun<Asked> run = new CaseRun<Asked>(outer.For(Asked.Schema), new Asked()).Do("open").Do("enter").After(Duration.FromMinutes(15)).Do("on");
        Assert.Equal("s/y", run.State.State);

        run.After(Duration.FromDays(1)).Advance();

        Assert.Equal(["s/y", "s/z", "c"], run.Events[2..].Select(happened => happened.To));
        Assert.Equal([Start + Duration.FromMinutes(25), Start + Duration.FromMinutes(30)], run.Events[3..].Select(happened => happened.At));
    }

    [Fact]
    public void A_subworkflow_that_time_ends_returns_at_once()
    {
        Workflow outer = DrawnWorkflow.Library(
            DrawnWorkflow.Of("inner", "open → x", "x → done after PT10M: rest", "final done"),
            DrawnWorkflow.Of("outer", "open → s", "s runs inner: done → b/returned", "b → c: end", "final c"))["outer"];
        CaseRun<Asked> run = new CaseRun<Asked>(outer.For(Asked.Schema), new Asked()).Do("open").After(Duration.FromDays(1)).Do("end");

        Assert.Equal(["opened", "did-rest", "returned", "did-end"], run.Codes);
        Assert.Equal([EventKind.Command, EventKind.TimedMove, EventKind.Return, EventKind.Command], run.Events.Select(happened => happened.Kind));
        Assert.Equal(run.Events[1].At, run.Events[2].At);
    }

    [Fact]
    public void D3_3_material_that_does_not_come_within_ten_business_days_ends_the_case_on_the_banks_calendar()
    {
        Standard standard = StandardBook.Shipped.Compile();
        var run = ServiceCase.At("awaiting-customer");

        run.After(Duration.FromDays(30)).Advance();

        Assert.Equal("lapsed", run.State.Outcome);
        Assert.Equal(standard.Calendars["china-service"].AddBusinessDays(run.Events[^2].At, 10, default), run.Events[^1].At);
    }

    private static CaseRun<Asked> New(params string[] lines) => new(DrawnWorkflow.Compile(lines).For(Asked.Schema), new Asked());
}
