using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>A state taken over an answer is the state taken over its events.</summary>
public sealed class AnswerTests
{
    private static readonly string[] Lines = ["open → a", "a → b: go [agent] +topic !topic #slip", "a → .: note", "b → c: end", "final c"];
    private static readonly Workflow Drawn = DrawnWorkflow.Compile(Lines);
    private static readonly Workflow Twin = DrawnWorkflow.Compile(Lines);
    private static readonly Asked Facts = new(Topic: "x");

    [Theory]
    [InlineData("go", "slip")]
    [InlineData("note")]
    [InlineData("note", "slip")]
    public void The_state_after_an_answer_is_the_state_after_its_events(string code, params string[] documents)
    {
        CaseRun<Asked> run = Opened(Drawn);
        StepResult answer = Drawn.For(Asked.Schema).Decide(run.State, run.Command(code, "agent", documents), Facts);

        CaseState state = Drawn.Evolve(run.State, in answer);

        Assert.Equal(Drawn.Fold(run.State, answer.Events).State, state);
        Assert.Equal(Drawn.Evolve(run.State, answer.Events[0]).State, state);
        Assert.Equal(documents.Length == 1, state.HasDocument("slip"));
    }

    [Fact]
    public void Of_two_steps_whose_events_read_the_same_a_case_takes_the_one_that_a_replay_takes()
    {
        Workflow workflow = DrawnWorkflow.Compile(["open → a", "a → a: go [lead]", "a → .: go [agent]", "a → b: end", "final b"]);
        CaseRun<Asked> run = Opened(workflow);
        StepResult answer = workflow.For(Asked.Schema).Decide(run.State, run.Command("go", "agent"), Facts);

        Assert.Equal(workflow.Fold(run.State, answer.Events).State, workflow.Evolve(run.State, in answer));
    }

    [Fact]
    public void An_answer_of_the_same_version_compiled_elsewhere_holds_by_its_codes()
    {
        CaseRun<Asked> run = Opened(Drawn);
        CaseRun<Asked> other = Opened(Twin);
        StepResult answer = Drawn.For(Asked.Schema).Decide(run.State, run.Command("go", "agent", "slip"), Facts);

        CaseState state = Twin.Evolve(other.State, in answer);

        Assert.Equal((Twin, "b", 2), (state.Workflow, state.State, state.Version));
        Assert.Equal(Twin.Fold(other.State, answer.Events).State, state);
    }

    [Fact]
    public void An_answer_that_does_not_follow_is_misuse()
    {
        CaseRun<Asked> run = Opened(Drawn);
        StepResult answer = Drawn.For(Asked.Schema).Decide(run.State, run.Command("note"), Facts);
        CaseState after = Drawn.Evolve(run.State, in answer);
        CaseState later = Opened(Drawn, CaseRun<Asked>.Start + Duration.FromHours(1)).State;
        CaseState elsewhere = Opened(Drawn).Do("go", "agent", "slip").State;

        Assert.All(
            new[] { after, later, elsewhere, Drawn.NewCase, Opened(Twin).State, default },
            state => Assert.ThrowsAny<ArgumentException>(() => Drawn.Evolve(state, answer)));
    }

    [Fact]
    public void An_identity_used_since_is_not_used_again()
    {
        WorkflowDecider<Asked> decider = Drawn.For(Asked.Schema);
        CaseRun<Asked> run = Opened(Drawn);
        CaseState used = Drawn.Evolve(run.State, decider.Decide(run.State, run.Command("note") with { Id = "same" }, Facts));
        run.Do("note");
        StepResult answer = decider.Decide(run.State, run.Command("note") with { Id = "same" }, Facts);

        Assert.Equal((used.Version, used.State), (run.State.Version, run.State.State));
        Assert.Throws<ArgumentException>("result", () => Drawn.Evolve(used, answer));
    }

    [Fact]
    public void A_refusal_changes_nothing()
    {
        CaseRun<Asked> run = Opened(Drawn);
        StepResult answer = Drawn.For(Asked.Schema).Decide(run.State, run.Command("end"), Facts);

        Assert.Equal(run.State, Drawn.Evolve(run.State, in answer));
        Assert.Equal(default, Drawn.Evolve(default, in answer));
    }

    private static CaseRun<Asked> Opened(Workflow workflow, Instant? at = null)
    {
        var run = new CaseRun<Asked>(workflow.For(Asked.Schema), Facts) { Now = at ?? CaseRun<Asked>.Start };
        return run.Do("open", "agent");
    }
}
