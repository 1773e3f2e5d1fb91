using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>A contact that is to be played: everything about it that does not hang on how the centre serves it. Times are held to the millisecond.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PlannedContact
{
    /// <summary>Its identity; not blank.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public required string Id { get; init => field = string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("A contact has an identity.", nameof(value)) : value; }

    /// <summary>What triage and transfer look at; with a channel.</summary>
    /// <exception cref="ArgumentException">No channel.</exception>
    public required Contact Facts { get; init => field = string.IsNullOrWhiteSpace(value.Channel) ? throw new ArgumentException("A simulated contact has a channel.", nameof(value)) : value; }

    /// <summary>When it reaches the centre.</summary>
    public required Instant Arrival { get; init; }

    /// <summary>Time in IVR or bot before a person is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, as for every time of a contact.</exception>
    public Duration Ivr { get; init => field = NotNegative(value); }

    /// <summary>Whether IVR or bot settles it, so that no person is asked for.</summary>
    public bool Contained { get; init; }

    /// <summary>How long the conversation takes, holds included, if it is answered.</summary>
    public Duration Talk { get; init => field = NotNegative(value); }

    /// <summary>After-call work, if it is answered.</summary>
    public Duration WrapUp { get; init => field = NotNegative(value); }

    /// <summary>How long the customer waits before giving up; null where without end.</summary>
    public Duration? Patience { get; init => field = value is { } patience ? NotNegative(patience) : null; }

    /// <summary>Whether it is resolved where it is answered and not passed on.</summary>
    public bool Resolved { get; init; } = true;

    /// <summary>
    /// A contact of a log, to be played again: it comes when it came and takes as long as it took. Who gave up in the log, or was passed on by the queue, waits as long as then; how long the others would have waited a log does not tell, so that they wait without end.
    /// </summary>
    /// <param name="id">Its identity.</param>
    /// <param name="record">What the log tells.</param>
    /// <param name="facts">What was known of it when it came.</param>
    public static PlannedContact Of(string id, in ContactRecord record, in Contact facts) => new()
    {
        Id = id,
        Facts = facts,
        Arrival = record.Arrival,
        Ivr = record.IvrTime ?? Duration.Zero,
        Contained = record.Outcome == ContactOutcome.SelfServed,
        Talk = record.Talk,
        WrapUp = record.WrapUp ?? Duration.Zero,
        Patience = record.Outcome is ContactOutcome.Abandoned or ContactOutcome.LeftQueue ? record.Wait : null,
        Resolved = record.ResolvedAtFirstContact ?? true,
    };

    private static Duration NotNegative(Duration time) => time >= Duration.Zero ? time : throw new ArgumentOutOfRangeException(nameof(time), time, "A time is not negative.");
}
