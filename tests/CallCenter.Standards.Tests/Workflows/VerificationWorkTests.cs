using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>What verifying large workflows takes, by work counted; and that it says so where the limit ended it.</summary>
public sealed class VerificationWorkTests
{
    [Fact]
    public void Work_grows_with_the_states()
    {
        long[] work = [.. new[] { 250, 1_000, 4_000 }.Select(states => Verify(states, new WorkBudget(long.MaxValue)).Work)];

        Assert.InRange((double)work[1] / work[0], 3.5, 4.5);
        Assert.InRange((double)work[2] / work[1], 3.5, 4.5);
        Assert.InRange(work[2], 4_000 * 16, Verifier.WorkLimit / 10);
    }

    [Fact]
    public void Work_ends_at_the_limit_and_a_finding_says_so()
    {
        (long work, FindingList findings) = Verify(250, new WorkBudget(10_000));

        Assert.InRange(work, 10_000, 10_100);
        Assert.Equal("CCS8121", findings.ToImmutable()[^1].Code);
        Assert.DoesNotContain(Verify(250, new WorkBudget(Verifier.WorkLimit)).Findings.ToImmutable(), finding => finding.Code == "CCS8121");
    }

    [Fact]
    public void Verifying_and_walking_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        WorkflowCatalogue catalogue = DrawnWorkflow.Catalogue(Chain(3));
        Assert.Throws<OperationCanceledException>(() => WorkflowLibrary.Compile(catalogue, [Asked.Schema.Definition], cancellation: cancellation.Token));
        Workflow workflow = DrawnWorkflow.Library(Chain(3))["chain"];
        Assert.Throws<OperationCanceledException>(() => workflow.Explore(cancellation: cancellation.Token));
    }

    /// <summary>The fact that leads nowhere is told with a way of thousands of steps, of which a reader gets both ends.</summary>
    [Fact]
    public void Long_ways_are_told_by_their_ends()
    {
        Finding last = Verify(1_000, new WorkBudget(long.MaxValue)).Findings.ToImmutable().Last(finding => finding.Code == "CCS8117");

        Assert.Contains("come to by open → c0 → c1 → ", last.Message, StringComparison.Ordinal);
        Assert.Contains(" more … → ", last.Message, StringComparison.Ordinal);
        Assert.True(last.Message.Length < 400, last.Message);
    }

    private static (long Work, FindingList Findings) Verify(int states, WorkBudget budget)
    {
        var findings = new FindingList();
        var surroundings = new WorkflowSurroundings(BusinessCalendars.Compile(new CalendarCatalogue { Calendars = [] }), null, findings) { Records = [Asked.Schema.Definition] };
        new WorkflowCompiler(new(DrawnWorkflow.Catalogue(Chain(states)), Place.At("")), surroundings, findings, budget).Compile();
        return (budget.Spent, findings);
    }

    /// <summary>A line of states, each left by one command with 16 steps, one for each level from below 1 to above 14; no step is for level 20.</summary>
    private static WorkflowDefinition Chain(int states) => new()
    {
        Code = "chain",
        Version = "1",
        Name = new LocalizedText(null, "Chain"),
        Record = Asked.Schema.Definition.Name,
        Provenance = Sample.Provenance,
        Opening = new WorkflowStep { To = "s0", Event = "opened", Roles = ["agent"] },
        States = [.. Enumerable.Range(0, states).Select(i => new WorkflowState { Code = $"s{i}", Name = new LocalizedText(null, $"s{i}"), IsFinal = i == states - 1 })],
        Commands =
        [
            .. Enumerable.Range(0, states - 1).Select(i => new WorkflowCommand
            {
                Code = $"c{i}",
                Name = new LocalizedText(null, $"c{i}"),
                Steps = [.. Enumerable.Range(0, 16).Select(level => Step($"s{i}", $"s{i + 1}", level == 15 ? "[15..19]" : $"{level}"))],
            }),
        ],
    };

    private static WorkflowStep Step(string from, string to, string level) => new() { From = [from], To = to, Event = "moved", Roles = ["agent"], When = [new FieldCondition("level", level)] };
}
