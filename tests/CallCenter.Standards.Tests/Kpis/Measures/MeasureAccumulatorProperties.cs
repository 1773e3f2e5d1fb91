using System.Numerics;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Kpis.Totals;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Kpis.Measures;

/// <summary>Accumulation against a slow fold that knows nothing of blocks, lanes, bits or codes; and the laws of merging.</summary>
[Properties(Arbitrary = [typeof(ContactLogs), typeof(WrittenCatalogues), typeof(WrittenGroupingSets)])]
public sealed class MeasureAccumulatorProperties
{
    [Property(MaxTest = 400)]
    public void Totals_are_those_of_a_fold_over_the_log(ContactLog log, WrittenCatalogue catalogue, WrittenGroupings groupings)
    {
        MeasureTotals totals = Accumulate(Sample.Compile(catalogue.ToCatalogue()), log, groupings);
        Dictionary<GroupKey, ContactRecord[]> expected = log.Records.GroupBy(groupings.KeyOf).ToDictionary(group => group.Key, group => group.ToArray());

        Assert.Equal(expected.Keys.Order(), totals.Groups);
        foreach ((GroupKey key, ContactRecord[] records) in expected)
        {
            foreach (ExpectedTotal total in catalogue.Totals)
            {
                BigInteger sum = records.Select(total.ValueOf).Aggregate(BigInteger.Zero, (sum, value) => sum + (value ?? 0));
                Assert.Equal((decimal)sum / (total.IsTime ? 10_000_000m : 1m), totals.Total(total.Key, key));
            }
        }
    }

