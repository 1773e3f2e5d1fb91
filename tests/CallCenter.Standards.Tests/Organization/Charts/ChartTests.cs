using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Organization;
using static CallCenter.Standards.Tests.Organization.SmallOrganization;

namespace CallCenter.Standards.Tests.Organization.Charts;

public sealed class ChartTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    private static readonly OrganizationStructure Small = OrganizationStructure.Compile(Of(Action("pay"), Grant("pay")));

    [Fact]
    public void A_chart_in_Mermaid_frames_posts_by_unit_and_dashes_dotted_lines() => Assert.Equal(
        """
        flowchart TB
          subgraph unit-service["service"]
            post-head["head"]
            post-manager["manager"]
            post-leader["leader"]
            post-agent["agent"]
          end
          subgraph unit-technology["technology"]
            post-support["support"]
          end
          post-head --> post-manager
          post-manager --> post-leader
          post-leader --> post-agent
          post-manager --> post-support
          post-support -.- post-agent

        """.ReplaceLineEndings("\n"),
        Small.ToMermaid(CultureInfo.InvariantCulture));

    [Fact]
    public void The_pyramid_in_DOT_frames_roles_by_layer() => Assert.Equal(
        """
        digraph organization {
          rankdir=TB;
          node [shape=box];
          subgraph "cluster-top" {
            label="top";
            "head" [label="head"];
            "manager" [label="manager"];
          }
          subgraph "cluster-low" {
            label="low";
            "leader" [label="leader"];
            "agent" [label="agent"];
            "support" [label="support"];
          }
          "head" -> "manager";
          "manager" -> "leader";
          "leader" -> "agent";
          "manager" -> "support";
        }

        """.ReplaceLineEndings("\n"),
        Small.ToDot(CultureInfo.InvariantCulture, OrganizationView.Layers));

    [Fact]
    public void Dotted_lines_are_dashed_in_DOT() =>
        Assert.Contains("\"support\" -> \"agent\" [style=dashed, dir=none, constraint=false];\n", Small.ToDot(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [Fact]
    public void Names_are_in_the_language_of_the_culture()
    {
        OrganizationStructure shipped = StandardBook.Shipped.Compile().Organization;

        Assert.Contains("总经理", shipped.ToMermaid(Chinese), StringComparison.Ordinal);
        Assert.DoesNotContain("General manager", shipped.ToMermaid(Chinese), StringComparison.Ordinal);
        Assert.Contains("General manager", shipped.ToDot(CultureInfo.GetCultureInfo("tr-TR")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a \"b\" \\ ]", "a #34;b#34; #92; #93;", "a \\\"b\\\" \\\\ ]")]
    [InlineData("line\nbreak; x<y>", "line break#59; x#60;y#62;", "line break; x<y>")]
    [InlineData("R&amp;D", "R#38;amp#59;D", "R&amp;amp;D")]
    [InlineData("1. Front-line", "1#46; Front#45;line", "1. Front-line")]
    [InlineData("组长 🐎", "组长 #128014;", "组长 🐎")]
    public void Names_are_escaped(string name, string mermaid, string dot)
    {
        OrganizationCatalogue catalogue = Of(Action("pay"), Grant("pay"));
        OrganizationStructure structure = OrganizationStructure.Compile(new OrganizationCatalogue
        {
            Layers = catalogue.Layers,
            Levels = catalogue.Levels,
            Roles = [Role("head", "top")],
            Units = [Unit("service")],
            Posts = [new Post { Code = "head", Name = new(null, name), Role = "head", Unit = "service", Level = "all", Provenance = Generators.Sample.Provenance }],
        });

        Assert.Contains($"post-head[\"{mermaid}\"]\n", structure.ToMermaid(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains($"\"head\" [label=\"{dot}\"];\n", structure.ToDot(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OrganizationView.Chart)]
    [InlineData(OrganizationView.Layers)]
    public void Every_line_of_the_shipped_pictures_has_one_of_the_forms(OrganizationView view)
    {
        OrganizationStructure shipped = StandardBook.Shipped.Compile().Organization;
        string mermaid = shipped.ToMermaid(Chinese, view);
        string dot = shipped.ToDot(Chinese, view);

        Assert.All(mermaid.TrimEnd('\n').Split('\n').Skip(1), line => Assert.Matches(new Regex("""^  (subgraph [\w-]+\["[^"\]]*"\]|  [\w-]+\["[^"\]]*"\]|end|[\w-]+ (-->|-\.-) [\w-]+)$"""), line));
        Assert.Equal(Regex.Count(mermaid, "subgraph"), Regex.Count(mermaid, "(?m)^  end$"));
        Assert.Equal(dot.Count(c => c == '{'), dot.Count(c => c == '}'));
        Assert.True(int.IsEvenInteger(dot.Count(c => c == '"')));
    }
}
