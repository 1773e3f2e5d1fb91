using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Checks slips field by field, in the order of the form.</summary>
internal static class SlipCheck
{
    private static readonly LocalizedText Time = new("转接时间", "the time");
    private static readonly LocalizedText ExpectedTime = new("预计时间", "the expected time");

    private static readonly ImmutableArray<(string Field, LocalizedText Name, Func<TransferSlip, string?> Text)> Texts =
    [
        ("customer-id", new("客户编号", "the customer's number"), static slip => slip.CustomerId),
        ("customer-name", new("客户姓名", "the customer's name"), static slip => slip.CustomerName),
        ("customer-contact", new("客户联系方式", "how to reach the customer"), static slip => slip.CustomerContact),
        ("first-line-agent", new("首问坐席", "the first-line agent"), static slip => slip.FirstLineAgent),
        ("problem", new("问题描述", "the problem"), static slip => slip.Problem),
        ("done", new("已处理情况", "what was done so far"), static slip => slip.Done),
        ("help-needed", new("所需协助", "the help needed"), static slip => slip.HelpNeeded),
        ("reason", new("转接原因", "the reason"), static slip => slip.Reason),
        ("target-department", new("目标部门", "the target department"), static slip => slip.TargetDepartment),
        ("contact-person", new("对接人", "the contact person"), static slip => slip.ContactPerson),
        ("phone", new("联系电话", "the telephone number"), static slip => slip.Phone),
    ];

    private static readonly ImmutableArray<(string Field, LocalizedText Name, Func<TransferSlip, bool> IsGiven)> Fields =
    [
        ("time", Time, static slip => slip.Time is not null),
        .. Texts.Select(field => (field.Field, field.Name, new Func<TransferSlip, bool>(slip => IsText(field.Text(slip))))),
        ("expected-time", ExpectedTime, static slip => slip.ExpectedTime is not null),
    ];

    /// <param name="slip">The slip.</param>
    /// <param name="find">The department of a code; null for any department, where no directory is known.</param>
    /// <param name="betrays">Whether a text betrays what must be kept confidential.</param>
    public static ImmutableArray<SlipFault> Check(TransferSlip slip, Func<string, Department?>? find, Func<string, bool> betrays)
    {
        Department? department = IsText(slip.TargetDepartment) ? find?.Invoke(slip.TargetDepartment!) : null;
        ImmutableArray<SlipFault>.Builder faults = ImmutableArray.CreateBuilder<SlipFault>();
        foreach ((string field, LocalizedText name, Func<TransferSlip, bool> isGiven) in Fields)
        {
            if (!isGiven(slip))
            {
                faults.Add(new SlipFault(field, SlipFaultKind.Missing, new($"未填写{name.Chinese}。", $"The slip lacks {name.English}.")));
            }
        }

        foreach ((string field, LocalizedText name, Func<TransferSlip, string?> text) in Texts)
        {
            if (text(slip) is { } given && SensitiveNumbers.IsIn(given))
            {
                faults.Add(new SlipFault(field, SlipFaultKind.SensitiveNumber, new($"{name.Chinese}中有完整的卡号或身份证号，请只保留末四位。", $"Of {name.English}, a card or identity number is written in full; keep its last four digits only.")));
            }
        }

        if (department is { Kind: DepartmentKind.External })
        {
            foreach ((string field, LocalizedText name, Func<TransferSlip, string?> text) in Texts)
            {
                if (department.Sees(field) && text(slip) is { } given && betrays(given))
                {
                    faults.Add(new SlipFault(field, SlipFaultKind.Confidential, new($"{name.Chinese}涉及保密内容，不得提供给行外机构。", $"Of {name.English}, words betray what must be kept confidential from bodies outside of the bank.")));
                }
            }
        }

        if (find is not null && IsText(slip.TargetDepartment) && department is null)
        {
            string code = Excerpt.Of(slip.TargetDepartment!);
            faults.Add(new SlipFault("target-department", SlipFaultKind.UnknownDepartment, new($"部门名录中没有“{code}”。", $"The directory has no department '{code}'.")));
        }

        if (slip.ExpectedTime <= Duration.Zero)
        {
            faults.Add(new SlipFault("expected-time", SlipFaultKind.NotPositive, new("预计时间须大于零。", "The expected time is not positive.")));
        }

        if (!slip.CustomerTold)
        {
            faults.Add(new SlipFault("customer-told", SlipFaultKind.CustomerNotTold, new("尚未告知客户转接事宜。", "The customer was not told of the transfer.")));
        }

        return faults.DrainToImmutable();
    }

    private static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text);
}
