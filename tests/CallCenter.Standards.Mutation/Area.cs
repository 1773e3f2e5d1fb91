using System.Collections.Immutable;

namespace CallCenter.Standards.Mutation;

/// <summary>A part of the code that is mutated together, and the tests that are to notice.</summary>
/// <param name="Name">A top folder of the core, or the last part of the name of a package beside it.</param>
/// <param name="Project">The package's project, without folder.</param>
/// <param name="Folder">The folder below the project's that is mutated; empty for the whole project.</param>
/// <param name="TestProject">The project of its tests, without folder.</param>
/// <param name="Tests">The namespaces whose tests are run; all of the project's where there is none.</param>
/// <param name="Quick">A test that takes no time and reaches little: run where mutants are only listed.</param>
/// <param name="Target">The least share of mutants that tests are to kill.</param>
internal sealed record Area(string Name, string Project, string Folder, string TestProject, ImmutableArray<string> Tests, string Quick, double Target)
{
    private const string Core = "CallCenter.Standards";

    /// <summary>What promises are kept with: held to more than the rest.</summary>
    private static readonly ImmutableArray<string> Strict = ["Calendars", "ServiceLevels", "Decisions", "Kpis"];

    /// <summary>Areas whose code other areas' tests reach through more than their own do.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Users = ImmutableDictionary.CreateRange(new Dictionary<string, ImmutableArray<string>>
    {
        ["Contacts"] = ["Routing", "Kpis"],
        ["Explanations"] = ["Kpis", "ServiceLevels", "Calendars"],
        ["Forms"] = ["Book"],
        ["DependencyInjection"] = ["Hosting"],
    });

    public static ImmutableArray<Area> All(string repository) =>
    [
        .. Directory.GetDirectories(Path.Combine(repository, "src", Core)).Select(folder => Path.GetFileName(folder)).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal).Select(OfCore),
        .. Directory.GetDirectories(Path.Combine(repository, "src")).Select(folder => Path.GetFileName(folder)).Where(name => name.StartsWith(Core + ".", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(package => OfPackage(repository, package)),
    ];

    public static Area? Find(string repository, string name) => All(repository).FirstOrDefault(area => area.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The area of a file, by its path in the repository; <see langword="null"/> for files of no package, and for those in the root of the core, which every test reaches.</summary>
    public static Area? Of(string repository, string file) =>
        All(repository).FirstOrDefault(area => file.StartsWith(area.Place + "/", StringComparison.Ordinal));

    /// <summary>The mutated folder, as a path in the repository.</summary>
    public string Place => Folder.Length == 0 ? $"src/{Project}" : $"src/{Project}/{Folder}";

    /// <summary>A package beside the core: its own test project where it has one, else its namespace in that of the core.</summary>
    private static Area OfPackage(string repository, string package)
    {
        string name = package[(Core.Length + 1)..];
        string tests = Path.Combine(repository, "tests", package + ".Tests");
        return Directory.Exists(tests)
            ? new(name, package, "", package + ".Tests", [], Shortest(tests), 0.90)
            : new(name, package, "", Core + ".Tests", [$"{Core}.Tests.{name}."], "OrdinalTests", 0.90);
    }

    private static string Shortest(string tests) => Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(tests, "*Tests.cs", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("[Fact]", StringComparison.Ordinal)).OrderBy(file => new FileInfo(file).Length).ThenBy(file => file, StringComparer.Ordinal).First());

    private static Area OfCore(string folder) => new(
        folder,
        Core,
        folder,
        Core + ".Tests",
        [.. Users.GetValueOrDefault(folder, []).Prepend(folder).Select(name => $"{Core}.Tests.{name}.")],
        "OrdinalTests",
        Strict.Contains(folder) ? 0.95 : 0.90);
}
