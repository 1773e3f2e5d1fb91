using CallCenter.Standards.Book;
using CallCenter.Standards.ServiceLevels;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>
/// The regulatory pack on China's service calendar, worked by hand around National Day 2025: 1 to 8 October are holidays,
/// Sunday 28 September and Saturday 11 October are working days in exchange. Times are Beijing's.
/// </summary>
public sealed class RegulatoryExamples
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();

    [Fact]
    public void China_15_days_are_days_by_the_almanac_holidays_and_all()
    {
        // Received Thursday 25 September: day 1 is the 26th, day 15 is 10 October.
        Assert.Equal(Beijing("2025-10-11 00:00"), DueOf("cn-complaint", "decide", "2025-09-25 10:00"));
    }

    [Fact]
    public void China_outside_appraisal_does_not_count_and_new_facts_count_anew()
    {
        // Five days of appraisal move the end of 10 October to the end of the 15th.
        Assert.Equal(Beijing("2025-10-16 00:00"), Read("cn-complaint", "2025-09-25 10:00", ("2025-09-26 09:00", "appraisal-started"), ("2025-10-01 09:00", "appraisal-ended")).Find("decide")!.Clock.Due);

        // New facts on 9 October: day 15 is the 24th.
        Assert.Equal(Beijing("2025-10-25 00:00"), Read("cn-complaint", "2025-09-25 10:00", ("2025-10-09 09:00", "new-facts")).Find("decide")!.Clock.Due);
    }

    [Fact]
    public void China_a_complaint_found_complex_has_30_days_from_its_receipt_and_60_with_approval()
    {
        CaseEvent received = Event("1", "2025-09-25 10:00", "received");
        CaseEvent complex = Event("2", "2025-10-09 09:00", "found-complex");
        CaseEvent extended = Event("3", "2025-10-20 09:00", "extended");

        Assert.Equal(Beijing("2025-10-26 00:00"), Standard.ServiceLevels.Read("cn-complaint", [received, complex], complex.At).Find("decide")!.Clock.Due);
        Assert.Equal(Beijing("2025-11-25 00:00"), Standard.ServiceLevels.Read("cn-complaint", [received, complex, extended], extended.At).Find("decide")!.Clock.Due);
    }

    [Fact]
    public void European_Union_15_business_days_leave_the_holiday_out_and_count_make_up_days()
    {
        // Received Thursday 25 September: 26 Sep (1), Sun 28 Sep (2), 29 (3), 30 (4), 9 Oct (5), 10 (6), Sat 11 (7), 13 to 17 (8 to 12), 20 (13), 21 (14), 22 (15).
        Assert.Equal(Beijing("2025-10-23 00:00"), DueOf("eu-payment-complaint", "reply", "2025-09-25 10:00"));

        // 20 more: 23 (16), 24 (17), 27 to 31 (18 to 22), 3 to 7 Nov (23 to 27), 10 to 14 (28 to 32), 17, 18, 19 (35).
        Assert.Equal(Beijing("2025-11-20 00:00"), DueOf("eu-payment-complaint", "final-reply", "2025-09-25 10:00"));
    }

    [Fact]
    public void United_States_10_business_days_and_45_days_from_the_notice_and_3_business_days_from_the_determination()
    {
        // The tenth of the business days above is Wednesday 15 October.
        Assert.Equal(Beijing("2025-10-16 00:00"), DueOf("us-transfer-error", "determine", "2025-09-25 10:00", "noticed"));

        // 45 days by the almanac: 30 September is day 5, 31 October day 36, 9 November day 45.
        Assert.Equal(Beijing("2025-11-10 00:00"), DueOf("us-transfer-error", "investigate", "2025-09-25 10:00", "noticed"));

        ServiceLevelReading credited = Read("us-transfer-error", "2025-09-25 10:00", "noticed", ("2025-10-10 11:00", "credited-provisionally"), ("2025-10-17 11:00", "determined"));
        Assert.Equal((ClockStatus.Met, ClockStatus.Met), (credited.Find("determine")!.Clock.Status, credited.Find("investigate")!.Clock.Status));

        // From Friday 17 October: 20, 21, 22.
        Assert.Equal(Beijing("2025-10-23 00:00"), credited.Find("report")!.Clock.Due);
    }

    [Theory]
    [InlineData("us-transfer-error-new-account", "determine", "2025-10-30 00:00")]
    [InlineData("us-transfer-error-new-account", "investigate", "2025-12-25 00:00")]
    [InlineData("us-transfer-error-extended", "determine", "2025-10-16 00:00")]
    [InlineData("us-transfer-error-extended", "investigate", "2025-12-25 00:00")]
    public void United_States_special_cases_have_longer(string policy, string target, string due) =>
        Assert.Equal(Beijing(due), DueOf(policy, target, "2025-09-25 10:00", "noticed"));

    [Fact]
    public void United_Kingdom_close_of_the_third_business_day_after_receipt_and_eight_weeks()
    {
        // Received Monday 29 September: 30 (1), 9 October (2), 10 October (3), closing at 18:00.
        Assert.Equal(Beijing("2025-10-10 18:00"), DueOf("gb-complaint", "summary-resolution", "2025-09-29 10:00"));

        // Received Saturday 27 September, no business day: the make-up Sunday is the first.
        Assert.Equal(Beijing("2025-09-30 18:00"), DueOf("gb-complaint", "summary-resolution", "2025-09-27 10:00"));

        // 56 days from 29 September.
        Assert.Equal(Beijing("2025-11-25 00:00"), DueOf("gb-complaint", "final-response", "2025-09-29 10:00"));
    }

    [Fact]
    public void Singapore_2_and_20_business_days_after_the_date_of_receipt()
    {
        Assert.Equal(Beijing("2025-09-29 00:00"), DueOf("sg-adviser-complaint", "acknowledge", "2025-09-25 10:00"));
        Assert.Equal(Beijing("2025-10-30 00:00"), DueOf("sg-adviser-complaint", "respond", "2025-09-25 10:00"));
    }

    [Fact]
    public void Every_regulatory_target_names_its_rule_and_says_whether_it_was_verified() => Assert.All(
        Standard.ServiceLevels.Policies.SelectMany(policy => policy.Targets).Where(target => target.Provenance.Kind == ProvenanceKind.Regulation),
        target => Assert.NotNull(target.Verified));

    private static Instant? DueOf(string policy, string target, string received, string code = "received") => Read(policy, received, code).Find(target)!.Clock.Due;

    private static ServiceLevelReading Read(string policy, string received, params (string At, string Code)[] then) => Read(policy, received, "received", then);

    private static ServiceLevelReading Read(string policy, string received, string code, params (string At, string Code)[] then)
    {
        CaseEvent[] events = [Event("0", received, code), .. then.Select((happened, i) => Event($"{i + 1}", happened.At, happened.Code))];
        return Standard.ServiceLevels.Read(policy, events, events[^1].At);
    }

    private static CaseEvent Event(string id, string at, string code) => new(id, Beijing(at), code);

    private static Instant Beijing(string text) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text).Value.InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();
}
