using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Reports.Cases;
using CallCenter.Standards.Reports.Charts;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Workflows;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The state diagram of the service workflow with the day's cases on it, and the chart of the organisation.</summary>
internal sealed class CasePictures(CaseDay day, CaseWording words, Wording wording, Figures figures)
{
    /// <summary>The most boxes of a picture: more cannot be read, and take long to lay out.</summary>
    public const int MostBoxes = 200;

    /// <summary>Null where there are too many states.</summary>
    public XElement? Workflow()
    {
        WorkflowDefinition workflow = day.Workflow.Definition;
        if (workflow.States.Length > MostBoxes)
        {
            return null;
        }

        WorkflowState[] states = [.. workflow.States.OrderByDescending(state => state.Code == workflow.Opening.To)];
        Dictionary<string, int> numbers = states.Select((state, i) => (state.Code, i)).ToDictionary(state => state.Code, state => state.i, StringComparer.Ordinal);
        DiagramWay[] ways =
        [
            .. Ways(workflow).Where(way => way.From != way.To).GroupBy(way => (way.From, way.To))
                .Select(same => new DiagramWay(numbers[same.Key.From], numbers[same.Key.To], Name(same.Key, same.Select(way => way.Name)), Count(same.Key))),
        ];
        return Figure("workflow", words.Diagram, words.Summary(figures), day.Workflow.ToMermaid(wording.Culture), (id, title, description) =>
            StateDiagram.Draw(id, title, description, [.. states.Select(State)], ways));
    }

    /// <summary>Null where there are too many posts.</summary>
    public XElement? Organization()
    {
        OrganizationStructure organization = day.Organization;
        ImmutableArray<Post> posts = [.. InLine(organization, organization.Head)];
        if (posts.Length > MostBoxes)
        {
            return null;
        }

        Dictionary<string, int> numbers = posts.Select((post, i) => (post.Code, i)).ToDictionary(post => post.Code, post => post.i, StringComparer.Ordinal);
        TreeNode[] nodes = [.. posts.Select(post => new TreeNode(wording.In(post.Name), post.Seats is { } seats ? figures.Count(seats.Count) : null, organization.SuperiorOf(post.Code) is { } superior ? numbers[superior.Code] : null))];
        (int, int)[] across = [.. organization.Catalogue.Lines.Where(line => line.Kind == LineKind.Dotted).Select(line => (numbers[line.From], numbers[line.To]))];
        return Figure("organization", words.Chart, words.ChartOf(figures.Count(posts.Length)), organization.ToMermaid(wording.Culture), (id, title, description) =>
            TreeChart.Draw(id, title, description, nodes, across));
    }

    private static IEnumerable<Post> InLine(OrganizationStructure organization, Post? post) =>
        post is null ? [] : organization.ReportsOf(post.Code).SelectMany(report => InLine(organization, report)).Prepend(post);

    private IEnumerable<(string From, string To, string Name)> Ways(WorkflowDefinition workflow)
    {
        foreach (WorkflowCommand command in workflow.Commands)
        {
            foreach (WorkflowStep step in command.Steps.Where(step => step.To is not null))
            {
                foreach (string from in step.From)
                {
                    yield return (from, step.To!, wording.In(command.Name));
                }
            }
        }

        foreach (WorkflowState state in workflow.States)
        {
            foreach (TimedMove move in state.TimedMoves)
            {
                yield return (state.Code, move.To, wording.In(move.Name));
            }

            foreach (SubworkflowReturn back in state.Subworkflow is { } inner ? inner.Returns : [])
            {
                yield return (state.Code, back.To, words.NameOfState($"{state.Code}/{back.Outcome}"));
            }
        }
    }

    private DiagramState State(WorkflowState state)
    {
        int standing = day.Places.Where(place => place.State == state.Code || place.State.StartsWith(state.Code + "/", StringComparison.Ordinal)).Sum(place => place.Cases);
        return new DiagramState(wording.In(state.Name), standing == 0 ? null : figures.Count(standing), state.IsFinal ? "final" : standing > 0 ? "standing" : "state");
    }

    private string Name((string From, string To) way, IEnumerable<string> names) =>
        $"{words.NameOfState(way.From)} → {words.NameOfState(way.To)}{wording.In("：", ": ")}{string.Join(wording.In("、", ", "), names.Distinct())}{(Count(way) is { } count ? " · " + count : "")}";

    private string? Count((string From, string To) way) => day.Traffic.TryGetValue(way, out int cases) ? figures.Count(cases) : null;

    private XElement Figure(string id, string title, string description, string mermaid, Func<string, string, string, XElement> draw) => Tag(
        "figure",
        Class("boxes"),
        Tag("figcaption", Tag("strong", title), Tag("span", Class("legend"), words.LegendOf(id))),
        Tag("div", Class("scroll"), draw(id, title, description)),
        Tag("details", Tag("summary", words.Source), Tag("pre", mermaid)));
}
