using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>What had to be responded to.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ResponseKind
{
    /// <summary>An alarm of the live monitor (D10).</summary>
    Alarm,

    /// <summary>A report that a reception went abnormally (D4).</summary>
    AbnormalReport,

    /// <summary>A search of the knowledge base (D10).</summary>
    KnowledgeSearch,

    /// <summary>A refresh of the live monitor, which took as long as the time since the one before (D10).</summary>
    MonitorRefresh,
}

/// <summary>One thing that had to be responded to within a limit, each by itself: a mean over many would hide the one that waited for ever (D4, D10). Null is unknown.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ResponseRecord
{
    /// <summary>When it happened.</summary>
    public required Instant Time { get; init; }

    /// <summary>What it was.</summary>
    public required ResponseKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The system or site.</summary>
    public string? System { get; init; }

    /// <summary>The team that had to respond.</summary>
    public string? Team { get; init; }

    /// <summary>Time until the response, nights and days off included; null while there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration? ResponseTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>
    /// Whether it was responded to within what is promised, in the time that the promise is counted in: business time too; false once the promise is broken, null while undecided or where nothing is promised.
    /// A promise tells it: <c>TargetReading.ToResponses</c>.
    /// </summary>
    public bool? Met { get; init; }

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<ResponseRecord> Schema { get; } = RecordSchema.Create<ResponseRecord>("response")
        .WithInstant("time", static (in r) => r.Time)
        .WithOrdinal<KindGetter>(FieldDefinition.Of<ResponseKind>("kind", isRequired: true))
        .WithText("system", static (in r) => r.System)
        .WithText("team", static (in r) => r.Team)
        .WithDuration("response-time", static (in r) => r.ResponseTime)
        .WithFlag("met", static (in r) => r.Met);

    private readonly struct KindGetter : IOrdinalGetter<ResponseRecord>
    {
        public long Get(in ResponseRecord record) => (long)record.Kind;
    }
}
