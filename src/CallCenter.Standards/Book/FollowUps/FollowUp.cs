using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>One thing that is due, or overdue.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FollowUp
{
    /// <summary>What it is.</summary>
    public required FollowUpKind Kind { get; init => field = Given.Member(value); }

    /// <summary>Whose it is: the agent's code; of callbacks the customer, masked.</summary>
    public required string Of { get; init; }

    /// <summary>What the host knows it by: the id that it gave the callback, or that of the event that a callback or review began with; null for training and rehearsals, which agent and code tell.</summary>
    public string? Id { get; init; }

    /// <summary>The code of the module, exam or rehearsal, or of the reason for the callback; the contact that is or was reviewed, numbers in it masked. Null for a callback of a plan.</summary>
    public string? About { get; init; }

    /// <summary>Until when it is in time, that instant included; of training the last instant of the day.</summary>
    public required Instant Due { get; init; }

    /// <summary>Whether that has passed.</summary>
    public bool IsOverdue { get; init; }
}
