using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Catalogue;

/// <summary>The formulas of D11 on numbers that are worked out by hand.</summary>
public class FormulaExamples
{
    private static readonly ContactRecord Answered = new() { Arrival = ShippedKpis.Noon };
    private static readonly ContactRecord Abandoned = Answered with { Outcome = ContactOutcome.Abandoned };
    private static readonly ContactRecord SelfServed = Answered with { Outcome = ContactOutcome.SelfServed };
    private static readonly TransferRecord Transfer = new() { Time = ShippedKpis.Noon };
    private static readonly SurveyResponse Survey = new() { Time = ShippedKpis.Noon, Audience = SurveyAudience.Customer };
    private static readonly WorkOrderRecord WorkOrder = new() { Created = ShippedKpis.Noon, Open = false };
    private static readonly ComplaintRecord Complaint = new() { Received = ShippedKpis.Noon };

    [Fact]
    public void Diversion_rate_is_what_self_service_handled_out_of_all_who_got_in() => // 30 / (30 + 60 + 10)
        Assert.Equal(0.3, Contacts([.. 30.Times(SelfServed), .. 60.Times(Answered), .. 10.Times(Abandoned), Answered with { Outcome = ContactOutcome.Blocked }]).Value("diversion-rate"));

    [Fact]
    public void Self_service_containment_is_taken_over_those_who_entered_it() // 3 of 4; the fifth asked for a person at once
    {
        var minute = Duration.FromMinutes(1);

        Assert.Equal(0.75, Contacts([.. 3.Times(SelfServed with { IvrTime = minute }), Answered with { IvrTime = minute }, Answered with { IvrTime = Duration.Zero }]).Value("self-service-containment"));
    }

    [Fact]
    public void First_contact_resolution_is_resolved_at_first_contact_out_of_all_handled() // 3 of 5; one is not known to be resolved
    {
        MeasureTotals totals = Contacts([.. 3.Times(Answered with { ResolvedAtFirstContact = true }), Answered with { ResolvedAtFirstContact = false }, Answered, .. 5.Times(Abandoned)]);

        Assert.Equal(0.6, totals.Value("first-contact-resolution"));
        Assert.Equal(0.75, totals.Value("first-contact-resolution-known"));
        Assert.All(["first-contact-resolution", "first-contact-resolution-known"], kpi => Assert.Equal(new MeasureCoverage(5, 5, 4), ShippedKpis.Evaluator.Evaluate(kpi, totals).Coverage));
    }

    [Theory]
    [InlineData(10, 0, 0, 100)]
    [InlineData(0, 0, 10, -100)]
    [InlineData(5, 3, 2, 30)] // 50 % − 20 %
    public void Net_promoter_score_is_the_percentage_of_promoters_less_that_of_detractors(int promoters, int passives, int detractors, double score) =>
        Assert.Equal(
            score,
            ShippedKpis.Totals<SurveyResponse>(
                SurveyResponse.Schema,
                [.. promoters.Times(Survey with { Nps = 9 }), .. passives.Times(Survey with { Nps = 7 }), .. detractors.Times(Survey with { Nps = 6 })]).Value("net-promoter-score"));

    [Fact]
    public void Estimated_wait_is_queue_by_handling_time_and_registration_by_customers() => // 3 × 240 s + 30 s × 4 = 840 s
        Assert.Equal(
            840,
            Contacts(Answered with { Talk = Duration.FromMinutes(3), WrapUp = Duration.FromMinutes(1) })
                .And(SystemRecord.Schema, new SystemRecord { PeriodStart = ShippedKpis.Noon, QueueLength = 3, RegistrationTime = Duration.FromSeconds(30), RegisteringCustomers = 4 })
                .Value("estimated-wait"));

    [Fact]
    public void Transfer_success_is_reached_and_handled_out_of_all_requested() // 8 of 10; 9 are decided
    {
        MeasureTotals totals = ShippedKpis.Totals<TransferRecord>(
            TransferRecord.Schema,
            [.. 8.Times(Transfer with { Reached = true, Handled = true }), Transfer with { Reached = false }, Transfer with { Reached = true }]);

        Assert.Equal(0.8, totals.Value("transfer-success-rate"));
        Assert.Equal(8 / 9d, totals.Value("transfer-success-rate-decided"));
        Assert.Equal(Percentage.FromPercent(90), ShippedKpis.Evaluator.Evaluate("transfer-success-rate", totals).Coverage.Share);
    }

