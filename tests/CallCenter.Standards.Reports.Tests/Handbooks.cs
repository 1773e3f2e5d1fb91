using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>The handbook of the shipped book, and its pages in the repository.</summary>
public sealed partial class Handbooks
{
    private const int MostBytes = 1_500_000;

    public static TheoryData<string> Languages => ["en", "zh-CN"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_pages_in_the_repository_are_those_of_the_shipped_book(string culture)
    {
        Handbook handbook = Of(culture);

        GeneratedPage.AssertUpToDate($"docs/handbook/handbook.{culture}.md", handbook.ToMarkdown());
        GeneratedPage.AssertUpToDate($"docs/handbook/handbook.{culture}.html", handbook.ToHtml());
        GeneratedPage.AssertUpToDate($"docs/handbook/card.{culture}.html", handbook.ToCardHtml());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_section_that_a_book_can_have_has_a_chapter_where_the_book_says_something_in_it(string culture)
    {
        XElement page = Page(culture);
        CultureInfo reader = CultureInfo.GetCultureInfo(culture);

        Assert.All(Sections.All.Where(section => !Equals(StandardBook.Shipped.Catalogue(section.Index), section.Nothing)), section =>
            Assert.Contains(page.Descendants("section"), chapter => chapter.Attribute("id")?.Value == section.Name && chapter.Elements().First().Value == section.Words.In(reader)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_named_thing_of_the_book_is_told_by_its_name(string culture)
    {
        string text = Page(culture).Value;
        CultureInfo reader = CultureInfo.GetCultureInfo(culture);
        StandardBook book = StandardBook.Shipped;
        LocalizedText[] names =
        [
            .. book.Kpis.Kpis.Select(kpi => kpi.Name), .. book.Organization.Roles.Select(role => role.Name), .. book.Risk.Register.Select(risk => risk.Name), .. book.Workflows.Workflows.SelectMany(workflow => workflow.States).Select(state => state.Name),
            .. book.ServiceLevels.Policies.Select(policy => policy.Name), .. book.Scripts.Scripts.Select(script => script.Name), .. book.Compliance.Obligations.Select(obligation => obligation.Name), .. book.Routing.Departments.Select(department => department.Name),
        ];

        Assert.All(names, name => Assert.Contains(name.In(reader), text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_mark_of_a_source_leads_to_the_source_and_every_link_to_its_chapter(string culture)
    {
        XElement page = Page(culture);
        HashSet<string> places = [.. page.Descendants().Attributes("id").Select(id => id.Value)];

        Assert.Equal(places.Count, page.Descendants().Attributes("id").Count());
        Assert.All(page.Descendants("a"), link => Assert.Contains(link.Attribute("href")!.Value[1..], places));
        Assert.True(page.Descendants("a").Count(link => link.Attribute("class")?.Value == "mark") > 500);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void It_needs_nothing_from_elsewhere_and_has_names_for_pictures_and_heads_for_tables(string culture)
    {
        XElement page = Page(culture);

        Assert.Empty(page.Descendants("script").Concat(page.Descendants("link")).Concat(page.Descendants("img")));
        Assert.DoesNotContain(page.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "src" or "style" || (attribute.Name.LocalName == "href" && !attribute.Value.StartsWith('#')));
        Assert.All(page.Descendants("svg"), svg => Assert.NotEmpty(svg.Element("title")!.Value));
        Assert.All(page.Descendants("table"), table => Assert.All(table.Descendants("tr"), row => Assert.NotNull(row.Element("th")!.Attribute("scope"))));
        Assert.All(page.Descendants("th"), head => Assert.NotEmpty(head.Value));
        Assert.Equal(culture, page.Attribute("lang")!.Value);
        Assert.InRange(Of(culture).ToHtml().Length, 100_000, MostBytes);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Headings_go_down_one_level_at_a_time(string culture)
    {
        int[] levels = [.. Page(culture).Descendants().Where(element => Heading().IsMatch(element.Name.LocalName)).Select(element => element.Name.LocalName[1] - '0')];

        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    /// <summary>In Chinese, words that the book has both languages for are Chinese: no English sentence is left where a Chinese one was written.</summary>
    [Fact]
    public void The_Chinese_handbook_has_no_English_sentences()
    {
        string[] sentences = [.. Page("zh-CN").Descendants().Where(element => !element.HasElements && element.Name.LocalName is "td" or "dd" or "p" or "th").Select(element => Quoted().Replace(element.Value, "")).Where(text => EnglishSentence().IsMatch(text))];

        Assert.Empty(sentences);
    }

    /// <summary>What has no name is told by its code, and marked; everything else is Chinese, but for what a bank prints as it is.</summary>
    [Fact]
    public void The_Chinese_handbook_has_no_code_outside_of_marks()
    {
        string[] words = [.. Cells("zh-CN").SelectMany(text => Latin().Matches(Hash().Replace(Placeholder().Replace(Quoted().Replace(text, ""), ""), "")).Select(match => match.Value)).Where(word => !Printed.Contains(word) && !Section().IsMatch(word)).Distinct()];

        Assert.Empty(words);
    }

    /// <summary>A code between marks is one that the book gives no name to; the rules of tables have none, and are told where their sources differ.</summary>
    [Fact]
    public void No_code_is_told_that_the_book_has_a_name_for()
    {
        HashSet<string> named = [.. Named(JsonNode.Parse(StandardBook.Shipped.ToJson())!).Where(code => code.Contains('-', StringComparison.Ordinal))];

        Assert.True(named.Count > 300, $"{named.Count} names");
        Assert.Empty(Cells("zh-CN").SelectMany(text => Quoted().Matches(Rule().Replace(text, "")).Select(match => match.Value[1..^1])).Where(named.Contains).Distinct());
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void The_culture_of_the_machine_changes_no_byte(string culture)
    {
        string expected = Of("en").ToHtml();
        using var scope = new CultureScope(culture);

        Assert.Equal(expected, Of("en").ToHtml());
    }

    [Fact]
    public void What_is_to_decide_is_all_there()
    {
        XElement open = Page("en").Descendants("section").Single(section => section.Attribute("id")?.Value == "open");

        Assert.Equal(StandardBook.Shipped.StillToDecide().Decisions.Length, open.Descendants("tbody").Elements("tr").Count());
    }

    /// <summary>What a bank prints as it is: the field's own initials, a hash's name, a currency's code.</summary>
    private static readonly HashSet<string> Printed = ["IVR", "SLA", "WAPE", "SHA-256", "CNY"];

    private static IEnumerable<string> Cells(string culture) => Page(culture).Descendants().Where(element => !element.HasElements && element.Name.LocalName is "td" or "dd" or "p" or "th" or "dt" or "h2" or "h3" or "h4").Select(element => element.Value);

    private static IEnumerable<string> Named(JsonNode node) => node switch
    {
        JsonObject entry => entry.SelectMany(member => member.Value is null ? [] : Named(member.Value)).Concat(entry["name"] is JsonObject && entry["code"] is JsonValue code ? [code.GetValue<string>()] : []),
        JsonArray list => list.SelectMany(item => item is null ? [] : Named(item)),
        _ => [],
    };

    [GeneratedRegex("[A-Za-z][A-Za-z0-9_-]*")]
    private static partial Regex Latin();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();

    [GeneratedRegex("^D[0-9]+$")]
    private static partial Regex Section();

    // A rule within a table, by its code.
    [GeneratedRegex("规则 › 「[^」]*」|输[入出] › 「[^」]*」")]
    private static partial Regex Rule();

    private static Handbook Of(string culture) => Handbook.Of(StandardBook.Shipped, CultureInfo.GetCultureInfo(culture));

    private static XElement Page(string culture) => XDocument.Parse(Of(culture).ToHtml()).Root!;

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();

    // Names of rules and papers, and codes, stand between these marks.
    [GeneratedRegex("「[^」]*」")]
    private static partial Regex Quoted();

    [GeneratedRegex("[A-Za-z]{2,}( [A-Za-z]{2,}){4,}")]
    private static partial Regex EnglishSentence();
}
