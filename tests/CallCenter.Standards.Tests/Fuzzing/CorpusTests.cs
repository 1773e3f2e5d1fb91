using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>Inputs that once broke a promise, and a few that nobody has seen yet; the fuzz program reads many.</summary>
public sealed class CorpusTests
{
    private static readonly string? Folder = RepositoryFolder.Find() is { } root ? Path.Combine(root, "tests", "CallCenter.Standards.Tests", "Fuzzing", "corpus") : null;

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(target => target.Name)];

    [SkippableTheory]
    [MemberData(nameof(Targets))]
    public void Inputs_that_once_failed_give_a_result_or_findings(string name)
    {
        Skip.If(Folder is null, "The corpus lies in the repository.");
        FuzzTarget target = Target(name);
        string folder = Path.Combine(Folder, name);
        foreach (string path in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            Assert.Null(Record.Exception(() => target.Run(File.ReadAllBytes(path))));
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Inputs_of_any_kind_give_a_result_or_findings_and_both_occur(string name)
    {
        FuzzTarget target = Target(name);
        bool[] isRead = [.. Enumerable.Range(0, 200).Select(index => target.Run(target.Draw(1, index)))];

        Assert.Contains(true, isRead);
        Assert.Contains(false, isRead);
    }

    [Fact]
    public void The_corpus_has_inputs_of_known_targets_alone() =>
        Assert.All(Folder is not null && Directory.Exists(Folder) ? Directory.GetDirectories(Folder).Select(Path.GetFileName) : [], name => Assert.Contains(name, FuzzTargets.All.Select(target => target.Name)));

    private static FuzzTarget Target(string name) => FuzzTargets.All.Single(target => target.Name == name);
}
