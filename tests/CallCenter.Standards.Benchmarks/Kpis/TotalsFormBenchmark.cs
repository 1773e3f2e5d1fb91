using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Benchmarks.Kpis;

/// <summary>
/// The totals of a thousand groups written and read again, as bytes and as JSON, for twelve measures and for the whole shipped catalogue with its distributions; beside them, the merge of two of that size.
/// </summary>
[MemoryDiagnoser]
public class TotalsFormBenchmark
{
    private MeasureTotals totals = TwelveMeasures.Compile().NoTotals();
    private byte[] bytes = [];
    private string json = "";

    /// <summary>Which measures are totalled.</summary>
    [Params("twelve", "shipped")]
    public string Measures { get; set; } = "twelve";

    [GlobalSetup]
    public void Setup()
    {
        KpiEvaluator kpis = Measures == "twelve" ? TwelveMeasures.Compile() : StandardBook.Shipped.Compile().Kpis;
        ContactRecord[] log = ContactLog.Create(200_000);
        MeasureAccumulator<ContactRecord> accumulator = kpis.Accumulate(ContactRecord.Schema, Grouping.By("agent"));
        accumulator.AddRange([.. log.Select((contact, i) => contact with { Agent = $"agent-{i % 1_000:000}" })]);
        totals = accumulator.ToTotals();
        bytes = totals.ToBytes();
        json = StandardJson.Write(totals);
        Console.WriteLine($"// {Measures}: {totals.Groups.Count()} groups, {bytes.Length} bytes, {json.Length} characters of JSON");
        if (!MeasureTotals.FromBytes(bytes).ToBytes().AsSpan().SequenceEqual(bytes) || !StandardJson.Read<MeasureTotals>(json).ToBytes().AsSpan().SequenceEqual(bytes))
        {
            throw new InvalidOperationException("The totals do not come back.");
        }
    }

    [Benchmark(Description = "write bytes")]
    public byte[] WriteBytes() => totals.ToBytes();

    [Benchmark(Description = "read bytes")]
    public MeasureTotals ReadBytes() => MeasureTotals.FromBytes(bytes);

    [Benchmark(Description = "write JSON")]
    public string WriteJson() => StandardJson.Write(totals);

    [Benchmark(Description = "read JSON")]
    public MeasureTotals ReadJson() => StandardJson.Read<MeasureTotals>(json);

    [Benchmark(Baseline = true, Description = "merge two")]
    public MeasureTotals Merge() => totals.Merge(totals);
}
