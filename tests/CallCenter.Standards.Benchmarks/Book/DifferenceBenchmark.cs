using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Benchmarks.Book;

/// <summary>The shipped standard against one that a bank made of it: a target, a rule of queues, a rule of risks, a band of a card; both at work already. Beside it a book read again, which says the same.</summary>
[MemoryDiagnoser]
public class DifferenceBenchmark
{
    private readonly Standard shipped = StandardBook.Shipped.Compile();
    private readonly Standard same = StandardBook.Parse(StandardBook.Shipped.ToJson()).Compile();
    private readonly Standard changed = Changed().Compile();

    [GlobalSetup]
    public void Check()
    {
        StandardDiff diff = StandardDiff.Between(shipped, changed);
        if (!diff.IsComplete || diff.Consequences.OfType<RouteChanged>().Count() < 2 || !diff.Consequences.Any(consequence => consequence is BandChanged))
        {
            throw new InvalidOperationException($"Not all differences were found: {diff}");
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards, four changes with their consequences")]
    public StandardDiff FourChanges() => StandardDiff.Between(shipped, changed);

    [Benchmark(Description = "The same book read twice")]
    public StandardDiff Nothing() => StandardDiff.Between(shipped, same);

    private static StandardBook Changed()
    {
        StandardBook book = StandardBook.Shipped;
        DecisionTable queue = book.Routing.Triage.Queue!;
        DecisionTable risk = book.Routing.Triage.Risk!;
        return book with
        {
            Kpis = book.Kpis with { Kpis = book.Kpis.Kpis.Change("connect-rate", kpi => kpi with { Target = kpi.Target! with { AtLeast = 0.97m } }) },
            Routing = book.Routing with
            {
                Triage = book.Routing.Triage with
                {
                    Queue = queue with { Rules = queue.Rules.Change("complex", rule => rule with { Then = ["general"] }) },
                    Risk = risk with { Rules = risk.Rules.Change("failed-verifications", rule => rule with { When = [.. rule.When.Select(cell => cell == ">= 3" ? ">= 2" : cell)] }) },
                },
            },
            Risk = book.Risk with { Scorecards = book.Risk.Scorecards.Change("fraud", card => card with { Bands = card.Bands.Change("high", band => band with { From = 40 }) }) },
        };
    }
}
