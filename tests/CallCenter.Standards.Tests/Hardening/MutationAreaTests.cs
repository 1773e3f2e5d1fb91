using CallCenter.Standards.Mutation;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Hardening;

/// <summary>What is mutated: every area of the packages, each by tests that there are.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class MutationAreaTests
{
    private static readonly string? Repository = RepositoryFolder.Find();

    [SkippableFact]
    public void Every_file_of_a_package_is_of_an_area_but_those_in_the_root_of_the_core() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(In(), "src"), "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(In(), file).Replace('\\', '/')).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)),
            file => Assert.True(Area.Of(In(), file) is { } area ? file.StartsWith(area.Place + "/", StringComparison.Ordinal) : file.Split('/') is ["src", "CallCenter.Standards", _], file));

    [SkippableFact]
    public void The_tests_of_an_area_are_there() =>
        Assert.All(Area.All(In()), area =>
        {
            string[] tests = [.. Directory.EnumerateFiles(Path.Combine(In(), "tests", area.TestProject), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).Where(text => text.Contains("[Fact]", StringComparison.Ordinal) || text.Contains("[Property", StringComparison.Ordinal) || text.Contains("[Theory]", StringComparison.Ordinal))];
            Assert.Contains(tests, text => text.Contains($"class {area.Quick}", StringComparison.Ordinal));
            Assert.All(area.Tests, space => Assert.Contains(tests, text => text.Contains($"namespace {space.TrimEnd('.')}", StringComparison.Ordinal)));
        });

    [SkippableFact]
    public void A_change_that_makes_no_difference_has_its_reason_and_is_in_the_code_as_it_is()
    {
        string list = Path.Combine(In(), "tests", "CallCenter.Standards.Mutation", "equivalents.tsv");
        _ = Equivalents.Read(list);
        Assert.All(File.ReadLines(list).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')), cells =>
            Assert.Contains(cells[1], Equivalents.OneLine(File.ReadAllText(Path.Combine(In(), cells[0]))), StringComparison.Ordinal));
    }

    private static string In()
    {
        Skip.If(Repository is null, "The tests run outside the repository.");
        return Repository!;
    }
}
