using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using CallCenter.Standards.Tests.Shared;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CallCenter.Standards.Tests.Architecture;

/// <summary>The floors of the house: an arrow only ever points down, and nothing stands outside.</summary>
public sealed class FloorsTests
{
    private const string Root = "CallCenter.Standards";

    private static readonly Assembly Library = typeof(FieldType).Assembly;

    /// <summary>From the ground up; areas on one floor do not know one another. Every floor may know the root, which knows none.</summary>
    private static readonly string[][] Floors =
    [
        [Root],
        [Area("Forms")],
        [Area("Explanations")],
        [Area("Calendars"), Area("Decisions"), Area("Contacts")],
        [Area("Organization"), Area("Kpis"), Area("Risk"), Area("Staffing")],
        [Area("ServiceLevels"), Area("Workflows")],
        [Area("Routing"), Area("Quality"), Area("Compliance"), Area("Improvement")],
        [Area("Surveys"), Area("Callbacks")],
        [Area("Cases"), Area("Training")],
        [Area("Simulation")],
        [Area("Book")],
        ["Microsoft.Extensions.DependencyInjection"], // the folder DependencyInjection: registration methods live where every host looks for them
    ];

    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssemblies(Library).Build();

    public static TheoryData<string> Areas => [.. Floors.SelectMany(floor => floor).Where(area => NamespacesInUse.Any(name => Belongs(name, area)))];

    /// <summary>The compiler adds types under System and Microsoft.CodeAnalysis, and coverage one of its own.</summary>
    private static IEnumerable<string> NamespacesInUse =>
        Library.GetTypes().Select(type => type.Namespace).OfType<string>().Distinct().Where(name => name != "Microsoft.CodeAnalysis" && name.Split('.')[0] is not ("System" or "Coverlet"));

    [Theory]
    [MemberData(nameof(Areas))]
    public void An_area_knows_only_areas_on_lower_floors(string area)
    {
        int floor = Array.FindIndex(Floors, areas => areas.Contains(area));
        string[] above = [.. Floors.SelectMany((areas, at) => areas.Where(other => at >= floor && other != area))];
        if (above.Length == 0)
        {
            Assert.Equal(Floors[^1][0], area);
            return;
        }

        IArchRule rule = Types().That().ResideInNamespaceMatching(Pattern(area))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(string.Join('|', above.Select(Pattern))))
            .WithoutRequiringPositiveResults();

        rule.Check(House);
    }

    [Fact]
    public void Every_type_stands_on_a_floor() =>
        Assert.All(NamespacesInUse, name => Assert.Single(Floors.SelectMany(areas => areas), area => Belongs(name, area)));

    [Fact]
    public void The_package_needs_NodaTime_the_registration_abstractions_and_the_framework_only() =>
        Assert.All(
            Library.GetReferencedAssemblies().Select(assembly => assembly.Name!),
            name => Assert.True(
                name is "NodaTime" or "Microsoft.Extensions.DependencyInjection.Abstractions" or "System" || name.StartsWith("System.", StringComparison.Ordinal),
                $"The package refers to {name}."));

    [Fact]
    public void Only_the_registration_needs_the_registration_abstractions()
    {
        IArchRule rule = Types().That().DoNotResideInNamespaceMatching(Pattern("Microsoft.Extensions.DependencyInjection"))
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(Pattern("Microsoft.Extensions.DependencyInjection"))
            .WithoutRequiringPositiveResults();

        rule.Check(House);
    }

    [SkippableFact]
    public void An_area_is_one_namespace()
    {
        string? repository = RepositoryFolder.Find();
        Skip.If(repository is null, "The tests run outside the repository.");
        string source = Path.Combine(repository!, "src", Root);
        string[] files = [.. Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Where(file => !IsBuilt(Path.GetRelativePath(source, file)))];

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            string folder = Path.GetRelativePath(source, Path.GetDirectoryName(file)!);
            string expected = folder switch
            {
                "." => Root,
                "DependencyInjection" => "Microsoft.Extensions.DependencyInjection",
                _ => $"{Root}.{folder.Split(Path.DirectorySeparatorChar)[0]}",
            };
            Match declared = Regex.Match(File.ReadAllText(file), @"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant);
            Assert.Equal((Path.GetRelativePath(source, file), expected), (Path.GetRelativePath(source, file), declared.Groups["name"].Value));
        });
    }

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar)[0] is "obj" or "bin";

    private static string Area(string name) => $"{Root}.{name}";

    /// <summary>The root is one namespace; an area is one with all below it.</summary>
    private static string Pattern(string area) => area == Root ? $"^{Regex.Escape(area)}$" : $"^{Regex.Escape(area)}(\\..*)?$";

    private static bool Belongs(string name, string area) => Regex.IsMatch(name, Pattern(area), RegexOptions.CultureInvariant);
}
