using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Benchmarks.Routing;

/// <summary>One triage by the seven shipped tables (82 rules, 48 columns in all), and one transfer with its reasons.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 7)]
public class TriageBenchmark
{
    private const int ContactCount = 1_024;

    private readonly RoutingEvaluator routing = StandardBook.Shipped.Compile().Routing;
    private Contact[] contacts = [];
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_260_302);
        string?[] topics = [null, "account-inquiry", "counter-business", "investment-and-wealth", "claim", "legal-advice"];
        contacts =
        [
            .. Enumerable.Range(0, ContactCount).Select(_ => new Contact
            {
                Channel = Channels.All[random.Next(8)],
                Need = Needs.All[random.Next(5)],
                Problem = (ProblemType)random.Next(5),
                Complexity = (Complexity)random.Next(3),
                Urgency = (Urgency)random.Next(4),
                Sentiment = (Sentiment)random.Next(4),
                Topic = topics[random.Next(topics.Length)],
                RepeatContacts = random.Next(3),
                SuspectedFraud = random.Next(10) == 0,
            }),
        ];
    }

    [Benchmark(Baseline = true)]
    public int? Triage() => routing.Triage(in Next()).PriorityRank;

    [Benchmark]
    public int Transfer() => routing.Transfer(in Next()).SpecialCases.Length;

    private ref readonly Contact Next() => ref contacts[next++ & (ContactCount - 1)];
}
