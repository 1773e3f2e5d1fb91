using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>One complaint and how it was handled (D2.1, D3.3, D5.7, D12.5); null is unknown or undecided.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ComplaintRecord
{
    /// <summary>When it was received.</summary>
    public required Instant Received { get; init; }

    /// <summary>The channel it came by (D1).</summary>
    public string? Channel { get; init; }

    /// <summary>The customer's class.</summary>
    public string? Segment { get; init; }

    /// <summary>The team it concerns.</summary>
    public string? Team { get; init; }

    /// <summary>The agent who handles it.</summary>
    public string? Agent { get; init; }

    /// <summary>What it is about (D12.5).</summary>
    public string? Category { get; init; }

    /// <summary>How grave it is.</summary>
    public string? Severity { get; init; }

    /// <summary>Whether it was answered within its time limit (D2.1).</summary>
    public bool? Timely { get; init; }

    /// <summary>Whether the customer was satisfied with the handling (D2.1); null where not asked.</summary>
    public bool? Satisfied { get; init; }

    /// <summary>Whether it was escalated (D5.7).</summary>
    public bool? Escalated { get; init; }

    /// <summary>Whether it was resolved.</summary>
    public bool? Resolved { get; init; }

    /// <summary>Time from receipt until resolved, by the clock the centre measures its time limits in; null while unresolved.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration? ResolutionTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<ComplaintRecord> Schema { get; } = RecordSchema.Create<ComplaintRecord>("complaint")
        .WithInstant("received", static (in r) => r.Received)
        .WithText("channel", static (in r) => r.Channel)
        .WithText("segment", static (in r) => r.Segment)
        .WithText("team", static (in r) => r.Team)
        .WithText("agent", static (in r) => r.Agent)
        .WithText("category", static (in r) => r.Category)
        .WithText("severity", static (in r) => r.Severity)
        .WithFlag("timely", static (in r) => r.Timely)
        .WithFlag("satisfied", static (in r) => r.Satisfied)
        .WithFlag("escalated", static (in r) => r.Escalated)
        .WithFlag("resolved", static (in r) => r.Resolved)
        .WithDuration("resolution-time", static (in r) => r.ResolutionTime);
}
