using System.Globalization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

public sealed class DecisionTests
{
    private static readonly Workflow Drawn = DrawnWorkflow.Compile(
        "open → a",
        "a → b: go [agent, lead] {level: > 1} +topic !topic #slip",
        "a → c: go [agent] {level: <= 1}",
        "b → c: end [@settle]",
        "b → .: note",
        "b → b: again",
        "final c");

    private static readonly Asked Ready = new(Level: 2, Topic: "a");

    [Fact]
    public void A_command_that_may_be_given_gives_one_event_that_tells_all()
    {
        CaseRun<Asked> run = New(Ready).Do("open").After(Duration.FromMinutes(1)).Do("go", "lead", "slip");

        Assert.Equal(
            new WorkflowEvent
            {
                Number = 2,
                At = CaseRun<Asked>.Start + Duration.FromMinutes(1),
                Kind = EventKind.Command,
                Code = "did-go",
                Command = "go",
                CommandId = "c1-go",
                By = "li",
                Role = "lead",
                Workflow = "drawn",
                Version = "1",
                From = "a",
                To = "b",
                Documents = ["slip"],
            },
            run.Events[1]);
        Assert.Equal(("b", 2, true, false), (run.State.State, run.State.Version, run.State.IsOpened, run.State.IsEnded));
        Assert.True(run.State.HasDocument("slip"));
        Assert.False(run.State.HasDocument("other"));
    }

    [Fact]
    public void Every_reason_is_given_at_once()
    {
        CaseRun<Asked> run = New(Ready with { Topic = " " }).Do("open");
        CaseCommand command = run.Command("go", "guest", "letter") with { ExpectedVersion = 7, At = CaseRun<Asked>.Start - Duration.Epsilon };

        StepResult result = Drawn.For(Asked.Schema).Decide(run.State, command, run.Facts);

        Assert.Equal(
            ["VersionConflict 7", "OutOfOrder c1-go", "UnknownDocument letter", "Role guest", "MissingField topic", "MissingDocument slip"],
            result.Refusals.Select(refusal => $"{refusal.Reason} {refusal.Subject}"));
        Assert.Equal(result.Refusals.Select(refusal => refusal.Why), result.Explain().Details);
    }

    [Fact]
    public void Where_no_guard_holds_each_is_named() =>
        Assert.Equal(["Guard go", "Guard go", "Role guest", "Role guest", "MissingField topic", "MissingDocument slip"], New(new Asked()).Do("open").Refused("go", "guest"));

    [Fact]
    public void The_guard_chooses_between_the_steps_of_a_command()
    {
        Assert.Equal("c", New(Ready with { Level = 1 }).Do("open").Do("go").State.Outcome);
        Assert.Equal("b", New(Ready).Do("open").Do("go", "agent", "slip").State.State);
    }

    [Fact]
    public void A_command_of_another_state_is_refused_with_the_states_where_it_may_be_given()
    {
        Assert.Equal(["WrongState go"], New(Ready).Refused("go"));
        Assert.Equal(["WrongState open"], New(Ready).Do("open").Refused("open"));
        Assert.Equal(["b"], Assert.Single(New(Ready).Do("open").Try("end").Refusals).Why.Parts.Where(part => part.Name == "from").Select(part => part.Code));
        Assert.Equal(["WrongState note"], New(Ready with { Level = 0 }).Do("open").Do("go").Refused("note"));
    }

    [Fact]
    public void An_unknown_command_is_refused() => Assert.Equal(["UnknownCommand fly"], New(Ready).Do("open").Refused("fly"));

    [Fact]
    public void An_authority_allows_what_the_role_does_not()
    {
        CaseRun<Asked> run = New(Ready).Do("open").Do("go", "agent", "slip");
        WorkflowDecider<Asked> decider = Drawn.For(Asked.Schema);

        Assert.Equal(["Role lead"], run.Refused("end", "lead"));
        Assert.Equal(["Role lead"], Reasons(decider.Decide(run.State, run.Command("end", "lead") with { Authorities = ["other"] }, Ready)));
        Assert.Equal(StepOutcome.Accepted, decider.Decide(run.State, run.Command("end", "lead") with { Authorities = ["other", "settle"] }, Ready).Outcome);
    }

    [Fact]
    public void A_used_identity_hides_no_other_reason()
    {
        CaseRun<Asked> run = New(Ready with { Topic = " " }).Do("open");
        CaseCommand command = run.Command("go", "guest", "letter") with { Id = run.Events[0].CommandId!, ExpectedVersion = 7 };

        Assert.Equal(
            ["CommandReused c0-open", "VersionConflict 7", "UnknownDocument letter", "Role guest", "MissingField topic", "MissingDocument slip"],
            Reasons(Drawn.For(Asked.Schema).Decide(run.State, command, run.Facts)));
        Assert.Equal(["CommandReused c0-open"], Reasons(Drawn.For(Asked.Schema).Decide(run.State, run.Command("go", "agent", "slip") with { Id = run.Events[0].CommandId! }, Ready)));
    }

