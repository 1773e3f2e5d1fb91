using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Totals;

/// <summary>Totals of other loads and other versions of a standard: what is defined alike goes together, what is not is told and never a wrong figure.</summary>
public sealed class MergeByContentTests
{
    private static readonly KpiEvaluator Before = Compile("answered");

    private static readonly ContactRecord[] Log =
    [
        new() { Outcome = ContactOutcome.Answered, Wait = Duration.FromSeconds(5) },
        new() { Outcome = ContactOutcome.Answered, Wait = Duration.FromSeconds(50) },
        new() { Outcome = ContactOutcome.Abandoned, Wait = Duration.FromSeconds(30) },
        new() { Outcome = ContactOutcome.SelfServed },
    ];

    [Fact]
    public void Totals_of_two_loads_of_the_same_book_merge_to_the_bit()
    {
        KpiEvaluator one = StandardBook.Parse(StandardBook.Shipped.ToJson()).Compile().Kpis;
        KpiEvaluator another = StandardBook.Parse(StandardBook.Shipped.ToJson()).Compile().Kpis;

        Assert.Equal(one.Fingerprint, another.Fingerprint);
        TotalsAssert.Same(TotalsOf(one, Log), TotalsOf(one, Log[..1]).Merge(TotalsOf(another, Log[1..])));
        Assert.Equal(another.Report(TotalsOf(one, Log))["connect-rate"].Value, one.Report(TotalsOf(another, Log))["connect-rate"].Value);
    }

    [Fact]
    public void The_way_a_condition_is_written_does_not_matter()
    {
        MeasureTotals both = TotalsOf(Compile("answered, self-served"), Log).Merge(TotalsOf(Compile("not(abandoned, blocked, excluded)"), Log));

        Assert.Equal(2, both.Standards.Length); // the outcomes have one value more that a record may never show
        Assert.Equal(6, TotalsOf(Compile("answered, self-served"), Log).Merge(TotalsOf(Compile("self-served, answered"), Log)).Total("handled"));
    }

    [Fact]
    public void A_measure_that_changed_is_recorded_for_its_part_and_the_others_for_all()
    {
        KpiEvaluator after = Compile("answered, self-served");
        MeasureTotals both = TotalsOf(Before, Log).Merge(TotalsOf(after, Log));

        Assert.Equal(6, both.Total("offered"));
        Assert.Contains("differ in what 'handled' is", Assert.Throws<ArgumentException>(() => both.Total("handled")).Message, StringComparison.Ordinal);
        foreach (KpiEvaluator standard in (KpiEvaluator[])[Before, after])
        {
            KpiReport report = standard.Report(both);
            int handled = standard == Before ? 2 : 3;
            var coverage = new MeasureCoverage(handled + 4, handled, handled); // of the other's records, nobody told which are asked about
            Assert.Equal((6, KpiGap.None, new MeasureCoverage(6, 6, 6)), (report["volume"].Value, report["volume"].Gap, report["volume"].Coverage));
            Assert.Equal((null, KpiGap.RecordedInPart, coverage), (report["handled-share"].Value, report["handled-share"].Gap, report["handled-share"].Coverage));
            Assert.Equal((null, null), (report["handled-share"].Numerator, report["handled-share"].Denominator));
            Assert.Equal((null, KpiGap.RecordedInPart, KpiStatus.NoData), (report["handled-volume"].Value, report["handled-volume"].Gap, report["handled-volume"].Status));
            Assert.Equal(1, report["handled-of-handled"].Value); // a share of what is recorded is a fair figure
            MeasureGap gap = Assert.Single(standard.Gaps(both));
            Assert.Equal(("handled", coverage), (gap.Measure, gap.Coverage));
            Assert.Equal(standard == Before ? "count over contact where outcome is \"answered\"" : "count over contact where outcome is \"answered\", \"self-served\"", gap.Definition);
            Assert.Equal(standard == Before ? "count over contact where outcome is \"answered\", \"self-served\"" : "count over contact where outcome is \"answered\"", Assert.Single(gap.Others));
        }
    }

    [Fact]
    public void A_measure_that_is_new_is_not_recorded_by_older_totals()
    {
        KpiEvaluator after = Compile("answered", Sample.Measure("repeats", where: [new("repeat", "true")]), Sample.Kpi("repeat-volume", "repeats", KpiUnit.Count));

        Assert.Equal((null, KpiGap.NotRecorded), (after.Report(TotalsOf(Before, Log))["repeat-volume"].Value, after.Report(TotalsOf(Before, Log))["repeat-volume"].Gap));
        Assert.Equal(2 / 3.0, after.Report(TotalsOf(Before, Log))["handled-share"].Value);
        Assert.Equal(2 / 3.0, Before.Report(TotalsOf(after, Log).Merge(TotalsOf(Before, Log)))["handled-share"].Value);
        Assert.Equal("repeats", Assert.Single(after.Gaps(TotalsOf(Before, Log))).Measure);
        Assert.Empty(Before.Gaps(TotalsOf(after, Log)));
    }

