using System.CommandLine;
using System.Globalization;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Reports.Promises;

namespace ServiceDay;

/// <summary>The options of the program and their meaning.</summary>
internal sealed class CommandLine
{
    private const string About =
        """
        Shows a bank's service-centre standard at work on a call log: every KPI against its target, on the console, as HTML and as JSON.
        Without arguments it reads the bundled log of one day and writes report.html to the current folder.

        Examples:
          ServiceDay --culture zh-CN
          ServiceDay --log calls.tsv --map anonymous-bank --json kpis.json --by type,hour
          ServiceDay --log calls.csv --map my-map.json --html calls.html
          ServiceDay --explain c-00001
          ServiceDay --tables
        """;

    private static readonly string BundledLog = Path.Combine(AppContext.BaseDirectory, "data", "service-day.csv");
    private static readonly string BundledOrders = Path.Combine(AppContext.BaseDirectory, "data", "work-orders.csv");
    private static readonly string BundledFollowUps = Path.Combine(AppContext.BaseDirectory, "data");

    private readonly Option<string?> log = new("--log") { HelpName = "FILE", Description = "The call log to read; needs --map." };
    private readonly Option<string?> map = new("--map") { HelpName = "NAME|FILE", Description = "How the log reads: a shipped map (anonymous-bank, service-day) or a map file." };
    private readonly Option<string?> json = new("--json") { HelpName = "FILE", Description = "Write all KPIs, groups by --by, routing, scores and risks as JSON." };
    private readonly Option<string?> html = new("--html") { HelpName = "FILE", Description = "Write the report as one HTML file." };
    private readonly Option<string> rejects = new("--rejects") { HelpName = "FILE", Description = "Where invalid rows go, with line and reason.", DefaultValueFactory = _ => "rejects.csv" };
    private readonly Option<string?> by = new("--by") { HelpName = "NAMES", Description = "Group the JSON by these, joined by commas: fields of a contact, columns of the map, quarter-hour, half-hour, hour, date-hour, day, weekday, week, month, quarter." };
    private readonly Option<string?> explain = new("--explain") { HelpName = "ID", Description = "Show the clocks of one contact or work order, piece by piece, where the contact went and why, the reasons of its scores and the walk of its case, instead of the report." };
    private readonly Option<string?> holidays = new("--calendar-ics") { HelpName = "FILE", Description = "An iCalendar file; its whole-day events close the calendars that promises are counted on." };
    private readonly Option<string?> orders = new("--work-orders") { HelpName = "FILE", Description = "A log of work orders in the map's zone: order_id, at, event." };
    private readonly Option<string?> followUps = new("--follow-ups") { HelpName = "FOLDER", Description = "A folder with reviews.csv, callbacks.csv and training.csv, and rehearsals.csv and obligations.csv where there are such files, in the map's zone: what is due and overdue, and quality by team." };
    private readonly Option<bool> tables = new("--tables") { Description = "Show the analysis of all decision tables of the book instead, and stop: gaps, overlaps, conflicts, dead rules. Goes with --culture only." };
    private readonly Option<string> culture = new("--culture") { HelpName = "zh-CN|en", Description = "The language of the reports.", DefaultValueFactory = _ => "en" };

    public CommandLine()
    {
        Root = new RootCommand(About) { log, map, json, html, rejects, by, orders, followUps, explain, holidays, tables, culture };
    }

    public RootCommand Root { get; }

    /// <summary>The language to show the book's tables in, or null where a report was asked for.</summary>
    /// <exception cref="UserErrorException">Another option does not go with it, or the language is none.</exception>
    public CultureInfo? TablesIn(ParseResult arguments)
    {
        if (!arguments.GetValue(tables))
        {
            return null;
        }

        Option? other = Root.Options.FirstOrDefault(option => option != tables && option != culture && arguments.GetResult(option) is { Implicit: false });
        return other is null ? Culture(arguments.GetValue(culture)!) : throw new UserErrorException($"--tables goes with --culture only, not with {other.Name}");
    }

    /// <exception cref="UserErrorException">The options do not go together.</exception>
    public RunOptions Options(ParseResult arguments)
    {
        string? logFile = arguments.GetValue(log);
        string? mapName = arguments.GetValue(map);
        if ((logFile is null) != (mapName is null))
        {
            throw new UserErrorException("--log and --map go together: a log needs a map that says how it reads");
        }

        var options = new RunOptions
        {
            Log = logFile ?? BundledLog,
            Map = mapName ?? "service-day",
            Rejects = arguments.GetValue(rejects)!,
            Json = arguments.GetValue(json),
            Html = arguments.GetValue(html) ?? (logFile is null && arguments.GetValue(explain) is null ? "report.html" : null),
            Clocks = new PromiseInputs
            {
                WorkOrders = arguments.GetValue(orders) ?? (logFile is null ? BundledOrders : null),
                FollowUps = arguments.GetValue(followUps) ?? (logFile is null ? BundledFollowUps : null),
                Explain = arguments.GetValue(explain),
            },
            Holidays = arguments.GetValue(holidays),
            By = arguments.GetValue(by)?.Split(',', StringSplitOptions.TrimEntries) ?? [],
            Culture = Culture(arguments.GetValue(culture)!),
        };
        RefuseSharedFiles(options);
        return options;
    }

    // An output that is also an input or another output would destroy it.
    private static void RefuseSharedFiles(RunOptions options)
    {
        string[] files = [.. new[] { options.Log, options.Map, options.Clocks.WorkOrders, options.Holidays, options.Rejects, options.Json, options.Html }.OfType<string>().Where(f => f.Length > 0).Select(Path.GetFullPath)];
        if (files.GroupBy(f => f, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } shared)
        {
            throw new UserErrorException($"file '{shared.Key}' is given for two things");
        }
    }

    private static CultureInfo Culture(string name) => name switch
    {
        "zh-CN" => CultureInfo.GetCultureInfo("zh-CN"),
        "en" => CultureInfo.GetCultureInfo("en"),
        _ => throw new UserErrorException($"--culture '{name}' is neither zh-CN nor en"),
    };
}
