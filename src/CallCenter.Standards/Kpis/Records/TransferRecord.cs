using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// One request to pass a customer's matter to another department or body: the slip and what came of it (D5.2, D5.6).
/// Texts are codes or words of the host's choosing; null is unknown.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TransferRecord
{
    /// <summary>When the transfer was asked for (D5.6).</summary>
    public required Instant Time { get; init; }

    /// <summary>The channel of the contact it came from (D1).</summary>
    public string? Channel { get; init; }

    /// <summary>The customer's need (D1).</summary>
    public string? Need { get; init; }

    /// <summary>The customer's class.</summary>
    public string? Segment { get; init; }

    /// <summary>The first-line agent's team.</summary>
    public string? Team { get; init; }

    /// <summary>The first-line agent, who follows it until the customer is answered (D5.2).</summary>
    public string? Agent { get; init; }

    /// <summary>The customer (D5.6).</summary>
    public string? CustomerId { get; init; }

    /// <summary>The customer's problem (D5.3, D5.6).</summary>
    public string? Problem { get; init; }

    /// <summary>Why it had to be passed on (D5.6).</summary>
    public string? Reason { get; init; }

    /// <summary>The department or body asked (D5.3, D5.6).</summary>
    public string? TargetDepartment { get; init; }

    /// <summary>The person asked for there (D5.4, D5.6).</summary>
    public string? ContactPerson { get; init; }

    /// <summary>That person's telephone number (D5.6).</summary>
    public string? Phone { get; init; }

    /// <summary>How far it is (D5.6).</summary>
    public string? Status { get; init; }

    /// <summary>What came of it (D5.6).</summary>
    public string? Result { get; init; }

    /// <summary>Time from the request to the department's reply (D5.6); null while there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration? ReplyTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Whether it reached the target (D5.5); null while undecided or not recorded.</summary>
    public bool? Reached { get; init; }

    /// <summary>Whether the target handled it (D5.5); null while undecided or not recorded.</summary>
    public bool? Handled { get; init; }

    /// <summary>Whether it reached the target and was handled (D5.5): false once either failed, null while that is open.</summary>
    public bool? Succeeded => Reached & Handled;

    /// <summary>The first line's score of the department's speed, 1 to 5 (D5.4).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1 to 5, as for every score of a transfer.</exception>
    public int? SpeedScore { get; init => field = RecordBounds.Within(value, 1, 5); }

    /// <summary>The first line's score of the quality of the department's work, 1 to 5 (D5.4).</summary>
    public int? QualityScore { get; init => field = RecordBounds.Within(value, 1, 5); }

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<TransferRecord> Schema { get; } = RecordSchema.Create<TransferRecord>("transfer")
        .WithInstant("time", static (in r) => r.Time)
        .WithText("channel", static (in r) => r.Channel)
        .WithText("need", static (in r) => r.Need)
        .WithText("segment", static (in r) => r.Segment)
        .WithText("team", static (in r) => r.Team)
        .WithText("agent", static (in r) => r.Agent)
        .WithText("customer-id", static (in r) => r.CustomerId)
        .WithText("problem", static (in r) => r.Problem)
        .WithText("reason", static (in r) => r.Reason)
        .WithText("target-department", static (in r) => r.TargetDepartment)
        .WithText("contact-person", static (in r) => r.ContactPerson)
        .WithText("phone", static (in r) => r.Phone)
        .WithText("status", static (in r) => r.Status)
        .WithWords("status", "transfer-status")
        .WithText("result", static (in r) => r.Result)
        .WithDuration("reply-time", static (in r) => r.ReplyTime)
        .WithFlag("reached", static (in r) => r.Reached)
        .WithFlag("handled", static (in r) => r.Handled)
        .WithFlag("succeeded", static (in r) => r.Succeeded)
        .WithNumber("speed-score", Dimension.Score, static (in r) => r.SpeedScore)
        .WithNumber("quality-score", Dimension.Score, static (in r) => r.QualityScore)
        .WithClass("customer-id", DataClass.Personal, DataMask.Account)
        .WithClass("problem", DataClass.Personal, DataMask.Text)
        .WithClass("reason", DataClass.Personal, DataMask.Text)
        .WithClass("result", DataClass.Personal, DataMask.Text);
}
