using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>What a service time is the time of.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ServiceTimeKind
{
    /// <summary>A stage of one contact.</summary>
    Stage,

    /// <summary>A piece of business, from its start to its end.</summary>
    Business,
}

/// <summary>
/// How long one stage of a contact, or one piece of business, took, and whether that was within its limit (D8). What is not known has no time, which is never a time of zero. Null is unknown.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ServiceTimeRecord
{
    /// <summary>When it began: the contact, or the business.</summary>
    public required Instant Time { get; init; }

    /// <summary>What it is the time of.</summary>
    public required ServiceTimeKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The code of the limit of a stage, or of the type of business; times of several items tell nothing together.</summary>
    public required string Item { get; init; }

    /// <summary>The channel.</summary>
    public string? Channel { get; init; }

    /// <summary>The customer's need (D1).</summary>
    public string? Need { get; init; }

    /// <summary>The customer's class.</summary>
    public string? Segment { get; init; }

    /// <summary>The team.</summary>
    public string? Team { get; init; }

    /// <summary>The agent.</summary>
    public string? Agent { get; init; }

    /// <summary>How long it took; null where not recorded, or not at its end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, as for the limit.</exception>
    public Duration? Taken { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>What it may take, that time included.</summary>
    public Duration? Limit { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Whether it was done within its limit; false too once the limit has passed without an end, null while undecided or unknown.</summary>
    public bool? Met { get; init; }

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<ServiceTimeRecord> Schema { get; } = RecordSchema.Create<ServiceTimeRecord>("service-time")
        .WithInstant("time", static (in r) => r.Time)
        .WithOrdinal<KindGetter>(FieldDefinition.Of<ServiceTimeKind>("kind", isRequired: true))
        .WithText("item", static (in r) => r.Item)
        .WithText("channel", static (in r) => r.Channel)
        .WithText("need", static (in r) => r.Need)
        .WithText("segment", static (in r) => r.Segment)
        .WithText("team", static (in r) => r.Team)
        .WithText("agent", static (in r) => r.Agent)
        .WithDuration("taken", static (in r) => r.Taken)
        .WithDuration("limit", static (in r) => r.Limit)
        .WithFlag("met", static (in r) => r.Met);

    private readonly struct KindGetter : IOrdinalGetter<ServiceTimeRecord>
    {
        public long Get(in ServiceTimeRecord record) => (long)record.Kind;
    }
}
