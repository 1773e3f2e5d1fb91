using CallCenter.Standards.Explanations;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Words;
using NodaTime;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>A plan as people read it: a row for each interval, the peak, where agents are missing, which limits are broken.</summary>
internal sealed class PlanPage(Page page, ToolConsole console)
{
    private const int MostBreaches = 50;

    private static readonly Duration UsualWithin = Duration.FromSeconds(20);

    private static readonly string[] Columns = ["start", "contacts", "load", "agents", "scheduled", "level", "wait", "abandonment", "occupancy"];
    private static readonly string[] WithRoster = ["start", "contacts", "required", "at-work", "missing", "over", "level", "wait", "abandonment", "occupancy"];

    private readonly ToolWords words = console.Words;
    private readonly PlanFigures figures = new(console.Words, ExplanationLanguage.Of(console.Culture));
    private readonly ExplanationLanguage language = ExplanationLanguage.Of(console.Culture);

    public void Write(StaffPlan plan)
    {
        page.Line(Goals(plan.Curve.Rules), Tone.Heading);
        page.Table(
            [.. (plan.Coverage is null ? Columns : WithRoster).Select(column => words["plan.column." + column])],
            words: 1,
            Enumerable.Range(0, plan.Intervals.Length).Select(interval => Row(plan, interval)));
        page.Line(PeakOf(plan, words));
        if (HoursOf(plan) is { } hours)
        {
            page.Line(hours);
        }

        foreach (PlannedInterval once in plan.Once)
        {
            page.Line(words.Of("plan.once", ("time", once.Start)), Tone.Doubtful);
        }

        page.Answer(plan.Curve.Peak.Requirement.Explain().LinesIn(language));
        if (plan.Coverage is { } coverage)
        {
            page.Answer(CoverageTexts.Brief(coverage).LinesIn(language), coverage.Worst is null ? Tone.Good : Tone.Bad);
        }

        if (plan.Breaches is { } breaches)
        {
            page.Line(breaches.IsEmpty ? words["plan.no-breach"] : words.Of("plan.breaches", ("count", breaches.Length)), breaches.IsEmpty ? Tone.Good : Tone.Bad, indent: 2);
            foreach (WorkingTimeBreach breach in breaches.Take(MostBreaches))
            {
                page.Answer(breach.Explain().LinesIn(language), indent: 4);
            }

            if (breaches.Length > MostBreaches)
            {
                page.Line(words.Of("plan.more-breaches", ("count", breaches.Length - MostBreaches)), Tone.Faint, indent: 4);
            }
        }
    }

    public static string PeakOf(StaffPlan plan, ToolWords words)
    {
        StaffingRequirement peak = plan.Curve.Peak.Requirement;
        return words.Of(plan.Coverage is null ? "plan.peak" : "plan.peak.required", ("time", plan.Intervals[plan.Curve.Intervals.IndexOf(plan.Curve.Peak)].Start), ("agents", peak.Agents), ("scheduled", peak.ScheduledAgents));
    }

    /// <summary>The time of agents in all; null where it is longer than can be told.</summary>
    private string? HoursOf(StaffPlan plan) => (plan.Curve.AgentTime, plan.Curve.ScheduledTime, plan.Coverage) switch
    {
        ({ } required, _, { } coverage) => words.Of("plan.hours.required", ("required", Hours(required)), ("work", Hours(coverage.AtWork)), ("missing", Hours(coverage.Missing)), ("over", Hours(coverage.Over))),
        ({ } agents, { } scheduled, null) => words.Of("plan.hours", ("agents", Hours(agents)), ("scheduled", Hours(scheduled))),
        _ => null,
    };

    private static string Hours(Duration time) => PlanFigures.Number(time.TotalHours, "#,0.#");

    private string Goals(StaffingRules rules) => words.Of("plan.goals", ("goals", new[]
    {
        rules.ServiceLevel is { } goal ? words.Of("plan.goal.level", ("share", figures.Share(goal.Level)), ("time", PlanFigures.Number(goal.Within.TotalSeconds, "#,0.#"))) : null,
        rules.Abandonment is { } most ? words.Of("plan.goal.abandonment", ("share", figures.Share(most))) : null,
        rules.Occupancy is { } busy ? words.Of("plan.goal.occupancy", ("share", figures.Share(busy))) : null,
    }.OfType<string>()), ("patience", words[rules.Patience is null ? "plan.patient" : "plan.impatient"]));

    private string[] Row(StaffPlan plan, int interval)
    {
        PlannedInterval one = plan.Intervals[interval];
        StaffingRequirement requirement = plan.Curve.Intervals[interval].Requirement;
        ServiceQueue? queue = plan.QueueOf(interval);
        StaffingRules rules = requirement.Rules;
        string shareOf(Func<ServiceQueue, double> figure, Percentage? goal) => queue is null ? "–" : figures.Share(figure(queue), goal);
        return
        [
            one.Start, PlanFigures.Number(one.Contacts, "#,0.##"),
            .. plan.Coverage is { } coverage
                ? [PlanFigures.Number(requirement.Agents, "#,0"), .. People(coverage.Intervals[interval])]
                : (string[])[PlanFigures.Number(requirement.Traffic.OfferedLoad, "#,0.0"), PlanFigures.Number(requirement.Agents, "#,0"), PlanFigures.Number(requirement.ScheduledAgents, "#,0")],
            shareOf(known => rules.ServiceLevel is { } level ? level.Of(known) : known.ServiceLevel(UsualWithin), rules.ServiceLevel?.Level),
            queue?.AnsweredWaitSeconds is { } wait ? figures.Seconds(wait) : "–",
            shareOf(static known => known.Abandonment, rules.Abandonment),
            shareOf(static known => known.Occupancy, rules.Occupancy),
        ];
    }

    /// <summary>The agents at work, missing and over, on average over an interval.</summary>
    public static string[] People(IntervalCoverage interval) =>
        [PlanFigures.Agents(interval.AtWork, interval.Length), interval.IsShort ? PlanFigures.Agents(interval.Missing, interval.Length) : "–", interval.Over > Duration.Zero ? PlanFigures.Agents(interval.Over, interval.Length) : "–"];
}
