using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>How a contact ended, as the centre counts it.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ContactOutcome : byte
{
    /// <summary>A person answered.</summary>
    Answered,

    /// <summary>The customer gave up before anybody answered, in the queue or before it.</summary>
    Abandoned,

    /// <summary>Self-service (IVR, bot, web, app) settled it; it never asked for a person.</summary>
    SelfServed,

    /// <summary>It was turned away: all lines busy, or the centre was closed.</summary>
    Blocked,

    /// <summary>It is in the log but counts nowhere: a test call, a phantom of the telephone system.</summary>
    Excluded,

    /// <summary>
    /// It left its queue unanswered and went on elsewhere, and the source does not tell where: its time was up, nobody was on duty, the customer pressed a key (a flow-out). It asked for a person, so it is offered; it was
    /// neither answered nor abandoned there.
    /// </summary>
    LeftQueue,
}
