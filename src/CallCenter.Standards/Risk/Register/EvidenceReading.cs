using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>How what shows that a control works stands.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum EvidenceStatus
{
    /// <summary>It shows that the control works.</summary>
    Current,

    /// <summary>What was due was not done.</summary>
    Overdue,

    /// <summary>It was let go, which shows nothing.</summary>
    Waived,

    /// <summary>A finding of an inspection is overdue.</summary>
    FindingsOverdue,

    /// <summary>The share is below the least one.</summary>
    BelowLeast,

    /// <summary>Nothing was done yet, or nothing is known.</summary>
    Unknown,
}

/// <summary>How what shows that a control works stands on a day.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record EvidenceReading
{
    /// <summary>What shows it.</summary>
    public required ControlEvidence Evidence { get; init; }

    /// <summary>Its display name; null where only the code is known.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>How it stands.</summary>
    public required EvidenceStatus Status { get; init => field = Given.Member(value); }

    /// <summary>The day of what was done last; null where nothing was, or it has no day of its own.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The share of those who completed it, or of the reviews that were passed; null where it has none.</summary>
    public Percentage? Share { get; init; }
}