    [Fact]
    public void A_measure_under_another_name_is_the_same()
    {
        KpiEvaluator renamed = Sample.Compile(Sample.Catalogue([Sample.Measure("taken", where: [new("outcome", "answered")])], Sample.Kpi("taken-volume", "taken", KpiUnit.Count)));
        MeasureTotals both = TotalsOf(Before, Log).Merge(TotalsOf(renamed, Log));

        Assert.Equal(4, renamed.Report(both)["taken-volume"].Value);
        Assert.Equal((4, 4), (both.Total("handled"), both.Total("taken")));
    }

    [Fact]
    public void A_field_of_another_scale_or_dimension_is_another_measure()
    {
        RecordSchema<int> coarse = RecordSchema.Create<int>("sale").WithNumber("price", Dimension.Money, 1, static (in int r) => r);
        RecordSchema<int> fine = RecordSchema.Create<int>("sale").WithNumber("price", Dimension.Money, 2, static (in int r) => r);
        MeasureTotals both = Prices(coarse, 1).Merge(Prices(fine, 2));

        Assert.Throws<ArgumentException>(() => both.Total("prices"));
        Assert.Equal(KpiGap.RecordedInPart, Evaluator(fine).Report(both)["revenue"].Gap);
        Assert.Equal(3, Prices(fine, 1).Merge(Prices(fine, 2)).Total("prices"));

        static KpiEvaluator Evaluator(RecordSchema<int> schema) =>
            KpiEvaluator.Compile(Sample.Catalogue([Sample.Measure("prices", "price", record: "sale")], Sample.Kpi("revenue", "prices", KpiUnit.Money)), [schema.Definition]);

        static MeasureTotals Prices(RecordSchema<int> schema, int price)
        {
            MeasureAccumulator<int> accumulator = Evaluator(schema).Accumulate(schema);
            accumulator.Add(in price);
            return accumulator.ToTotals();
        }
    }

    [Fact]
    public void Rates_over_two_kinds_of_record_need_all_of_both()
    {
        KpiEvaluator standard = Sample.Compile(Sample.Catalogue(
            [Sample.Measure("complaints", record: "complaint"), Sample.Measure("handled", where: [new("outcome", "answered")])],
            Sample.Kpi("complaint-rate", "complaints / handled", KpiUnit.Ratio)));
        MeasureAccumulator<ComplaintRecord> complaints = standard.Accumulate(ComplaintRecord.Schema);
        complaints.Add(new ComplaintRecord { Received = NodaConstants.UnixEpoch });
        MeasureTotals whole = TotalsOf(standard, Log).Merge(complaints.ToTotals());

        Assert.Equal(0.5, standard.Report(whole)["complaint-rate"].Value);
        Assert.Equal(KpiGap.RecordedInPart, standard.Report(whole.Merge(TotalsOf(Compile("self-served"), Log)))["complaint-rate"].Gap);
    }

    [Fact]
    public void What_figures_depend_on_changes_the_fingerprint_and_words_do_not()
    {
        StandardFingerprint same = Compile("answered").Fingerprint;

        Assert.Equal(Before.Fingerprint, same);
        Assert.NotEqual(same, Compile("answered, self-served").Fingerprint);
        Assert.NotEqual(same, Compile("answered", Sample.Measure("repeats"), Sample.Kpi("more", "repeats", KpiUnit.Count)).Fingerprint);
        Assert.Equal(64, same.Content.Length);
        Assert.True(StandardFingerprint.TryParse(same.ToString(), out StandardFingerprint read));
        Assert.Equal(same, read);
        Assert.Equal(NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.TzdbVersion, same.TimeZones);
        Assert.All([null, "", "x", same.Content, same.Content + "/", same + "\n", same.ToString().ToUpperInvariant(), same.ToString()[1..]], text => Assert.False(StandardFingerprint.TryParse(text, out _)));
        Assert.True(StandardFingerprint.TryParse(default(StandardFingerprint).ToString(), out read) && read == default);
        Assert.Equal(("", "", "/"), (default(StandardFingerprint).Content, default(StandardFingerprint).TimeZones, default(StandardFingerprint).ToString()));
    }

    private static KpiEvaluator Compile(string handled, MeasureDefinition? more = null, KpiDefinition? kpi = null) => Sample.Compile(Sample.Catalogue(
        [
            Sample.Measure("offered", where: [new("outcome", "answered, abandoned")]),
            Sample.Measure("handled", where: [new("outcome", handled)]),
            .. more is null ? ImmutableArray<MeasureDefinition>.Empty : [more],
        ],
        [
            Sample.Kpi("volume", "offered", KpiUnit.Count),
            Sample.Kpi("handled-volume", "handled", KpiUnit.Count),
            Sample.Kpi("handled-share", "handled / offered"),
            Sample.Kpi("handled-of-handled", "handled / handled"),
            .. kpi is null ? ImmutableArray<KpiDefinition>.Empty : [kpi],
        ]));

    private static MeasureTotals TotalsOf(KpiEvaluator standard, params ContactRecord[] records)
    {
        MeasureAccumulator<ContactRecord> accumulator = standard.Accumulate(ContactRecord.Schema);
        accumulator.AddRange(records);
        return accumulator.ToTotals();
    }
}
