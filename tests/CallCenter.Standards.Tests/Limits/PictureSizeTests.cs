using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Limits;

/// <summary>Pictures draw as much as can be laid out and read, and say what they leave out.</summary>
public sealed class PictureSizeTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>A chain of so many states has as many arrows: the opening's, and one from each state but the last to the next.</summary>
    [Theory]
    [InlineData(500, null)]
    [InlineData(501, "Not drawn for want of room: 1 boxes and 1 arrows")]
    [InlineData(4_000, "Not drawn for want of room: 3500 boxes and 3500 arrows")]
    public void A_workflow_is_drawn_up_to_five_hundred_states_and_the_rest_is_told(int states, string? leftOut)
    {
        Workflow workflow = ChainOf(states);
        string dot = workflow.ToDot(English);
        string mermaid = workflow.ToMermaid(English);

        Assert.Equal(Math.Min(states, 500), Regex.Count(dot, " -> "));
        Assert.Equal(Math.Min(states, 500), Regex.Count(mermaid, @"--> s_"));
        Assert.Equal(leftOut is null ? 0 : 1, Regex.Count(dot, "shape=note"));
        Assert.Equal(leftOut is null ? 0 : 1, Regex.Count(mermaid, "as left_out"));
        if (leftOut is not null)
        {
            Assert.Contains($"\"{leftOut}\"", dot, StringComparison.Ordinal);
            Assert.Contains(leftOut.Replace(":", "#58;", StringComparison.Ordinal), mermaid, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_left_out_is_told_in_Chinese_too() => Assert.Equal("    \"…\" [shape=note, label=\"图幅有限：另有1个节点、1条连线未画出\"];", ChainOf(501).ToDot(Chinese).Split('\n')[^3]);

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, "Not drawn for want of room: 1 boxes and 1 arrows")]
    public void An_organisation_is_drawn_up_to_five_hundred_posts_and_the_rest_is_told(int posts, string? leftOut)
    {
        OrganizationCatalogue shipped = StandardBook.Shipped.Organization;
        string unit = shipped.Posts[0].Unit;
        Post[] many = [.. Enumerable.Range(0, posts).Select(i => shipped.Posts[0] with { Code = $"post-{i}", Unit = unit })];
        OrganizationCatalogue large = shipped with { Posts = [.. many], Lines = [.. Enumerable.Range(1, posts - 1).Select(i => new ReportingLine { From = $"post-{i}", To = $"post-{i - 1}", Kind = LineKind.Solid, Provenance = Sample.Provenance })] };
        string dot = DotChart.Write(large, English, OrganizationView.Chart);
        string mermaid = MermaidChart.Write(large, English, OrganizationView.Chart);

        Assert.Equal(499, Regex.Count(dot, " -> "));
        Assert.Equal(499, Regex.Count(mermaid, " --> "));
        Assert.Equal(leftOut is null ? 0 : 1, Regex.Count(dot, "shape=note"));
        Assert.Equal(leftOut is null ? 0 : 1, Regex.Count(mermaid, "left-out"));
        Assert.Contains(leftOut ?? "", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_pictures_leave_nothing_out()
    {
        Standard shipped = StandardBook.Shipped.Compile();

        Assert.All(shipped.Workflows.All, workflow => Assert.DoesNotContain("shape=note", workflow.ToDot(English), StringComparison.Ordinal));
        Assert.DoesNotContain("shape=note", shipped.Organization.ToDot(English), StringComparison.Ordinal);
    }

    private static Workflow ChainOf(int states) => DrawnWorkflow.Compile(["open → s0", .. Enumerable.Range(0, states - 1).Select(i => $"s{i} → s{i + 1}: go"), $"final s{states - 1}"]);
}
