using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Catalogue;

/// <summary>A log that does not know a fact gives no data, never 0 %.</summary>
public class UnknownFactsTests
{
    /// <summary>What a contact that was answered or abandoned after some time always tells.</summary>
    private static readonly string[] KnownByEveryQueue =
    [
        "offered-contacts", "answered-contacts", "abandoned-contacts", "short-abandons", "connect-rate", "abandonment-rate", "abandonment-rate-excluding-short-abandons",
        "average-speed-of-answer", "average-response-time", "wait-p50", "wait-p90", "wait-p95", "wait-p99", "average-time-to-abandon",
        "average-handling-time", "average-talk-time", "total-handling-time",
        "service-level", "service-level-answered", "service-level-excluding-short-abandons", "service-level-abandons-met",
        "service-level-queued", "service-level-excluding-short-abandons-queued", "service-level-abandons-met-queued",
    ];

    [Fact]
    public void Without_records_no_kpi_has_a_value() => AssertKnown(ShippedKpis.None, []);

    [Fact]
    public void A_bare_call_log_that_says_what_it_records_tells_only_of_the_queue()
    {
        MeasureAccumulator<ContactRecord> log = ShippedKpis.Evaluator.Accumulate(
            ContactRecord.Schema,
            Recorded(ContactRecord.Schema.Definition, ("outcome", "answered, abandoned"), ("need", "null"), ("channel", "null")));
        log.AddRange(BareLog);

        AssertKnown(log.ToTotals(), KnownByEveryQueue);
    }

    [Fact]
    public void What_a_source_records_but_never_saw_is_zero()
    {
        MeasureTotals totals = ShippedKpis.Totals(ContactRecord.Schema, BareLog);

        Assert.All(new[] { "diversion-rate", "blocked-rate", "self-served-contacts", "transaction-volume" }, kpi => Assert.Equal(0, totals.Value(kpi)));
    }

    [Fact]
    public void A_total_that_one_of_two_merged_sources_records_is_known()
    {
        MeasureAccumulator<ContactRecord> phone = ShippedKpis.Evaluator.Accumulate(ContactRecord.Schema, Recorded(ContactRecord.Schema.Definition, ("outcome", "answered, abandoned")));
        phone.AddRange(BareLog);
        MeasureTotals bot = ShippedKpis.Totals(ContactRecord.Schema, new ContactRecord { Outcome = ContactOutcome.SelfServed });

        Assert.Null(phone.ToTotals().Value("diversion-rate"));
        Assert.Equal(1 / 3.0, phone.ToTotals().Merge(bot).Value("diversion-rate"));
        Assert.Equal(1 / 3.0, bot.Merge(phone.ToTotals()).Value("diversion-rate"));
    }

    [Fact]
    public void What_a_source_records_is_a_condition_on_its_own_records() =>
        Assert.Throws<ArgumentException>(() => ShippedKpis.Evaluator.Accumulate(ContactRecord.Schema, Recorded(SurveyResponse.Schema.Definition)));

    [Fact]
    public void A_contact_whose_facts_are_all_known_but_the_flags_negative_gives_zeros() // the counterpart: a known "no" is 0 %
    {
        MeasureTotals totals = ShippedKpis.Totals(
            ContactRecord.Schema,
            new ContactRecord { Arrival = ShippedKpis.Noon, ResolvedAtFirstContact = false, Transferred = false, Repeat = false, Need = "inquiry", Hold = Duration.Zero, WrapUp = Duration.Zero });

        Assert.All(
            new[] { "first-contact-resolution", "transfer-rate", "repeat-contact-rate", "transaction-volume", "average-hold-time", "average-wrap-up-time" },
            kpi => Assert.Equal(0, totals.Value(kpi)));
    }

    [Fact]
    public void Empty_slips_surveys_and_reports_tell_nothing() => AssertKnown(
        ShippedKpis.None
            .And(TransferRecord.Schema, new TransferRecord { Time = ShippedKpis.Noon })
            .And(SurveyResponse.Schema, new SurveyResponse { Time = ShippedKpis.Noon, Audience = SurveyAudience.Customer }, new SurveyResponse { Time = ShippedKpis.Noon, Audience = SurveyAudience.Staff })
            .And(StaffRecord.Schema, new StaffRecord { PeriodStart = ShippedKpis.Noon })
            .And(SystemRecord.Schema, new SystemRecord { PeriodStart = ShippedKpis.Noon })
            .And(ForecastRecord.Schema, new ForecastRecord { IntervalStart = ShippedKpis.Noon })
            .And(RiskRecord.Schema, new RiskRecord { Assessed = ShippedKpis.Noon })
            .And(ImprovementRecord.Schema, new ImprovementRecord { Time = ShippedKpis.Noon }),
        []);

    [Fact]
    public void A_bare_work_order_tells_only_whether_it_is_open_and_not_that_it_is_special() => AssertKnown(
        ShippedKpis.Totals(WorkOrderRecord.Schema, new WorkOrderRecord { Created = ShippedKpis.Noon, Open = true }),
        ["ticket-closure-rate", "backlog", "special-business-volume"]);

    [Fact]
    public void A_bare_complaint_tells_only_that_there_was_one() => AssertKnown(
        ShippedKpis.Totals(ComplaintRecord.Schema, new ComplaintRecord { Received = ShippedKpis.Noon }),
        ["complaint-volume"]);

    [Fact]
    public void Half_a_pair_of_staff_facts_gives_no_rate() => AssertKnown(
        ShippedKpis.Totals(
            StaffRecord.Schema,
            new StaffRecord
            {
                PeriodStart = ShippedKpis.Noon,
                Headcount = 10,
                TrainingDue = 10,
                AssessmentsTaken = 10,
                QualityReviews = 10,
                Operations = 10,
                GoalsDue = 10,
                ProblemsFound = 10,
                Budget = 10,
                HandlingTime = Duration.FromHours(1),
            }),
        []);

    [Fact]
    public void Half_a_pair_of_system_facts_gives_no_rate() => AssertKnown(
        ShippedKpis.Totals(
            SystemRecord.Schema,
            new SystemRecord
            {
                PeriodStart = ShippedKpis.Noon,
                IvrRecognitions = 10,
                IvrResponses = 10,
                KnowledgeQueries = 10,
                KnowledgeChecked = 10,
                MonitoredTime = Duration.FromHours(1),
                Alarms = 10,
                ServiceTime = Duration.FromHours(1),
                KeyFunctionTests = 10,
                Receptions = 10,
                QueueLength = 3,
            }),
        []);

    private static ContactRecord[] BareLog { get; } =
    [
        new() { Arrival = ShippedKpis.Noon, Wait = Duration.FromSeconds(10), Talk = Duration.FromMinutes(3) },
        new() { Arrival = ShippedKpis.Noon, Wait = Duration.FromSeconds(40), Outcome = ContactOutcome.Abandoned },
    ];

    private static RecordedFacts Recorded(RecordDefinition record, params (string Field, string Tests)[] known) =>
        new() { Always = Condition.Compile([.. known.Select(each => new FieldCondition(each.Field, each.Tests))], record) };

    private static void AssertKnown(MeasureTotals totals, string[] codes) =>
        Assert.Equal(
            codes.Order(StringComparer.Ordinal),
            ShippedKpis.Evaluator.Report(totals).Results.Where(result => result.Status != KpiStatus.NoData).Select(result => result.Kpi.Code).Order(StringComparer.Ordinal));
}
