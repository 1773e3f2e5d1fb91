using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Findings;
using CallCenter.Standards.Tool.Drawing;
using CallCenter.Standards.Tool.Planning;
using CallCenter.Standards.Tool.Replies;
using CallCenter.Standards.Tool.Simulating;
using CallCenter.Standards.Tool.Words;
using NodaTime;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd what-if</c>: a centre as it is against how it could be, simulated through the standard on days with the same chances.</summary>
internal sealed class WhatIfCommand : ToolCommand
{
    private const int UsualDays = 20;
    private const int MostStaff = 5_000;
    private const string UsualInterval = "30m";

    private static readonly string[] Columns = ["kpi", "as-is", "other", "difference", "verdict"];

    private readonly Argument<string?> centre;
    private readonly Option<string?> staff;
    private readonly Option<string?> handling;
    private readonly Option<string?> patience;
    private readonly Option<string?> interval;
    private readonly Option<string?> book;
    private readonly Option<string[]> agents;
    private readonly Option<bool> noOwnership;
    private readonly Option<string[]> strategies;
    private readonly Option<string[]> against;
    private readonly Option<string[]> centres;
    private readonly Option<bool> together;
    private readonly Option<string?> days;
    private readonly Option<string?> seed;
    private readonly Option<string?> confidence;
    private readonly Option<string?> picture;

    public WhatIfCommand(ToolConsole console)
        : base("what-if", console)
    {
        centre = One("CENTRE");
        staff = Text("--staff", "N");
        handling = Text("--aht", "TIME");
        patience = Text("--patience", "TIME");
        interval = Text("--interval", "TIME");
        book = Text("--book", "BOOK");
        Bases();
        agents = Texts("--agents", "±N");
        noOwnership = Flag("--no-ownership");
        strategies = Texts("--strategy", "CODE");
        against = Texts("--against", "BOOK");
        centres = Texts("--centre", "CENTRE");
        together = Flag("--together");
        days = Text("--days", "N");
        seed = Text("--seed", "N");
        confidence = Text("--confidence", "SHARE");
        picture = Written("--picture", FileEnding.Picture);
        Replies();
    }

