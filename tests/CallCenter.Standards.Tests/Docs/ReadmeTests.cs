using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Docs;

public sealed class ReadmeTests
{
    [Theory]
    [InlineData("README.md", "ReadmeSamples.cs")]
    [InlineData("docs/cookbook.md", "CookbookSamples.cs")]
    public void Every_code_sample_of_the_page_is_compiled_and_run_here(string page, string source)
    {
        string root = RepositoryFolder.Find()!;
        string[] compiled = Lines(File.ReadAllText(Path.Combine(root, "tests", "CallCenter.Standards.Tests", "Docs", source)));
        string[] blocks = File.ReadAllText(Path.Combine(root, page)).Split("```csharp")[1..];

        Assert.NotEmpty(blocks);
        foreach (string block in blocks)
        {
            string[] sample = [.. Lines(block.Split("```")[0]).SkipWhile(line => line.StartsWith("using ", StringComparison.Ordinal))];
            bool stands = Enumerable.Range(0, compiled.Length).Any(start => compiled.Skip(start).Take(sample.Length).SequenceEqual(sample));
            Assert.True(stands, $"Not in {source}:" + Environment.NewLine + string.Join(Environment.NewLine, sample));
        }
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
