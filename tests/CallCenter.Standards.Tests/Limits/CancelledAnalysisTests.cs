using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Forms;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Limits;

/// <summary>What can take long ends when its caller asks it to.</summary>
public sealed class CancelledAnalysisTests
{
    private static readonly CancellationToken Ended = new(canceled: true);

    private static readonly Dictionary<string, Action> Works = new()
    {
        ["the analysis of a table"] = () => TableAnalysis.Of(AnyAnswer.WrongTable.Table, null, Ended),
        ["the verification of workflows"] = () => WorkflowLibrary.Compile(StandardBook.Shipped.Workflows, null, StandardBook.Shipped.Compile().Calendars, Ended),
        ["the exploration of a workflow"] = () => DrawnWorkflow.Compile("open → a", "a → b: go", "final b").Explore(cancellation: Ended),
        ["the comparison of a log with a workflow"] = () => Conformance().Check(EventLog.From([new LogEntry("1", "go", Instant.MinValue)]), Ended),
        ["the alignment of a case"] = () => Conformance().Align(["go"], Ended),
        ["the assignment of many contacts"] = () => BatchAssignment.Solve([1, 2, 3, 4], 2, 2, Ended),
        ["the simulation of losses"] = () => StandardBook.Shipped.Compile().Risk.Losses.Simulate(1, 1, cancellation: Ended),
    };

    public static TheoryData<string> All => [.. Works.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void It_ends(string what) => Assert.ThrowsAny<OperationCanceledException>(Works[what]);

    private static WorkflowConformance Conformance()
    {
        WorkflowDefinition workflow = DrawnWorkflow.Of("w", "open → a", "a → b: go", "final b");
        return WorkflowConformance.Compile(workflow, ActivityMapping.OfHistories(workflow));
    }
}