    protected override int Run(GivenArguments arguments)
    {
        var given = new GivenFigures(arguments, Console);
        var study = new SimulationStudy
        {
            Seed = (ulong)(given.Whole(seed, 0, int.MaxValue) ?? 0),
            Replications = given.Whole(days, 2, SimulationStudy.MostReplications) ?? UsualDays,
            Confidence = given.Share(confidence, 50, 99.9m) ?? Percentage.FromPercent(95),
        };
        (StandardBook Book, Standard Standard) asked = Console.While(Words["progress.reading"], () => Compiled(arguments.GetValue(book) ?? BookFiles.Shipped, arguments));
        var asIs = new PlayedCentre(Centre(arguments.GetValue(centre) ?? throw Missing("CENTRE"), asked.Standard, arguments), asked.Standard);
        ImmutableArray<Change> changes = Changes(arguments, asIs);
        PlayedCentre[] others = [.. changes.Select(change => change.Of(asIs))];
        string named = arguments.GetValue(centre)!;
        ImmutableArray<Finding> findings =
        [
            .. others.Select((played, at) => (Played: played, Name: Words.Of("titled", ("name", named), ("code", changes[at].Name.In(Words.Tag))))).Prepend((Played: asIs, Name: named))
                .SelectMany(static one => CentreSimulation.Check(one.Played.Model, one.Played.Standard.Routing).Select(finding => finding with { File = one.Name }))
                .DistinctBy(static finding => finding with { File = null }),
        ];
        if (findings.Any(static finding => finding.Severity == FindingSeverity.Error))
        {
            throw new BookErrorsException(new ReadBook(named, null, findings), isBook: false);
        }

        var promised = new PromisedDays([.. others.Prepend(asIs).Select(static played => played.Standard.ServiceLevels)], study.Replications);
        ImmutableArray<ComparedScenario> compared = DaysTold.While(Console, study.Replications, progress => study.Compare(
            asIs.Compile(), [.. others.Select((other, at) => new Scenario(changes[at].Name, other.Compile()))], asked.Standard.Kpis, promised.See, progress));
        ImmutableArray<ImmutableArray<ComparedPromise>> promises = [.. compared.Select((_, at) => promised.Compare(at + 1, study.Confidence))];
        var figures = new ScenarioFigures(ExplanationLanguage.Of(Console.Culture), Words);
        if (arguments.GetValue(picture) is { } file)
        {
            PictureFile.Write(file, new ScenarioPicture(figures, Words).Draw(compared), Console);
        }

        ReplyTo(arguments).Give("what-if", page => Write(page, compared, promises, promised, study, findings, figures, arguments.GetValue(picture)), json =>
        {
            Reply.Book(json, asked.Book);
            json.WriteNumber("days", study.Replications);
            json.WriteNumber("seed", study.Seed);
            json.WriteNumber("confidence", study.Confidence.Ratio);
            json.WritePropertyName("findings");
            json.WriteStartArray();
            foreach (Finding finding in findings)
            {
                json.WriteValue(finding);
            }

            json.WriteEndArray();
            json.WriteStartArray("scenarios");
            for (int at = 0; at < compared.Length; at++)
            {
                json.WriteStartObject();
                json.WriteValue("compared", compared[at]);
                json.WriteLines("text", compared[at].Explain().LinesIn(ExplanationLanguage.Of(Console.Culture)));
                Write(json, promises[at]);
                json.WriteNumber("clocksRefused", promised.RefusedIn(at + 1));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        return ExitCode.Fine;
    }

    private (StandardBook Book, Standard Standard) Compiled(string name, GivenArguments arguments)
    {
        StandardBook read = Books.Open(name, BasesOf(arguments));
        return (read, read.Compile());
    }

    /// <summary>A centre from a file of one, or from arrivals and a number of agents who are all alike.</summary>
    private SimulationModel Centre(string name, Standard standard, GivenArguments arguments)
    {
        var file = InputFile.Read(name, Console);
        if (file.Text.AsSpan().TrimStart().StartsWith('{'))
        {
            return JsonValues.Read(file, SimulationForms.Model);
        }

        var given = new GivenFigures(arguments, Console);
        int number = given.Whole(staff, 1, MostStaff) ?? throw Missing("--staff N");
        Duration each = given.Time(interval) ?? Times.Parse(UsualInterval)!.Value;
        ImmutableArray<PlannedInterval> intervals = new ArrivalFile(file, Words, each, () => given.Time(handling)).Read();
        Duration? aht = null;
        if (intervals.Any(static one => one.HandlingTime is null))
        {
            aht = given.Time(handling) ?? throw Missing("--aht TIME");
        }

        try
        {
            return new AlikeCentre(intervals, each, aht, given.Time(patience), number).Under(standard);
        }
        catch (ArgumentException e)
        {
            throw new UserErrorException(Words.Of("plan.refused", ("reason", SystemReason.InWords(ArgumentText.Of(e), Words))), Words.Of("argument.help", ("command", "ccstd what-if")));
        }
    }

    private ImmutableArray<Change> Changes(GivenArguments arguments, PlayedCentre asIs)
    {
        ImmutableArray<Change> all =
        [
            .. (arguments.GetValue(agents) ?? []).Select(text => OfAgents(arguments, text, asIs.Model.Agents.Length)),
            .. arguments.GetValue(noOwnership) ? [new Change(Named("what-if.no-ownership"), static played => played with { Model = played.Model with { FirstContactOwnership = false } })] : Array.Empty<Change>(),
            .. (arguments.GetValue(strategies) ?? []).Select(code => OfStrategy(code, asIs.Standard)),
            .. (arguments.GetValue(against) ?? []).Select(name => OfBook(name, arguments)),
            .. (arguments.GetValue(centres) ?? []).Select(name => OfCentre(name, asIs.Standard, arguments)),
        ];
        return all.IsEmpty ? throw new UserErrorException(Words["what-if.nothing"], Words["what-if.nothing.remedy"])
            : all.Length > 1 && arguments.GetValue(together) ? [new Change(
                new LocalizedText(string.Join(ToolWords.Chinese["mark.list"], all.Select(static one => one.Name.Chinese)), string.Join(ToolWords.English["mark.list"], all.Select(static one => one.Name.English))),
                played => all.Aggregate(played, static (before, change) => change.Of(before)))]
            : all;
    }

    private Change OfAgents(GivenArguments arguments, string text, int there)
    {
        int count = new GivenFigures(arguments, Console).Change(agents, text, MostStaff);
        return count == 0 || there == 0 || -count >= there ? throw new UserErrorException(Words.Of("what-if.agents", ("count", there), ("value", text)), Words["what-if.agents.remedy"])
            : count > 0 ? new Change(Named("what-if.more-agents", ("count", count)), played => played with { Model = played.Model.WithMoreAgents(count) })
            : new Change(Named("what-if.fewer-agents", ("count", -count)), played => played with { Model = played.Model.WithFewerAgents(Math.Min(-count, played.Model.Agents.Length)) });
    }

    private Change OfStrategy(string code, Standard standard)
    {
        string[] known = [.. standard.Routing.Assignment.All.Select(static one => one.Strategy.Code)];
        return standard.Routing.Assignment.Find(code) is { } found
            ? new Change(Named("what-if.strategy", found.Strategy.Name), played => played with { Model = played.Model with { Strategy = code } })
            : throw new UserErrorException(Words.Of("argument.not-one-of", ("option", strategies.Name), ("value", code)), NearestName.Find(code, known) is { } near ? Words.Of("argument.near-one-of", ("near", near), ("values", known)) : Words.Of("argument.one-of", ("values", known)));
    }

    private Change OfBook(string name, GivenArguments arguments)
    {
        (StandardBook Book, Standard Standard) other = Console.While(Words["progress.reading"], () => Compiled(name, arguments));
        string code = $"{other.Book.Code} {other.Book.Version}";
        return new Change(Named("what-if.book", new LocalizedText(code, code)), played => played with { Standard = other.Standard });
    }

    private Change OfCentre(string name, Standard standard, GivenArguments arguments)
    {
        SimulationModel other = Centre(name, standard, arguments);
        return new Change(Named("what-if.other-centre", new LocalizedText(name, name)), played => played with { Model = other });
    }

    private static LocalizedText Named(string key, params ReadOnlySpan<(string Name, object Value)> arguments) => new(ToolWords.Chinese.Of(key, arguments), ToolWords.English.Of(key, arguments));

    private static LocalizedText Named(string key, LocalizedText name) => new(ToolWords.Chinese.Of(key, ("name", name.In("zh-CN"))), ToolWords.English.Of(key, ("name", name.In("en"))));

    private static void Write(Utf8JsonWriter json, ImmutableArray<ComparedPromise> promises)
    {
        json.WriteStartArray("promises");
        foreach (ComparedPromise promise in promises)
        {
            json.WriteStartObject();
            json.WriteString("policy", promise.Policy.Code);
            json.WriteString("target", promise.Target.Code);
            json.WriteValue("asIs", promise.AsIs);
            json.WriteValue("other", promise.Other);
            json.WriteValue("difference", promise.Difference);
            json.WriteValue("trend", promise.Trend);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(Page page, ImmutableArray<ComparedScenario> compared, ImmutableArray<ImmutableArray<ComparedPromise>> promises, PromisedDays promised, SimulationStudy study, ImmutableArray<Finding> findings, ScenarioFigures figures, string? file)
    {
        page.Line(Words.Of("what-if.study", ("days", study.Replications), ("confidence", study.Confidence.Percent.ToString("0.#", CultureInfo.InvariantCulture))), Tone.Heading);
        var lines = new FindingLines(Words, Console.Culture);
        foreach (Finding finding in findings)
        {
            page.Line(lines.Line(finding), Tone.Doubtful);
        }

        for (int at = 0; at < compared.Length; at++)
        {
            page.Heading(compared[at].Name.In(Words.Tag));
            ComparedKpi[] differ = [.. compared[at].Kpis.Where(static kpi => kpi.Trend != KpiTrend.Same)];
            if (differ.Length > 0)
            {
                page.Table(
                    [.. Columns.Select(column => Words["what-if.column." + column])],
                    words: 1,
                    differ.Select(kpi => figures.Row(kpi, study.Replications)));
            }

            page.Line(Words.Of("what-if.same", ("count", compared[at].Kpis.Length - differ.Length)), Tone.Faint);
            if (!promises[at].IsEmpty)
            {
                page.Table(
                    [Words["what-if.column.promise"], .. Columns.Skip(1).Select(column => Words["what-if.column." + column])],
                    words: 1,
                    promises[at].Select(promise => figures.Row(promise, study.Replications)));
            }

            if (differ.Any(kpi => kpi.Difference.Days != study.Replications) || promises[at].Any(promise => promise.Difference.Days != study.Replications))
            {
                page.Line(Words["what-if.days.note"], Tone.Faint);
            }

            if (promised.RefusedIn(at + 1) is > 0 and var refused)
            {
                page.Line(Words.Of("what-if.refused", ("count", refused)), Tone.Doubtful);
            }
        }

        if (file is not null)
        {
            page.Line(Words.Of("output.written", ("file", file)), Tone.Faint);
        }
    }
}
