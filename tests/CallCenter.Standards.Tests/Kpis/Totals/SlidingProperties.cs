using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Totals;

/// <summary>Windows that slide: by taking the oldest away again, or by merging panes.</summary>
[Properties(Arbitrary = [typeof(ContactLogs), typeof(WrittenCatalogues), typeof(WrittenGroupingSets)])]
public sealed class SlidingProperties
{
    private static readonly KpiEvaluator Evaluator = Sample.Compile(Sample.Catalogue(
        [Sample.Measure("contacts"), Sample.Measure("waits", "wait"), Sample.Measure("calls", where: [new("channel", "phone")])],
        Sample.Kpi("a", "contacts", KpiUnit.Count),
        Sample.Kpi("b", "p50(waits)", KpiUnit.Time),
        Sample.Kpi("c", "calls", KpiUnit.Count)));

    [Property(MaxTest = 150)]
    public void What_was_merged_can_be_taken_away_again(ContactLog first, ContactLog second, WrittenCatalogue catalogue, WrittenGroupings groupings)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        MeasureTotals a = Accumulate(evaluator, first, groupings);
        MeasureTotals b = Accumulate(evaluator, second, groupings);

        AssertCounts(a, a.Merge(b).Subtract(b));
        AssertCounts(b, a.Merge(b).Subtract(a));
        AssertCounts(a.Merge(b).RollUp(), a.Merge(b).Merge(a).RollUp().Subtract(a.RollUp()));
        TotalsAssert.Same(a, a.Subtract(Accumulate(evaluator, new ContactLog([]), groupings)));
        Assert.Empty(a.Subtract(a).Groups);
    }

    [Property(MaxTest = 100)]
    public void Taking_away_in_parts_is_taking_away_at_once(ContactLog first, ContactLog second, ContactLog third, WrittenCatalogue catalogue, WrittenGroupings groupings)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        MeasureTotals a = Accumulate(evaluator, first, groupings);
        MeasureTotals b = Accumulate(evaluator, second, groupings);
        MeasureTotals c = Accumulate(evaluator, third, groupings);

        AssertCounts(a.Merge(b).Merge(c).Subtract(b.Merge(c)), a.Merge(b).Merge(c).Subtract(c).Subtract(b));
        AssertCounts(a.Merge(c), a.Merge(b).Subtract(b).Merge(c));
    }

    [Property(MaxTest = 100)]
    public void A_window_of_panes_is_the_merge_of_its_panes(ContactLog log, WrittenCatalogue catalogue, WrittenGroupings groupings, int seed)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        var random = new Random(seed);
        MeasureTotals none = evaluator.NoTotals([.. groupings.Groupings.Select(grouping => grouping.Name)]);
        var panes = new Queue<MeasureTotals>();
        TotalsWindow window = TotalsWindow.Empty(none);
        for (int step = 0; step < 20; step++)
        {
            if (panes.Count > 0 && random.Next(5) < 2)
            {
                panes.Dequeue();
                window = window.DropOldest();
            }
            else
            {
                MeasureTotals pane = Accumulate(evaluator, new ContactLog([.. log.Records.Skip(random.Next(log.Records.Length + 1)).Take(4)]), groupings);
                panes.Enqueue(pane);
                window = window.Add(pane);
            }

            Assert.Equal(panes.Count, window.Count);
            TotalsAssert.Same(panes.Aggregate(none, (sum, pane) => sum.Merge(pane)), window.Totals);
        }
    }

    [Fact]
    public void Extremes_are_not_known_where_values_were_taken_away_and_exact_in_a_window()
    {
        MeasureTotals[] days = [Of(1, 900), Of(5, 40), Of(7, 30)];
        MeasureDistribution sliding = days[0].Merge(days[1]).Merge(days[2]).Subtract(days[0]).Distribution("waits")!;
        MeasureDistribution panes = TotalsWindow.Empty(Evaluator.NoTotals()).Add(days[0]).Add(days[1]).Add(days[2]).DropOldest().Totals.Distribution("waits")!;

        Assert.Equal((4, null, null), (sliding.Count, sliding.Least, sliding.Greatest));
        Assert.Equal((4, 5m, 40m), (panes.Count, panes.Least, panes.Greatest));
        Assert.Equal(panes.Quantile(Percentage.FromPercent(50)), sliding.Quantile(Percentage.FromPercent(50)));
        Assert.Null(days[0].Merge(days[1]).Subtract(days[0]).Merge(days[2]).Distribution("waits")!.Greatest);
        Assert.Equal(7, days[0].Subtract(days[0]).Merge(days[2]).Distribution("waits")!.Least);
    }

    [Fact]
    public void Totals_that_cannot_be_a_part_are_refused()
    {
        MeasureTotals whole = Of(1, 2);

        Assert.Contains("less than nothing of 'contact'", Refusal(Of(1, 2, 3)), StringComparison.Ordinal); // more records
        Assert.Contains("less than nothing", Refusal(Of(500)), StringComparison.Ordinal); // another value
        Assert.Contains("less than nothing", Refusal(Accumulate(Evaluator, new([new() { Wait = Duration.FromSeconds(1), Channel = "phone" }]), new([]))), StringComparison.Ordinal); // another count
        Assert.Contains("have none of 'contact'", Assert.Throws<ArgumentException>(() => Evaluator.NoTotals().Subtract(whole)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => TotalsWindow.Empty(whole).DropOldest());

        string Refusal(MeasureTotals part) => Assert.Throws<ArgumentException>(() => whole.Subtract(part)).Message;
    }

    private static MeasureTotals Of(params int[] waits) =>
        Accumulate(Evaluator, new ContactLog([.. waits.Select(wait => new ContactRecord { Wait = Duration.FromSeconds(wait) })]), new WrittenGroupings([]));

    private static MeasureTotals Accumulate(KpiEvaluator evaluator, ContactLog log, WrittenGroupings groupings)
    {
        MeasureAccumulator<ContactRecord> accumulator = evaluator.Accumulate(ContactRecord.Schema, groupings.Groupings);
        accumulator.AddRange(log.Records.AsSpan());
        return accumulator.ToTotals();
    }

    /// <summary>Alike in all but the extremes of distributions.</summary>
    private static void AssertCounts(MeasureTotals expected, MeasureTotals actual)
    {
        Assert.Equal(expected.Groups, actual.Groups);
        Assert.Equal(expected.Parts.SelectMany(part => part.Rows).SelectMany(row => row.Totals), actual.Parts.SelectMany(part => part.Rows).SelectMany(row => row.Totals));
        Assert.Equal(
            expected.Parts.SelectMany(part => part.Rows).SelectMany(row => row.Distributions).SelectMany(values => values.Buckets),
            actual.Parts.SelectMany(part => part.Rows).SelectMany(row => row.Distributions).SelectMany(values => values.Buckets));
    }
}
