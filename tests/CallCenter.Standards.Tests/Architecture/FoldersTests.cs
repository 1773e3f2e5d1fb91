using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Architecture;

/// <summary>The folders of an area: reading goes one way there too, although they share a namespace.</summary>
public sealed class FoldersTests
{
    [SkippableFact]
    public void Folders_beside_one_another_have_no_circles()
    {
        string? repository = RepositoryFolder.Find();
        Skip.If(repository is null, "The tests run outside the repository.");
        var sources = SourceFolders.Of(Path.Combine(repository!, "src", "CallCenter.Standards"));
        IType[] types = [.. new ArchLoader().LoadAssemblies(typeof(FieldType).Assembly).Build().Types.Where(sources.Knows)];
        FolderArrow[] arrows =
        [
            .. from type in types
               from arrow in type.Dependencies
               where sources.Knows(arrow.Target)
               select new FolderArrow(sources.Of(type), sources.Of(arrow.Target), $"{type.Name} knows {arrow.Target.Name}"),
        ];

        string[] circles = [.. FolderCircles.In(arrows)];

        Assert.Equal(sources.Names.Order(StringComparer.Ordinal), types.Select(SourceFolders.Outermost).Distinct().Order(StringComparer.Ordinal));
        Assert.True(circles.Length == 0, string.Join('\n', circles));
    }

    [Fact]
    public void A_circle_is_found_among_folders_and_through_the_folder_around_them()
    {
        FolderArrow there = new("area/clocks", "area/policies/terms", "a");
        FolderArrow back = new("area/policies", "area/clocks", "b");
        FolderArrow out1 = new("area/policies/terms", "area/policies", "c");
        FolderArrow into = new("area/policies", "area/policies/terms", "d");

        Assert.Empty(FolderCircles.In([there, out1]));
        Assert.Equal(["area: clocks -> policies: a", "area: policies -> clocks: b"], FolderCircles.In([there, back]));
        Assert.Equal(["area/policies: terms -> .: c", "area/policies: . -> terms: d"], FolderCircles.In([out1, into]));
    }
}
