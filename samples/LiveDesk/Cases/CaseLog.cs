using System.Collections.Immutable;
using CallCenter.Standards;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Workflows;
using LiveDesk.Storage;

namespace LiveDesk.Cases;

/// <summary>How cases are written to their streams, and read from them.</summary>
internal static class CaseLog
{
    /// <summary>All that a change of a case stores: what its timeline has more than before, its steps of escalation with a message for each, and the rest that happened.</summary>
    public static StreamCommit Commit(HeldCase before, HeldCase after, CaseHead head, ImmutableArray<NewEvent> rest)
    {
        ImmutableArray<CaseStep> steps = [.. after.Timeline.Steps.Skip(before.Timeline.Steps.Count)];
        return new()
        {
            Stream = after.Stream,
            ExpectedVersion = before.Version,
            Events =
            [
                .. after.Timeline.Events.Skip(before.Timeline.Events.Count).Select(happened => new NewEvent(Kinds.Case, happened.At, StandardJson.Write(happened))),
                .. steps.Select(step => new NewEvent(Kinds.Step, step.At, StandardJson.Write(step))),
                .. rest,
            ],
            Shelf = after.Shelf,
            Head = DeskJson.Write(head),
            WakeAt = after.Timeline.NextEventAt,
            Due = DueChange.Between(before.Promises.Select(promise => promise.Due), head.Promises.Select(promise => promise.Due)),
            Outbox = [.. steps.Select(step => new OutboxMessage($"{after.Stream}#{step.Id}", "escalation", StandardJson.Write(step)))],
        };
    }

    /// <summary>A case from its stream, under a standard.</summary>
    public static HeldCase Read(StoredStream stored, StandardSnapshot under, CaseRules<WorkItem> rules)
    {
        CaseHead head = DeskJson.Read<CaseHead>(stored.Head.Head);
        Folded<CaseTimeline<WorkItem>, TimelineRefusal> resumed = rules.Resume(head.Snapshot with
        {
            Events = History.Of<TimelineEvent<WorkItem>>([.. Of<TimelineEvent<WorkItem>>(stored, Kinds.Case)]),
            Steps = History.Of<CaseStep>([.. Of<CaseStep>(stored, Kinds.Step)]),
        });
        return new()
        {
            Stream = stored.Head.Stream,
            Version = stored.Head.Version,
            Under = under,
            Timeline = resumed.State,
            NotResumed = resumed.Refusals,
            IsDisposed = stored.Events.Any(happened => happened.Kind == Kinds.Disposed),
            Trail = Trail([.. stored.Events.Where(happened => happened.Kind == Kinds.Transfer).Select(happened => DeskJson.Read<PassedOn>(happened.Data).Event)], under),
            Queue = head.Queue,
            Request = head.Request,
            Since = head.Since,
            Reservation = head.Reservation,
            Team = head.Team,
            Promises = head.Promises,
        };
    }

    /// <summary>The events of one kind, in order.</summary>
    public static IEnumerable<T> Of<T>(StoredStream stored, string kind) => stored.Events.Where(happened => happened.Kind == kind).Select(happened => StandardJson.Read<T>(happened.Data));

    /// <summary>What became of a contact, once it is known whether somebody answered; null before, and where it was told already.</summary>
    public static NewEvent? Record(HeldCase before, HeldCase after)
    {
        foreach (TimelineEvent<WorkItem> happened in after.Timeline.Events.Skip(before.Timeline.Events.Count))
        {
            if (before.State is "" or "queued" && happened.Step is { From: "queued" } && OutcomeOf(happened.Code) is { } outcome)
            {
                WorkItem facts = after.Timeline.Facts!;
                return new(Kinds.Contact, happened.At, StandardJson.Write(new ContactRecord
                {
                    Channel = facts.Contact.Channel,
                    Need = facts.Contact.Need,
                    Topic = facts.Contact.Topic,
                    Segment = facts.Contact.Segment,
                    Region = facts.Contact.Region,
                    Language = facts.Contact.Language,
                    Agent = outcome == ContactOutcome.Answered ? after.Reservation?.Agent : null,
                    Team = outcome == ContactOutcome.Answered ? after.Team : null,
                    Queue = after.Queue,
                    Arrival = after.Since,
                    Wait = happened.At - after.Since,
                    Outcome = outcome,
                }));
            }
        }

        return null;
    }

    private static ContactOutcome? OutcomeOf(string? code) => code switch
    {
        "answered" => ContactOutcome.Answered,
        "abandoned" => ContactOutcome.Abandoned,
        "self-served" => ContactOutcome.SelfServed,
        _ => null,
    };

    private static TransferTrail? Trail(ImmutableArray<TransferEvent> events, StandardSnapshot under) =>
        events.IsEmpty ? null : under.Standard.Routing.Fold(TransferTrail.Begin(events[0].By), events.AsSpan()).State;
}
