using System.Collections.Immutable;
using System.CommandLine;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Drawing;
using CallCenter.Standards.Tool.Planning;
using NodaTime;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd plan</c>: how many agents each interval of a day needs.</summary>
internal sealed class PlanCommand : ToolCommand
{
    private const string UsualLevel = "80 %";
    private const string UsualWithin = "20";
    private const string UsualInterval = "30m";

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
    private readonly Option<string?> roster;
    private readonly Option<string?> limits;
    private readonly Option<string?> picture;

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
        roster = Text("--roster", "FILE");
        limits = Text("--limits", "FILE");
        picture = Written("--picture", FileEnding.Picture);
        Replies();
    }

    protected override int Run(GivenArguments arguments)
    {
        var given = new GivenFigures(arguments, Console);
        Duration each = given.Time(interval) ?? Times.Parse(UsualInterval)!.Value;
        Duration? aht() => given.Time(handling);
        RosterFile? people = arguments.GetValue(roster) is { } named ? RosterFile.Read(InputFile.Read(named, Console), Console) : null;
        WorkingTimeRules? rules = arguments.GetValue(limits) is not { } file ? people?.Rules
            : people is null ? throw new UserErrorException(Words["plan.limits-alone"], Words.Of("argument.value.remedy", ("option", "--roster"), ("value", "FILE")))
            : JsonValues.Read(InputFile.Read(file, Console), WorkingTimeForms.Rules);
        ImmutableArray<PlannedInterval> all = (arguments.GetValue(arrivals), given.Number(contacts, 0, (decimal)PlannedInterval.MostContacts)) switch
        {
            ({ } day, null) => new ArrivalFile(InputFile.Read(day, Console), Words, each, aht, people?.Zone).Read(),
            (null, { }) when people is not null => throw new UserErrorException(Words["plan.roster-dates"], Words["plan.roster-dates.remedy"]),
            (null, { } number) => [new PlannedInterval(PlannedInterval.NoDate.AtMidnight().InUtc(), false, (double)number, null)],
            (null, null) => throw Missing("ARRIVALS | --contacts N"),
            _ => throw new UserErrorException(Words["plan.two"], Words["argument.twice.remedy"]),
        };
        StaffPlan plan = Held(new StaffPlan(all, Required(arguments, all, each, aht)), people?.Roster, rules, given.Share(shrinkage, 0, 99) ?? default);
        if (arguments.GetValue(picture) is { } drawn)
        {
            PictureFile.Write(drawn, PictureOf(plan), Console);
        }

        ReplyTo(arguments).Give("plan", page => Write(page, plan, arguments.GetValue(picture)), json => PlanJson.Write(json, plan, Console));
        return plan.Breaches is { IsEmpty: false } ? ExitCode.Found : ExitCode.Fine;
    }

    private RequirementCurve Required(GivenArguments arguments, ImmutableArray<PlannedInterval> all, Duration each, Func<Duration?> handlingOf)
    {
        var given = new GivenFigures(arguments, Console);
        Duration? aht = all.Any(static one => one.HandlingTime is null) ? handlingOf() ?? throw Missing("--aht TIME") : null;
        if (aht is { } time && all.FirstOrDefault(static one => one.HandlingTime is null) is var first && first.Contacts * time.TotalSeconds / each.TotalSeconds is var load && load > Traffic.GreatestLoad)
        {
            throw new UserErrorException(Words.Of("plan.load", ("load", load), ("most", Traffic.GreatestLoad)), Words.Of("argument.help", ("command", "ccstd plan")));
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
                    : new ServiceLevelGoal(given.Share(level, 0, 100, isBetween: true) ?? Percentage.Parse(UsualLevel), given.Time(within) ?? Times.Parse(UsualWithin)!.Value),
                Patience = given.Time(patience) is { } mean ? new ExponentialPatience(mean) : null,
                Abandonment = given.Share(abandonment, 0, 100, isBetween: true),
                Occupancy = given.Share(occupancy, 1, 100),
                Shrinkage = given.Share(shrinkage, 0, 99) ?? default,
                Concurrency = given.Number(concurrency, 1, StaffingRules.MostConcurrency) ?? 1,
            };
            return rules.Require([.. all.Select(one => new IntervalTraffic(one.At.ToInstant(), new Traffic(one.Contacts, each, one.HandlingTime ?? aht!.Value)))]);
        }
        catch (ArgumentException e)
        {
            throw Refused(e);
        }
    }

    /// <summary>The plan, its people held against it.</summary>
    private StaffPlan Held(StaffPlan plan, RosterEvaluator? people, WorkingTimeRules? rules, Percentage away)
    {
        if (people is null)
        {
            return plan;
        }

        try
        {
            return plan with { Coverage = RosterCoverage.Of(plan.Curve, people, shrinkage: away), Breaches = rules is null ? null : Broken(rules, people) };
        }
        catch (ArgumentException e)
        {
            throw Refused(e);
        }
    }

    /// <summary>Where a roster breaks limits, on all dates that it has shifts on.</summary>
    private ImmutableArray<WorkingTimeBreach> Broken(WorkingTimeRules rules, RosterEvaluator people)
    {
        RosterEntry[] shifts = [.. people.Roster.Entries.Where(static entry => entry.Kind == RosterKind.Shift)];
        if (shifts.Length == 0)
        {
            return [];
        }

        (LocalDate first, LocalDate last) = (shifts.Min(static entry => entry.On.First.WithCalendar(CalendarSystem.Iso)), shifts.Max(static entry => entry.On.Last.WithCalendar(CalendarSystem.Iso)));
        return Period.DaysBetween(first, last) < WorkingTimeRules.MostDates ? rules.Check(people, first, last)
            : throw new UserErrorException(Words.Of("plan.limits-span", ("count", WorkingTimeRules.MostDates)), Words["plan.limits-span.remedy"]);
    }

    private UserErrorException Refused(ArgumentException e) => new(Words.Of("plan.refused", ("reason", SystemReason.InWords(ArgumentText.Of(e), Words))), Words.Of("argument.help", ("command", "ccstd plan")));

    private ToldPicture PictureOf(StaffPlan plan)
    {
        var language = ExplanationLanguage.Of(Console.Culture);
        string[] sentences = [PlanPage.PeakOf(plan, Words), .. plan.Coverage is { } known ? CoverageTexts.Brief(known).LinesIn(language) : []];
        return plan.Coverage is { } coverage && !plan.IsOfOneDay ? new WeekPicture(Words).Draw(coverage, sentences) : new CurvePicture(Words).Draw(plan, sentences);
    }

    private void Write(Page page, StaffPlan plan, string? file)
    {
        new PlanPage(page, Console).Write(plan);
        if (file is not null)
        {
            page.Line(Words.Of("output.written", ("file", file)), Tone.Faint);
        }
    }
}