    [Property(MaxTest = 200)]
    public void Quantiles_are_the_nearest_ranks_within_their_error(ContactLog log, WrittenCatalogue catalogue, WrittenGroupings groupings)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        foreach (KpiReport report in evaluator.ReportByGroup(Accumulate(evaluator, log, groupings)))
        {
            ContactRecord[] records = [.. log.Records.Where(record => groupings.KeyOf(record) == report.Group)];
            foreach ((string kpi, Func<ContactRecord, long?> valueOf, int percent) in catalogue.QuantilesTaken)
            {
                long[] values = [.. records.Select(valueOf).OfType<long>().Order()];
                if (values.Length == 0)
                {
                    Assert.Null(report[kpi].Value);
                    continue;
                }

                double exact = values[(int)Math.Ceiling(values.Length * percent / 100m) - 1] / 1e7;
                Assert.InRange(report[kpi].Value!.Value, exact * (1 - (1 / 256.0)), exact * (1 + (1 / 256.0)));
            }
        }
    }

    [Property(MaxTest = 150)]
    public void The_order_of_records_does_not_matter(ContactLog log, WrittenCatalogue catalogue, WrittenGroupings groupings, int seed)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        ContactRecord[] shuffled = [.. log.Records];
        new Random(seed).Shuffle(shuffled);

        TotalsAssert.Same(Accumulate(evaluator, log, groupings), Accumulate(evaluator, new ContactLog([.. shuffled]), groupings));
    }

    [Property(MaxTest = 150)]
    public void One_by_one_is_the_same_as_in_ranges(ContactLog log, WrittenCatalogue catalogue, WrittenGroupings groupings, byte cut)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        MeasureAccumulator<ContactRecord> mixed = evaluator.Accumulate(ContactRecord.Schema, groupings.Groupings);
        MeasureAccumulator<ContactRecord> single = evaluator.Accumulate(ContactRecord.Schema, groupings.Groupings);
        int split = Math.Min(cut, log.Records.Length);
        foreach (ContactRecord record in log.Records[..split])
        {
            mixed.Add(in record);
        }

        mixed.AddRange(log.Records.AsSpan()[split..]);
        foreach (ContactRecord record in log.Records)
        {
            single.Add(in record);
        }

        MeasureTotals expected = Accumulate(evaluator, log, groupings);
        TotalsAssert.Same(expected, mixed.ToTotals());
        TotalsAssert.Same(expected, single.ToTotals());
    }

    [Property(MaxTest = 150)]
    public void Shards_merge_to_the_whole_in_any_order(ContactLog log, WrittenCatalogue catalogue, WrittenGroupings groupings, int seed)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        var random = new Random(seed);
        MeasureTotals[] shards = [.. log.Records.GroupBy(_ => random.Next(5)).Select(shard => Accumulate(evaluator, new ContactLog([.. shard]), groupings))];
        random.Shuffle(shards);
        MeasureTotals none = Accumulate(evaluator, new ContactLog([]), groupings);

        TotalsAssert.Same(Accumulate(evaluator, log, groupings), shards.Aggregate(none, (sum, shard) => sum.Merge(shard)));
    }

    [Property(MaxTest = 150)]
    public void Merging_is_associative_and_commutative_and_has_an_identity(ContactLog first, ContactLog second, ContactLog third, WrittenCatalogue catalogue, WrittenGroupings groupings)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        MeasureTotals a = Accumulate(evaluator, first, groupings);
        MeasureTotals b = Accumulate(evaluator, second, groupings);
        MeasureTotals c = Accumulate(evaluator, third, groupings);
        MeasureTotals none = evaluator.NoTotals([.. a.Dimensions]);

        TotalsAssert.Same(a.Merge(b), b.Merge(a));
        TotalsAssert.Same(a.Merge(b).Merge(c), a.Merge(b.Merge(c)));
        TotalsAssert.Same(a, a.Merge(none));
        TotalsAssert.Same(a, none.Merge(a));
    }

    [Property(MaxTest = 100)]
    public void Merging_leaves_both_parts_as_they_were(ContactLog first, ContactLog second, WrittenCatalogue catalogue, WrittenGroupings groupings)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        MeasureTotals a = Accumulate(evaluator, first, groupings);
        MeasureTotals b = Accumulate(evaluator, second, groupings);

        _ = a.Merge(b).Merge(b).RollUp();

        TotalsAssert.Same(Accumulate(evaluator, first, groupings), a);
        TotalsAssert.Same(Accumulate(evaluator, second, groupings), b);
    }

    [Property(MaxTest = 150)]
    public void Rolling_up_is_grouping_by_less(ContactLog log, WrittenCatalogue catalogue, WrittenGroupings groupings, int seed)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        Grouping[] kept = [.. groupings.Groupings.Where((_, i) => ((seed >> i) & 1) == 1)];
        new Random(seed).Shuffle(kept);
        string[] names = [.. kept.Select(grouping => grouping.Name)];
        MeasureAccumulator<ContactRecord> direct = evaluator.Accumulate(ContactRecord.Schema, kept);
        direct.AddRange(log.Records.AsSpan());

        MeasureTotals rolled = Accumulate(evaluator, log, groupings).RollUp(names);

        TotalsAssert.Same(direct.ToTotals(), rolled);
        TotalsAssert.Same(rolled, rolled.RollUp(names));
        TotalsAssert.Same(rolled.RollUp(), Accumulate(evaluator, log, groupings).RollUp());
    }

    [Property(MaxTest = 100)]
    public void Rolling_up_and_merging_commute(ContactLog first, ContactLog second, WrittenCatalogue catalogue, WrittenGroupings groupings)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        MeasureTotals a = Accumulate(evaluator, first, groupings);
        MeasureTotals b = Accumulate(evaluator, second, groupings);
        string[] names = [.. a.Dimensions.Take(1)];

        TotalsAssert.Same(a.Merge(b).RollUp(names), a.RollUp(names).Merge(b.RollUp(names)));
    }

    [Property(MaxTest = 50)]
    public void Totals_taken_midway_stand_still_while_the_accumulator_goes_on(ContactLog first, ContactLog second, WrittenCatalogue catalogue, WrittenGroupings groupings)
    {
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        MeasureAccumulator<ContactRecord> accumulator = evaluator.Accumulate(ContactRecord.Schema, groupings.Groupings);
        accumulator.AddRange(first.Records.AsSpan());
        MeasureTotals midway = accumulator.ToTotals();
        accumulator.AddRange(second.Records.AsSpan());

        TotalsAssert.Same(Accumulate(evaluator, new ContactLog([.. first.Records, .. second.Records]), groupings), accumulator.ToTotals());
        TotalsAssert.Same(Accumulate(evaluator, first, groupings), midway);
    }

    private static MeasureTotals Accumulate(KpiEvaluator evaluator, ContactLog log, WrittenGroupings groupings)
    {
        MeasureAccumulator<ContactRecord> accumulator = evaluator.Accumulate(ContactRecord.Schema, groupings.Groupings);
        accumulator.AddRange(log.Records.AsSpan());
        return accumulator.ToTotals();
    }
}
