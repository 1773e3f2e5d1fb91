using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Benchmarks.Risk;

/// <summary>The shipped fraud card of twelve characteristics and two knock-outs over contacts, beside a chain of ifs; times are for one contact on one core.</summary>
[MemoryDiagnoser]
public class ScorecardBenchmark
{
    private const int Count = 10_000;

    private readonly Contact[] contacts = Contacts.Create(Count);
    private readonly ScoreOutcome[] outcomes = new ScoreOutcome[Count];
    private readonly ScorecardEvaluator<Contact> card = StandardBook.Shipped.Compile().Risk.Scorecards.OverContacts("fraud");

    [GlobalSetup]
    public void Check()
    {
        card.EvaluateAll(contacts, outcomes);
        for (int i = 0; i < Count; i++)
        {
            if ((outcomes[i].Total, outcomes[i].BandIndex) != HandScore.Of(in contacts[i]))
            {
                throw new InvalidOperationException($"The card and the chain of ifs disagree about contact {i}.");
            }
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards, a span", OperationsPerInvoke = Count)]
    public int Span()
    {
        card.EvaluateAll(contacts, outcomes);
        return outcomes[^1].BandIndex;
    }

    [Benchmark(Description = "CallCenter.Standards, one by one", OperationsPerInvoke = Count)]
    public int OneByOne()
    {
        int sum = 0;
        foreach (ref readonly Contact contact in contacts.AsSpan())
        {
            sum += card.Evaluate(in contact).BandIndex;
        }

        return sum;
    }

    [Benchmark(Description = "hand-written ifs", OperationsPerInvoke = Count)]
    public int Hand()
    {
        int sum = 0;
        foreach (ref readonly Contact contact in contacts.AsSpan())
        {
            sum += HandScore.Of(in contact).Band;
        }

        return sum;
    }
}
