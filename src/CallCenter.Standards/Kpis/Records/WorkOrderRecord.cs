using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>One work order from its creation to its closing, as the work-order system tells it (D3.2, D3.4, D10); null is unknown.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkOrderRecord
{
    /// <summary>When it was accepted and created (D3.2).</summary>
    public required Instant Created { get; init; }

    /// <summary>Whether it is still open at the time of the count; closing is D3.4.</summary>
    public required bool Open { get; init; }

    /// <summary>The channel it came by (D1).</summary>
    public string? Channel { get; init; }

    /// <summary>The customer's need (D1).</summary>
    public string? Need { get; init; }

    /// <summary>The customer's class.</summary>
    public string? Segment { get; init; }

    /// <summary>The team it is assigned to.</summary>
    public string? Team { get; init; }

    /// <summary>The agent it is assigned to.</summary>
    public string? Agent { get; init; }

    /// <summary>The service category (D3.2).</summary>
    public string? Category { get; init; }

    /// <summary>The priority (D3.2).</summary>
    public string? Priority { get; init; }

    /// <summary>Time from creation until somebody was assigned; null while nobody is, or where not recorded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, as for every time of a work order.</exception>
    public Duration? AssignmentTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time from creation until closed, by the clock the centre measures its time limits in (D10); null while open, or where not recorded.</summary>
    public Duration? HandlingTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Whether it was done within its time limit (D3.5); false once the limit has passed, null while undecided or without a limit.</summary>
    public bool? Met { get; init; }

    /// <summary>Whether it is business that takes a special skill or licence (D2.1); null where not recorded.</summary>
    public bool? SpecialBusiness { get; init; }

    /// <summary>Whether it was opened again after closing, the customer not being content (D3.5); null where not recorded.</summary>
    public bool? Reopened { get; init; }

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<WorkOrderRecord> Schema { get; } = RecordSchema.Create<WorkOrderRecord>("work-order")
        .WithInstant("created", static (in r) => r.Created)
        .WithFlag("open", static (in r) => r.Open)
        .WithText("channel", static (in r) => r.Channel)
        .WithText("need", static (in r) => r.Need)
        .WithText("segment", static (in r) => r.Segment)
        .WithText("team", static (in r) => r.Team)
        .WithText("agent", static (in r) => r.Agent)
        .WithText("category", static (in r) => r.Category)
        .WithText("priority", static (in r) => r.Priority)
        .WithDuration("assignment-time", static (in r) => r.AssignmentTime)
        .WithDuration("handling-time", static (in r) => r.HandlingTime)
        .WithFlag("met", static (in r) => r.Met)
        .WithFlag("special-business", static (in r) => r.SpecialBusiness)
        .WithFlag("reopened", static (in r) => r.Reopened);
}
