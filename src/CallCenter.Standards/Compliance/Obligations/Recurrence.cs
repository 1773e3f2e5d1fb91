using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: how often something has to be done: once in each cycle of so many days, weeks, months, quarters or years.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Recurrence
{
    /// <summary>How many units a cycle has, 1 to 366.</summary>
    public required int Every { get; init; }

    /// <summary>What they are.</summary>
    public required RecurrenceUnit Unit { get; init => field = Given.Member(value); }

    /// <summary>The calendar whose business days it is due on; each day is judged by the version in force when it begins.</summary>
    public required string Calendar { get; init; }

    /// <summary>The day it is due on where the cycle ends on no business day.</summary>
    public CycleRoll Roll { get; init => field = Given.Member(value); }
}
