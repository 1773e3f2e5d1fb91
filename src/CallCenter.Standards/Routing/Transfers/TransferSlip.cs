using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// The slip with which a matter is passed on, as filled in so far (D5.1, D5.2, D5.6); what is null is not filled in yet. <see cref="RoutingEvaluator.Check"/> tells what is missing.
/// Status, result and reply time are no part of it: the trail keeps them.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TransferSlip
{
    /// <summary>When the transfer is asked for.</summary>
    public Instant? Time { get; init; }

    /// <summary>The customer's number.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>How to reach the customer.</summary>
    public string? CustomerContact { get; init; }

    /// <summary>The agent who answered first, and tracks the matter to its end.</summary>
    public string? FirstLineAgent { get; init; }

    /// <summary>The problem.</summary>
    public string? Problem { get; init; }

    /// <summary>What was done about it so far.</summary>
    public string? Done { get; init; }

    /// <summary>What help is needed.</summary>
    public string? HelpNeeded { get; init; }

    /// <summary>Why it is passed on.</summary>
    public string? Reason { get; init; }

    /// <summary>The code of the target department.</summary>
    public string? TargetDepartment { get; init; }

    /// <summary>Whom to ask for there.</summary>
    public string? ContactPerson { get; init; }

    /// <summary>The telephone number there.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether the customer was told of the transfer.</summary>
    public bool CustomerTold { get; init; }

    /// <summary>The time the customer was told it will take; positive.</summary>
    public Duration? ExpectedTime { get; init; }

    /// <summary>The slip with a department of the directory as its target, its contact person and its number.</summary>
    public TransferSlip AddressedTo(Department department) =>
        this with { TargetDepartment = department.Code, ContactPerson = department.ContactPerson, Phone = department.Phone };
}
