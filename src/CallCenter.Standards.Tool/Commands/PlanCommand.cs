using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Planning;
using CallCenter.Standards.Tool.Replies;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd plan</c>: how many agents each interval of a day needs.</summary>
internal sealed class PlanCommand : ToolCommand
{
    private const decimal MostContacts = 10_000_000;
    private const string UsualLevel = "80 %";
    private const string UsualWithin = "20";
    private const string UsualInterval = "30m";

    private static readonly string[] Columns = ["start", "contacts", "load", "agents", "scheduled", "level", "wait", "abandonment", "occupancy"];
    private static readonly LocalDateTimePattern Start = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly Argument<string?> arrivals;
    private readonly Option<string?> contacts;
    private readonly Option<string?> interval;
    private readonly Option<string?> handling;
    private readonly Option<string?> level;
    private readonly Option<string?> within;
    private readonly Option<string?> patience;
    private readonly Option<string?> abandonment;
    private readonly Option<string?> occupancy;
    private readonly Option<string?> shrinkage;
    private readonly Option<string?> concurrency;

    public PlanCommand(ToolConsole console)
        : base("plan", console)
    {
        arrivals = One("ARRIVALS");
        contacts = Text("--contacts", "N");
        interval = Text("--interval", "TIME");
        handling = Text("--aht", "TIME");
        level = Text("--level", "SHARE");
        within = Text("--within", "TIME");
        patience = Text("--patience", "TIME");
        abandonment = Text("--abandonment", "SHARE");
        occupancy = Text("--occupancy", "SHARE");
        shrinkage = Text("--shrinkage", "SHARE");
        concurrency = Text("--concurrency", "N");
        Replies();
    }

