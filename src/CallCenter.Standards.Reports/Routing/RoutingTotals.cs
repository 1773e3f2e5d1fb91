using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>Adds routes up by queue, skill and department.</summary>
internal sealed class RoutingTotals(Standard standard, IReadOnlyList<Route> routes, LoggedAgents? agents, ReplayOutcome? replay)
{
    // The two priorities that go first are those of emergencies and of what cannot wait (D3.2).
    private const int UrgentPriorities = 2;

    private readonly RoutingCatalogue catalogue = standard.Routing.Catalogue;

    public RoutingDay ToDay(DateTimeZone zone) => new()
    {
        Standard = standard,
        Zone = zone,
        Contacts = Count(routes),
        Incomplete = Count(routes.Where(route => !route.Key.IsComplete)),
        Risks = Count(routes.Where(route => route.Key.IsRisk)),
        Diverted = Count(routes.Where(route => route.Key.IsDiverted)),
        Queues = [.. catalogue.Queues.Append(null).Select(Queue).Where(queue => queue.Contacts > 0)],
        Skills = [.. catalogue.Skills.Select(Skill).Where(skill => skill.Contacts > 0)],
        Departments =
        [
            .. catalogue.Departments.Select(department => Department(TransferOutcome.PassedOn, department))
                .Concat(new[] { TransferOutcome.Stays, TransferOutcome.NoRegionalCentre, TransferOutcome.Undecided }.Select(outcome => Department(outcome, null)))
                .Where(department => department.Contacts > 0),
        ],
        Transfers = Transfers(routes),
        Assignment = null,
        Explained = [],
    };

    private QueueRouting Queue(QueueDefinition? queue)
    {
        Route[] own = [.. routes.Where(route => route.Key.Queue == queue?.Code)];
        return new QueueRouting(queue, Count(own), Count(own.Where(route => route.Key.Priority < UrgentPriorities)), Count(own.Where(route => route.Key.IsDiverted)), Placed(own));
    }

    private SkillRouting Skill(Skill skill)
    {
        Route[] own = [.. routes.Where(route => route.Key.Skills.LevelOf(skill.Code) > 0)];
        return new SkillRouting(
            skill,
            [.. Enumerable.Range(1, skill.Levels).Select(level => Count(own.Where(route => route.Key.Skills.LevelOf(skill.Code) == level)))],
            agents?.All.Count(agent => agent.Facts.LevelOf(skill.Code) > 0) ?? 0,
            Placed(own));
    }

    private DepartmentRouting Department(TransferOutcome outcome, Department? department)
    {
        Route[] own = [.. routes.Where(route => route.Key.Outcome == outcome && route.Key.Department == department?.Code)];
        return new DepartmentRouting(outcome, department, Count(own), Transfers(own));
    }

    private Placements Placed(IEnumerable<Route> some) =>
        replay is null ? default : some.Aggregate(default(Placements), (sum, route) => sum + replay.ByRoute[route.Index]);

    private static long Count(IEnumerable<Route> some) => some.Sum(route => route.Contacts);

    private static TransferCounts Transfers(IEnumerable<Route> some) => some.Aggregate(default(TransferCounts), static (sum, route) => sum + route.Transfers);
}
