using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// One contact of a customer with the centre, over any channel, as a log tells it afterwards (D1, D3, D4, D10).
/// Texts are codes of the host's choosing; null is unknown. Times are held to the tick of 100 ns, finer parts are dropped.
/// The default value is an answered contact at 1970-01-01 that took no time.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ContactRecord
{
    // Ticks and one-byte flags keep a contact at 128 bytes, two cache lines.
    private readonly long arrivalTicks;
    private readonly long ivrTicks;
    private readonly long waitTicks;
    private readonly long talkTicks;
    private readonly long holdTicks;
    private readonly long wrapUpTicks;
    private readonly OptionalFlag queued;
    private readonly OptionalFlag resolvedAtFirstContact;
    private readonly OptionalFlag transferred;
    private readonly OptionalFlag repeat;

    /// <summary>Creates an answered contact whose optional facts are all unknown.</summary>
    public ContactRecord()
    {
        ivrTicks = Ordinal.Missing;
        holdTicks = Ordinal.Missing;
        wrapUpTicks = Ordinal.Missing;
    }

    /// <summary>The channel: <c>phone</c>, <c>chat</c>, <c>ivr</c>, <c>web</c>, <c>app</c>, <c>sms</c>, <c>branch</c>, <c>video</c> (D1), or a host's own.</summary>
    public string? Channel { get; init; }

    /// <summary>The need: <c>inquiry</c>, <c>complaint</c>, <c>suggestion</c>, <c>transaction</c>, <c>emergency</c> (D1), or a host's own.</summary>
    public string? Need { get; init; }

    /// <summary>What it was about.</summary>
    public string? Topic { get; init; }

    /// <summary>The customer's class.</summary>
    public string? Segment { get; init; }

    /// <summary>The customer's region.</summary>
    public string? Region { get; init; }

    /// <summary>The language spoken.</summary>
    public string? Language { get; init; }

    /// <summary>The agent who answered.</summary>
    public string? Agent { get; init; }

    /// <summary>The team that answered, or was to answer.</summary>
    public string? Team { get; init; }

    /// <summary>The queue it waited in.</summary>
    public string? Queue { get; init; }

    /// <summary>When it reached the centre.</summary>
    public Instant Arrival { get => Instant.FromUnixTimeTicks(arrivalTicks); init => arrivalTicks = value.ToUnixTimeTicks(); }

    /// <summary>Time spent in IVR or bot before asking for a person; null where not recorded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, as for every time of a contact.</exception>
    public Duration? IvrTime { get => RecordTime.ToDuration(ivrTicks); init => ivrTicks = RecordTime.ToTicks(value); }

    /// <summary>Time from asking for a person until answered or given up; zero where answered at once.</summary>
    public Duration Wait { get => Duration.FromTicks(waitTicks); init => waitTicks = RecordTime.ToTicks(value); }

    /// <summary>Time connected with an agent, holds included.</summary>
    public Duration Talk { get => Duration.FromTicks(talkTicks); init => talkTicks = RecordTime.ToTicks(value); }

    /// <summary>The part of <see cref="Talk"/> the customer was on hold; null where not recorded.</summary>
    public Duration? Hold { get => RecordTime.ToDuration(holdTicks); init => holdTicks = RecordTime.ToTicks(value); }

    /// <summary>After-call work; null where not recorded.</summary>
    public Duration? WrapUp { get => RecordTime.ToDuration(wrapUpTicks); init => wrapUpTicks = RecordTime.ToTicks(value); }

    /// <summary>How it ended.</summary>
    public ContactOutcome Outcome { get; init => field = Given.Member(value); }

    /// <summary>Whether it entered a queue: false where answered at once or given up before queueing; null where not recorded.</summary>
    public bool? Queued { get => queued.Value; init => queued = new OptionalFlag(value); }

    /// <summary>Whether it was resolved at this first contact (D3.3); null where not recorded.</summary>
    public bool? ResolvedAtFirstContact { get => resolvedAtFirstContact.Value; init => resolvedAtFirstContact = new OptionalFlag(value); }

    /// <summary>Whether it was transferred to another agent or department (D5); null where not recorded.</summary>
    public bool? Transferred { get => transferred.Value; init => transferred = new OptionalFlag(value); }

    /// <summary>Whether the same customer had been in touch about the same matter within the host's repeat window; null where not recorded.</summary>
    public bool? Repeat { get => repeat.Value; init => repeat = new OptionalFlag(value); }

    /// <summary>
    /// The fields: channel, need, topic, segment, region, language, agent, team, queue, arrival, ivr-time, wait, talk, hold, wrap-up,
    /// outcome, queued, resolved-at-first-contact, transferred, repeat.
    /// </summary>
    public static RecordSchema<ContactRecord> Schema { get; } = RecordSchema.Create<ContactRecord>("contact")
        .WithText("channel", static (in ContactRecord r) => r.Channel)
        .WithText("need", static (in ContactRecord r) => r.Need)
        .WithText("topic", static (in ContactRecord r) => r.Topic)
        .WithText("segment", static (in ContactRecord r) => r.Segment)
        .WithText("region", static (in ContactRecord r) => r.Region)
        .WithText("language", static (in ContactRecord r) => r.Language)
        .WithText("agent", static (in ContactRecord r) => r.Agent)
        .WithText("team", static (in ContactRecord r) => r.Team)
        .WithText("queue", static (in ContactRecord r) => r.Queue)
        .WithOrdinal<ArrivalGetter>(new FieldDefinition("arrival", FieldType.Instant, isRequired: true))
        .WithOrdinal<IvrGetter>(Time("ivr-time", isRequired: false))
        .WithOrdinal<WaitGetter>(Time("wait", isRequired: true))
        .WithOrdinal<TalkGetter>(Time("talk", isRequired: true))
        .WithOrdinal<HoldGetter>(Time("hold", isRequired: false))
        .WithOrdinal<WrapUpGetter>(Time("wrap-up", isRequired: false))
        .WithOrdinal<OutcomeGetter>(FieldDefinition.Of<ContactOutcome>("outcome", isRequired: true))
        .WithOrdinal<QueuedGetter>(Flag("queued"))
        .WithOrdinal<ResolvedGetter>(Flag("resolved-at-first-contact"))
        .WithOrdinal<TransferredGetter>(Flag("transferred"))
        .WithOrdinal<RepeatGetter>(Flag("repeat"));

    private static FieldDefinition Time(string name, bool isRequired) => new(name, FieldType.Duration, isRequired, Dimension.Time);

    private static FieldDefinition Flag(string name) => new(name, FieldType.Boolean, isRequired: false);

    // Struct getters let the column loops of measures read contacts without a call per record.
    private readonly struct ArrivalGetter : IOrdinalGetter<ContactRecord>
    {
        public long Get(in ContactRecord record) => record.arrivalTicks;
    }

    private readonly struct IvrGetter : IOrdinalGetter<ContactRecord>
    {
        public long Get(in ContactRecord record) => record.ivrTicks;
    }

    private readonly struct WaitGetter : IOrdinalGetter<ContactRecord>
    {
        public long Get(in ContactRecord record) => record.waitTicks;
    }

    private readonly struct TalkGetter : IOrdinalGetter<ContactRecord>
    {
        public long Get(in ContactRecord record) => record.talkTicks;
    }

    private readonly struct HoldGetter : IOrdinalGetter<ContactRecord>
    {
        public long Get(in ContactRecord record) => record.holdTicks;
    }

    private readonly struct WrapUpGetter : IOrdinalGetter<ContactRecord>
    {
        public long Get(in ContactRecord record) => record.wrapUpTicks;
    }

    private readonly struct OutcomeGetter : IOrdinalGetter<ContactRecord>
    {
        public long Get(in ContactRecord record) => (long)record.Outcome;
    }

    private readonly struct QueuedGetter : IOrdinalGetter<ContactRecord>
    {
        public long Get(in ContactRecord record) => record.queued.Ordinal;
    }

    private readonly struct ResolvedGetter : IOrdinalGetter<ContactRecord>
    {
        public long Get(in ContactRecord record) => record.resolvedAtFirstContact.Ordinal;
    }

    private readonly struct TransferredGetter : IOrdinalGetter<ContactRecord>
    {
        public long Get(in ContactRecord record) => record.transferred.Ordinal;
    }

    private readonly struct RepeatGetter : IOrdinalGetter<ContactRecord>
    {
        public long Get(in ContactRecord record) => record.repeat.Ordinal;
    }
}
