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

    /// <summary>The slip with the card and identity numbers in its texts masked but for their last four digits (<see cref="SensitiveNumbers"/>).</summary>
    public TransferSlip Masked() => this with
    {
        CustomerId = Mask(CustomerId),
        CustomerName = Mask(CustomerName),
        CustomerContact = Mask(CustomerContact),
        FirstLineAgent = Mask(FirstLineAgent),
        Problem = Mask(Problem),
        Done = Mask(Done),
        HelpNeeded = Mask(HelpNeeded),
        Reason = Mask(Reason),
        TargetDepartment = Mask(TargetDepartment),
        ContactPerson = Mask(ContactPerson),
        Phone = Mask(Phone),
    };

    /// <summary>What a department gets of the slip: masked, and to a body outside of the bank with the fields only that it may see (<see cref="Department.MaySee"/>).</summary>
    /// <param name="department">Who gets it.</param>
    public TransferSlip For(Department department)
    {
        ArgumentNullException.ThrowIfNull(department);
        TransferSlip masked = Masked();
        return department.Kind != DepartmentKind.External ? masked : new TransferSlip
        {
            Time = department.Sees("time") ? masked.Time : null,
            CustomerId = department.Sees("customer-id") ? masked.CustomerId : null,
            CustomerName = department.Sees("customer-name") ? masked.CustomerName : null,
            CustomerContact = department.Sees("customer-contact") ? masked.CustomerContact : null,
            FirstLineAgent = department.Sees("first-line-agent") ? masked.FirstLineAgent : null,
            Problem = department.Sees("problem") ? masked.Problem : null,
            Done = department.Sees("done") ? masked.Done : null,
            HelpNeeded = department.Sees("help-needed") ? masked.HelpNeeded : null,
            Reason = department.Sees("reason") ? masked.Reason : null,
            TargetDepartment = masked.TargetDepartment,
            ContactPerson = masked.ContactPerson,
            Phone = masked.Phone,
            ExpectedTime = department.Sees("expected-time") ? masked.ExpectedTime : null,
        };
    }

    /// <summary>The slip with a department of the directory as its target, its contact person and its number.</summary>
    public TransferSlip AddressedTo(Department department)
    {
        ArgumentNullException.ThrowIfNull(department);
        return this with { TargetDepartment = department.Code, ContactPerson = department.ContactPerson, Phone = department.Phone };
    }

    private static string? Mask(string? text) => text is null ? null : SensitiveNumbers.Mask(text);
}
