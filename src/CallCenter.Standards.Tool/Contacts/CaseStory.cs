using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tool.Contacts;

/// <summary>Where a case stands: what happened, how its promises stand, what fell due, and what is due next.</summary>
/// <param name="Timeline">The case at the time asked for.</param>
/// <param name="Refusals">Events that do not fit, and what was edited since the case was kept.</param>
/// <param name="Promises">The promises, each with its clock.</param>
/// <param name="Steps">What may be done now; empty where the case runs through no workflow, or has ended.</param>
/// <param name="At">The time asked for.</param>
internal sealed record CaseStory(CaseTimeline<WorkItem> Timeline, ImmutableArray<TimelineRefusal> Refusals, ImmutableArray<TargetReading> Promises, ImmutableArray<TriedStep> Steps, Instant At)
{
    /// <summary>Reads a case: a snapshot of its timeline, or the list of its events.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="file">The file.</param>
    /// <param name="at">The time asked for; events after it are there as well, and time is not turned back before them.</param>
    /// <exception cref="BookErrorsException">The file holds neither; every fault has its place.</exception>
    public static CaseStory Of(Standard standard, InputFile file, Instant at)
    {
        CaseRules<WorkItem> rules = standard.Cases(WorkItem.Schema);
        Folded<CaseTimeline<WorkItem>, TimelineRefusal> folded = IsList(file)
            ? rules.Begin().Fold(JsonValues.Read<TimelineEvent<WorkItem>[]>(file, standard))
            : rules.Resume(JsonValues.Read<CaseSnapshot<WorkItem>>(file, standard));
        Instant last = folded.State.Events.AsSpan() is [.., var newest] ? newest.At : at;
        Instant now = Instant.Max(at, last);
        CaseTimeline<WorkItem> timeline = folded.State.Advance(now);
        bool isOpen = timeline.Case != default && timeline.Case.IsOpened && !timeline.Case.IsEnded;
        return new CaseStory(
            timeline, folded.Refusals, timeline.Read(now),
            isOpen ? PermittedSteps.At(standard, timeline.Case, timeline.Facts ?? new WorkItem(), now) : [], now);
    }

    private static bool IsList(InputFile file)
    {
        try
        {
            var json = new Utf8JsonReader(file.Content.AsSpan().StartsWith("\uFEFF"u8) ? file.Content.AsSpan(3) : file.Content);
            return json.Read() && json.TokenType == JsonTokenType.StartArray;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