    [Fact]
    public void Average_response_time_is_total_response_time_over_responses() // (10 + 20 + 60) / 3 s; an abandoned contact had no response
    {
        MeasureTotals totals = Contacts(
            Answered with { Channel = "phone", Wait = Duration.FromSeconds(10) },
            Answered with { Channel = "phone", Wait = Duration.FromSeconds(20) },
            Answered with { Channel = "chat", Wait = Duration.FromSeconds(60) },
            Abandoned with { Channel = "phone", Wait = Duration.FromSeconds(500) });

        Assert.Equal(30, totals.Value("average-response-time"));
        Assert.Equal(15, totals.Value("phone-response-time"));
        Assert.Equal(60, totals.Value("chat-response-time"));
    }

    [Fact]
    public void Average_handling_time_is_talk_and_wrap_up_over_calls() => // (100 + 20 + 200) / 2 s
        Assert.Equal(
            160,
            Contacts(
                Answered with { Talk = Duration.FromSeconds(100), WrapUp = Duration.FromSeconds(20) },
                Answered with { Talk = Duration.FromSeconds(200) },
                Abandoned).Value("average-handling-time"));

    [Fact]
    public void Average_handling_time_of_items_is_total_handling_time_over_items_handled() => // (2 h + 4 h) / 2; one still open
        Assert.Equal(
            3 * 3600,
            ShippedKpis.Totals(
                WorkOrderRecord.Schema,
                WorkOrder with { HandlingTime = Duration.FromHours(2) },
                WorkOrder with { HandlingTime = Duration.FromHours(4) },
                WorkOrder with { Open = true }).Value("average-work-order-handling-time"));

    [Fact]
    public void Connect_rate_is_answered_out_of_offered() // 9 / 10, and its complement
    {
        MeasureTotals totals = Contacts([.. 9.Times(Answered), Abandoned, SelfServed, Answered with { Outcome = ContactOutcome.Excluded }]);

        Assert.Equal(0.9, totals.Value("connect-rate"));
        Assert.Equal(0.1, totals.Value("abandonment-rate"));
    }

    [Fact]
    public void Abandonment_excluding_short_abandons_leaves_them_out_of_both_sides() => // (3 − 2) / (11 − 2)
        Assert.Equal(
            1 / 9d,
            Contacts([.. 8.Times(Answered), Abandoned, Abandoned with { Wait = Duration.FromSeconds(5) }, Abandoned with { Wait = Duration.FromMilliseconds(5001) }])
                .Value("abandonment-rate-excluding-short-abandons"));

    [Fact]
    public void Customer_satisfaction_is_satisfied_out_of_ratings() // 3 / 4 rate 4 or 5; staff are asked apart
    {
        MeasureTotals totals = ShippedKpis.Totals<SurveyResponse>(
            SurveyResponse.Schema,
            [.. 2.Times(Survey with { Csat = 5 }), Survey with { Csat = 4 }, Survey with { Csat = 3 }, Survey, Survey with { Audience = SurveyAudience.Staff, Csat = 1 }]);

        Assert.Equal(0.75, totals.Value("customer-satisfaction"));
        Assert.Equal(4.25, totals.Value("satisfaction-score")); // (5 + 5 + 4 + 3) / 4
        Assert.Equal(0, totals.Value("staff-satisfaction"));
    }

    [Fact]
    public void Sla_attainment_is_met_out_of_due() => // 19 / 20; one undecided
        Assert.Equal(
            0.95,
            ShippedKpis.Totals<WorkOrderRecord>(WorkOrderRecord.Schema, [.. 19.Times(WorkOrder with { Met = true }), WorkOrder with { Met = false }, WorkOrder with { Open = true }]).Value("sla-attainment"));

    [Theory]
    [InlineData(3, 2, 6)] // operation error
    [InlineData(2, 1, 2)] // pool fluctuation, asset-liability mismatch
    [InlineData(1, 2, 2)] // liquidity shortage
    [InlineData(1, 3, 3)] // over-indebtedness
    public void Risk_value_is_likelihood_by_impact(int likelihood, int impact, double value) => // D12.4
        Assert.Equal(value, ShippedKpis.Totals(RiskRecord.Schema, new RiskRecord { Assessed = ShippedKpis.Noon, Likelihood = likelihood, Impact = impact }).Value("risk-value"));

    [Theory]
    [InlineData("0.75", "0.90", 0.2, 15d)]
    [InlineData("5.2", "4.68", -0.1, null)]
    [InlineData("0.8", "1", 0.25, 20d)]
    [InlineData("0.3", "0.4", 1 / 3d, 10d)]
    public void Improvement_is_the_gain_over_the_figure_before_and_in_points_between_percentages(string before, string after, double gain, double? points) // D14, branch A
    {
        KpiReport report = Assert.Single(Improvements(Improved("figure", before, after, points is not null)));

        Assert.Equal((gain, points), (report["improvement"].Value, report["improvement-points"].Value));
    }

