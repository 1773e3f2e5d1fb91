using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>One transfer of a matter: the slip, and what came of it (D5.6).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TransferHop
{
    /// <summary>The complete slip.</summary>
    public required TransferSlip Slip { get; init; }

    /// <summary>Who asked: the first-line agent, or the department that held the matter.</summary>
    public required string From { get; init; }

    /// <summary>The code of the department asked.</summary>
    public required string To { get; init; }

    /// <summary>When it was asked.</summary>
    public required Instant RequestedAt { get; init; }

    /// <summary>How far it is.</summary>
    public required TransferStatus Status { get; init => field = Given.Member(value); }

    /// <summary>When the target took it up; null where it did not.</summary>
    public Instant? AcceptedAt { get; init; }

    /// <summary>When the target replied: refused, gave back, passed on or handled; null while it has not.</summary>
    public Instant? RepliedAt { get; init; }

    /// <summary>What came of it, in words.</summary>
    public string? Result { get; init; }

    /// <summary>The time from the request to the target's reply; null while there is none (D5.6).</summary>
    public Duration? ReplyTime => RepliedAt - RequestedAt;

    /// <summary>Whether it reached the target; null while undecided (D5.5).</summary>
    public bool? Reached => Status == TransferStatus.Requested ? null : AcceptedAt is not null;

    /// <summary>Whether the target handled it; null while undecided (D5.5).</summary>
    public bool? Handled => Status switch
    {
        TransferStatus.Requested or TransferStatus.Accepted => null,
        _ => Status is TransferStatus.Handled or TransferStatus.Answered,
    };

    /// <summary>Whether it reached the target and was handled; null while undecided (D5.5).</summary>
    public bool? Succeeded => Reached & Handled;

    /// <summary>The transfer as a fact record for measures; a host adds what only it knows.</summary>
    public TransferRecord ToRecord() => new()
    {
        Time = RequestedAt,
        Agent = Slip.FirstLineAgent,
        CustomerId = Slip.CustomerId,
        Problem = Slip.Problem,
        Reason = Slip.Reason,
        TargetDepartment = To,
        ContactPerson = Slip.ContactPerson,
        Phone = Slip.Phone,
        Status = EnumCodes<TransferStatus>.CodeOf(Status),
        Result = Result,
        ReplyTime = ReplyTime,
        Reached = Reached,
        Handled = Handled,
    };
}
