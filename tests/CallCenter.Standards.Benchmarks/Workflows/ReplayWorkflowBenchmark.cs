using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Workflows;

/// <summary>
/// A million distinct cases of six events replayed on one core: twenty iterations of 50,000, written before each iteration, outside of its time. Instants, identities and people differ from case to case; codes are
/// copies, as they come out of a store, so that they are compared by content.
/// </summary>
[InProcess]
[WarmupCount(3)]
[IterationCount(20)]
[InvocationCount(1, 1)]
[OperationsPerSecond]
public class ReplayWorkflowBenchmark
{
    private const int Cases = 50_000;

    private readonly ImmutableArray<WorkflowEvent>[] histories = new ImmutableArray<WorkflowEvent>[Cases];
    private readonly ImmutableArray<WorkflowEvent> pattern = [.. ServiceCases.After(ServiceCases.Way.Length).Events.Select(Copied)];
    private int written;

    [IterationSetup]
    public void Write()
    {
        for (int i = 0; i < Cases; i++)
        {
            int number = written++;
            string by = $"agent-{number % 977}";
            histories[i] = [.. pattern.Select((happened, step) => happened with { At = happened.At + Duration.FromSeconds(number), CommandId = $"case-{number}-{step}", By = by })];
        }
    }

    [Benchmark(Description = "CallCenter.Standards: replay an event", OperationsPerInvoke = Cases * 6)]
    public long Replay()
    {
        long versions = 0;
        foreach (ImmutableArray<WorkflowEvent> history in histories)
        {
            versions += ServiceCases.Workflow.Fold(history.AsSpan()).State.Version;
        }

        return versions == Cases * 6 ? versions : throw new InvalidOperationException("A case does not follow.");
    }

    private static WorkflowEvent Copied(WorkflowEvent happened) => happened with
    {
        Code = new string(happened.Code),
        Command = happened.Command is null ? null : new string(happened.Command),
        Workflow = new string(happened.Workflow),
        Version = new string(happened.Version),
        From = new string(happened.From),
        To = new string(happened.To),
    };
}
