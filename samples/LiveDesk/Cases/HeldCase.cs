using System.Collections.Immutable;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Workflows;
using LiveDesk.Sealing;
using NodaTime;

namespace LiveDesk.Cases;

/// <summary>A case as this process holds it: what its stream says, folded. Immutable; the store decides whether a change of it holds.</summary>
internal sealed record HeldCase
{
    /// <summary>Its stream, such as <c>case/c-17</c> or <c>alarm/complaints/3</c>.</summary>
    public required string Stream { get; init; }

    /// <summary>How many events are stored; 0 for a case that does not exist yet.</summary>
    public long Version { get; init; }

    /// <summary>The standard that it is followed under.</summary>
    public required StandardSnapshot Under { get; init; }

    /// <summary>Its events, promises, ladders and workflow.</summary>
    public required CaseTimeline<WorkItem> Timeline { get; init; }

    /// <summary>Why it could not be taken up as it was stored, such as a workflow that the standard does not have any more; empty where it was.</summary>
    public ImmutableArray<TimelineRefusal> NotResumed { get; init; } = [];

    /// <summary>The key of its personal values; null where it has none yet, or none any more.</summary>
    public CaseKey? Key { get; init; }

    /// <summary>Whether its personal data were disposed of; nothing happens to it any more.</summary>
    public bool IsDisposed { get; init; }

    /// <summary>Its transfers; null where it was never passed on.</summary>
    public TransferTrail? Trail { get; init; }

    /// <summary>The queue that triage sent it to.</summary>
    public string? Queue { get; init; }

    /// <summary>What it needs of an agent; null where it needs nobody.</summary>
    public DeskRequest? Request { get; init; }

    /// <summary>Since when it has been waiting.</summary>
    public Instant Since { get; init; }

    /// <summary>The promises that the stored head has: what the store finds the case by as they fall due.</summary>
    public ImmutableArray<OpenPromise> Promises { get; init; } = [];

    /// <summary>Who serves it; null where nobody does.</summary>
    public Reservation? Reservation { get; init; }

    /// <summary>The team of whoever was given the contact last; null where none is known.</summary>
    public string? Team { get; init; }

    /// <summary>Its identity, without the kind of stream.</summary>
    public string Id => Stream[(Stream.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public bool IsAlarm => Stream.StartsWith(Streams.Alarm, StringComparison.Ordinal);

    /// <summary>Whether its customer waits to be answered, by an agent who was given the contact or by whoever will be.</summary>
    public bool IsUnanswered => Request is not null && Timeline.Case is { IsOpened: true, State: "queued" };

    /// <summary>Whether it waits for an agent.</summary>
    public bool IsWaiting => IsUnanswered && Reservation is null;

    /// <summary>Whether nothing is to come of it: its workflow has ended, or its alarm has ceased.</summary>
    public bool IsEnded => IsAlarm ? Timeline.Events.Any(happened => happened.Code == "cleared") : Timeline.Case is { IsOpened: true, IsEnded: true };

    /// <summary>Whether somebody has answered the alarm; it stands until it ceases.</summary>
    public bool IsAnsweredAlarm => IsAlarm && Timeline.Events.Any(happened => happened.Code == "responded");

    /// <summary>The roles and parties that may take a step from where it stands, whatever else the step asks for.</summary>
    public IEnumerable<string> WaitsFor => IsAlarm ? [] : CaseCommands.Steps(this)
        .Where(step => State.Split('/').Any(step.From.Contains)).SelectMany(step => step.Roles).Distinct(StringComparer.Ordinal);

    /// <summary>The state of its workflow, or of its alarm.</summary>
    public string State => IsAlarm ? (IsEnded ? "ended" : IsAnsweredAlarm ? "answered" : "raised") : Timeline.Case == default ? "" : Timeline.Case.State;

    /// <summary>Where it is looked for at start.</summary>
    public string Shelf => this switch
    {
        { IsAlarm: true } => IsEnded ? Shelves.AlarmEnded : IsAnsweredAlarm ? Shelves.AlarmAnswered : Shelves.Alarm,
        { IsEnded: true } => Shelves.Ended,
        { Reservation: not null } => Shelves.Served,
        { IsWaiting: true } => Shelves.Waiting,
        _ => CaseStanding.IsEmergency(Queue, State) ? Shelves.Emergency : Shelves.Open,
    };

    /// <summary>The moment of a decision: now, but never before what the case has seen, so that a clock that jumps back turns nothing round.</summary>
    public Instant Moment(Instant now) => Instant.Max(now, LastMoment);

    /// <summary>The last moment that the case has seen: of its last event, or up to which time has passed for it; the beginning of time for one that nothing has happened to.</summary>
    public Instant LastMoment => Instant.Max(Timeline.SettledAt ?? Instant.MinValue, Timeline.Events.Count == 0 ? Instant.MinValue : Timeline.Events[^1].At);
}
