using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Benchmarks.Figures;

/// <summary>The figures of one run, and the machine they are of.</summary>
/// <param name="Machine">Processor, cores and runtime, as BenchmarkDotNet tells them.</param>
/// <param name="Benchmarks">One of each name.</param>
internal sealed record BenchmarkFigures(string Machine, ImmutableArray<BenchmarkFigure> Benchmarks)
{
    /// <summary>Reads the reports that BenchmarkDotNet wrote below a folder (<c>*-report-full-compressed.json</c>).</summary>
    /// <param name="folder">The folder of its artifacts.</param>
    /// <param name="isBaseline">Whether a method, by the full name of its type and its own, is what its group is compared with.</param>
    public static BenchmarkFigures OfReports(string folder, Func<string, string, bool> isBaseline)
    {
        string machine = "";
        var benchmarks = ImmutableArray.CreateBuilder<BenchmarkFigure>();
        foreach (string file in Directory.EnumerateFiles(folder, "*-report-full-compressed.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using JsonDocument report = JsonDocument.Parse(File.ReadAllBytes(file));
            JsonElement host = report.RootElement.GetProperty("HostEnvironmentInfo");
            machine = $"{host.GetProperty("ProcessorName").GetString()}, {host.GetProperty("LogicalCoreCount").GetInt32()} cores, {host.GetProperty("RuntimeVersion").GetString()}";
            JsonElement[] ran = [.. report.RootElement.GetProperty("Benchmarks"u8).EnumerateArray().Where(benchmark => benchmark.TryGetProperty("Statistics", out JsonElement statistics) && statistics.ValueKind == JsonValueKind.Object)];
            Dictionary<(string, string), double> baselines = ran.Where(benchmark => isBaseline(TypeOf(benchmark), Text(benchmark, "Method")))
                .GroupBy(Group).ToDictionary(group => group.Key, group => Mean(group.First()));
            benchmarks.AddRange(ran.Select(benchmark => new BenchmarkFigure(
                Text(benchmark, "FullName"),
                Mean(benchmark),
                Number(benchmark.GetProperty("Statistics").GetProperty("ConfidenceInterval").GetProperty("Margin")),
                benchmark.TryGetProperty("Memory", out JsonElement memory) && memory.ValueKind == JsonValueKind.Object && memory.TryGetProperty("BytesAllocatedPerOperation", out JsonElement bytes) && bytes.ValueKind == JsonValueKind.Number ? bytes.GetInt64() : null,
                baselines.TryGetValue(Group(benchmark), out double baseline) ? Mean(benchmark) / baseline : null)));
        }

        return new(machine, benchmarks.ToImmutable());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is not one of figures.</exception>
    public static BenchmarkFigures Read(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("machine", out JsonElement machine) || !document.RootElement.TryGetProperty("benchmarks", out JsonElement benchmarks))
        {
            throw new InvalidDataException($"{file} has no figures of eng/bench.");
        }

        return new(machine.GetString()!,
        [
            .. benchmarks.EnumerateArray().Select(benchmark => new BenchmarkFigure(
                Text(benchmark, "name"),
                benchmark.GetProperty("mean").GetDouble(),
                benchmark.GetProperty("margin").GetDouble(),
                benchmark.TryGetProperty("allocated", out JsonElement allocated) ? allocated.GetInt64() : null,
                benchmark.TryGetProperty("ratio", out JsonElement ratio) ? ratio.GetDouble() : null)),
        ]);
    }

    public void Write(string file)
    {
        using FileStream stream = File.Create(file);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("machine", Machine);
        json.WriteStartArray("benchmarks");
        foreach (BenchmarkFigure benchmark in Benchmarks.OrderBy(benchmark => benchmark.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", benchmark.Name);
            json.WriteNumber("mean", benchmark.Mean);
            json.WriteNumber("margin", benchmark.Margin);
            if (benchmark.Allocated is { } allocated)
            {
                json.WriteNumber("allocated", allocated);
            }

            if (benchmark.Ratio is { } ratio)
            {
                json.WriteNumber("ratio", ratio);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static (string, string) Group(JsonElement benchmark) => (TypeOf(benchmark), Text(benchmark, "Parameters"));

    private static string TypeOf(JsonElement benchmark) => $"{Text(benchmark, "Namespace")}.{Text(benchmark, "Type")}";

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString() ?? "";

    private static double Mean(JsonElement benchmark) => Number(benchmark.GetProperty("Statistics").GetProperty("Mean"));

    // One measurement has no interval: BenchmarkDotNet writes "NaN" or an empty text.
    private static double Number(JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : 0;
}
