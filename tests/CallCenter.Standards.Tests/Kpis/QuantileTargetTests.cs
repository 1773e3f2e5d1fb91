using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis;

/// <summary>The value of a quantile is known to a bucket; whether it meets its target is known exactly.</summary>
public sealed class QuantileTargetTests
{
    private static readonly int[] Percents = [50, 90, 95, 99];

    /// <summary>Values of some milliseconds around bounds, so that values at the bound, beside it and in one bucket with it are common.</summary>
    private static Arbitrary<int[]> Waits { get; } = Arb.From(
        Gen.Choose(89_000, 91_000).Select(value => value).NonEmptyListOf().Select(list => list.ToArray()),
        waits => waits.Length > 1 ? [waits[1..], waits[..^1]] : []);

    [Fact]
    public void A_thousand_waits_of_one_minute_have_a_ninetieth_percentile_of_one_minute()
    {
        KpiResult result = Evaluate(Sample.Target(atMost: 60, atRiskWithin: 30), [.. Enumerable.Repeat(60_000, 1_000)]);

        Assert.Equal((60.0, null, KpiStatus.Met), (result.Value, result.Margin, result.Status));
    }

    [Fact]
    public void A_wait_a_tenth_of_a_second_too_long_is_not_met_though_its_bucket_begins_before_the_bound()
    {
        KpiResult result = Evaluate(Sample.Target(atMost: 90), [1_000, .. Enumerable.Repeat(90_100, 98), 300_000]);

        Assert.Equal(KpiStatus.Missed, result.Status);
        Assert.InRange(90.1, result.Value!.Value - result.Margin!.Value, result.Value.Value + result.Margin.Value);
        Assert.Contains(" ± ", result.Working(), StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_extremes_are_lost_the_bound_is_still_counted_exactly()
    {
        MeasureTotals day = Totals(Sample.Target(atMost: 90), [90_000, 90_000]);
        MeasureTotals both = day.Merge(Totals(Sample.Target(atMost: 90), [500_000]));
        KpiResult result = Compile(Sample.Target(atMost: 90)).Evaluate("p90", both.Subtract(Totals(Sample.Target(atMost: 90), [500_000])));

        Assert.Equal(KpiStatus.Met, result.Status);
        Assert.True(result.Margin > 0);
    }

    [Property(MaxTest = 300)]
    public Property The_status_is_that_of_the_value_of_the_rank() => Prop.ForAll(Waits, Arb.From(Gen.Choose(89_500, 90_500)), Arb.From(Gen.Choose(0, 300)), (waits, bound, risk) =>
    {
        int[] sorted = [.. waits.Order()];
        (decimal at, decimal within) = (bound / 1_000m, risk / 1_000m);
        foreach (KpiTarget target in (KpiTarget[])[
            Sample.Target(atMost: at, atRiskWithin: within), Sample.Target(atLeast: at, atRiskWithin: within), new() { Below = at, AtRiskWithin = within, Provenance = Sample.Provenance },
            new() { Above = at, AtRiskWithin = within, Provenance = Sample.Provenance }, Sample.Target(at, at + 0.2m, within)])
        {
            KpiReport report = Compile(target).Report(Totals(target, waits));
            foreach (int percent in Percents)
            {
                int rank = Math.Max(1, ((percent * sorted.Length) + 99) / 100);
                var exact = Rational.Of(sorted[rank - 1], 1_000);
                KpiResult result = report[$"p{percent}"];

                Assert.Equal(TargetComparison.StatusOf(exact, target), result.Status);
                Assert.True(Math.Abs(result.Value!.Value - exact.ToDouble()) <= (result.Margin ?? 0) + 1e-9, $"{result} ± {result.Margin} is not {exact.ToDouble()}");
            }
        }
    });

    [Property(MaxTest = 200)]
    public Property What_is_worked_out_of_quantiles_is_met_only_where_it_surely_is() => Prop.ForAll(Waits, Arb.From(Gen.Choose(85, 115)), (waits, bound) =>
    {
        int[] sorted = [.. waits.Order()];
        double median = sorted[((sorted.Length + 1) / 2) - 1];
        double exact = sorted[Math.Max(1, ((95 * sorted.Length) + 99) / 100) - 1] / median;
        KpiTarget target = Sample.Target(atMost: bound / 100m);
        KpiResult result = Compile(target).Evaluate("spread", Totals(target, waits));

        Assert.True(Math.Abs(result.Value!.Value - exact) <= (result.Margin ?? 0) + 1e-9);
        Assert.True(result.Status == KpiStatus.Missed || exact <= (bound / 100.0) + 1e-9);
    });

    [Fact]
    public void Totals_of_another_standard_that_did_not_count_the_bound_are_judged_by_the_worse_end()
    {
        MeasureTotals totals = Totals(Sample.Target(atMost: 10), [89_000, 90_050, 91_000, 91_000]);

        Assert.Equal(KpiStatus.Missed, Compile(Sample.Target(atMost: 90.051m)).Evaluate("p50", totals).Status);
        Assert.Equal(KpiStatus.Met, Compile(Sample.Target(atMost: 91)).Evaluate("p50", totals).Status);
    }

    [Fact]
    public void A_distribution_of_some_of_the_records_is_no_quantile_of_all()
    {
        KpiCatalogue sums = Sample.Catalogue([Sample.Measure("waits", "wait")], Sample.Kpi("sum", "waits", KpiUnit.Time));
        MeasureTotals both = Totals(null, [1_000]).Merge(Added(Sample.Compile(sums), [500_000]));

        Assert.Equal((null, KpiGap.RecordedInPart), (Compile(null).Evaluate("p50", both).Value, Compile(null).Evaluate("p50", both).Gap));
    }

    private static KpiEvaluator Compile(KpiTarget? target)
    {
        KpiDirection direction = target switch { { AtLeast: not null, AtMost: not null } => KpiDirection.Band, { AtLeast: not null } or { Above: not null } => KpiDirection.Higher, _ => KpiDirection.Lower };
        return Sample.Compile(Sample.Catalogue(
            [Sample.Measure("waits", "wait")],
            [.. Percents.Select(percent => Sample.Kpi($"p{percent}", $"p{percent}(waits)", KpiUnit.Time, direction, target)), Sample.Kpi("spread", "p95(waits) / p50(waits)", direction: direction, target: target)]));
    }

    private static KpiResult Evaluate(KpiTarget target, int[] milliseconds) => Compile(target).Evaluate("p90", Totals(target, milliseconds));

    private static MeasureTotals Totals(KpiTarget? target, int[] milliseconds) => Added(Compile(target), milliseconds);

    private static MeasureTotals Added(KpiEvaluator evaluator, int[] milliseconds)
    {
        MeasureAccumulator<ContactRecord> accumulator = evaluator.Accumulate(ContactRecord.Schema);
        accumulator.AddRange([.. milliseconds.Select(wait => new ContactRecord { Wait = Duration.FromMilliseconds(wait) })]);
        return accumulator.ToTotals();
    }
}
