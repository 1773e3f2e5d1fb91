using System.Collections.Immutable;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace LiveDesk.Cases;

/// <summary>
/// What is known of a case without its events: the snapshot but for its histories, which the log has, and where it stands at the desk. Written with every change, so that a start reads heads alone.
/// </summary>
internal sealed record CaseHead
{
    /// <summary>The snapshot without its events and steps.</summary>
    public required CaseSnapshot<WorkItem> Snapshot { get; init; }

    public required string State { get; init; }

    public string? Queue { get; init; }

    public DeskRequest? Request { get; init; }

    public Instant Since { get; init; }

    public Reservation? Reservation { get; init; }

    /// <summary>The team of whoever was given the contact last.</summary>
    public string? Team { get; init; }

    /// <summary>The promises that run, with when they fall due.</summary>
    public ImmutableArray<OpenPromise> Promises { get; init => field = value.IsDefault ? [] : value; } = [];

    public static CaseHead Of(HeldCase held) => new()
    {
        Snapshot = held.Timeline.Snapshot with { Events = default, Steps = default },
        State = held.State,
        Queue = held.Queue,
        Request = held.Request,
        Since = held.Since,
        Reservation = held.Reservation,
        Team = held.Team,
        Promises = OpenPromise.Of(held),
    };
}

/// <summary>A promise that runs.</summary>
internal sealed record OpenPromise(string Policy, string Target, Instant Due)
{
    /// <summary>The promises of a case that run and are not due yet at the last moment that it has seen.</summary>
    public static ImmutableArray<OpenPromise> Of(HeldCase held) => held.IsEnded ? [] :
    [
        .. held.Timeline.Read(held.LastMoment)
            .Where(promise => promise.Clock is { EndedAt: null, IsPaused: false, Due: not null })
            .Select(promise => new OpenPromise(promise.Policy, promise.Target.Code, promise.Clock.Due!.Value)),
    ];
}
