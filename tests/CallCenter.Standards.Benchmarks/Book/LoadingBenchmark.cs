using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Benchmarks.Book;

/// <summary>The shipped book from its text to its evaluators, analysed, verified and with all findings, beside reading the same text as a bare JSON document.</summary>
[MemoryDiagnoser]
public class LoadingBenchmark
{
    private readonly byte[] json = Encoding.UTF8.GetBytes(StandardBook.Shipped.ToJson());

    [GlobalSetup]
    public void Check()
    {
        if (StandardBook.Parse(json).ToJson() != Encoding.UTF8.GetString(json))
        {
            throw new InvalidOperationException("The book that was loaded is another one.");
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards, the book at work")]
    public Standard Book() => StandardBook.Parse(json).Compile();

    [Benchmark(Description = "JsonDocument, the same text")]
    public int Document()
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetPropertyCount();
    }
}
