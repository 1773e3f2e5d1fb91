using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Tests.Routing.Transfers;

/// <summary>What a slip tells whom: card and identity numbers nobody, and a body outside of the bank what it may see.</summary>
public sealed class SlipPrivacyTests
{
    private static readonly RoutingEvaluator Routing = ShippedRouting.Evaluator;

    private static readonly TransferSlip Telling = TransferSlipTests.Complete with { Problem = "卡4111111111111111", Done = "查11010519491231002X", CustomerId = "6228480012345678911" };

    [Fact]
    public void A_full_number_keeps_a_slip_from_being_passed_on() => Assert.Equal(
        ["customer-id: sensitive-number", "problem: sensitive-number", "done: sensitive-number"], Routing.Check(Telling).Select(fault => fault.ToString()));

    [Fact]
    public void A_masked_slip_can_be_passed_on()
    {
        TransferSlip masked = Telling.Masked();

        Assert.Empty(Routing.Check(masked));
        Assert.Equal(("卡************1111", "查**************002X", "***************8911"), (masked.Problem, masked.Done, masked.CustomerId));
        Assert.Equal(TransferSlipTests.Complete, TransferSlipTests.Complete.Masked());
    }

    [Fact]
    public void A_body_outside_of_the_bank_gets_the_fields_that_it_may_see()
    {
        Department bureau = Routing.FindDepartment("credit-bureau")!;
        TransferSlip slip = Telling.AddressedTo(bureau).For(bureau);

        Assert.Equal(
            new TransferSlip
            {
                Time = Telling.Time,
                CustomerName = Telling.CustomerName,
                Problem = "卡************1111",
                HelpNeeded = Telling.HelpNeeded,
                ExpectedTime = Telling.ExpectedTime,
                TargetDepartment = bureau.Code,
                ContactPerson = bureau.ContactPerson,
                Phone = bureau.Phone,
            },
            slip);
    }

    [Fact]
    public void A_department_of_the_bank_gets_the_whole_slip_masked()
    {
        Department risk = Routing.FindDepartment("risk-management")!;

        Assert.Equal(Telling.Masked(), Telling.For(risk));
    }

    [Fact]
    public void The_book_tells_what_each_external_body_may_see_and_of_no_other()
    {
        RoutingCatalogue shipped = StandardBook.Shipped.Routing;
        ImmutableArray<Department> Changed(string code, ImmutableArray<string> maySee) => [.. shipped.Departments.Select(department => department.Code == code ? department with { MaySee = maySee } : department)];
        string[] FindingsOf(ImmutableArray<Department> departments) =>
            [.. (StandardBook.Shipped with { Routing = shipped with { Departments = departments } }).Validate().Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Code)];

        Assert.Equal(["CCS7106"], FindingsOf(Changed("credit-bureau", [])));
        Assert.Equal(["CCS7106"], FindingsOf(Changed("credit-bureau", ["problem", "problem"])));
        Assert.Equal(["CCS7106"], FindingsOf(Changed("risk-management", ["problem"])));
        Assert.Empty(FindingsOf(Changed("credit-bureau", ["problem"])));
    }

    [Fact]
    public void Every_field_of_the_form_can_be_kept_back_but_the_address() => Assert.Equal(
        Department.SlipFields.Concat(["target-department", "contact-person", "phone"]).Order(StringComparer.Ordinal),
        Routing.Check(new TransferSlip()).Select(fault => fault.Field).Where(field => field != "customer-told").Order(StringComparer.Ordinal));
}
