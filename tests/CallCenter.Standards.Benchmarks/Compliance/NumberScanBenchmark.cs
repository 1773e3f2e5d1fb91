using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;

namespace CallCenter.Standards.Benchmarks.Compliance;

/// <summary>
/// A megabyte of notes searched for card and identity numbers, beside a generated regular expression of .NET that finds the same forms written in ASCII and leaves their check digits to be worked out.
/// </summary>
[MemoryDiagnoser]
public partial class NumberScanBenchmark
{
    private const int Characters = 1_000_000;

    private string text = "";

    /// <summary>Notes in Chinese, in English with order numbers and times, or mostly digits.</summary>
    [Params("chinese", "english", "digits")]
    public string Kind { get; set; } = "chinese";

    [GlobalSetup]
    public void Write()
    {
        var random = new Random(16);
        var notes = new StringBuilder(Characters + 200);
        while (notes.Length < Characters)
        {
            _ = Kind switch
            {
                "chinese" => notes.Append(CultureInfo.InvariantCulture, $"客户咨询信用卡年费，已说明减免条件并记录，工单{random.Next(1_000_000)}，约定次日回访。\n"),
                "english" => notes.Append(CultureInfo.InvariantCulture, $"Caller asked about order {random.Next(1_000_000)} of 2026-11-{random.Next(1, 29)}; told that it ships within 3 days.\n"),
                _ => notes.Append(CultureInfo.InvariantCulture, $"{random.NextInt64(1_000_000_000_000)} {random.Next(10_000)}-{random.Next(10_000)};"),
            };
        }

        text = notes.ToString(0, Characters);
    }

    [Benchmark(Baseline = true)]
    public int SensitiveNumbersMasked() => SensitiveNumbers.Mask(text).Length;

    [Benchmark]
    public int RegularExpression() => Numbers().Count(text);

    [GeneratedRegex(@"(?<![0-9])(?:[0-9](?:[ \-./]{0,3}[0-9]){12,18}|[0-9](?:[ \-./]{0,3}[0-9]){16}[ \-./]{0,3}[0-9Xx])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
