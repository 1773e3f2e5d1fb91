using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Workflows;

public sealed class PictureTests
{
    private static readonly Workflow Drawn = DrawnWorkflow.Library(
        DrawnWorkflow.Of("inner", "open → x", "x → done: off", "x → failed: fail", "final done, failed"),
        DrawnWorkflow.Of("outer", "open → a", "a → s-1: enter", "a → .: note", "a → b: skip", "a → b: jump", "s-1 runs inner: done → b, failed → a", "s-1 → b: leave", "a → b after PT1H: lapse", "final b"))["outer"];

    [Fact]
    public void A_state_diagram_draws_each_way_once_and_subworkflows_inside() => Assert.Equal(
        """
        stateDiagram-v2
            state "a" as s_a
            state "s-1" as s_s_1 {
                state "x" as s_s_1__x
                state "done" as s_s_1__done
                state "failed" as s_s_1__failed
                [*] --> s_s_1__x
                s_s_1__x --> s_s_1__done: off
                s_s_1__x --> s_s_1__failed: fail
                s_s_1__done --> [*]
                s_s_1__failed --> [*]
            }
            state "b" as s_b
            [*] --> s_a: opened
            s_a --> s_s_1: enter
            s_a --> s_b: skip / jump / ⏱ lapse
            s_s_1 --> s_b: leave / done
            s_s_1 --> s_a: failed
            s_b --> [*]

        """.ReplaceLineEndings("\n"),
        Drawn.ToMermaid(CultureInfo.InvariantCulture));

    [Fact]
    public void A_graph_in_DOT_draws_subworkflows_as_clusters() => Assert.Equal(
        """
        digraph "outer" {
            rankdir=LR;
            compound=true;
            node [shape=box, style=rounded];
            "" [shape=point];
            "a" [label="a"];
            subgraph "cluster_s-1" {
                label="s-1";
                "s-1/x" [label="x"];
                "s-1/done" [label="done", peripheries=2];
                "s-1/failed" [label="failed", peripheries=2];
            }
            "b" [label="b", peripheries=2];
            "" -> "a" [label="opened"];
            "a" -> "s-1/x" [label="enter", lhead="cluster_s-1"];
            "a" -> "b" [label="skip / jump / ⏱ lapse"];
            "s-1/x" -> "s-1/done" [label="off"];
            "s-1/x" -> "s-1/failed" [label="fail"];
            "s-1/x" -> "b" [label="leave / done", ltail="cluster_s-1"];
            "s-1/x" -> "a" [label="failed", ltail="cluster_s-1"];
        }

        """.ReplaceLineEndings("\n"),
        Drawn.ToDot(CultureInfo.InvariantCulture));

    [Fact]
    public void Labels_are_in_the_language_asked_for_and_their_signs_are_no_syntax()
    {
        Workflow named = WorkflowLibrary.Compile(new WorkflowCatalogue { Zone = "UTC", Workflows = [Named("接 \"听\";#:<\n>\\", "An \"answer\";#:<\n>\\")] }, [Generators.Asked.Schema.Definition])["w"];

        Assert.Contains("state \"An #quot;answer#quot;#59;#35;#58;#lt; #gt;\\\" as s_a\n", named.ToMermaid(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Contains("state \"接 #quot;听#quot;", named.ToMermaid(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Contains("\"a\" [label=\"An \\\"answer\\\";#:< >\\\\\"];", named.ToDot(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Contains("接 \\\"听\\\"", named.ToDot(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shipped_workflow_is_drawn_with_all_its_states()
    {
        foreach (Workflow workflow in CallCenter.Standards.Book.StandardBook.Shipped.Compile().Workflows.All)
        {
            string mermaid = workflow.ToMermaid(CultureInfo.GetCultureInfo("zh-CN"));
            Assert.Equal(workflow.States.Length, workflow.States.Count(path => Regex.IsMatch(mermaid, $" as s_{path.Replace('-', '_').Replace("/", "__", StringComparison.Ordinal)}( {{)?$", RegexOptions.Multiline)));
        }
    }

    private static CallCenter.Standards.Workflows.WorkflowDefinition Named(string chinese, string english)
    {
        var plain = DrawnWorkflow.Of("w", "open → a", "a → b: go", "final b");
        return new()
        {
            Code = plain.Code,
            Version = plain.Version,
            Name = plain.Name,
            Record = plain.Record,
            Opening = plain.Opening,
            States = [new() { Code = "a", Name = new LocalizedText(chinese, english) }, plain.States[1]],
            Commands = plain.Commands,
            Provenance = plain.Provenance,
        };
    }
}
