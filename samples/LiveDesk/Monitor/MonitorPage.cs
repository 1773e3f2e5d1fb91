using System.Globalization;
using CallCenter.Standards;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using NodaTime;
using NodaTime.Text;

namespace LiveDesk.Monitor;

/// <summary>The page of the monitor, and the part of it that is told anew each second.</summary>
internal static class MonitorPage
{
    private static readonly ZonedDateTimePattern Moment = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm:ss", null);

    /// <summary>The whole page.</summary>
    public static Html Page(BoardView board, Standard standard, CultureInfo culture) => Frame(MonitorWords.Title.In(culture), culture, Html.Of($"""
        <header><h1>{MonitorWords.Title.In(culture)}</h1><nav><a href="/monitor?lang={OtherOf(culture)}" hreflang="{OtherOf(culture)}" lang="{OtherOf(culture)}">{MonitorWords.OtherLanguage.In(culture)}</a></nav></header>
        <p id="stale" role="status" hidden>{MonitorWords.Stale.In(culture)}</p>
        <main id="board" data-feed="/monitor/feed?lang={culture.Name}">{Board(board, standard, culture)}</main>
        """));

    /// <summary>What changes: emergencies first, then alarms, queues, agents and what falls due.</summary>
    public static Html Board(BoardView board, Standard standard, CultureInfo culture)
    {
        DateTimeZone zone = ZoneOf(standard);
        Html T(Instant? at) => at is { } known ? Html.Of($"""<time datetime="{InstantPattern.General.Format(known)}">{Moment.Format(known.InZone(zone))}</time>""") : default;
        string Name(string queue) => standard.Routing.Catalogue.Queues.FirstOrDefault(known => known.Code == queue)?.Name.In(culture) ?? queue;
        return Html.Of($"""
            <p class="moment">{T(board.At)}</p>
            {Table("emergencies", MonitorWords.Emergencies, culture, [MonitorWords.Case, MonitorWords.State, MonitorWords.Since, MonitorWords.Agent],
                board.Emergencies.Select(emergency => Html.Of($"""<tr><td>{Link(emergency.Id, culture)}</td><td>{StateName(standard, emergency.State, culture)}</td><td>{T(emergency.Since)}</td><td>{emergency.Agent}</td></tr>""")))}
            {Table("alarms", MonitorWords.Alarms, culture, [MonitorWords.Queue, MonitorWords.Since, MonitorWords.AnswerBy, MonitorWords.Answer],
                board.Alarms.Select(alarm => Html.Of($"""<tr><td>{Name(alarm.Queue)}</td><td>{T(alarm.RaisedAt)}</td><td>{T(alarm.Due)}</td><td><button type="button" data-alarm="{alarm.Id}">{MonitorWords.Answer.In(culture)}</button></td></tr>""")))}
            {Table("queues", MonitorWords.Queues, culture, [MonitorWords.Queue, MonitorWords.Waiting, MonitorWords.LongestWait, MonitorWords.Quarter, MonitorWords.Hour, MonitorWords.Day],
                board.Queues.Select(queue => Html.Of($"""<tr><th scope="row">{queue.Queue.Name.In(culture)}</th><td>{queue.Waiting}</td><td>{Wait(queue.LongestWait)}</td>{queue.Levels.Select(level => Html.Of($"<td>{Share(level, culture)}</td>"))}</tr>""")))}
            {Table("agents", MonitorWords.Agents, culture, [MonitorWords.State, MonitorWords.Count],
                board.Agents.Select(state => Html.Of($"""<tr><th scope="row">{(state.State is { } known ? Opening(ExplanationLanguage.Of(culture).NameOf(known)) : MonitorWords.Serving.In(culture))}</th><td>{state.Count}</td></tr>""")))}
            {Table("coming", MonitorWords.Coming, culture, [MonitorWords.Case, MonitorWords.Promise, MonitorWords.Due],
                board.Coming.Select(promise => Html.Of($"""<tr><td>{LinkOf(promise.Stream, culture)}</td><td>{PromiseName(standard, promise, culture)}</td><td>{T(promise.Due)}</td></tr>""")))}
            """);
    }

    /// <summary>A page around something.</summary>
    public static Html Frame(string title, CultureInfo culture, Html body) => Html.Of($"""
        <!doctype html>
        <html lang="{culture.Name}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title><link rel="stylesheet" href="/monitor/monitor.css"><script src="/monitor/monitor.js" defer></script></head>
        <body>
        {body}
        </body>
        </html>
        """);

    /// <summary>A table with its heading; where it has no rows, that there are none.</summary>
    public static Html Table(string id, LocalizedText name, CultureInfo culture, LocalizedText[] columns, IEnumerable<Html> rows)
    {
        Html[] all = [.. rows];
        Html content = all.Length == 0
            ? Html.Of($"<p>{MonitorWords.None.In(culture)}</p>")
            : Html.Of($"""<table><thead><tr>{columns.Select(column => Html.Of($"""<th scope="col">{column.In(culture)}</th>"""))}</tr></thead><tbody>{all}</tbody></table>""");
        return Html.Of($"""<section id="{id}" aria-labelledby="{id}-name"><h2 id="{id}-name">{name.In(culture)}</h2>{content}</section>""");
    }

    /// <summary>A word of the language as it begins a row.</summary>
    public static string Opening(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    public static DateTimeZone ZoneOf(Standard standard) => DateTimeZoneProviders.Tzdb[standard.Book.Workflows.Zone];

    /// <summary>A state by its name in the book; a state inside another by the name of the inner one.</summary>
    public static string StateName(Standard standard, string state, CultureInfo culture)
    {
        string last = state[(state.LastIndexOf('/') + 1)..];
        return standard.Workflows.All.SelectMany(workflow => workflow.Definition.States).FirstOrDefault(known => known.Code == last)?.Name.In(culture) ?? state;
    }

    public static string OtherOf(CultureInfo culture) => culture.Name == "zh-CN" ? "en" : "zh-CN";

    private static Html Link(string id, CultureInfo culture) => Html.Of($"""<a href="/monitor/cases/{Uri.EscapeDataString(id)}?lang={culture.Name}">{id}</a>""");

    private static Html LinkOf(string stream, CultureInfo culture) => stream.StartsWith(Cases.Streams.Case, StringComparison.Ordinal) ? Link(stream[Cases.Streams.Case.Length..], culture) : Html.Of($"{MonitorWords.Alarms.In(culture)}");

    private static string PromiseName(Standard standard, ComingBreach promise, CultureInfo culture) =>
        standard.ServiceLevels.Policies.FirstOrDefault(policy => policy.Code == promise.Policy)?.Targets.FirstOrDefault(target => target.Code == promise.Target)?.Name.In(culture) ?? promise.Target;

    private static string Wait(Duration wait) => DurationPattern.CreateWithInvariantCulture("M:ss").Format(wait);

    private static string Share(LiveLevel level, CultureInfo culture) =>
        level.Share is { } share ? (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + (culture.Name == "zh-CN" ? "%" : " %") : "–";
}
