using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.ServiceLevels;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>
/// The regulatory pack, each rule on the working days of its own jurisdiction, worked by hand. China's around National Day 2025: 1 to 8 October are holidays, Sunday 28 September and Saturday 11 October are working days in
/// exchange.
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

    /// <summary>Who approved the longer time and why stays with the case, in its state and its reading; a time that is extended without one of both is told.</summary>
    [Fact]
    public void China_an_extension_says_who_approved_it_and_why()
    {
        CaseEvent received = Event("1", "2025-09-25 10:00", "received");
        CaseEvent complex = Event("2", "2025-10-09 09:00", "found-complex") with { Reason = "three departments" };
        CaseEvent extended = Event("3", "2025-10-20 09:00", "extended") with { ApprovedBy = "wang", Reason = "appraisal abroad" };
        ServiceLevelState state = Standard.ServiceLevels.Begin("cn-complaint").Fold([received, complex, extended]).State;
        state = Standard.Read<ServiceLevelState>(StandardJson.Write(state));

        TargetReading reading = state.Read(extended.At).Find("decide")!;
        Assert.Equal((Beijing("2025-11-25 00:00"), extended, "wang", "appraisal abroad"), (reading.Clock.Due, reading.ExtendedBy, reading.ExtendedBy!.ApprovedBy, reading.ExtendedBy.Reason));
        Assert.Equal(extended, StandardJson.Read<TargetReading>(StandardJson.Write(reading)).ExtendedBy);
        Assert.DoesNotContain(state.Read(extended.At).Findings, finding => finding.Code == "CCS5025");
        Assert.Contains("Extended at 2025-10-20 09:00 (Beijing time), approved by wang; reason: appraisal abroad.", reading.Explain(System.Globalization.CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);

        Assert.Equal(["tells no reason"], Told([received, Event("2", "2025-10-09 09:00", "found-complex")]));
        Assert.Equal(["names nobody who approved it"], Told([received, complex, extended with { ApprovedBy = null }]));
        Assert.Equal(["names nobody who approved it", "tells no reason"], Told([received, complex, Event("3", "2025-10-20 09:00", "extended")]));
        Assert.Empty(Told([received]));

        static string[] Told(CaseEvent[] events) =>
            [.. Standard.ServiceLevels.Read("cn-complaint", events, events[^1].At).Findings.Where(finding => finding.Code == "CCS5025").Select(finding => finding.Message.Split(" and ")[^1].TrimEnd('.'))];
    }

    [Fact]
    public void European_Union_business_days_are_the_providers_own_and_nothing_is_due_until_the_bank_gives_them()
    {
        ClockReading reply = Reading("eu-payment-complaint", "reply", "received", "2026-09-28 10:00", "Asia/Shanghai").Clock;

        Assert.Null(reply.Due);
        Finding told = Assert.Single(reply.Findings);
        Assert.Equal(("CCS4016", FindingSeverity.Warning, "eu-business-days"), (told.Code, told.Severity, told.Value));
        Assert.Equal(["CCS4016"], StandardJson.Read<ClockReading>(StandardJson.Write(reply)).Findings.Select(finding => finding.Code));
        Assert.Contains(StandardBook.Shipped.Validate(), finding => finding is { Code: "CCS4014", Severity: FindingSeverity.Information, Value: "eu-business-days" });
        Assert.Contains(StandardBook.Shipped.StillToDecide().Decisions, point => point.Code == "eu-business-days");
        Assert.StartsWith("When it falls due cannot be told until the bank gives its calendar", reply.Explain(System.Globalization.CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.DoesNotContain("never falls due", reply.Explain(System.Globalization.CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    /// <summary>The answer for the whole case does not say that nothing runs, where each of its promises does.</summary>
    [Fact]
    public void A_promise_whose_due_time_cannot_be_told_is_running()
    {
        ServiceLevelReading reading = Standard.ServiceLevels.Read("eu-payment-complaint", [Event("1", "2026-09-28 10:00", "received")], Beijing("2026-09-29 10:00"));

        Assert.EndsWith("2 running without a due time that can be told.", reading.Explain().In(System.Globalization.CultureInfo.GetCultureInfo("en"), ExplanationDetail.Short), StringComparison.Ordinal);
        Assert.EndsWith("2项承诺正在计时，到期时间无法确定。", reading.Explain().In(System.Globalization.CultureInfo.GetCultureInfo("zh-CN"), ExplanationDetail.Short), StringComparison.Ordinal);
    }

    [Fact]
    public void European_Union_15_and_35_business_days_of_a_bank_in_Germany()
    {
        StandardBook book = RegulatoryCalendars.InGermany(StandardBook.Shipped);
        Assert.DoesNotContain(book.Validate(), finding => finding.Code is "CCS4014" or "CCS5019" or "CCS5020");

        // Received Monday 28 September 2026: 29 Sep (1) to 2 Oct (4); the Day of German Unity is a Saturday; 5 to 9 (9), 12 to 16 (14), 19 (15). China's working days leave out 1 to 7 October.
        Assert.Equal(At("2026-10-20 00:00", "Europe/Berlin"), Due(book, "eu-payment-complaint", "reply", "received", "2026-09-28 10:00", "Europe/Berlin"));

        // 20 more: 20 to 23 (19), 26 to 30 (24), 2 to 6 Nov (29), 9 to 13 (34), 16 (35).
        Assert.Equal(At("2026-11-17 00:00", "Europe/Berlin"), Due(book, "eu-payment-complaint", "final-reply", "received", "2026-09-28 10:00", "Europe/Berlin"));
    }

    [Theory]
    [InlineData("us-transfer-error", "determine", "2026-07-14")] // 29, 30 June, 1, 2 July (4), the 3rd stands for the 4th, 6 to 10 (9), 13 (10)
    [InlineData("us-transfer-error", "investigate", "2026-08-11")] // 45 days by the almanac
    [InlineData("us-transfer-error-new-account", "determine", "2026-07-28")] // 14 to 17 (14), 20 to 24 (19), 27 (20)
    [InlineData("us-transfer-error-new-account", "investigate", "2026-09-25")]
    [InlineData("us-transfer-error-extended", "determine", "2026-07-14")]
    [InlineData("us-transfer-error-extended", "investigate", "2026-09-25")]
    public void United_States_days_of_a_transfer_error_noticed_on_Friday_26_June_2026(string policy, string target, string due) =>
        Assert.Equal(At(due + " 00:00", "America/New_York"), Due(StandardBook.Shipped, policy, target, "noticed", "2026-06-26 10:00", "America/New_York"));

    [Fact]
    public void United_States_results_are_reported_within_3_business_days_of_the_determination()
    {
        // Determined on Wednesday 25 November 2026: Thanksgiving is the 26th; 27 (1), 30 (2), 1 December (3).
        CaseEvent[] events =
        [
            new("0", At("2026-11-20 10:00", "America/New_York"), "noticed"),
            new("1", At("2026-11-23 10:00", "America/New_York"), "credited-provisionally"),
            new("2", At("2026-11-25 10:00", "America/New_York"), "determined"),
        ];
        ServiceLevelReading reading = Standard.ServiceLevels.Read("us-transfer-error", events, events[^1].At);

        Assert.Equal((ClockStatus.Met, ClockStatus.Met), (reading.Find("determine")!.Clock.Status, reading.Find("investigate")!.Clock.Status));
        Assert.Equal(At("2026-12-02 00:00", "America/New_York"), reading.Find("report")!.Clock.Due);
    }

    [Theory]
    [InlineData("gb-complaint", "summary-resolution", "2026-08-27", "2026-09-03")] // Fri 28 (1), the 31st is a bank holiday, 1 (2), 2 September (3)
    [InlineData("gb-complaint", "final-response", "2026-09-28", "2026-11-24")] // 56 days
    [InlineData("gb-payment-complaint", "final-response", "2026-12-18", "2027-01-14")] // 21 to 24 (4), 29 to 31 (7) after Christmas and a substitute, 4 to 8 January (12), 11, 12, 13 (15)
    [InlineData("gb-payment-complaint", "final-response-exceptional", "2026-09-28", "2026-11-17")]
    [InlineData("gb-payment-complaint", "summary-resolution", "2022-09-15", "2022-09-22")] // Fri 16 (1), the State Funeral on the 19th, 20 (2), 21 (3)
    public void United_Kingdom_days_are_those_of_England_and_Wales(string policy, string target, string received, string due) =>
        Assert.Equal(At(due + " 00:00", "Europe/London"), Due(StandardBook.Shipped, policy, target, "received", received + " 10:00", "Europe/London"));

    [Theory]
    [InlineData("acknowledge", "2026-11-06", "2026-11-12")] // Deepavali on Sunday the 8th gives Monday the 9th: 10 (1), 11 (2)
    [InlineData("respond", "2026-02-16", "2026-03-19")] // Chinese New Year 17 and 18; 19, 20 (2), 23 to 27 (7), 2 to 6 March (12), 9 to 13 (17), 16, 17, 18 (20)
    public void Singapore_2_and_20_business_days_after_the_date_of_receipt(string target, string received, string due) =>
        Assert.Equal(At(due + " 00:00", "Asia/Singapore"), Due(StandardBook.Shipped, "sg-adviser-complaint", target, "received", received + " 10:00", "Asia/Singapore"));

    [Fact]
    public void A_due_date_beyond_the_days_that_are_known_is_in_doubt()
    {
        Assert.Equal(["CCS4011"], Reading("sg-adviser-complaint", "respond", "received", "2026-12-20 10:00", "Asia/Singapore").Clock.Findings.Select(finding => finding.Code));
        Assert.Equal(["CCS4011"], Reading("gb-payment-complaint", "final-response", "received", "2027-12-20 10:00", "Europe/London").Clock.Findings.Select(finding => finding.Code));
        Assert.Empty(Reading("gb-complaint", "final-response", "received", "2027-12-20 10:00", "Europe/London").Clock.Findings);
    }

    [Fact]
    public void A_promise_is_verified_only_with_the_days_it_counts()
    {
        string[] verified = [.. Standard.ServiceLevels.Policies.SelectMany(policy => policy.Targets.Where(target => target.Verified == true).Select(target => $"{policy.Code}/{target.Code}"))];

        Assert.Equal(["gb-complaint/final-response"], verified); // eight weeks, which no holiday moves
    }

    [Fact]
    public void Every_regulatory_target_names_its_rule_and_says_whether_it_was_verified() => Assert.All(
        Standard.ServiceLevels.Policies.SelectMany(policy => policy.Targets).Where(target => target.Provenance.Kind == ProvenanceKind.Regulation),
        target => Assert.NotNull(target.Verified));

    private static TargetReading Reading(string policy, string target, string code, string at, string zone) => Reading(Standard, policy, target, code, at, zone);

    private static TargetReading Reading(Standard standard, string policy, string target, string code, string at, string zone) =>
        standard.ServiceLevels.Read(policy, [new CaseEvent("0", At(at, zone), code)], At(at, zone)).Find(target)!;

    private static Instant? Due(StandardBook book, string policy, string target, string code, string at, string zone) => Reading(book.Compile(), policy, target, code, at, zone).Clock.Due;

    private static Instant? DueOf(string policy, string target, string received, string code = "received") => Read(policy, received, code).Find(target)!.Clock.Due;

    private static ServiceLevelReading Read(string policy, string received, params (string At, string Code)[] then) => Read(policy, received, "received", then);

    private static ServiceLevelReading Read(string policy, string received, string code, params (string At, string Code)[] then)
    {
        CaseEvent[] events = [Event("0", received, code), .. then.Select((happened, i) => Event($"{i + 1}", happened.At, happened.Code))];
        return Standard.ServiceLevels.Read(policy, events, events[^1].At);
    }

    private static CaseEvent Event(string id, string at, string code) => new(id, Beijing(at), code);

    private static Instant Beijing(string text) => At(text, "Asia/Shanghai");

    private static Instant At(string text, string zone) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text).Value.InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
}
