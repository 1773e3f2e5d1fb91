using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards;
using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Workflows;
using LiveDesk.Cases;
using LiveDesk.Security;
using NodaTime;

namespace LiveDesk.Monitor;

/// <summary>The page of one case: what is known, masked; what happened, with notes for who serves the customer alone, what was promised, what was escalated, and why triage sent it where it went.</summary>
internal static class CasePage
{
    public static Html Of(HeldCase held, Caller caller, Instant now, CultureInfo culture)
    {
        Standard standard = held.Under.Standard;
        // A note is free text: names in it have no form that a mask could find, so that only who serves the customer reads it.
        bool isServing = held.Reservation?.Agent == caller.Person;
        ExplanationLanguage language = ExplanationLanguage.Of(culture);
        FrozenDictionary<string, FieldDefinition> fields = WorkItem.Schema.Definition.Fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
        DateTimeZone zone = MonitorPage.ZoneOf(standard);
        string In(Explanation why) => standard.Named(why.InZone(zone)).In(culture);
        ImmutableArray<WorkflowEvent> steps = [.. held.Timeline.Events.Select(happened => happened.Step).OfType<WorkflowEvent>().Select(step => isServing ? step : step with { Note = null })];
        Html facts = held.Timeline.Facts is not { } known ? default : Html.Of($"""
            {MonitorPage.Table("facts", MonitorWords.Facts, culture, [MonitorWords.Field, MonitorWords.Value],
                WorkItem.Schema.Masked(in known).Values.Where(value => value.Text is not null).Select(value => Html.Of($"""<tr><th scope="row">{MonitorPage.Opening(language.NameOf(WorkItem.Schema.Definition, fields[value.Field]))}</th><td>{FactText.Of(standard, WorkItem.Schema.Definition.Name, fields[value.Field], value, zone, culture)}</td></tr>""")))}
            <section><h2>{MonitorWords.Triage.In(culture)}</h2><pre>{In(standard.Routing.Explain(known.Contact).Explain())}</pre></section>
            """);
        return MonitorPage.Frame($"{MonitorWords.Case.In(culture)} {held.Id}", culture, Html.Of($"""
            <header><h1>{MonitorWords.Case.In(culture)} {held.Id}</h1><nav><a href="/monitor?lang={culture.Name}">{MonitorWords.Back.In(culture)}</a></nav></header>
            <main>
            <p>{MonitorWords.State.In(culture)}{(culture.Name == "zh-CN" ? "：" : ": ")}{MonitorPage.StateName(standard, held.State, culture)}</p>
            <section><h2>{MonitorWords.Story.In(culture)}</h2><pre>{In(standard.Workflows.Explain(steps.AsSpan(), zone))}</pre></section>
            <section><h2>{MonitorWords.Promises.In(culture)}</h2>{held.Timeline.Read(held.Moment(now)).Select(promise => Html.Of($"<pre>{In(promise.Explain())}</pre>"))}</section>
            <section><h2>{MonitorWords.Steps.In(culture)}</h2>{held.Timeline.Steps.Select(step => Html.Of($"<pre>{In(step.Explain())}</pre>"))}</section>
            {facts}
            </main>
            """));
    }
}
