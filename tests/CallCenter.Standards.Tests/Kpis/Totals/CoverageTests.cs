using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Totals;

/// <summary>Not recorded and unknown are told apart, and both survive a merge.</summary>
[Properties(Arbitrary = [typeof(ContactLogs), typeof(WrittenCatalogues), typeof(WrittenGroupingSets)])]
public sealed class CoverageTests
{
    private static readonly KpiEvaluator Evaluator = Sample.Compile(Sample.Catalogue(
        [
            Sample.Measure("answered", where: [new("outcome", "answered")]),
            Sample.Measure("self-served", where: [new("outcome", "self-served")]),
            Sample.Measure("transferred", where: [new("outcome", "answered"), new("transferred", "true")]),
            Sample.Measure("transfer-known", where: [new("outcome", "answered"), new("transferred", "not(null)")]),
            Sample.Measure("not-queued", where: [new("queued", "not(true)")]),
            Sample.Measure("holds", "hold"),
        ],
        Sample.Kpi("transfer-rate", "transferred / transfer-known"),
        Sample.Kpi("transfers-by-answers", "transferred / answered"),
        Sample.Kpi("transfers", "transferred", KpiUnit.Count),
        Sample.Kpi("self-service", "self-served / (self-served + answered)"),
        Sample.Kpi("unqueued", "not-queued", KpiUnit.Count),
        Sample.Kpi("mean-hold", "holds / count(holds)", KpiUnit.Time),
        Sample.Kpi("hold-per-answer", "known(holds) / answered", KpiUnit.Time)));

    private static readonly RecordedFacts WithoutTransfers = new() { Fields = ["outcome", "wait", "talk", "hold", "queued"] };

    private static readonly ContactRecord[] Log =
    [
        new() { Transferred = true, Hold = Duration.FromSeconds(4) },
        new() { Transferred = false },
        new(),
        new() { Outcome = ContactOutcome.Abandoned },
    ];

    /// <summary>The tested fields by name, to see by hand whether a contact lacks one.</summary>
    private static readonly Dictionary<string, Func<ContactRecord, bool>> Lacks = new()
    {
        ["channel"] = r => r.Channel is null,
        ["agent"] = r => r.Agent is null,
        ["queued"] = r => r.Queued is null,
        ["hold"] = r => r.Hold is null,
        ["wrap-up"] = r => r.WrapUp is null,
        ["ivr-time"] = r => r.IvrTime is null,
    };

    [Fact]
    public void A_record_that_lacks_a_deciding_fact_is_recorded_and_not_known()
    {
        KpiReport report = Evaluator.Report(Of(new RecordedFacts(), Log));

        Assert.Equal(new MeasureCoverage(3, 3, 2), report["transfer-rate"].Coverage); // the abandoned one is out of the question: it was surely not answered and transferred
        Assert.Equal(new MeasureCoverage(4, 4, 4), report["unqueued"].Coverage); // "not true" counts what nobody knows to be queued
        Assert.Equal(new MeasureCoverage(4, 4, 1), report["hold-per-answer"].Coverage);
        Assert.Equal(new MeasureCoverage(4, 4, 1), report["mean-hold"].Coverage);
        Assert.Equal(Percentage.FromRatio(2 / 3m), report["transfer-rate"].Coverage.Share);
        Assert.Null(default(MeasureCoverage).Share);
    }

    [Fact]
    public void A_field_that_a_reader_does_not_record_is_no_data()
    {
        KpiReport report = Evaluator.Report(Of(WithoutTransfers, Log));

        Assert.All(["transfer-rate", "transfers-by-answers", "transfers"], kpi => Assert.Equal((null, KpiGap.NotRecorded, new MeasureCoverage(3, 0, 0)), (report[kpi].Value, report[kpi].Gap, report[kpi].Coverage)));
        Assert.Equal(0, report["self-service"].Value);
        Assert.Equal((4, 4.0), (report["unqueued"].Value, report["mean-hold"].Value));
        Assert.Equal(3, Of(new RecordedFacts { Fields = ["queued"] }, Log).Merge(Of(WithoutTransfers, Log)).RollUp().Total("answered")); // outcome is not recorded by the first
        Assert.Equal(4, Evaluator.Report(Of(new RecordedFacts { Fields = [] }, Log))["unqueued"].Value);
    }

    [Fact]
    public void Where_sources_record_different_facts_a_share_of_what_is_recorded_stands_and_no_other()
    {
        MeasureTotals both = Of(new RecordedFacts(), Log).Merge(Of(WithoutTransfers, Log));
        KpiReport report = Evaluator.Report(both);

        Assert.Equal((0.5, new MeasureCoverage(6, 3, 2)), (report["transfer-rate"].Value, report["transfer-rate"].Coverage));
        Assert.Equal((null, KpiGap.RecordedInPart), (report["transfers-by-answers"].Value, report["transfers-by-answers"].Gap)); // else 1 of 6 instead of 1 of 3
        Assert.Equal((null, KpiGap.RecordedInPart), (report["transfers"].Value, report["transfers"].Gap));
        Assert.Equal(1, both.Total("transferred"));
        Assert.Equal(["transferred", "transfer-known"], Evaluator.Gaps(both).Select(gap => gap.Measure));
        TotalsAssert.Same(both, Of(WithoutTransfers, Log).Merge(Of(new RecordedFacts(), Log)));
    }

    [Fact]
    public void What_there_is_no_record_of_is_no_gap()
    {
        Assert.Empty(Evaluator.Gaps(Evaluator.NoTotals()));
        Assert.All(Evaluator.Gaps(Of(WithoutTransfers, Log)), gap => Assert.True(gap.Coverage.All > 0, gap.Measure));
    }

