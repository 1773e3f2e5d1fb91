using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>A contact on its way through the centre. Times in milliseconds.</summary>
internal sealed class Visit
{
    /// <summary>Where contacts of this kind go.</summary>
    public required ContactKind Kind { get; init; }

    /// <summary>The source; null for a contact that was given.</summary>
    public SourceDraws? Source { get; init; }

    /// <summary>The identity of a contact that was given; null for one of a source.</summary>
    public string? Id { get; init; }

    /// <summary>The number among those of its source.</summary>
    public long Number { get; init; }

    /// <summary>How often the customer has tried before.</summary>
    public int Attempt { get; init; }

    public required long Arrival { get; init; }

    public long Ivr { get; init; }

    /// <summary>Whether IVR or bot settles it.</summary>
    public bool IsContained { get; init; }

    /// <summary>The sessions of the bot that it goes through; null for none, or one without end of them.</summary>
    public BotLine? Bot { get; set; }

    /// <summary>How long it waited for a session.</summary>
    public long BotWait { get; set; }

    public long Talk { get; init; }

    public long WrapUp { get; init; }

    public long Patience { get; init; } = PatienceDraw.Endless;

    public bool IsResolved { get; init; }

    /// <summary>The share that decides whether the customer tries again.</summary>
    public double Again { get; init; }

    /// <summary>The share that decides when.</summary>
    public double AgainAfter { get; init; }

    /// <summary>Its place among all that asked: who came first.</summary>
    public long Order { get; set; }

    public bool IsWaiting { get; set; }

    public long Wait { get; set; }

    public bool Queued { get; set; }

    public int Ring { get; set; }

    public SimulatedAgent? Agent { get; set; }

    /// <summary>When a person is asked for.</summary>
    public long Asked => Arrival + BotWait + Ivr;

    /// <summary>What is known of it.</summary>
    public Contact Facts => Kind.Facts;

    /// <summary>What the centre's log tells of it once it has ended.</summary>
    public ContactRecord ToRecord(ContactOutcome outcome)
    {
        bool answered = outcome == ContactOutcome.Answered;
        return new ContactRecord
        {
            Channel = Kind.Facts.Channel,
            Need = Kind.Facts.Need,
            Topic = Kind.Facts.Topic,
            Segment = Kind.Facts.Segment,
            Region = Kind.Facts.Region,
            Language = Kind.Facts.Language,
            Queue = Kind.Request is null || outcome == ContactOutcome.SelfServed ? null : Kind.Triage.Queue?.Code,
            Agent = Agent?.Code,
            Team = Agent?.Team,
            Arrival = Instant.FromUnixTimeMilliseconds(Arrival),
            IvrTime = Duration.FromMilliseconds(BotWait + Ivr),
            Wait = Duration.FromMilliseconds(Wait),
            Talk = answered ? Duration.FromMilliseconds(Talk) : Duration.Zero,
            WrapUp = answered ? Duration.FromMilliseconds(WrapUp) : null,
            Outcome = outcome,
            Queued = Kind.Request is null || outcome is ContactOutcome.Blocked or ContactOutcome.SelfServed ? false : Queued,
            Transferred = answered ? Kind.IsPassedOn : null,
            ResolvedAtFirstContact = answered ? IsResolved && !Kind.IsPassedOn : null,
            Repeat = Attempt > 0 || Kind.Facts.RepeatContacts > 0,
        };
    }
}
