using System.Collections.Immutable;
using System.CommandLine;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Findings;
using CallCenter.Standards.Tool.Measuring;
using CallCenter.Standards.Tool.Planning;
using NodaTime;
using Spectre.Console;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd kpi</c>: logs as contact centres have them, and the KPIs of a book over them.</summary>
internal sealed class KpiCommand : ToolCommand
{
    private readonly Argument<string[]> logs;
    private readonly Option<string?> kind;
    private readonly Option<string?> map;
    private readonly Option<string?> book;
    private readonly Option<string?> by;
    private readonly Option<string[]> kpis;
    private readonly Option<string?> zone;
    private readonly Option<string?> names;
    private readonly Option<string?> roster;
    private readonly Option<bool> byLeg;
    private readonly Option<bool> showsAll;
    private readonly Option<bool> isCsv;
    private readonly Option<string?> parquet;
    private readonly Option<string?> html;

    public KpiCommand(ToolConsole console)
        : base("kpi", console)
    {
        logs = Many("LOG");
        kind = Choice("--kind", LogKinds.All);
        map = Text("--map", "NAME|FILE");
        book = Text("--book", "BOOK");
        Bases();
        by = Text("--by", "NAMES");
        kpis = Texts("--kpi", "CODE");
        zone = Text("--zone", "ZONE");
        names = Text("--names", "FILE");
        roster = Text("--roster", "FILE");
        byLeg = Flag("--legs");
        showsAll = Flag("--all");
        isCsv = Flag("--csv");
        parquet = Written("--parquet", FileEnding.Parquet);
        html = Written("--html", FileEnding.Html);
        Replies();
    }

    protected override string[] EndingsOf(GivenArguments arguments) => arguments.GetValue(isCsv) ? FileEnding.Csv : base.EndingsOf(arguments);