    [Fact]
    public void A_source_that_can_have_no_such_record_adds_nothing_to_one_that_has()
    {
        RecordedFacts phone = new() { Always = Condition.Compile([new("outcome", "answered, abandoned")], ContactRecord.Schema.Definition) };
        MeasureTotals alone = Of(phone, Log);
        MeasureTotals both = alone.Merge(Of(new RecordedFacts(), new ContactRecord { Outcome = ContactOutcome.SelfServed }));

        Assert.Equal(KpiGap.NotRecorded, Evaluator.Report(alone)["self-service"].Gap);
        Assert.Equal((0.25, new MeasureCoverage(3, 3, 3)), (Evaluator.Report(both)["self-service"].Value, Evaluator.Report(both)["self-service"].Coverage));
    }

    [Fact]
    public void A_fact_that_is_said_to_be_null_throughout_is_not_recorded()
    {
        RecordedFacts facts = new() { Always = Condition.Compile([new("transferred", "null")], ContactRecord.Schema.Definition) };

        Assert.Equal((null, KpiGap.RecordedInPart), (
            Evaluator.Report(Of(facts, Log[2..]).Merge(Of(new RecordedFacts(), Log)))["transfers"].Value,
            Evaluator.Report(Of(facts, Log[2..]).Merge(Of(new RecordedFacts(), Log)))["transfers"].Gap));
    }

    [Fact]
    public void Only_the_parts_with_records_of_a_group_matter_to_it()
    {
        MeasureTotals both = Of(new RecordedFacts(), [.. Log.Select(record => record with { Team = "north" })], Grouping.By("team"))
            .Merge(Of(WithoutTransfers, [.. Log.Select(record => record with { Team = "south" })], Grouping.By("team")));

        Assert.Equal([1, null], Evaluator.ReportByGroup(both).Select(report => report["transfers"].Value));
        Assert.Equal([KpiGap.None, KpiGap.RecordedInPart], Evaluator.ReportByGroup(both).Select(report => report["transfers"].Gap));
        Assert.Equal(0, Evaluator.Evaluate("transfers", both, GroupKey.Of("west")).Value);
    }

    [Fact]
    public void A_field_to_record_must_exist() =>
        Assert.Equal("transferred", Assert.Throws<UnknownCodeException>(() => Evaluator.Accumulate(ContactRecord.Schema, new RecordedFacts { Fields = ["transfered"] })).Nearest);

    [Property(MaxTest = 150)]
    public void The_known_records_are_those_whose_facts_decide(ContactLog log, WrittenCatalogue catalogue)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        MeasureAccumulator<ContactRecord> accumulator = evaluator.Accumulate(ContactRecord.Schema);
        accumulator.AddRange(log.Records.AsSpan());
        KpiReport report = evaluator.Report(accumulator.ToTotals());
        foreach ((KpiResult result, WrittenMeasure measure) in catalogue.Measures.SelectMany((measure, i) => report.Results.Where(result => result.Kpi.Formula == $"m{i}").Select(result => (result, measure))))
        {
            ContactRecord[] asked = [.. log.Records.Where(record => measure.Where.All(test => Lacks.ContainsKey(test.Field) || test.Holds(record)))];
            int unknown = log.Records.Count(record => IsUnknown(measure, record));
            Assert.Equal(new MeasureCoverage(asked.Length, asked.Length, asked.Length - unknown), result.Coverage);
        }
    }

    [Property(MaxTest = 100)]
    public void Coverage_of_parts_adds_up(ContactLog log, WrittenCatalogue catalogue, byte cut)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        int split = Math.Min(cut, log.Records.Length);
        MeasureCoverage[] parts = [.. new[] { log.Records[..split], log.Records[split..] }.Select(records => CoverageOf(evaluator, [.. records]))];

        Assert.Equal(
            CoverageOf(evaluator, [.. log.Records]),
            new MeasureCoverage(parts.Sum(part => part.All), parts.Sum(part => part.Recorded), parts.Sum(part => part.Known)));

        static MeasureCoverage CoverageOf(KpiEvaluator evaluator, ContactRecord[] records)
        {
            MeasureAccumulator<ContactRecord> accumulator = evaluator.Accumulate(ContactRecord.Schema);
            accumulator.AddRange(records);
            return evaluator.Report(accumulator.ToTotals()).Results[0].Coverage;
        }
    }

    /// <summary>FEEL's three-valued conjunction: one false test decides; else one unknown test, or an unknown summand, leaves it open.</summary>
    private static bool IsUnknown(WrittenMeasure measure, ContactRecord record)
    {
        bool IsOpen(WrittenContactTest test) => !test.Holds(record) && test.Tests != "not(null)" && Lacks.TryGetValue(test.Field, out Func<ContactRecord, bool>? lacks) && lacks(record);

        bool isFalse = measure.Where.Any(test => !test.Holds(record) && !IsOpen(test));
        bool isSummandOpen = measure.Field is not null && measure.ValueOf(record) is null;
        return !isFalse && (measure.Where.Any(IsOpen) || isSummandOpen);
    }

    private static MeasureTotals Of(RecordedFacts facts, ContactRecord record) => Of(facts, [record]);

    private static MeasureTotals Of(RecordedFacts facts, ContactRecord[] records, params Grouping[] groupings)
    {
        MeasureAccumulator<ContactRecord> accumulator = Evaluator.Accumulate(ContactRecord.Schema, facts, groupings);
        accumulator.AddRange(records);
        return accumulator.ToTotals();
    }
}
