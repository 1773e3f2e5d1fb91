using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Routing;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Cases;

/// <summary>Where a case stands, for those who do not follow its events: the floor, the monitor, another host.</summary>
internal sealed record CaseStanding
{
    public required string Stream { get; init; }

    /// <summary>How many of its events are stored; a later one has more.</summary>
    public required long Version { get; init; }

    public required string Shelf { get; init; }

    public required string State { get; init; }

    public string? Queue { get; init; }

    public DeskRequest? Request { get; init; }

    public Instant Since { get; init; }

    public Reservation? Reservation { get; init; }

    /// <summary>The last moment that it has seen.</summary>
    public Instant Moment { get; init; }

    public ImmutableArray<OpenPromise> Promises { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Its identity, without the kind of stream.</summary>
    [JsonIgnore]
    public string Id => Stream[(Stream.IndexOf('/', StringComparison.Ordinal) + 1)..];

    [JsonIgnore]
    public bool IsAlarm => Stream.StartsWith(Streams.Alarm, StringComparison.Ordinal);

    [JsonIgnore]
    public bool IsEnded => Shelf is Shelves.Ended or Shelves.AlarmEnded;

    /// <summary>Whether its customer waits to be answered, by an agent who was given the contact or by whoever will be.</summary>
    [JsonIgnore]
    public bool IsUnanswered => !IsAlarm && Request is not null && State == "queued";

    /// <summary>Whether it is an emergency that nobody has handled yet.</summary>
    [JsonIgnore]
    public bool IsOpenEmergency => !IsAlarm && !IsEnded && IsEmergency(Queue, State);

    /// <summary>Whether it waits for an agent.</summary>
    [JsonIgnore]
    public bool IsWaiting => IsUnanswered && Reservation is null;

    /// <summary>Whether a case of a queue and in a state, which has not ended, is an emergency that nobody has handled yet.</summary>
    public static bool IsEmergency(string? queue, string state) => queue == "emergency" && state is not ("feedback" or "callback");

    public static CaseStanding Of(HeldCase held) => Of(held.Stream, held.Version, held.Shelf, CaseHead.Of(held));

    public static CaseStanding Of(StoredHead stored) => Of(stored.Stream, stored.Version, stored.Shelf, DeskJson.Read<CaseHead>(stored.Head));

    public static CaseStanding Of(string stream, long version, string shelf, CaseHead head) => new()
    {
        Stream = stream,
        Version = version,
        Shelf = shelf,
        State = head.State,
        Queue = head.Queue,
        Request = head.Request,
        Since = head.Since,
        Reservation = head.Reservation,
        Moment = head.Snapshot.SettledAt ?? head.Since,
        Promises = head.Promises,
    };
}
