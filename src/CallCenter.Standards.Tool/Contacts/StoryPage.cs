using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Risk;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Words;
using CallCenter.Standards.Workflows;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tool.Contacts;

/// <summary>Tells people what the standard says of a contact or a case.</summary>
internal sealed class StoryPage(Page page, Standard standard, ToolConsole console, ExplanationDetail detail)
{
    private static readonly ZonedDateTimePattern Moment = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'ss", null);

    private readonly ExplanationLanguage language = ExplanationLanguage.Of(console.Culture);

    private ToolWords Words => console.Words;

    /// <summary>How an event gives a policy of the standard.</summary>
    private string PolicyExample => $"\"policies\": [{{ \"policy\": \"{standard.ServiceLevels.Policies[0].Code}\" }}]";

    public void Write(ContactStory story)
    {
        page.Line(Words["explain.triage"], Tone.Heading);
        Tell(story.Triage.Explain(), story.Triage.Decision.StopsAtOnce == true ? Tone.Bad : Tone.None);
        page.Heading(Words["explain.transfer"]);
        Tell(story.Transfer.Explain());
        page.Heading(Words["explain.scores"]);
        foreach (RiskScore score in story.Scores)
        {
            Tell(score.Explain());
        }

        page.Heading(Words["explain.promises"]);
        if (story.Promise is { } promise)
        {
            page.Line(Words.Of("explain.promised-from", ("time", At(promise.At))), Tone.Faint, indent: 2);
            foreach (TargetReading target in promise.Targets)
            {
                Tell(target.Explain());
            }
        }
        else
        {
            page.Line(Words["explain.no-promise"], indent: 2);
        }

        if (story.Steps is { } steps)
        {
            page.Heading(Words.Of("explain.steps", ("workflow", steps.Workflow.Definition.Name.In(language.Tag))));
            // A refusal says nothing without what it is refused for.
            page.Answer(standard.Named(steps.Opening.Explain()).LinesIn(language, steps.Opening.IsDone ? detail : ExplanationDetail.Full));
            Steps(steps.Steps);
        }
    }

    public void Write(CaseStory story)
    {
        page.Line(Words.Of("explain.case", ("time", At(story.At)), ("count", story.Timeline.Events.Count)), Tone.Heading);
        WorkflowEvent[] walked = [.. story.Timeline.Events.Select(static happened => happened.Step).OfType<WorkflowEvent>()];
        if (walked.Length > 0)
        {
            Tell(standard.Workflows.Explain(walked, DateTimeZoneProviders.Tzdb[standard.Book.Workflows.Zone]));
        }

        foreach (TimelineRefusal refusal in story.Refusals)
        {
            Tell(refusal.Explain(), Tone.Bad);
        }

        page.Heading(Words["explain.promises"]);
        foreach (TargetReading promise in story.Promises)
        {
            Tell(promise.Explain());
        }

        if (story.Promises.IsEmpty)
        {
            page.Line(Words["explain.no-promise"], indent: 2);
            if (!story.Timeline.Events.Any(static happened => !happened.Policies.IsEmpty))
            {
                page.Line(Words.Of("explain.no-policies", ("example", PolicyExample)), Tone.Faint, indent: 2);
            }
        }

        if (story.Timeline.Steps.Count > 0)
        {
            page.Heading(Words["explain.due"]);
            foreach (CaseStep step in story.Timeline.Steps)
            {
                Tell(step.Explain());
            }
        }

        page.Heading(Words["explain.next"]);
        page.Line(story.Timeline.NextEventAt is { } next ? Words.Of("explain.next-at", ("time", At(next))) : Words["explain.nothing-next"], indent: 2);
        if (!story.Steps.IsEmpty)
        {
            page.Heading(Words["explain.now"]);
            Steps(story.Steps);
        }
    }

    private void Steps(ImmutableArray<TriedStep> steps)
    {
        foreach (TriedStep step in steps.OrderByDescending(static step => step.Result.IsDone))
        {
            string roles = string.Join(Words["mark.list"], step.Roles.Select(code => standard.Organization.FindRole(code)?.Name.In(language.Tag) ?? standard.Book.Workflows.Parties.FirstOrDefault(party => party.Code == code)?.Name.In(language.Tag) ?? code));
            page.Line(Words.Of(step.Result.IsDone ? "explain.may" : "explain.may-not", ("step", step.Name.In(language.Tag)), ("roles", roles)), step.Result.IsDone ? Tone.Good : Tone.Faint, indent: 2);
            if (!step.Result.IsDone && detail == ExplanationDetail.Full)
            {
                foreach (CaseRefusal refusal in step.Result.Refusals)
                {
                    page.Answer(standard.Named(refusal.Explain()).LinesIn(language), indent: 6);
                }
            }
        }
    }

    private void Tell(Explanation explanation, Tone tone = Tone.None) => page.Answer(standard.Named(explanation).LinesIn(language, detail), tone);

    /// <summary>A moment as people of the standard's zone tell it.</summary>
    private string At(Instant instant)
    {
        string zone = standard.Book.Workflows.Zone;
        return Words.Of("explain.moment", ("time", Moment.Format(instant.InZone(DateTimeZoneProviders.Tzdb[zone]))), ("zone", language.ZoneName(zone)));
    }
}
