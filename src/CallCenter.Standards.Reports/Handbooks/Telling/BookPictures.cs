using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using CallCenter.Standards.Book;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Reports.Charts;
using CallCenter.Standards.Reports.Handbooks.Documents;
using CallCenter.Standards.Reports.Html;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Reports.Handbooks.Telling;

/// <summary>The pictures of the handbook: the organisation, each workflow, the risks on their matrices.</summary>
internal sealed class BookPictures(Standard standard, CultureInfo culture, HandbookWords words)
{
    private const int MostBoxes = 200;

    /// <summary>The chart of the organisation; null where nobody heads it, or nobody could read it.</summary>
    public Picture? Organization()
    {
        OrganizationStructure organization = standard.Organization;
        Post[] posts = [.. InLine(organization, organization.Head)];
        if (posts.Length is 0 or > MostBoxes)
        {
            return null;
        }

        Dictionary<string, int> numbers = Numbers(posts.Select(post => post.Code));
        TreeNode[] nodes = [.. posts.Select(post => new TreeNode(post.Name.In(culture), null, organization.SuperiorOf(post.Code) is { } superior ? numbers[superior.Code] : null))];
        (int, int)[] across = [.. organization.Catalogue.Lines.Where(line => line.Kind == LineKind.Dotted && numbers.ContainsKey(line.From) && numbers.ContainsKey(line.To)).Select(line => (numbers[line.From], numbers[line.To]))];
        return new Picture(words.OrganizationChart, TreeChart.Draw("organization-chart", words.OrganizationChart, words.OrganizationDescription(posts.Length), nodes, across), organization.ToMermaid(culture), null);
    }

    /// <summary>The diagram of a workflow; null where nobody could read it.</summary>
    public Picture? Workflow(WorkflowDefinition workflow)
    {
        WorkflowState[] states = [.. workflow.States.OrderByDescending(state => state.Code == workflow.Opening.To)];
        if (states.Length is 0 or > MostBoxes)
        {
            return null;
        }

        Dictionary<string, int> numbers = Numbers(states.Select(state => state.Code));
        DiagramWay[] ways =
        [
            .. Ways(workflow).Where(way => way.From != way.To && numbers.ContainsKey(way.From) && numbers.ContainsKey(way.To)).GroupBy(way => (way.From, way.To))
                .Select(same => new DiagramWay(numbers[same.Key.From], numbers[same.Key.To], string.Join(words.Between, same.Select(way => way.Name).Distinct()), "")),
        ];
        string title = words.WorkflowDiagram(workflow.Name.In(culture));
        XElement svg = StateDiagram.Draw($"workflow-{workflow.Code}", title, words.WorkflowDescription(states.Length, ways.Length), [.. states.Select(state => new DiagramState(state.Name.In(culture), null, state.IsFinal ? "final" : "state"))], ways);
        return new Picture(title, svg, standard.Workflows[workflow.Code].ToMermaid(culture), null);
    }

    /// <summary>The heat maps of the register on a day, one for each matrix.</summary>
    public IEnumerable<Picture> HeatMaps(LocalDate day) => standard.Risk.Register.Read(day).Select(reading => reading.Entry.Matrix).Distinct().Select(matrix =>
    {
        RiskHeatMap map = standard.Risk.Register.HeatMap(matrix, day);
        string title = words.HeatMap(map.Matrix.Definition.Name.In(culture));
        return new Picture(title, HeatMapFigure.Embed(map, culture), null, Cells(map, title));
    });

    private Table Cells(RiskHeatMap map, string title) => new(
        title,
        [words.HeatMapCell, words.Level, words.Risks],
        [
            .. map.Cells.Where(cell => !cell.Residual.IsEmpty).Select(cell => (ImmutableArray<string>)
            [
                $"{cell.Likelihood.Name.In(culture)} × {cell.Impact.Name.In(culture)}",
                cell.Level.Name.In(culture),
                string.Join(words.Between, cell.Residual.Select(NameOfRisk)),
            ]),
        ]);

    private string NameOfRisk(string code) => standard.Book.Risk.Register.FirstOrDefault(risk => risk.Code == code)?.Name.In(culture) ?? code;

    private static IEnumerable<Post> InLine(OrganizationStructure organization, Post? post) =>
        post is null ? [] : organization.ReportsOf(post.Code).SelectMany(report => InLine(organization, report)).Prepend(post);

    private IEnumerable<(string From, string To, string Name)> Ways(WorkflowDefinition workflow) =>
    [
        .. from command in workflow.Commands
           from step in command.Steps
           where step.To is not null
           from origin in step.From
           select (origin, step.To!, command.Name.In(culture)),
        .. from state in workflow.States
           from move in state.TimedMoves
           select (state.Code, move.To, move.Name.In(culture)),
        .. from state in workflow.States
           where state.Subworkflow is not null
           from back in state.Subworkflow!.Returns
           select (state.Code, back.To, state.Name.In(culture)),
    ];

    private static Dictionary<string, int> Numbers(IEnumerable<string> codes) => codes.Select((code, i) => (code, i)).ToDictionary(pair => pair.code, pair => pair.i, StringComparer.Ordinal);
}
