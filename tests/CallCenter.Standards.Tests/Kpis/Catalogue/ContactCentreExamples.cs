using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Catalogue;

/// <summary>What contact centres expect beyond D11, on numbers that are worked out by hand.</summary>
public class ContactCentreExamples
{
    private static readonly ContactRecord Answered = new() { Arrival = ShippedKpis.Noon };

    [Theory]
    [InlineData("offered-contacts", 6)]
    [InlineData("answered-contacts", 4)]
    [InlineData("abandoned-contacts", 2)]
    [InlineData("short-abandons", 1)] // the one after 5 s; the other waited 9
    [InlineData("self-served-contacts", 2)]
    [InlineData("blocked-rate", 0.25)] // 2 / (6 + 2)
    [InlineData("average-speed-of-answer", 25)] // (10 + 20 + 30 + 40) / 4
    [InlineData("average-time-to-abandon", 7)] // (5 + 9) / 2
    [InlineData("average-talk-time", 150)] // (100 + 200 + 300 + 0) / 4
    [InlineData("average-hold-time", 15)] // (30 + 0) / 2; two unknown
    [InlineData("average-wrap-up-time", 40)] // (60 + 20) / 2; two unknown
    [InlineData("total-handling-time", 680)] // 600 + 80
    [InlineData("transaction-volume", 2)]
    [InlineData("transfer-rate", 0.5)] // 1 / 2; two unknown
    [InlineData("repeat-contact-rate", 0.25)] // 1 of 4 known
    public void A_small_day(string kpi, double value) => Assert.Equal(value, Day().Value(kpi));

    [Theory]
    [InlineData("wait-p50", 20)]
    [InlineData("wait-p90", 40)]
    [InlineData("wait-p99", 40)]
    public void Quantiles_of_the_wait_are_of_answered_contacts(string kpi, double seconds) =>
        Assert.Equal(seconds, Day().Value(kpi)!.Value, seconds / 250); // the sketch's stated error

    [Fact]
    public void Surveys_give_effort_and_attitude()
    {
        MeasureTotals totals = ShippedKpis.Totals(
            SurveyResponse.Schema,
            new SurveyResponse { Time = ShippedKpis.Noon, Ces = 7, Attitude = 5, Audience = SurveyAudience.Customer },
            new SurveyResponse { Time = ShippedKpis.Noon, Ces = 4, Audience = SurveyAudience.Customer });

        Assert.Equal(5.5, totals.Value("customer-effort-score"));
        Assert.Equal(5, totals.Value("attitude-score"));
    }

    [Fact]
    public void Work_orders_give_assignment_reopening_and_special_business()
    {
        var order = new WorkOrderRecord { Created = ShippedKpis.Noon, Open = false };
        MeasureTotals totals = ShippedKpis.Totals(
            WorkOrderRecord.Schema,
            order with { AssignmentTime = Duration.FromMinutes(4), Reopened = true, SpecialBusiness = true },
            order with { AssignmentTime = Duration.FromMinutes(2), Reopened = false, SpecialBusiness = false },
            order);

        Assert.Equal(180, totals.Value("average-assignment-time"));
        Assert.Equal(0.5, totals.Value("reopen-rate"));
        Assert.Equal(1, totals.Value("special-business-volume"));
    }

    [Fact]
    public void Complaints_and_transfers_give_their_times()
    {
        MeasureTotals totals = ShippedKpis
            .Totals(
                ComplaintRecord.Schema,
                new ComplaintRecord { Received = ShippedKpis.Noon, Resolved = true, ResolutionTime = Duration.FromHours(30) },
                new ComplaintRecord { Received = ShippedKpis.Noon, Resolved = false })
            .And(TransferRecord.Schema, new TransferRecord { Time = ShippedKpis.Noon, ReplyTime = Duration.FromHours(1) }, new TransferRecord { Time = ShippedKpis.Noon });

        Assert.Equal(0.5, totals.Value("complaint-resolution-rate"));
        Assert.Equal(30 * 3600, totals.Value("average-complaint-resolution-time"));
        Assert.Equal(3600, totals.Value("average-transfer-reply-time"));
    }

    private static MeasureTotals Day() => ShippedKpis.Totals(
        ContactRecord.Schema,
        Answered with { Wait = Seconds(10), Talk = Seconds(100), Hold = Seconds(30), WrapUp = Seconds(60), Need = "transaction", Transferred = true, Repeat = true },
        Answered with { Wait = Seconds(20), Talk = Seconds(200), Hold = Seconds(0), WrapUp = Seconds(20), Need = "transaction", Transferred = false, Repeat = false },
        Answered with { Wait = Seconds(30), Talk = Seconds(300), Need = "inquiry", Repeat = false },
        Answered with { Wait = Seconds(40) },
        Answered with { Wait = Seconds(5), Outcome = ContactOutcome.Abandoned, Repeat = false },
        Answered with { Wait = Seconds(9), Outcome = ContactOutcome.Abandoned },
        Answered with { Outcome = ContactOutcome.SelfServed },
        Answered with { Outcome = ContactOutcome.SelfServed },
        Answered with { Outcome = ContactOutcome.Blocked },
        Answered with { Outcome = ContactOutcome.Blocked },
        Answered with { Outcome = ContactOutcome.Excluded, Wait = Seconds(999), Talk = Seconds(999) });

    private static Duration Seconds(int seconds) => Duration.FromSeconds(seconds);
}
