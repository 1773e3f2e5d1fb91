using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Risk;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Replies;
using CallCenter.Standards.Workflows;
using NodaTime.Text;

namespace CallCenter.Standards.Tool.Contacts;

/// <summary>What the standard says of a contact or a case, as JSON: each answer in the library's own form, with its words beside it.</summary>
internal static class StoryJson
{
    public static void Write(Utf8JsonWriter json, ContactStory story, Standard standard, ExplanationLanguage language)
    {
        Answer(json, "triage", story.Triage.Decision, story.Triage.Explain());
        Answer(json, "transfer", story.Transfer, story.Transfer.Explain());
        json.WriteStartArray("scores");
        foreach (RiskScore score in story.Scores)
        {
            Answer(json, null, score, score.Explain());
        }

        json.WriteEndArray();
        Promises(story.Promise?.Targets ?? [], json, Told);
        json.WritePropertyName("steps");
        if (story.Steps is { } steps)
        {
            json.WriteStartObject();
            json.WriteString("workflow", steps.Workflow.Code);
            json.WriteString("state", steps.State);
            json.WriteLines("opening", Told(steps.Opening.Explain()));
            Steps(steps.Steps, json, Told);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        IEnumerable<string> Told(Explanation explanation) => standard.Named(explanation).LinesIn(language);

        void Answer<T>(Utf8JsonWriter writer, string? member, T value, Explanation explanation)
        {
            if (member is null)
            {
                writer.WriteStartObject();
            }
            else
            {
                writer.WriteStartObject(member);
            }

            writer.WriteValue("answer", value);
            writer.WriteLines("text", Told(explanation));
            writer.WriteEndObject();
        }
    }

    public static void Write(Utf8JsonWriter json, CaseStory story, Standard standard, ExplanationLanguage language)
    {
        json.WriteString("state", story.Timeline.Case == default ? null : story.Timeline.Case.State);
        json.WriteNumber("events", story.Timeline.Events.Count);
        json.WriteString("next", story.Timeline.NextEventAt is { } next ? InstantPattern.ExtendedIso.Format(next) : null);
        json.WriteStartArray("refusals");
        foreach (TimelineRefusal refusal in story.Refusals)
        {
            json.WriteStringValue(string.Join(' ', Told(refusal.Explain())));
        }

        json.WriteEndArray();
        Promises(story.Promises, json, Told);
        json.WriteStartArray("due");
        foreach (CaseStep step in story.Timeline.Steps)
        {
            json.WriteValue(step);
        }

        json.WriteEndArray();
        Steps(story.Steps, json, Told);

        IEnumerable<string> Told(Explanation explanation) => standard.Named(explanation).LinesIn(language);
    }

    private static void Promises(ImmutableArray<TargetReading> promises, Utf8JsonWriter json, Func<Explanation, IEnumerable<string>> told)
    {
        json.WriteStartArray("promises");
        foreach (TargetReading promise in promises)
        {
            json.WriteStartObject();
            json.WriteString("policy", promise.Policy);
            json.WriteString("target", promise.Target.Code);
            json.WriteString("due", promise.Clock.Due is { } due ? InstantPattern.ExtendedIso.Format(due) : null);
            json.WriteLines("text", told(promise.Explain()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Steps(ImmutableArray<TriedStep> steps, Utf8JsonWriter json, Func<Explanation, IEnumerable<string>> told)
    {
        json.WriteStartArray("permitted");
        foreach (TriedStep step in steps.Where(static step => step.Result.IsDone))
        {
            Step(json, step);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("refused");
        foreach (TriedStep step in steps.Where(static step => !step.Result.IsDone))
        {
            Step(json, step);
            json.WriteStartArray("reasons");
            foreach (CaseRefusal refusal in step.Result.Refusals)
            {
                json.WriteStringValue(string.Join(' ', told(refusal.Explain())));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Step(Utf8JsonWriter json, TriedStep step)
    {
        json.WriteStartObject();
        json.WriteString("command", step.Command);
        json.WriteStartArray("roles");
        foreach (string role in step.Roles)
        {
            json.WriteStringValue(role);
        }

        json.WriteEndArray();
    }
}
