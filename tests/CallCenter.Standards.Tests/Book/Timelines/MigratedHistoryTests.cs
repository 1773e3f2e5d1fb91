using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;
using NodaTime;
using static CallCenter.Standards.Tests.Book.Timelines.TimelineSample;

namespace CallCenter.Standards.Tests.Book.Timelines;

/// <summary>What was decided is told in the names of the version that it was decided under, whatever they were changed to later.</summary>
public sealed class MigratedHistoryTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly LocalDate Second = new(2026, 7, 1);
    private static readonly Instant Began = Instant.FromUtc(2026, 3, 2, 2, 0);
    private static readonly Instant Now = Instant.FromUtc(2026, 7, 2, 8, 0);

    private static readonly WorkflowDefinition Old = DrawnWorkflow.Version("w", "1", null, "open → a", "a → b: go", "b → c: end", "final c");
    private static readonly WorkflowDefinition New = Renamed(DrawnWorkflow.Version("w", "2", new LocalDate(2026, 7, 1), "open → a", "a → b: go", "b → d: check", "d → c: end", "final c"));

    [Fact]
    public void The_history_of_a_migrated_case_is_told_under_each_version_in_its_names()
    {
        StandardTimeline timeline = Timeline();
        CaseRun<Asked> run = new CaseRun<Asked>(timeline.At(Began)!.Standard.Workflows["w"].For(Asked.Schema), new Asked()).Do("open").Do("go");
        StepResult moved = timeline.MigrationOf(run.State, Now)!.Decide(run.State, run.Command("move") with { At = Now });
        WorkflowEvent[] events = [.. run.Events, .. moved.Events];

        Explanation history = timeline.Explain(events);

        Assert.Equal(["walk.event", "walk.event", "walk.event"], history.Details.Select(sentence => sentence.Code));
        Assert.Equal(NameOf(Old, "b"), history.Details[1].Find("state")!.Text!.English);
        Assert.Equal(NameOf(New, "b"), history.Details[2].Find("state")!.Text!.English);
        Assert.Equal(NameOf(New, "b"), history.Answer.Find("state")!.Text!.English);
        Assert.Equal("Asia/Shanghai", history.Details[0].Find("at")!.Unit);
        Assert.Equal("w", Assert.Throws<UnknownCodeException>(() => timeline.Explain([events[0] with { Workflow = "ww" }])).Nearest);
        Assert.Equal("version of workflow 'w' in any standard", Assert.Throws<UnknownCodeException>(() => timeline.Fold([events[0] with { Version = "7" }])).Kind);
    }

    [Fact]
    public void A_step_read_back_is_told_by_the_names_of_its_version_also_where_a_later_one_has_others()
    {
        StandardTimeline timeline = Timeline();
        CaseRun<Asked> run = new CaseRun<Asked>(timeline.At(Began)!.Standard.Workflows["w"].For(Asked.Schema), new Asked()).Do("open");
        StepResult step = run.Try("go");
        StepResult read = StandardJson.Read<StepResult>(StandardJson.Write(step));

        Explanation told = timeline.Named(read.Explain(), Now);

        Assert.Equal(step.Explain(English), told.In(English));
        Assert.Contains(NameOf(Old, "b"), told.In(English), StringComparison.Ordinal);
        Assert.DoesNotContain("new name", timeline.At(Now)!.Standard.Named(read.Explain()).In(English), StringComparison.Ordinal);
        Assert.Equal(step.Explain(English), timeline.At(Began)!.Standard.Named(read.Explain()).In(English));
    }

    /// <summary>One book that has both versions: the names of each are its own.</summary>
    [Fact]
    public void A_standard_of_several_versions_tells_a_step_read_back_by_its_own()
    {
        Standard both = (Of("1.0.0", First) with { Records = [Asked.Schema.Definition], Workflows = DrawnWorkflow.Catalogue(Old, New) }).Compile();
        foreach (string version in new[] { "1", "2" })
        {
            StepResult step = new CaseRun<Asked>(both.Workflows.InVersion("w", version).For(Asked.Schema), new Asked()).Do("open").Try("go");
            Assert.Equal(step.Explain(English), both.Named(StandardJson.Read<StepResult>(StandardJson.Write(step)).Explain()).In(English));
        }
    }

    [Fact]
    public void An_escalation_step_read_back_is_told_by_the_names_that_held_when_it_fell_due()
    {
        StandardBook shipped = StandardBook.Shipped with { Effective = First };
        StandardBook next = shipped with
        {
            Version = "9.0.0",
            Effective = Second,
            ServiceLevels = shipped.ServiceLevels with
            {
                Policies = [.. shipped.ServiceLevels.Policies.Select(policy => policy.Code != "fault-level-1" ? policy : policy with { Version = "2", Name = new("新名", "New policy name"), Targets = [.. policy.Targets.Select(target => target with { Name = new("新名", "New target name") })] })],
                Ladders = [.. shipped.ServiceLevels.Ladders.Select(ladder => ladder with { Steps = [.. ladder.Steps.Select(step => step with { Name = new("新名", "New step name") })] })],
            },
        };
        StandardTimeline timeline = StandardTimeline.Create([new(shipped), new(next)], Shanghai);
        CaseTimeline<WorkItem> led = timeline.Cases(WorkItem.Schema, Began, Began)!.Begin()
            .Evolve(new TimelineEvent<WorkItem> { Id = "1", At = Began, Code = "reported", Facts = new WorkItem(), Policies = [new("fault-level-1")] }).State.Advance(Began + Duration.FromHours(2));
        CaseStep step = StandardJson.Read<CaseStep>(StandardJson.Write(led.Steps[^1]));
        string policy = shipped.ServiceLevels.Policies.First(known => known.Code == "fault-level-1").Name.English!;

        string told = timeline.Named(step.Explain(), step.At).In(English);

        Assert.Equal(led.Steps[^1], step);
        Assert.Contains(policy, told, StringComparison.Ordinal);
        Assert.DoesNotContain("New", told, StringComparison.Ordinal);
        Assert.DoesNotContain("New", timeline.At(Now)!.Standard.Named(step.Explain()).In(English), StringComparison.Ordinal);
        Assert.Contains(policy, timeline.Named(step.Explain(), Now).In(English), StringComparison.Ordinal);
    }

    private static string NameOf(WorkflowDefinition workflow, string state) => workflow.States.Single(known => known.Code == state).Name.English!;

    private static WorkflowDefinition Renamed(WorkflowDefinition workflow) => workflow with
    {
        States = [.. workflow.States.Select(state => state with { Name = new("新名" + state.Code, "new name " + state.Code) })],
        Commands = [.. workflow.Commands.Select(command => command with { Name = new("新名" + command.Code, "new name " + command.Code) })],
    };

    private static StandardTimeline Timeline() => StandardTimeline.Create(
        [
            new(Of("1.0.0", First) with { Records = [Asked.Schema.Definition], Workflows = DrawnWorkflow.Catalogue(Old) }),
            new(Of("2.0.0", Second) with { Records = [Asked.Schema.Definition], Workflows = DrawnWorkflow.Catalogue(New) }),
        ],
        Shanghai,
        new OpenCaseModes { Workflows = OpenCaseMode.Move });
}