    protected override int Run(ParseResult arguments)
    {
        var given = new GivenFigures(arguments, Words);
        Duration each = given.Time(interval) ?? Times.Parse(UsualInterval)!.Value;
        Duration? aht = given.Time(handling);
        ImmutableArray<PlannedInterval> all = (arguments.GetValue(arrivals), given.Number(contacts, 0, MostContacts)) switch
        {
            ({ } file, null) => new ArrivalFile(InputFile.Read(file, Console), Words).Read(),
            (null, { } number) => [new PlannedInterval(new LocalDateTime(2000, 1, 1, 0, 0), (double)number, null)],
            (null, null) => throw Missing("ARRIVALS | --contacts N"),
            _ => throw new UserErrorException(Words["plan.two"], Words["argument.twice.remedy"]),
        };
        RequirementCurve curve = Required(arguments, all, each, aht);
        ReplyTo(arguments).Give("plan", page => Write(page, curve, all), json =>
        {
            json.WriteLines("text", curve.Explain().LinesIn(ExplanationLanguage.Of(Console.Culture)));
            json.WriteStartArray("intervals");
            for (int i = 0; i < all.Length; i++)
            {
                StaffingRequirement requirement = curve.Intervals[i].Requirement;
                json.WriteStartObject();
                json.WriteString("start", StartOf(all[i].Start));
                json.WriteNumber("contacts", all[i].Contacts);
                json.WriteNumber("load", requirement.Traffic.OfferedLoad);
                json.WriteNumber("agents", requirement.Agents);
                json.WriteNumber("scheduled", requirement.ScheduledAgents);
                json.WriteValue("requirement", requirement);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        return ExitCode.Fine;
    }

    private RequirementCurve Required(ParseResult arguments, ImmutableArray<PlannedInterval> all, Duration each, Duration? aht)
    {
        var given = new GivenFigures(arguments, Words);
        if (aht is null && all.Any(static one => one.HandlingTime is null))
        {
            throw Missing("--aht TIME");
        }

        if (arguments.Has(abandonment) && !arguments.Has(patience))
        {
            throw new UserErrorException(Words["plan.no-patience"], Words.Of("argument.value.remedy", ("option", "--patience"), ("value", "TIME")));
        }

        try
        {
            bool hasOtherGoal = arguments.Has(abandonment) || arguments.Has(occupancy);
            var rules = new StaffingRules
            {
                ServiceLevel = hasOtherGoal && !arguments.Has(level) && !arguments.Has(within) ? null
                    : new ServiceLevelGoal(given.Share(level, 1, 100) ?? Percentage.Parse(UsualLevel), given.Time(within) ?? Times.Parse(UsualWithin)!.Value),
                Patience = given.Time(patience) is { } mean ? new ExponentialPatience(mean) : null,
                Abandonment = given.Share(abandonment, 0, 99),
                Occupancy = given.Share(occupancy, 1, 100),
                Shrinkage = given.Share(shrinkage, 0, 99) ?? default,
                Concurrency = given.Number(concurrency, 1, StaffingRules.MostConcurrency) ?? 1,
            };
            DateTimeZone zone = DateTimeZone.Utc;
            return rules.Require([.. all.Select(one => new IntervalTraffic(one.Start.InZoneLeniently(zone).ToInstant(), new Traffic(one.Contacts, each, one.HandlingTime ?? aht!.Value)))]);
        }
        catch (ArgumentException e)
        {
            throw new UserErrorException(Words.Of("plan.refused", ("reason", e.Message)), Words.Of("argument.help", ("command", "ccstd plan")));
        }
    }

    private void Write(Page page, RequirementCurve curve, ImmutableArray<PlannedInterval> all)
    {
        page.Line(Goals(curve.Rules), Tone.Heading);
        page.Table(
            [.. Columns.Select(column => Words["plan.column." + column])],
            words: 1,
            all.Select((one, i) => Row(one, curve.Intervals[i].Requirement)));
        StaffingRequirement peak = curve.Peak.Requirement;
        page.Line(Words.Of("plan.peak", ("time", StartOf(all[curve.Intervals.IndexOf(curve.Peak)].Start)), ("agents", peak.Agents), ("scheduled", peak.ScheduledAgents)));
        if (curve.AgentTime is { } hours && curve.ScheduledTime is { } scheduled)
        {
            page.Line(Words.Of("plan.hours", ("agents", Number(hours.TotalHours, "#,0.#")), ("scheduled", Number(scheduled.TotalHours, "#,0.#"))));
        }

        page.Answer(peak.Explain().LinesIn(ExplanationLanguage.Of(Console.Culture)));
    }

    private string Goals(StaffingRules rules) => Words.Of("plan.goals", ("goals", new[]
    {
        rules.ServiceLevel is { } goal ? Words.Of("plan.goal.level", ("share", Share(goal.Level)), ("time", Number(goal.Within.TotalSeconds, "#,0.#"))) : null,
        rules.Abandonment is { } most ? Words.Of("plan.goal.abandonment", ("share", Share(most))) : null,
        rules.Occupancy is { } busy ? Words.Of("plan.goal.occupancy", ("share", Share(busy))) : null,
    }.OfType<string>()), ("patience", Words[rules.Patience is null ? "plan.patient" : "plan.impatient"]));

    private string[] Row(PlannedInterval one, StaffingRequirement requirement)
    {
        ServiceQueue? queue = requirement.Queue;
        Duration limit = requirement.Rules.ServiceLevel?.Within ?? Duration.FromSeconds(20);
        return
        [
            StartOf(one.Start), Number(one.Contacts, "#,0.##"), Number(requirement.Traffic.OfferedLoad, "#,0.0"), Number(requirement.Agents, "#,0"), Number(requirement.ScheduledAgents, "#,0"),
            queue is null ? "–" : Share(queue.ServiceLevel(limit)), queue?.AnsweredWaitSeconds is { } wait ? Words.Of("plan.seconds", ("seconds", Number(wait, "#,0.0"))) : "–", queue is null ? "–" : Share(queue.Abandonment), queue is null ? "–" : Share(queue.Occupancy),
        ];
    }

    private string Share(Percentage share) => Words.Of("plan.percent", ("share", share.Percent.ToString("0.####", CultureInfo.InvariantCulture)));

    /// <summary>A share to a tenth of a percent, cut and not rounded: it never looks as good as a goal that it misses.</summary>
    private string Share(double ratio) => Words.Of("plan.percent", ("share", Number(Math.Floor((ratio * 1_000) + 1e-9) / 10, "0.0")));

    private static string StartOf(LocalDateTime start) => start.Year == 2000 ? Clock.Format(start.TimeOfDay) : Start.Format(start);

    private static string Number(double number, string form) => number.ToString(form, CultureInfo.InvariantCulture);
}
