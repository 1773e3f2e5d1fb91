using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Book;

/// <summary>An alert against money laundering never leads to words that tip the customer off, whatever the step, the channel and the language (FATF Recommendation 21).</summary>
public sealed class TippingOffTests
{
    private static readonly StandardBook Approved = StandardBook.Shipped with
    {
        Scripts = StandardBook.Shipped.Scripts with { Scripts = [.. StandardBook.Shipped.Scripts.Scripts.Select(script => script with { Approval = ScriptApproval.Approved, Withdrawn = null })] },
    };

    private static readonly Standard Standard = Approved.Compile();
    private static readonly ConfidentialMatter Alert = Approved.Scripts.Confidential.Single(matter => matter.Code == "laundering-alert");
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 2, 2, 0);

    [Property(Arbitrary = [typeof(WrittenContacts)])]
    public void No_step_of_a_case_with_an_alert_tells_the_customer(Contact contact, byte channel, bool isChinese)
    {
        CaseScripts<WorkItem> scripts = Standard.Scripts.For(WorkItem.Schema);
        var item = new WorkItem { Contact = contact with { LaunderingAlert = true } };
        CultureInfo culture = CultureInfo.GetCultureInfo(isChinese ? "zh-CN" : "en-GB");
        foreach (WorkflowStep step in Steps(Approved).Where(step => step.Script is not null))
        {
            ScriptAnswer answer = scripts.Say(step.Script!, Channels.All[channel % Channels.All.Length], culture, Now, in item);
            string words = answer.Text?.Fill(answer.Script!.Placeholders.ToDictionary(placeholder => placeholder.Code, placeholder => placeholder.Code == "department" ? "risk control" : "…")) ?? "";

            Assert.DoesNotContain("risk", words, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("specialists check", words, StringComparison.Ordinal);
            Assert.DoesNotContain("专门人员核实", words, StringComparison.Ordinal);
            Assert.DoesNotContain("洗钱", words, StringComparison.Ordinal);
            Assert.True(answer.IsFound, step.Script);
        }
    }

    [Theory]
    [InlineData("risk-stop", Channels.Phone, "routine-check")]
    [InlineData("transfer-explained", Channels.Chat, "handover")]
    [InlineData("greeting", Channels.Phone, "greeting")]
    public void Other_words_are_said_where_there_is_an_alert(string script, string channel, string said)
    {
        Assert.Equal(said, Standard.Scripts.Say(script, channel, CultureInfo.GetCultureInfo("zh-CN"), Now, new Contact { LaunderingAlert = true }).Script?.Code);
        Assert.Equal(script, Standard.Scripts.Say(script, channel, CultureInfo.GetCultureInfo("zh-CN"), Now, new Contact { SuspectedFraud = true }).Script?.Code);
    }

    [Theory]
    [InlineData("risk-stop", "stopped-for-risk", "where laundering-alert = true")]
    [InlineData("transfer-explained", "requested", "where laundering-alert = true")]
    public void A_step_that_would_tip_the_customer_off_is_found_with_facts_that_show_it(string script, string step, string facts)
    {
        StandardBook seeded = StandardBook.Shipped with { Scripts = StandardBook.Shipped.Scripts with { Scripts = StandardBook.Shipped.Scripts.Scripts.Change(script, one => one with { Discreet = null }) } };

        Finding[] found = [.. seeded.Validate().Where(finding => finding.Code == "CCS8210")];

        Assert.NotEmpty(found);
        Assert.Contains(found, finding => finding.Message.Contains($"'{step}'", StringComparison.Ordinal) && finding.Message.Contains("laundering-alert", StringComparison.Ordinal));
        Assert.All(found, finding => Assert.EndsWith("/script", finding.Pointer, StringComparison.Ordinal));
        Assert.True(found.Any(finding => finding.Message.Contains(facts, StringComparison.Ordinal)), string.Join('\n', found.Select(finding => finding.Message)));
    }

    [Fact]
    public void A_step_whose_condition_leaves_such_cases_out_may_say_it()
    {
        StandardBook seeded = StandardBook.Shipped with { Scripts = StandardBook.Shipped.Scripts with { Scripts = StandardBook.Shipped.Scripts.Scripts.Change("risk-stop", one => one with { Discreet = null }) } };
        StandardBook guarded = seeded with
        {
            Workflows = seeded.Workflows with
            {
                Workflows =
                [
                    .. seeded.Workflows.Workflows.Select(workflow => workflow with
                    {
                        Commands = [.. workflow.Commands.Select(command => command.Code != "stop-for-risk" ? command : command with { Steps = [.. command.Steps.Select(one => one with { When = [.. one.When.Add(new FieldCondition("laundering-alert", "null, false"))] })] })],
                    }),
                ],
            },
        };

        Assert.DoesNotContain(guarded.Validate(), finding => finding.Code == "CCS8210");
    }

    [Fact]
    public void The_shipped_words_tip_nobody_off() => Assert.DoesNotContain(StandardBook.Shipped.Validate(), finding => finding.Code is "CCS8210" or "CCS8213");

    [Theory]
    [InlineData("credit-bureau", "反洗钱核查", "problem: confidential")]
    [InlineData("credit-bureau", "about a Suspicious Transaction", "problem: confidential")]
    [InlineData("credit-bureau", "about a credit report", null)]
    [InlineData("risk-management", "反洗钱核查", null)]
    public void A_slip_to_a_body_outside_of_the_bank_betrays_nothing(string department, string problem, string? fault)
    {
        TransferSlip slip = new TransferSlip
        {
            Time = Now,
            CustomerId = "C1",
            CustomerName = "Li",
            CustomerContact = "post",
            FirstLineAgent = "007",
            Problem = problem,
            Done = "反洗钱报告已提交",
            HelpNeeded = "a copy",
            Reason = "asked for",
            CustomerTold = true,
            ExpectedTime = Duration.FromHours(1),
        }.AddressedTo(Standard.Routing.FindDepartment(department)!);

        Assert.Equal(fault is null ? [] : [fault], Standard.Routing.Check(slip).Select(found => found.ToString()));
    }

    [Fact]
    public void What_betrays_an_alert_is_for_each_bank_to_decide() =>
        Assert.Contains(StandardBook.Shipped.StillToDecide().Decisions, point => point.Code == Alert.Code && point.Values.Any(value => value.Value.Contains("洗钱", StringComparison.Ordinal)));

    private static IEnumerable<WorkflowStep> Steps(StandardBook book) => book.Workflows.Workflows.SelectMany(workflow => workflow.Commands.SelectMany(command => command.Steps).Prepend(workflow.Opening));
}