    [Fact]
    public void Improvements_of_unlike_measures_are_told_each_and_never_together() // percent and minutes do not add up
    {
        ImprovementRecord[] branch = [Improved("csat", "0.75", "0.90", true), Improved("talk", "5.2", "4.68", false)];
        KpiResult together = ShippedKpis.Evaluator.Evaluate("improvement", ShippedKpis.Totals<ImprovementRecord>(ImprovementRecord.Schema, branch));

        Assert.Equal((null, KpiGap.MixedMeasures), (together.Value, together.Gap));
        Assert.Equal([0.2, -0.1], Improvements(branch).Select(report => report["improvement"].Value));
        Assert.Equal(KpiGap.MixedMeasures, Assert.Single(Improvements([.. branch.Select(each => each with { Measure = null })]))["improvement"].Gap); // nobody said what was measured
    }

    [Fact]
    public void The_live_wait_counts_that_many_agents_serve() // 10 ahead × 4 min and 8 to register × 2 min: 56 min by the template's formula, 4 min with 10 agents
    {
        MeasureTotals totals = Contacts(Answered with { Talk = Duration.FromMinutes(3), WrapUp = Duration.FromMinutes(1) }).And(
            SystemRecord.Schema,
            new SystemRecord { PeriodStart = ShippedKpis.Noon, QueueLength = 10, AgentsServing = 10, RegistrationTime = Duration.FromMinutes(2), RegisteringCustomers = 8 });

        Assert.Equal((56 * 60, KpiStatus.NoTarget), (totals.Value("estimated-wait"), ShippedKpis.Evaluator.Evaluate("estimated-wait", totals).Status));
        Assert.Equal((240, KpiStatus.Met), (totals.Value("expected-wait"), ShippedKpis.Evaluator.Evaluate("expected-wait", totals).Status));
    }

    /// <summary>Held to the target of the shipped KPI, 60 s at most: neither 60.188 s, the middle of a bucket, nor at risk.</summary>
    [Theory]
    [InlineData(60_000, KpiStatus.Met)]
    [InlineData(60_001, KpiStatus.AtRisk)]
    [InlineData(90_100, KpiStatus.Missed)]
    public void A_thousand_equal_waits_are_their_own_ninetieth_percentile(int milliseconds, KpiStatus status)
    {
        KpiResult result = ShippedKpis.Evaluator.Evaluate("wait-p90", Contacts(1_000.Times(Answered with { Wait = Duration.FromMilliseconds(milliseconds) })));

        Assert.Equal((milliseconds / 1_000.0, null, status), (result.Value, result.Margin, result.Status));
    }

    private static ImprovementRecord Improved(string measure, string before, string after, bool isPercentage) => new()
    {
        Time = ShippedKpis.Noon,
        Measure = measure,
        Percentage = isPercentage,
        Before = decimal.Parse(before, System.Globalization.CultureInfo.InvariantCulture),
        After = decimal.Parse(after, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static System.Collections.Immutable.ImmutableArray<KpiReport> Improvements(params ReadOnlySpan<ImprovementRecord> records)
    {
        MeasureAccumulator<ImprovementRecord> accumulator = ShippedKpis.Evaluator.Accumulate(ImprovementRecord.Schema, Grouping.By("measure"));
        accumulator.AddRange(records);
        return ShippedKpis.Evaluator.ReportByGroup(accumulator.ToTotals());
    }

    [Fact]
    public void Complaints_are_measured_by_rate_escalation_timeliness_and_satisfaction()
    {
        MeasureTotals totals = Contacts(200.Times(Answered)).And<ComplaintRecord>(
            ComplaintRecord.Schema,
            [
                Complaint with { Escalated = true, Timely = false, Satisfied = false },
                .. 3.Times(Complaint with { Escalated = false, Timely = true, Satisfied = true }),
            ]);

        Assert.Equal(0.02, totals.Value("complaint-rate")); // 4 / 200
        Assert.Equal(0.25, totals.Value("complaint-escalation-rate"));
        Assert.Equal(0.75, totals.Value("complaint-timeliness"));
        Assert.Equal(0.75, totals.Value("complaint-satisfaction"));
    }

    [Fact]
    public void Ticket_closure_is_closed_out_of_all() // 3 / 4, the fourth is the backlog
    {
        MeasureTotals totals = ShippedKpis.Totals<WorkOrderRecord>(WorkOrderRecord.Schema, [.. 3.Times(WorkOrder), WorkOrder with { Open = true }]);

        Assert.Equal(0.75, totals.Value("ticket-closure-rate"));
        Assert.Equal(1, totals.Value("backlog"));
    }

    private static MeasureTotals Contacts(params ReadOnlySpan<ContactRecord> contacts) => ShippedKpis.Totals(ContactRecord.Schema, contacts);
}
