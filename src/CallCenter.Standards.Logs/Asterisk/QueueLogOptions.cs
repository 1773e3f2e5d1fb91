using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>How a queue log of Asterisk is read: what it cannot say by itself.</summary>
public sealed record QueueLogOptions
{
    /// <summary>The channel of all its contacts.</summary>
    public string Channel { get; init; } = Channels.Phone;

    /// <summary>
    /// How a call counts that left its last queue unanswered since its time there was up (EXITWITHTIMEOUT). It goes on in the dialplan, and the log does not tell how: it is offered, and neither answered nor abandoned.
    /// A bank that knows what its dialplan does there says so, such as <see cref="ContactOutcome.Blocked"/> where it is played an announcement and ended.
    /// </summary>
    public ContactOutcome TimedOut { get; init; } = ContactOutcome.LeftQueue;

    /// <summary>How a call counts that left its last queue by pressing a key (EXITWITHKEY), and goes on in the dialplan.</summary>
    public ContactOutcome LeftByKey { get; init; } = ContactOutcome.LeftQueue;

    /// <summary>How a call counts that left its last queue since no agent was there (EXITEMPTY), and goes on in the dialplan.</summary>
    public ContactOutcome QueueEmpty { get; init; } = ContactOutcome.LeftQueue;

    /// <summary>The reasons of pauses that are after-call work; all others are breaks.</summary>
    public ImmutableHashSet<string> WrapUpReasons { get; init; } = [];

    /// <summary>The teams of queues; null where queues tell no team.</summary>
    public ImmutableDictionary<string, string>? TeamOfQueue { get; init; }

    /// <summary>How far lines may stand behind later ones: within it they are put in their place, and the same line again is a duplicate. A line that comes later still is rejected.</summary>
    public Duration Disorder { get; init; } = Duration.FromMinutes(1);

    /// <summary>How long after it left a queue or an agent a call may enter another queue and be the same contact: announcements and consultations lie between.</summary>
    public Duration Linger { get; init; } = Duration.FromMinutes(10);

    /// <summary>Whether another file follows that is read later: what is not settled is then carried over (<see cref="LogReading.Carried"/>) beside being told as open.</summary>
    public bool MoreFollows { get; init; }
}
