using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Transfers;

/// <summary>Slips are clear and complete before a matter is passed on (D5.1, D5.2, D5.6).</summary>
public sealed class TransferSlipTests
{
    private static readonly RoutingEvaluator Routing = ShippedRouting.Evaluator;

    internal static readonly TransferSlip Complete = new TransferSlip
    {
        Time = Instant.FromUtc(2026, 3, 2, 2, 0),
        CustomerId = "c-1",
        CustomerName = "张三",
        CustomerContact = "138xxxxxxxx",
        FirstLineAgent = "agent-1",
        Problem = "A claim is not paid",
        Done = "Checked the claim",
        HelpNeeded = "Decide the claim",
        Reason = "Beyond the centre's duty",
        CustomerTold = true,
        ExpectedTime = Duration.FromHours(4),
    }.AddressedTo(Routing.FindDepartment("risk-management")!);

    [Fact]
    public void A_complete_slip_has_no_fault() => Assert.Empty(Routing.Check(Complete));

    [Fact]
    public void An_address_fills_in_contact_person_and_number_from_the_directory() =>
        Assert.Equal(("risk-management", "风险值班岗", "6104"), (Complete.TargetDepartment, Complete.ContactPerson, Complete.Phone));

    [Fact]
    public void An_empty_slip_lacks_every_field_in_the_order_of_the_form() => Assert.Equal(
        [
            "time: missing", "customer-id: missing", "customer-name: missing", "customer-contact: missing", "first-line-agent: missing", "problem: missing", "done: missing", "help-needed: missing",
            "reason: missing", "target-department: missing", "contact-person: missing", "phone: missing", "expected-time: missing", "customer-told: customer-not-told",
        ],
        Routing.Check(new TransferSlip()).Select(fault => fault.ToString()));

    public static TheoryData<string, string> Faults => new()
    {
        { "time", "time: missing" }, { "customer-id", "customer-id: missing" }, { "customer-name", "customer-name: missing" }, { "customer-contact", "customer-contact: missing" },
        { "first-line-agent", "first-line-agent: missing" }, { "problem", "problem: missing" }, { "done", "done: missing" }, { "help-needed", "help-needed: missing" }, { "reason", "reason: missing" },
        { "target-department", "target-department: missing" }, { "contact-person", "contact-person: missing" }, { "phone", "phone: missing" }, { "expected-time", "expected-time: missing" },
        { "no-department", "target-department: unknown-department" }, { "no-time", "expected-time: not-positive" }, { "not-told", "customer-told: customer-not-told" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_told_by_its_field(string what, string fault)
    {
        TransferSlip slip = what switch
        {
            "time" => Complete with { Time = null },
            "customer-id" => Complete with { CustomerId = " " },
            "customer-name" => Complete with { CustomerName = "" },
            "customer-contact" => Complete with { CustomerContact = null },
            "first-line-agent" => Complete with { FirstLineAgent = null },
            "problem" => Complete with { Problem = "\t" },
            "done" => Complete with { Done = null },
            "help-needed" => Complete with { HelpNeeded = null },
            "reason" => Complete with { Reason = null },
            "target-department" => Complete with { TargetDepartment = null },
            "contact-person" => Complete with { ContactPerson = null },
            "phone" => Complete with { Phone = null },
            "expected-time" => Complete with { ExpectedTime = null },
            "no-department" => Complete with { TargetDepartment = "risk" },
            "no-time" => Complete with { ExpectedTime = Duration.Zero },
            _ => Complete with { CustomerTold = false },
        };

        SlipFault found = Assert.Single(Routing.Check(slip));
        Assert.Equal(fault, found.ToString());
        Assert.Equal(fault, found.Explain().Answer is var told ? $"{told.Find("field")!.Code}: {told.Find("kind")!.Code}" : null);
    }
}
