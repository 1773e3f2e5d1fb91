using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Docs;

/// <summary>The page on what leaves the process gives the reason for each type that does not.</summary>
public sealed class StatesPageTests
{
    private static readonly string[] Areas = ["CallCenter.Standards.Calendars", "CallCenter.Standards.ServiceLevels", "CallCenter.Standards.Workflows", "CallCenter.Standards.Cases"];

    [SkippableFact]
    public void Types_that_live_in_a_process_only_are_those_of_the_page_each_with_its_reason()
    {
        string? repository = RepositoryFolder.Find();
        Skip.If(repository is null, "The tests run outside the repository.");
        string page = File.ReadAllText(Path.Combine(repository!, "docs", "states.md"));
        string[] rows = [.. page[page.IndexOf("| Type |", StringComparison.Ordinal)..].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        string[] named = [.. rows.SelectMany(row => Regex.Matches(row.Split('|')[1], "`(?<name>[^`<]+)", RegexOptions.CultureInvariant).Select(match => match.Groups["name"].Value))];

        Assert.All(rows, row => Assert.True(row.Split('|')[2].Trim().Length > 10, row));
        Assert.Equal(
            typeof(Finding).Assembly.GetExportedTypes().Where(type => Areas.Contains(type.Namespace) && type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(NoJsonConverter)).Select(type => type.Name.Split('`')[0]).Order(StringComparer.Ordinal),
            named.Where(name => typeof(Finding).Assembly.GetExportedTypes().Any(type => Areas.Contains(type.Namespace) && type.Name.Split('`')[0] == name)).Order(StringComparer.Ordinal));
    }
}
