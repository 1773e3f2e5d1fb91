using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests.Book;

/// <summary>docs/template.md against the shipped book, the public types and the tests that there are.</summary>
public sealed partial class TemplatePageTests
{
    private const string NotYet = "Not in the book yet";
    private const string NotNeeded = "No data needed";
    private const string NoTest = "None yet";

    private static readonly JsonNode Shipped = JsonNode.Parse(StandardBook.Shipped.ToJson())!;

    [SkippableFact]
    public void A_row_says_where_the_book_has_it_or_that_it_has_not() => Assert.Empty(
        from row in Rows()
        where !row.Places.Any() && !row.Book.StartsWith(NotYet, StringComparison.Ordinal) && !row.Book.StartsWith(NotNeeded, StringComparison.Ordinal)
        select row.Row);

    [SkippableFact]
    public void Every_place_is_in_the_shipped_book_with_the_value_that_the_page_gives() => Assert.Empty(
        from row in Rows()
        from place in row.Places
        let found = TemplatePage.At(Shipped, place.Path)
        where found is null || (place.Value is not null && TemplatePage.Written(found) != place.Value)
        select $"{row.Row}: {place.Path} = {TemplatePage.Written(found)}");

    [SkippableFact]
    public void Every_test_that_is_named_is_one_and_a_row_without_a_test_says_so()
    {
        HashSet<string> tests =
        [
            .. from type in typeof(TemplatePageTests).Assembly.GetTypes()
               from method in type.GetMethods()
               where method.GetCustomAttributes<FactAttribute>().Any()
               select $"{type.Name}.{method.Name}",
        ];

        Assert.Empty(
            from row in Rows()
            let named = TemplatePage.Named(row.Test).ToArray()
            where named.Length == 0 ? row.Test != NoTest : !named.All(tests.Contains)
            select $"{row.Row}: {row.Test}");
    }

    [SkippableFact]
    public void Every_type_and_member_that_is_named_is_public()
    {
        Dictionary<string, Type> types = typeof(StandardBook).Assembly.GetExportedTypes().Where(type => !type.IsNested).DistinctBy(type => type.Name).ToDictionary(type => type.Name);

        Assert.Empty(
            from row in Rows()
            from name in TemplatePage.Named(row.Api)
            let parts = name.Split('.')
            where !types.TryGetValue(parts[0], out Type? type) || (parts.Length > 1 && type.GetMember(parts[1]).Length == 0)
            select $"{row.Row}: {name}");
    }

    /// <summary>What the book has from the template has a row of its section that names a place in that part of the book; a section cited as a whole is covered by any row within it.</summary>
    [SkippableFact]
    public void Every_section_that_the_book_cites_has_a_row_in_that_part_of_the_book()
    {
        TemplatePage[] rows = Rows();
        (string Part, string Section)[] told = [.. rows.SelectMany(row => row.Places.Select(place => (place.Path.Split('/')[0], row.Section)))];

        Assert.DoesNotContain(Cited(Shipped).Distinct(), section => !rows.Any(row => Covers(row.Section, section)));
        Assert.Empty(
            from part in Shipped.AsObject()
            from section in Cited(part.Value, "template").Distinct()
            where !told.Any(row => row.Part == part.Key && Covers(row.Section, section))
            select $"{part.Key}: {section}");
    }

    [SkippableFact]
    public void A_rule_whose_text_nobody_has_read_is_marked_and_a_fine_carries_its_warning()
    {
        TemplatePage[] rows = Rows();

        Assert.Empty(rows.Where(row => Any(row, "verified", false) && !row.Row.Contains("**unverified**", StringComparison.Ordinal)).Select(row => row.Row));
        Assert.Empty(rows.Where(row => Any(row, "fine", true) && !row.Row.Contains("CCS9911", StringComparison.Ordinal)).Select(row => row.Row));
        Assert.Contains(rows, row => Any(row, "fine", true));
        Assert.Contains(rows, row => Any(row, "verified", false));
    }

    /// <summary>A place, a value and a row that do not fit would be seen.</summary>
    [Fact]
    public void What_does_not_fit_is_seen()
    {
        TemplatePage row = Assert.Single(TemplatePage.Read("| Row | D |\n|---|---|\n| a | D10 | `kpis/kpis/availability/target/atLeast` = `99.99 %`, `kpis/kpis/nothing` | `T.M` | None yet |"));

        Assert.Equal([("kpis/kpis/availability/target/atLeast", "99.99 %"), ("kpis/kpis/nothing", null)], row.Places);
        Assert.Equal(["99.99 %", "null"], row.Places.Select(place => TemplatePage.Written(TemplatePage.At(Shipped, place.Path))));
        Assert.Throws<FormatException>(() => TemplatePage.Read("| a | b |"));
        Assert.False(Covers("D5.3", "D5.4"));
        Assert.True(Covers("D5.3", "D5"));
        Assert.False(Covers("D12", "D1"));
    }

    private static TemplatePage[] Rows()
    {
        string? page = TemplatePage.Text;
        Skip.If(page is null, "The tests run outside the repository.");
        TemplatePage[] rows = TemplatePage.Read(page!);
        Assert.NotEmpty(rows);
        return rows;
    }

    private static bool Any(TemplatePage row, string name, bool value) => row.Places.Any(place => TemplatePage.Says(TemplatePage.At(Shipped, place.Path), name, value));

    private static bool Covers(string row, string cited) => row == cited || row.StartsWith(cited + ".", StringComparison.Ordinal);

    /// <summary>The sections in the citations of a node and all below it, or of those of one provenance.</summary>
    private static IEnumerable<string> Cited(JsonNode? node, string? kind = null) => node switch
    {
        JsonArray list => list.SelectMany(item => Cited(item, kind)),
        JsonObject members =>
        [
            .. (string?)members["citation"] is { } citation && (kind is null || (string?)members["kind"] == kind) ? Section().Matches(citation).Select(match => match.Value) : [],
            .. members.SelectMany(member => Cited(member.Value, kind)),
        ],
        _ => [],
    };

    [GeneratedRegex(@"\bD\d+(?:\.\d+)?")]
    private static partial Regex Section();
}
