using System.Text.Json;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Reports.Json;
using CallCenter.Standards.Reports.Runs;

namespace CallCenter.Standards.Conformance;

/// <summary>
/// KPIs of a call log, in threes: <c>LOG MAP EXPECTED.json</c>. The expected file has the form of the sample's JSON and names what it expects only:
/// counts, members of KPIs by code, and of KPIs of groups by key. Each value is a case. Whole numbers must be the same;
/// others may differ in the last digits, since the programs that expected values come from round on their way.
/// </summary>
/// <param name="relativeError">How far a number that is not whole may be off; 0 for the same double.</param>
public sealed class CallLogSuite(double relativeError = CallLogSuite.OtherPrograms) : ISuite
{
    private const int FilesOfACase = 3;
    private const double OtherPrograms = 1e-12;

    /// <inheritdoc/>
    public string Name => "call-log";

    /// <inheritdoc/>
    public IEnumerable<CaseResult> Run(IReadOnlyList<string> paths) => paths.Count % FilesOfACase == 0
        ? paths.Chunk(FilesOfACase).SelectMany(files => Run(files[0], files[1], files[2]))
        : throw new FormatException("call-log takes its files in threes: LOG MAP EXPECTED.json.");

    private List<CaseResult> Run(string log, string map, string expectedPath)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(expectedPath));
        JsonElement[] groups = expected.RootElement.TryGetProperty("groups", out JsonElement named) ? [.. named.EnumerateArray()] : [];
        string[][] dimensions = [.. groups.Select(Dimensions).DistinctBy(d => string.Join(',', d)).DefaultIfEmpty([])];
        var results = new List<CaseResult>();
        foreach (string[] by in dimensions)
        {
            using JsonDocument got = Evaluate(log, map, by);
            if (results.Count == 0)
            {
                results.AddRange(CompareCounts(expected.RootElement, got.RootElement));
                results.AddRange(CompareKpis("", expected.RootElement, got.RootElement));
            }

            foreach (JsonElement group in groups.Where(g => Dimensions(g).SequenceEqual(by)))
            {
                results.AddRange(CompareGroup(group, got.RootElement.GetProperty("groups")));
            }
        }

        return results;
    }

    private static JsonDocument Evaluate(string log, string map, string[] by)
    {
        try
        {
            return JsonDocument.Parse(JsonReport.Write(DayRun.Execute(log, MapFile.Load(map), by, _ => { })));
        }
        catch (UserErrorException refusal)
        {
            throw new FormatException(refusal.Message, refusal);
        }
    }

    private IEnumerable<CaseResult> CompareCounts(JsonElement expected, JsonElement got) =>
        expected.EnumerateObject().Where(m => m.Value.ValueKind == JsonValueKind.Number).Select(m => Compare(m.Name, m.Value, got));

    private IEnumerable<CaseResult> CompareGroup(JsonElement expected, JsonElement groups)
    {
        JsonElement key = expected.GetProperty("key");
        JsonElement group = groups.EnumerateArray().FirstOrDefault(g => JsonElement.DeepEquals(g.GetProperty("key"), key));
        return CompareKpis(key.GetRawText() + " ", expected, group);
    }

    private IEnumerable<CaseResult> CompareKpis(string prefix, JsonElement expected, JsonElement got)
    {
        JsonElement[] known = got.ValueKind == JsonValueKind.Object ? [.. got.GetProperty("kpis").EnumerateArray()] : [];
        foreach (JsonElement kpi in Members(expected))
        {
            string code = kpi.GetProperty("code").GetString()!;
            JsonElement answer = known.FirstOrDefault(k => k.GetProperty("code").GetString() == code);
            foreach (JsonProperty member in kpi.EnumerateObject().Where(m => m.Name != "code"))
            {
                yield return Compare($"{prefix}{code} {member.Name}", member.Value, answer);
            }
        }
    }

    private CaseResult Compare(string id, JsonElement expected, JsonElement owner)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(id[(id.LastIndexOf(' ') + 1)..], out JsonElement answer))
        {
            return CaseResult.Compare(id, expected.GetRawText(), "nothing");
        }

        return CaseResult.Compare(id, expected.GetRawText(), Agree(expected, answer) ? expected.GetRawText() : answer.GetRawText());
    }

    private static JsonElement.ArrayEnumerator Members(JsonElement expected) =>
        expected.TryGetProperty("kpis", out JsonElement kpis) ? kpis.EnumerateArray() : default;

    private bool Agree(JsonElement expected, JsonElement got)
    {
        if (expected.ValueKind != JsonValueKind.Number || got.ValueKind != JsonValueKind.Number)
        {
            return JsonElement.DeepEquals(expected, got);
        }

        double value = expected.GetDouble();
        double difference = Math.Abs(value - got.GetDouble());
        return difference <= (double.IsInteger(value) ? 0 : Math.Abs(value) * relativeError);
    }

    private static string[] Dimensions(JsonElement group) => [.. group.GetProperty("key").EnumerateObject().Select(m => m.Name)];
}
