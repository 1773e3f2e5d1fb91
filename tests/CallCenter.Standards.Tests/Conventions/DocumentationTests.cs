using System.Text.RegularExpressions;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Conventions;

/// <summary>What holds for the comments of the code.</summary>
public sealed class DocumentationTests
{
    /// <summary>A second summary is one that lost its member: what was put between the two took its place.</summary>
    [SkippableFact]
    public void No_member_has_two_summaries()
    {
        string? repository = RepositoryFolder.Find();
        Skip.If(repository is null, "The tests run outside the repository.");
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(repository!, "src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotMatch(@"</summary>\s*///\s*<summary>", File.ReadAllText(file)));
    }

    [Fact]
    public void Two_summaries_would_be_found() => Assert.Matches(new Regex(@"</summary>\s*///\s*<summary>"), "/// <summary>A</summary>\n    /// <summary>B</summary>");
}