    [Fact]
    public void The_same_command_again_does_nothing_and_tells_its_event()
    {
        CaseRun<Asked> run = New(Ready).Do("open");
        WorkflowDecider<Asked> decider = Drawn.For(Asked.Schema);
        CaseCommand command = run.Command("go", "agent", "slip") with { ExpectedVersion = 1 };
        CaseState after = Drawn.Evolve(run.State, decider.Decide(run.State, command, Ready));

        StepResult again = decider.Decide(after, command, Ready);

        Assert.Equal((StepOutcome.AlreadyDone, true, 2, 0), (again.Outcome, again.IsDone, again.DoneBefore, again.Events.Count));
        Assert.Equal(after, Drawn.Evolve(after, again));
    }

    [Fact]
    public void An_identity_of_another_command_is_refused()
    {
        CaseRun<Asked> run = New(Ready).Do("open");
        CaseCommand reused = run.Command("go", "agent", "slip") with { Id = "c0-open" };

        Assert.Equal(["CommandReused c0-open"], Reasons(Drawn.For(Asked.Schema).Decide(run.State, reused, Ready)));
    }

    [Fact]
    public void A_document_brought_earlier_stays()
    {
        CaseRun<Asked> run = New(Ready).Do("open", "agent", "slip").Do("go");

        Assert.Equal("b", run.State.State);
        Assert.True(run.State.HasDocument("slip"));
    }

    [Fact]
    public void A_step_without_a_target_leaves_the_state_as_it_was_entered_and_a_step_back_to_it_enters_it_anew()
    {
        CaseRun<Asked> run = New(Ready).Do("open").After(Duration.FromHours(1)).Do("go", "agent", "slip");
        Instant entered = run.Now;

        Assert.Equal(entered, run.After(Duration.FromHours(1)).Do("note").State.Since);
        Assert.Equal(entered + Duration.FromHours(2), run.After(Duration.FromHours(1)).Do("again").State.Since);
    }

    [Fact]
    public void The_expected_version_is_that_of_the_state_given()
    {
        CaseRun<Asked> run = New(Ready).Do("open");
        WorkflowDecider<Asked> decider = Drawn.For(Asked.Schema);

        Assert.Equal(StepOutcome.Accepted, decider.Decide(run.State, run.Command("go", "agent", "slip") with { ExpectedVersion = 1 }, Ready).Outcome);
        Assert.Equal(["VersionConflict 0"], Reasons(decider.Decide(run.State, run.Command("go", "agent", "slip") with { ExpectedVersion = 0 }, Ready)));
    }

    [Fact]
    public void A_state_of_another_workflow_is_misuse()
    {
        Workflow other = DrawnWorkflow.Compile("open → a", "a → b: go", "final b");

        Assert.Throws<ArgumentException>("state", () => Drawn.For(Asked.Schema).Decide(other.NewCase, New(Ready).Command("open"), Ready));
        Assert.Throws<ArgumentException>("state", () => Drawn.For(Asked.Schema).Decide(default, New(Ready).Command("open"), Ready));
        Assert.Throws<ArgumentException>("state", () => Drawn.For(Asked.Schema).NextMoveAt(default, Ready));
        Assert.Throws<InvalidOperationException>(() => default(CaseState).Workflow);
        Assert.Equal(("", false, false, null), (default(CaseState).State, default(CaseState).IsOpened, default(CaseState).HasDocument("slip"), default(CaseState).Outcome));
    }

    [Theory]
    [InlineData("", "go", "agent")]
    [InlineData(null, "go", "agent")]
    [InlineData("1", "", "agent")]
    [InlineData("1", "go", null)]
    public void A_command_needs_an_identity_a_code_and_a_role(string? id, string code, string? role) => Assert.Throws<ArgumentException>(
        "command", () => Drawn.For(Asked.Schema).Decide(Drawn.NewCase, new CaseCommand { Id = id!, Code = code, Role = role!, By = "li", At = default }, Ready));

    [Fact]
    public void A_schema_without_the_fields_is_misuse()
    {
        RecordSchema<string> none = RecordSchema.Create<string>("none");

        Assert.Throws<ArgumentException>("schema", () => Drawn.For(none));
        Assert.Throws<ArgumentException>("schema", () => DrawnWorkflow.Compile("open → a", "a → b: go +topic !topic", "final b").For(none));
    }

