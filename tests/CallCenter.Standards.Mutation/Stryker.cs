using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace CallCenter.Standards.Mutation;

/// <summary>Runs Stryker in the copy of the repository.</summary>
internal sealed class Stryker(Tree tree, Area area, int workers)
{
    /// <summary>Every mutant of the area that Stryker counts: a run that makes and compiles them all and asks for none.</summary>
    public ImmutableArray<Mutant> List()
    {
        ImmutableArray<Mutant> mutants = [.. Run("list", [area.Quick], ["**/*{0..1}"], "off").Where(mutant => mutant.IsValid)];
        ILookup<string, Mutant> files = mutants.ToLookup(mutant => mutant.File, StringComparer.Ordinal);
        return [.. mutants.Where(mutant => !files[mutant.File].Any(mutant.IsCoveredBy))];
    }

    /// <summary>What becomes of mutants when each is run by the tests that reach it.</summary>
    public ImmutableArray<Mutant> Test(ImmutableArray<string> patterns, ImmutableArray<string> tests) => Run("test", tests, patterns, "perTest");

    /// <summary>What becomes of them when each is run by all the tests of the area: what is made once for many tests is reached by the first alone.</summary>
    public ImmutableArray<Mutant> TestByAll(ImmutableArray<string> patterns, ImmutableArray<string> tests) => Run("again", tests, patterns, "off");

    private ImmutableArray<Mutant> Run(string stage, ImmutableArray<string> tests, ImmutableArray<string> patterns, string coverage)
    {
        string output = Path.Combine(tree.Folder, "artifacts", stage);
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        Directory.CreateDirectory(output);
        string settings = Path.Combine(output, "stryker.json");
        File.WriteAllBytes(settings, Settings(tests, patterns, coverage));
        var start = new ProcessStartInfo("dotnet", ["stryker", "-f", settings, "-O", output, "--skip-version-check"]) { WorkingDirectory = Path.Combine(tree.Folder, "tests", area.TestProject) };
        using (Process stryker = Process.Start(start)!)
        {
            stryker.WaitForExit();
        }

        string report = Path.Combine(output, "reports", "mutation-report.json");
        return File.Exists(report) ? Report.Read(report, tree.Folder) : throw new InvalidOperationException("Stryker gave no report.");
    }

    private byte[] Settings(ImmutableArray<string> tests, ImmutableArray<string> patterns, string coverage)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartObject("stryker-config");
            json.WriteString("project", area.Project + ".csproj");
            json.WriteString("configuration", "Release");
            json.WriteString("target-framework", "net10.0");
            json.WriteString("coverage-analysis", coverage);
            json.WriteNumber("concurrency", workers);
            // A busy machine is not to be taken for a loop without end.
            json.WriteNumber("additional-timeout", 20_000);
            if (tests.Length > 0)
            {
                json.WriteString("test-case-filter", string.Join('|', tests.Select(test => $"FullyQualifiedName~{test}")));
            }

            WriteAll(json, "reporters", ["json", "dots"]);
            WriteAll(json, "mutate", patterns);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
