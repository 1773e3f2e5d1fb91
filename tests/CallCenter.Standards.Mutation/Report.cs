using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Mutation;

/// <summary>Stryker's report, in the form that mutation testers share (mutation-testing-elements).</summary>
internal static class Report
{
    /// <summary>What Stryker says of a mutant that no pattern asks for.</summary>
    private const string NotAsked = "Removed by mutate filter";

    public static ImmutableArray<Mutant> Read(string report, string tree)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(report));
        string root = document.RootElement.GetProperty("projectRoot").GetString()!;
        var mutants = ImmutableArray.CreateBuilder<Mutant>();
        foreach (JsonProperty file in document.RootElement.GetProperty("files").EnumerateObject())
        {
            string name = Path.GetRelativePath(tree, Path.Combine(root, file.Name)).Replace('\\', '/');
            string source = file.Value.GetProperty("source").GetString()!;
            ImmutableArray<int> lines = LineStarts(source);
            foreach (JsonElement mutant in file.Value.GetProperty("mutants").EnumerateArray())
            {
                JsonElement location = mutant.GetProperty("location");
                int start = Offset(lines, location.GetProperty("start"));
                int end = Offset(lines, location.GetProperty("end"));
                mutants.Add(new Mutant(
                    name,
                    location.GetProperty("start").GetProperty("line").GetInt32(),
                    start,
                    end,
                    mutant.GetProperty("mutatorName").GetString()!,
                    source[start..end],
                    mutant.GetProperty("replacement").GetString()!,
                    mutant.TryGetProperty("statusReason", out JsonElement reason) && reason.GetString() == NotAsked ? Mutant.Unasked : mutant.GetProperty("status").GetString()!));
            }
        }

        return mutants.ToImmutable();
    }

    /// <summary>Where each line begins, in characters.</summary>
    public static ImmutableArray<int> LineStarts(string source) =>
        [0, .. Enumerable.Range(0, source.Length).Where(at => source[at] == '\n').Select(at => at + 1)];

    private static int Offset(ImmutableArray<int> lines, JsonElement place) =>
        lines[place.GetProperty("line").GetInt32() - 1] + place.GetProperty("column").GetInt32() - 1;
}
