using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis;

/// <summary>A figure that too little is known of is not judged, and what a source does not record is no figure.</summary>
public sealed class CoverageStatusTests
{
    private static readonly KpiEvaluator Evaluator = Sample.Compile(Sample.Catalogue(
        [
            Sample.Measure("answered", where: [new("outcome", "answered")]),
            Sample.Measure("resolved", where: [new("outcome", "answered"), new("resolved-at-first-contact", "true")]),
            Sample.Measure("known", where: [new("outcome", "answered"), new("resolved-at-first-contact", "not(null)")]),
            Sample.Measure("talk", "talk", [new("outcome", "answered")]),
            Sample.Measure("wrap-up", "wrap-up", [new("outcome", "answered")]),
        ],
        Sample.Kpi("resolution", "known(resolved) / answered", KpiUnit.Percent, target: Sample.Target(atLeast: 0.7m)),
        Sample.Kpi("resolution-known", "resolved / known", KpiUnit.Percent, target: Sample.Target(atLeast: 0.7m)),
        Sample.Kpi("resolution-asked", "resolved / known", KpiUnit.Percent, target: Sample.Target(atLeast: 0.7m)) with { LeastCoverage = Percentage.FromPercent(0) },
        Sample.Kpi("resolutions", "known(resolved)", KpiUnit.Count),
        Sample.Kpi("handling", "(talk + wrap-up) / answered", KpiUnit.Time),
        Sample.Kpi("wrap-ups", "wrap-up", KpiUnit.Time),
        Sample.Kpi("mean-wrap-up", "wrap-up / count(wrap-up)", KpiUnit.Time)) with
    {
        LeastCoverage = new LeastCoverage { Share = Percentage.FromPercent(80), Provenance = Sample.Provenance },
    });

    private static readonly ContactRecord Solved = new() { ResolvedAtFirstContact = true, Talk = Duration.FromSeconds(60), WrapUp = Duration.FromSeconds(30) };
    private static readonly ContactRecord Unknown = Solved with { ResolvedAtFirstContact = null };
    private static readonly ContactRecord GivenUp = new() { Outcome = ContactOutcome.Abandoned };

    [Fact]
    public void Four_of_five_known_are_enough_and_three_are_not()
    {
        Assert.Equal((0.8, KpiStatus.Met), Judged("resolution", Solved, Solved, Solved, Solved, Unknown));
        Assert.Equal((0.6, KpiStatus.TooLittleKnown), Judged("resolution", Solved, Solved, Solved, Unknown, Unknown));
        Assert.Equal((1, KpiStatus.TooLittleKnown), Judged("resolution-known", Solved, Solved, Solved, Unknown, Unknown));
        Assert.Equal((1, KpiStatus.Met), Judged("resolution-asked", Solved, Solved, Solved, Unknown, Unknown));
        Assert.Equal((3, KpiStatus.TooLittleKnown), Judged("resolutions", Solved, Solved, Solved, Unknown, Unknown));
    }

    [Fact]
    public void Contacts_that_nobody_answered_do_not_make_resolution_better_known() => // they are not resolved, surely; that is not asked
        Assert.Equal((0.6, KpiStatus.TooLittleKnown), Judged("resolution", [Solved, Solved, Solved, Unknown, Unknown, .. Enumerable.Repeat(GivenUp, 100)]));

    [Fact]
    public void A_fact_that_no_record_has_is_no_data_and_not_zero()
    {
        Assert.Equal((null, KpiStatus.NoData), Judged("resolution", Unknown, Unknown, GivenUp));
        Assert.Equal((null, KpiStatus.NoData), Judged("resolutions", Unknown, GivenUp));
        Assert.Equal((0, KpiStatus.Missed), Judged("resolution", Solved with { ResolvedAtFirstContact = false }));
    }

    [Fact]
    public void What_is_not_recorded_is_missing_whatever_records_hold()
    {
        var recorded = new RecordedFacts { Fields = ["outcome", "talk"] };
        KpiEvaluator evaluator = Sample.Compile(Sample.Catalogue(
            [Sample.Measure("not-told", where: [new("wrap-up", "null"), new("queued", "null"), new("team", "null")]), Sample.Measure("talk", "talk")],
            Sample.Kpi("records", "not-told", KpiUnit.Count),
            Sample.Kpi("talk-time", "talk", KpiUnit.Time)));

        KpiReport report = evaluator.Report(evaluator.Accumulate(ContactRecord.Schema, [Solved with { Team = "cards", Queued = true }, Solved, GivenUp], new AccumulationOptions { Recorded = recorded }).Totals);

        Assert.Equal((3, 120), (report["records"].Value, report["talk-time"].Value));
    }

    [Fact]
    public void A_sum_of_a_field_that_is_not_recorded_is_no_data()
    {
        KpiReport report = Evaluator.Report(Of(new RecordedFacts { Fields = ["outcome", "talk"] }, Solved with { WrapUp = null }));

        Assert.All(["handling", "wrap-ups", "mean-wrap-up"], kpi => Assert.Equal((null, KpiGap.NotRecorded, KpiStatus.NoData), (report[kpi].Value, report[kpi].Gap, report[kpi].Status)));
    }

    [Fact]
    public void A_time_that_another_holds_adds_nothing_and_is_not_known_by_itself()
    {
        KpiReport report = Evaluator.Report(Of(new RecordedFacts { Fields = ["outcome", "talk"], Absorbed = ["wrap-up"] }, Solved with { WrapUp = null }));

        Assert.Equal((60, new MeasureCoverage(1, 1, 1), KpiStatus.NoTarget), (report["handling"].Value, report["handling"].Coverage, report["handling"].Status));
        Assert.Equal((null, KpiGap.NotRecorded), (report["mean-wrap-up"].Value, report["mean-wrap-up"].Gap));
    }

    [Fact]
    public void Where_one_of_two_sources_lacks_a_time_the_sum_with_it_is_no_data()
    {
        KpiReport report = Evaluator.Report(Of(new RecordedFacts(), Solved).Merge(Of(new RecordedFacts { Fields = ["outcome", "talk"] }, Solved with { WrapUp = null })));

        Assert.Equal((null, KpiGap.RecordedInPart), (report["handling"].Value, report["handling"].Gap)); // not 75 s
    }

    [Fact]
    public void A_mean_over_what_is_known_tells_how_much_that_is() =>
        Assert.Equal((30, KpiStatus.TooLittleKnown), Judged("mean-wrap-up", Solved, Solved with { WrapUp = null }));

    private static (double? Value, KpiStatus Status) Judged(string kpi, params ContactRecord[] contacts)
    {
        KpiResult result = Evaluator.Evaluate(kpi, Of(new RecordedFacts(), contacts));
        return (result.Value, result.Status);
    }

    private static MeasureTotals Of(RecordedFacts facts, params ContactRecord[] contacts)
    {
        MeasureAccumulator<ContactRecord> accumulator = Evaluator.Accumulate(ContactRecord.Schema, facts);
        accumulator.AddRange(contacts);
        return accumulator.ToTotals();
    }
}