    [Fact]
    public void An_event_that_does_not_follow_is_refused_by_itself_and_folding_goes_on()
    {
        CaseRun<Asked> run = New(Ready).Do("open").Do("go", "agent", "slip");
        WorkflowEvent last = run.Events[1];
        (WorkflowEvent Event, WorkflowRefusalReason Reason)[] wrong =
        [
            (last with { Number = 3 }, WorkflowRefusalReason.Gap), (last with { To = "x" }, WorkflowRefusalReason.DoesNotFollow), (last with { From = "b" }, WorkflowRefusalReason.DoesNotFollow),
            (last with { Code = "x" }, WorkflowRefusalReason.DoesNotFollow), (last with { Command = "end" }, WorkflowRefusalReason.DoesNotFollow), (last with { Kind = EventKind.TimedMove }, WorkflowRefusalReason.DoesNotFollow),
            (last with { Kind = EventKind.Migration }, WorkflowRefusalReason.DoesNotFollow), (last with { At = CaseRun<Asked>.Start - Duration.Epsilon }, WorkflowRefusalReason.OutOfOrder),
            (last with { Version = "2" }, WorkflowRefusalReason.OtherVersion), (last with { Workflow = "other" }, WorkflowRefusalReason.OtherVersion),
            (last with { Documents = ["letter"] }, WorkflowRefusalReason.UnknownDocument), (last with { CommandId = "c0-open" }, WorkflowRefusalReason.CommandReused),
            (last with { Number = 1 }, WorkflowRefusalReason.NumberReused), (last with { Number = 0 }, WorkflowRefusalReason.NumberReused),
        ];

        Assert.All(wrong, one =>
        {
            Folded<CaseState, WorkflowRefusal> folded = Drawn.Fold([run.Events[0], one.Event, last]);
            Assert.Equal((one.Event, one.Reason), (folded.Refusals.Single().Event, folded.Refusals.Single().Reason));
            Assert.Equal(run.State, folded.State);
            Assert.Equal(EnumCodes<WorkflowRefusalReason>.CodeOf(one.Reason), folded.Refusals[0].Explain().Answer.Find("reason")?.Code);
        });
        Assert.Throws<ArgumentException>("state", () => Drawn.Evolve(default, last));
    }

    [Fact]
    public void An_event_delivered_twice_changes_nothing()
    {
        CaseRun<Asked> run = New(Ready).Do("open", "agent", "slip").Do("go").Do("note");

        Assert.Equal(new Folded<CaseState, WorkflowRefusal>(run.State), Drawn.Fold([.. run.Events, .. run.Events]));
        Assert.Equal(run.State, Drawn.Evolve(run.State, run.Events[0]).State);
    }

    [Fact]
    public void Events_give_the_state_back_to_the_bit()
    {
        CaseRun<Asked> run = New(Ready).Do("open", "agent", "slip").After(Duration.FromNanoseconds(7)).Do("go").Do("note").Do("again");

        CaseState folded = Drawn.Fold(run.Events.AsSpan()).State;

        Assert.True(run.State == folded);
        Assert.Equal(run.State.GetHashCode(), folded.GetHashCode());
        Assert.False(run.State != folded);
        Assert.True(run.State.Equals((object)folded));
        Assert.True(folded != Drawn.Fold(run.Events.RemoveAt(3).AsSpan()).State);
        Assert.Equal(Drawn.NewCase, Drawn.Fold([]).State);
    }

    [Fact]
    public void States_that_differ_in_an_identity_only_are_not_equal()
    {
        CaseRun<Asked> run = New(Ready).Do("open");

        Assert.NotEqual(run.State, Drawn.Fold([run.Events[0] with { CommandId = "other" }]).State);
        Assert.NotEqual(run.State, Drawn.Fold([run.Events[0] with { CommandId = null }]).State);
    }

    [Fact]
    public void The_events_of_a_result_are_a_list()
    {
        StepResult result = Drawn.For(Asked.Schema).Decide(Drawn.NewCase, New(Ready).Command("open"), Ready);

        Assert.Equal(result.Events[0], Assert.Single(result.Events));
        Assert.Equal(result.Events.ToArray(), result.Events.ToImmutableArray().ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => result.Events[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => result.Events[-1]);
        Assert.Empty(default(CaseEvents));
        Assert.Empty(default(StepResult).Refusals);
    }

    [Fact]
    public void A_walk_tells_each_event_and_what_does_not_follow()
    {
        CaseRun<Asked> run = New(Ready).Do("open").After(Duration.FromMinutes(1)).Do("go", "lead", "slip");
        WorkflowEvent[] broken = [.. run.Events, run.Events[1] with { Number = 9 }];

        Explanation walk = Drawn.Explain(run.Events.AsSpan());
        Assert.Equal(["1 opened a", "2 go b"], walk.Details.Select(told => $"{told.Find("number")?.Value} {told.Find("doing")?.Code} {told.Find("state")?.Code}"));
        Assert.Equal(("b", "2"), (walk.Answer.Find("state")?.Code, walk.Answer.Find("events")?.Value));

        Explanation torn = Drawn.Explain(broken);
        Assert.Equal("1", torn.Answer.Find("refused")?.Value);
        Assert.Equal(("9", "gap"), (torn.Details[^1].Find("event")?.Value, torn.Details[^1].Find("reason")?.Code));
        Assert.Contains("与上一事件之间缺少事件", torn.In(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    private static CaseRun<Asked> New(Asked facts) => new(Drawn.For(Asked.Schema), facts);

    private static IEnumerable<string> Reasons(StepResult result) => result.Refusals.Select(refusal => $"{refusal.Reason} {refusal.Subject}");
}
