using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Reports.Staffing;

/// <summary>The agents at work that each hour of the day would have needed for the target of the service level.</summary>
/// <param name="Goal">The service level, as the book's target asks for it.</param>
/// <param name="Agents">By hour of the day, 0 to 23; null where nothing was offered, or its load cannot be known.</param>
internal sealed record HourlyRequirement(ServiceLevelGoal Goal, ImmutableArray<int?> Agents)
{
    private const int Hours = 24;

    /// <summary>Erlang C over the contacts offered in an hour and their mean handling time, of the whole log where the hour has none; over several days, the mean of a day.</summary>
    /// <param name="standard">The standard, for the target.</param>
    /// <param name="hours">Every KPI by hour of the day.</param>
    /// <param name="total">Every KPI over all contacts.</param>
    /// <param name="days">Of how many days the hours are.</param>
    /// <returns>Null where the service level has no target of a share, or no handling time is known.</returns>
    public static HourlyRequirement? Of(Standard standard, ImmutableArray<KpiReport> hours, KpiReport total, int days)
    {
        if (GoalOf(standard) is not { } goal || HandlingTime(total) is not { } usual)
        {
            return null;
        }

        var rules = new StaffingRules { ServiceLevel = goal };
        var agents = new int?[Hours];
        foreach (KpiReport hour in hours)
        {
            if (Volume.Of(hour).Offered is > 0 and var offered && hour.Group.Values[0] is { } at)
            {
                agents[int.Parse(at, CultureInfo.InvariantCulture)] = rules.Require(new Traffic(offered / days, Duration.FromHours(1), HandlingTime(hour) ?? usual)).Agents;
            }
        }

        return new HourlyRequirement(goal, [.. agents]);
    }

    private static ServiceLevelGoal? GoalOf(Standard standard)
    {
        KpiCatalogue kpis = standard.Book.Kpis;
        return kpis.ServiceLevels.FirstOrDefault(level => level.Code == KpiCodes.ServiceLevel) is { Target: { } target } level
            && (target.AtLeast ?? target.Above) is > 0 and < 1 and var share
            && TimeOf(level.Threshold, kpis) is { } within
            ? new ServiceLevelGoal(Percentage.FromRatio(share), within)
            : null;
    }

    private static Duration? TimeOf(string threshold, KpiCatalogue kpis) => kpis.Limits.FirstOrDefault(limit => limit.Code == threshold)?.Time ?? (IsoDuration.TryParse(threshold, out Duration time) ? time : null);

    private static Duration? HandlingTime(KpiReport report) => report.Value(KpiCodes.HandlingTime) is > 0 and var seconds ? Duration.FromSeconds(seconds) : null;
}