    protected override int Run(GivenArguments arguments)
    {
        if (arguments.GetValue(isCsv) && IsJson(arguments))
        {
            throw new UserErrorException(Words["argument.two-formats"], Words["argument.twice.remedy"]);
        }

        IReadOnlyList<DimensionName> dimensions = DimensionName.Parse(arguments.GetValue(by), Words);
        LogKind? given = arguments.GetValue(kind) is { } name ? LogKinds.Named(name) : null;
        LogFile[] files = [.. (arguments.GetValue(logs) ?? []).SelectMany(log => LogFile.Named(log, given, Console))];
        if (files.Length == 0)
        {
            throw Missing("LOG");
        }

        if (files.GroupBy(static file => file.Path ?? "", StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice)
        {
            throw new UserErrorException(Words.Of("kpi.twice", ("file", twice.First().Name)), Words["kpi.twice.remedy"]);
        }

        IReadOnlyList<LogSource> sources = LogSource.Of(files, () => arguments.GetValue(map), Console);
        Standard standard = Console.While(Words["progress.reading"], () => Books.Open(arguments.GetValue(book) ?? BookFiles.Shipped, BasesOf(arguments)).Compile());
        string[] codes = CodesOf(arguments.GetValue(kpis) ?? [], standard.Kpis);
        if (arguments.GetValue(byLeg) && sources.FirstOrDefault(static source => source.Kind is LogKind.Zendesk || source.Map?.Record == ContactRecord.Schema.Definition.Name) is { } whole)
        {
            throw new UserErrorException(Words.Of("kpi.no-legs", ("file", whole.Files[0].Name)), Words["kpi.no-legs.remedy"]);
        }

        // Programs know codes: names are for people.
        bool isForPeople = !arguments.GetValue(isCsv) && !IsJson(arguments);
        LogNames called = isForPeople || arguments.GetValue(html) is not null ? NamesIn(arguments.GetValue(names)) : LogNames.None;
        RosterEvaluator? planned = arguments.GetValue(roster) is { } plan ? RosterFile.Read(InputFile.Read(plan, Console), Console).Roster : null;
        if (planned is not null && !sources.Any(static source => source.Kind == LogKind.QueueLog))
        {
            throw new UserErrorException(Words["kpi.no-states"], Words["kpi.no-states.remedy"]);
        }

        MeasuredLogs measured = Reading(onRows => MeasuredLogs.Of(standard, sources, dimensions, ZoneOf(arguments.GetValue(zone), sources, standard), arguments.GetValue(byLeg), codes, planned, onRows));
        byte[]? page = arguments.GetValue(html) is null ? null : Reading(onRows => DailyReport.Of(measured, sources, () => arguments.GetValue(map), standard.Book, called, Console, onRows));
        Give(arguments.GetValue(parquet), () => KpiParquet.Write(measured, Console.Culture));
        Give(arguments.GetValue(html), () => page!);
        if (arguments.GetValue(isCsv))
        {
            ReplyTo(arguments).Give(measured.Reports.ToCsv());
        }
        else
        {
            ReplyTo(arguments).Give("kpi", text => new KpiPage(text, Console, called).Write(measured, arguments.GetValue(showsAll), codes), json => KpiJson.Write(json, measured, Console));
        }

        return measured.HasErrors ? ExitCode.Found : ExitCode.Fine;
    }

    /// <summary>Does work that reads rows; who watches sees how many.</summary>
    private T Reading<T>(Func<Action<long>, T> work)
    {
        try
        {
            return Console.Status is null ? work(static _ => { })
                : Console.Status.Status().Start(PlainText.OneLine(Words["progress.rows.begun"]), status => work(rows => status.Status(Markup.Escape(PlainText.OneLine(Words.Of("progress.rows", ("count", rows)))))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(Words.Of("kpi.unreadable", ("reason", SystemReason.Of(e, Words))));
        }
    }

    private void Give(string? file, Func<byte[]> bytes)
    {
        if (file is not null)
        {
            OutputFile.Write(file, bytes(), Console);
            Console.Error.WriteLine(PlainText.OneLine(Words.Of("output.written", ("file", file))));
        }
    }

    /// <summary>The zone of hours and days: the one asked for, that of the first map, or the book's.</summary>
    private DateTimeZone ZoneOf(string? name, IReadOnlyList<LogSource> sources, Standard standard) =>
        name is null ? sources.Select(static source => source.Map?.Zone).FirstOrDefault(static known => known is not null) ?? DateTimeZoneProviders.Tzdb[standard.Book.ServiceLevels.Zone]
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? throw new UserErrorException(Words.Of("kpi.zone", ("zone", name)), Words.Of("kpi.zone.remedy", ("near", NearestName.Find(name, [.. DateTimeZoneProviders.Tzdb.Ids]) ?? "Asia/Shanghai")));

    /// <exception cref="BookErrorsException">The file has errors; every one has its place.</exception>
    private LogNames NamesIn(string? name)
    {
        if (name is null)
        {
            return LogNames.None;
        }

        var file = InputFile.Read(name, Console);
        ImmutableArray<Finding> findings = LogNames.Read(file.Content, out LogNames names);
        return findings.IsEmpty ? names : throw new BookErrorsException(new ReadBook(file.Name, null, FindingLines.Of(file.Name, findings)), isBook: false) { Exit = ExitCode.UserError };
    }

    private string[] CodesOf(string[] asked, KpiEvaluator evaluator)
    {
        string[] codes = [.. asked.SelectMany(list => NameList.Of(kpis.Name, list, Words)).Distinct(StringComparer.Ordinal)];
        string[] known = [.. evaluator.Kpis.Select(static kpi => kpi.Code)];
        return codes.FirstOrDefault(code => !known.Contains(code, StringComparer.Ordinal)) is { } unknown
            ? throw new UserErrorException(Words.Of("kpi.unknown", ("code", unknown)), NearestName.Find(unknown, known) is { } near ? Words.Of("file.near", ("file", near)) : Words["kpi.unknown.remedy"])
            : codes;
    }
}
