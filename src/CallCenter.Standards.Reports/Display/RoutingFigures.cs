using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Routing;

namespace CallCenter.Standards.Reports.Display;

/// <summary>Routing as tables of texts, for every report alike.</summary>
internal sealed class RoutingFigures(RoutingDay day, Wording wording, Figures figures)
{
    private readonly RoutingWording words = new(wording, day.Standard);

    public string Summary => words.Summary(figures.Count(day.Contacts), figures.Count(day.Risks), figures.Count(day.Diverted), figures.Count(day.Incomplete));

    /// <summary>The tables in order of display; none for a log without contacts.</summary>
    public IEnumerable<FigureTable> Tables => day.Contacts == 0 ? [] : day.Assignment is { } assignment
        ? [Queues, Skills, Departments, Strategies(assignment), Unplaced(assignment)]
        : [Queues, Skills, Departments with { Note = $"{words.TransferNote} {words.NoAgents}" }];

    private FigureTable Queues => new(
        words.ByQueue,
        1,
        [words.Queue, words.Contacts, words.Urgent, words.ToSelfService, .. PlacementHeadings],
        [.. day.Queues.Select(queue => (string[])
        [
            queue.Queue is { } known ? wording.In(known.Name) : words.NoQueue,
            figures.Count(queue.Contacts), figures.Count(queue.Urgent), figures.Count(queue.Diverted), .. Placed(queue.Placements),
        ])]);

    private FigureTable Skills
    {
        get
        {
            int levels = day.Skills.Select(skill => skill.ByLevel.Length).DefaultIfEmpty().Max();
            return new FigureTable(
                words.BySkill,
                1,
                [words.Skill, words.Contacts, .. Enumerable.Range(1, levels).Select(words.Level), .. day.Assignment is null ? [] : new[] { words.Agents }, .. PlacementHeadings],
                [.. day.Skills.Select(skill => (string[])
                [
                    wording.In(skill.Skill.Name), figures.Count(skill.Contacts),
                    .. Enumerable.Range(0, levels).Select(level => level < skill.ByLevel.Length ? figures.Count(skill.ByLevel[level]) : Figures.Nothing),
                    .. day.Assignment is null ? [] : new[] { figures.Count(skill.Agents) },
                    .. Placed(skill.Placements),
                ])]);
        }
    }

    private FigureTable Departments => new(
        words.ByDepartment,
        1,
        [words.Department, words.Contacts, words.Transferred, words.Resolved, words.NotResolved, words.Unknown, words.ResolvedShare],
        [
            .. day.Departments.Select(row => (string[])
                [row.Department is { } department ? wording.In(department.Name) : words.OutcomeName(row.Outcome), figures.Count(row.Contacts), .. Transferred(row.Transfers)]),
            [words.AllTransfers, figures.Count(day.Contacts), .. Transferred(day.Transfers)],
        ],
        words.TransferNote);

    private IEnumerable<string> PlacementHeadings => day.Assignment is null ? [] : [words.Asked, words.AtOnce, words.Later, words.Nobody, words.ShareAtOnce];

    private FigureTable Strategies(AssignmentDay assignment) => new(
        words.Assignment,
        1,
        [words.Strategy, .. PlacementHeadings, words.MeanWait, words.Relaxed],
        [
            [words.AsLogged, .. Served(assignment.Log), Figures.Nothing],
            .. assignment.Strategies.Select(strategy => (string[])[wording.In(strategy.Strategy.Name), .. Served(strategy.Figures), figures.Count(strategy.Relaxed)]),
        ],
        words.AssignmentNote(figures.Count(assignment.Agents), wording.In(assignment.Strategy.Name)));

    private FigureTable Unplaced(AssignmentDay assignment) => new(
        words.Unplaced,
        1,
        [wording.Reason, words.Contacts],
        assignment.Unplaced.IsEmpty ? [[words.UnplacedNone, figures.Count(0)]] : [.. assignment.Unplaced.Select(row => (string[])[words.Reason(row.Reason), figures.Count(row.Contacts)])]);

    private IEnumerable<string> Placed(Placements placements) => day.Assignment is null ? [] :
    [
        figures.Count(placements.Asked), figures.Count(placements.AtOnce), figures.Count(placements.Later), figures.Count(placements.Unplaced),
        placements.Asked == 0 ? Figures.Nothing : figures.Percent((double)placements.AtOnce / placements.Asked),
    ];

    private IEnumerable<string> Served(ServiceFigures served) =>
        [.. Placed(served.Placements), served.MeanWait is { } wait ? figures.Time(wait.TotalSeconds) : Figures.Nothing];

    private IEnumerable<string> Transferred(TransferCounts transfers) => transfers.Recorded == 0
        ? Enumerable.Repeat(wording.NameOf(KpiStatus.NoData), 5)
        :
        [
            figures.Count(transfers.Requested), figures.Count(transfers.Resolved), figures.Count(transfers.NotResolved), figures.Count(transfers.Unknown),
            transfers.ResolvedShare is { } rate ? figures.Percent(rate) : wording.NameOf(KpiStatus.NoData),
        ];
}
