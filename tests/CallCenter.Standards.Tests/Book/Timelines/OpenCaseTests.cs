using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;
using NodaTime;
using static CallCenter.Standards.Tests.Book.Timelines.TimelineSample;

namespace CallCenter.Standards.Tests.Book.Timelines;

/// <summary>Cases that are open when another standard comes into force stay under theirs, or move, area by area.</summary>
public sealed class OpenCaseTests
{
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly LocalDate Second = new(2026, 7, 1);
    private static readonly Instant Began = Instant.FromUtc(2026, 6, 1, 8, 0);
    private static readonly Instant Now = Instant.FromUtc(2026, 7, 2, 8, 0);

    private static readonly WorkflowDefinition Old = DrawnWorkflow.Version("w", "1", null, "open → a", "a → b: go", "b → c: end", "final c");
    private static readonly WorkflowDefinition New = DrawnWorkflow.Version("w", "2", new LocalDate(2026, 7, 1), "open → a", "a → b: go", "b → d: check", "d → c: end", "final c");

    [Theory]
    [InlineData(OpenCaseMode.Stay, "1.0.0")]
    [InlineData(OpenCaseMode.Move, "2.0.0")]
    public void Each_area_has_its_mode(OpenCaseMode mode, string version)
    {
        StandardTimeline timeline = Timeline(new OpenCaseModes { Risk = mode });

        Assert.Equal(version, timeline.For(CaseArea.Risk, Began, Now)!.Book.Version);
        Assert.All(Enum.GetValues<CaseArea>().Where(area => area != CaseArea.Risk), area => Assert.Equal("1.0.0", timeline.For(area, Began, Now)!.Book.Version));
        Assert.Equal("1.0.0", timeline.For(CaseArea.Risk, Began, Began)!.Book.Version);
        Assert.Equal("2.0.0", timeline.For(CaseArea.Risk, Now, Began)!.Book.Version);
        Assert.Null(timeline.For(CaseArea.Routing, Instant.FromUtc(2020, 1, 1, 0, 0), Now));
        Assert.Throws<ArgumentOutOfRangeException>(() => timeline.For((CaseArea)99, Began, Now));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OpenCaseModes { Risk = (OpenCaseMode)7 });
    }

    [Fact]
    public void A_case_that_moves_goes_on_by_the_migration_of_the_two_versions()
    {
        StandardTimeline timeline = Timeline(new OpenCaseModes { Workflows = OpenCaseMode.Move });
        CaseRun<Asked> run = Run(timeline).Do("open").Do("go");

        WorkflowMigration migration = timeline.MigrationOf(run.State, Now)!;
        StepResult moved = migration.Decide(run.State, run.Command("move") with { At = Now });
        WorkflowEvent[] events = [.. run.Events, .. moved.Events];
        CaseState state = timeline.Fold(events).State;

        Assert.Equal(("1", "2"), (migration.From.Version, migration.To.Version));
        Assert.Equal(("b", "2"), (state.State, state.Workflow.Version));
        Assert.Empty(timeline.Fold(events).Refusals);
        Assert.Equal(timeline.At(Now)!.Standard.Workflows["w"], state.Workflow);
        Assert.Null(timeline.MigrationOf(state, Now));
        Assert.Null(timeline.MigrationOf(run.State, Began));
    }

    [Fact]
    public void A_case_that_stays_has_no_migration()
    {
        StandardTimeline timeline = Timeline(OpenCaseModes.AllStay);
        CaseRun<Asked> run = Run(timeline).Do("open").Do("go");

        Assert.Null(timeline.MigrationOf(run.State, Now));
        Assert.Null(timeline.MigrationOf(default, Now));
        Assert.Null(Timeline(new OpenCaseModes { Workflows = OpenCaseMode.Move }).MigrationOf(run.State.Workflow.NewCase, Now));
        Assert.Equal(run.State, timeline.Fold([.. run.Events]).State);
        Assert.Null(timeline.FindWorkflow("w", "3"));
        Assert.Throws<ArgumentException>(() => timeline.Fold([]));
    }

    /// <summary>The shipped promises of a complaint, under a standard that replaced its policy by a version of its own.</summary>
    [Theory]
    [InlineData(OpenCaseMode.Stay, false)]
    [InlineData(OpenCaseMode.Move, true)]
    public void The_promises_of_an_open_case_are_those_of_its_standard_and_moving_tells_them(OpenCaseMode mode, bool tells)
    {
        StandardBook shipped = StandardBook.Shipped with { Effective = First };
        StandardBook next = shipped with
        {
            Version = "9.0.0",
            Effective = Second,
            ServiceLevels = shipped.ServiceLevels with { Policies = [.. shipped.ServiceLevels.Policies.Select(policy => policy with { Version = policy.Version + "-next" })] },
        };
        StandardTimeline timeline = StandardTimeline.Create([new(shipped), new(next)], Shanghai, new OpenCaseModes { ServiceLevels = mode });
        CaseTimeline<WorkItem> began = timeline.Cases(WorkItem.Schema, Began, Began)!.Begin()
            .Evolve(new TimelineEvent<WorkItem> { Id = "1", At = Began, Code = "received", Facts = new WorkItem(), Policies = [new PolicyChange(shipped.ServiceLevels.Policies.First(policy => policy.Effective is null).Code)] }).State;

        Folded<CaseTimeline<WorkItem>, TimelineRefusal> resumed = timeline.Cases(WorkItem.Schema, Began, Now)!.Resume(began.Snapshot);

        Assert.Single(began.Policies);
        Assert.Equal(tells, !resumed.Refusals.IsEmpty);
        Assert.Equal(tells, resumed.State.Policies[0].Version.EndsWith("-next", StringComparison.Ordinal));
    }

    private static CaseRun<Asked> Run(StandardTimeline timeline) => new(timeline.At(Began)!.Standard.Workflows["w"].For(Asked.Schema), new Asked());

    private static StandardTimeline Timeline(OpenCaseModes modes) => StandardTimeline.Create(
        [
            new(Of("1.0.0", First) with { Records = [Asked.Schema.Definition], Workflows = DrawnWorkflow.Catalogue(Old) }),
            new(Of("2.0.0", Second) with { Records = [Asked.Schema.Definition], Workflows = DrawnWorkflow.Catalogue(New) }),
        ],
        Shanghai,
        modes);
}
