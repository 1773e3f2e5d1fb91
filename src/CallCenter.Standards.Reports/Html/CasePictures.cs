using System.Xml.Linq;
using CallCenter.Standards.Reports.Cases;
using CallCenter.Standards.Reports.Charts;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Workflows;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The state diagram of the service workflow with the day's cases on it.</summary>
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
        return Figure("workflow", words.Diagram, words.Summary(figures), (id, title, description) =>
            StateDiagram.Draw(id, title, description, [.. states.Select(State)], ways));
    }

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

    private XElement Figure(string id, string title, string description, Func<string, string, string, XElement> draw) => Tag(
        "figure",
        Class("boxes"),
        Tag("figcaption", Tag("strong", title), Tag("span", Class("legend"), words.LegendOf(id))),
        Tag("div", Class("scroll"), Attribute("tabindex", "0"), Attribute("role", "group"), Attribute("aria-label", title), draw(id, title, description)));
}
