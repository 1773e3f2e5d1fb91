using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Checks slips field by field, in the order of the form.</summary>
internal static class SlipCheck
{
    private static readonly ImmutableArray<(string Field, Func<TransferSlip, string?> Text)> Texts =
    [
        ("customer-id", static slip => slip.CustomerId),
        ("customer-name", static slip => slip.CustomerName),
        ("customer-contact", static slip => slip.CustomerContact),
        ("first-line-agent", static slip => slip.FirstLineAgent),
        ("problem", static slip => slip.Problem),
        ("done", static slip => slip.Done),
        ("help-needed", static slip => slip.HelpNeeded),
        ("reason", static slip => slip.Reason),
        ("target-department", static slip => slip.TargetDepartment),
        ("contact-person", static slip => slip.ContactPerson),
        ("phone", static slip => slip.Phone),
    ];

    private static readonly ImmutableArray<(string Field, Func<TransferSlip, bool> IsGiven)> Fields =
    [
        ("time", static slip => slip.Time is not null),
        .. Texts.Select(field => (field.Field, new Func<TransferSlip, bool>(slip => IsText(field.Text(slip))))),
        ("expected-time", static slip => slip.ExpectedTime is not null),
    ];

    /// <param name="slip">The slip.</param>
    /// <param name="find">The department of a code; null for any department, where no directory is known.</param>
    /// <param name="betrays">Whether a text betrays what must be kept confidential.</param>
    public static ImmutableArray<SlipFault> Check(TransferSlip slip, Func<string, Department?>? find, Func<string, bool> betrays)
    {
        Department? department = IsText(slip.TargetDepartment) ? find?.Invoke(slip.TargetDepartment!) : null;
        ImmutableArray<SlipFault>.Builder faults = ImmutableArray.CreateBuilder<SlipFault>();
        foreach ((string field, Func<TransferSlip, bool> isGiven) in Fields)
        {
            if (!isGiven(slip))
            {
                faults.Add(new SlipFault(field, SlipFaultKind.Missing));
            }
        }

        foreach ((string field, Func<TransferSlip, string?> text) in Texts)
        {
            if (text(slip) is { } given && SensitiveNumbers.IsIn(given))
            {
                faults.Add(new SlipFault(field, SlipFaultKind.SensitiveNumber));
            }
        }

        if (department is { Kind: DepartmentKind.External })
        {
            foreach ((string field, Func<TransferSlip, string?> text) in Texts)
            {
                if (department.Sees(field) && text(slip) is { } given && betrays(given))
                {
                    faults.Add(new SlipFault(field, SlipFaultKind.Confidential));
                }
            }
        }

        if (find is not null && IsText(slip.TargetDepartment) && department is null)
        {
            faults.Add(new SlipFault("target-department", SlipFaultKind.UnknownDepartment));
        }

        if (slip.ExpectedTime <= Duration.Zero)
        {
            faults.Add(new SlipFault("expected-time", SlipFaultKind.NotPositive));
        }

        if (!slip.CustomerTold)
        {
            faults.Add(new SlipFault("customer-told", SlipFaultKind.CustomerNotTold));
        }

        return faults.DrainToImmutable();
    }

    private static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text);
}
