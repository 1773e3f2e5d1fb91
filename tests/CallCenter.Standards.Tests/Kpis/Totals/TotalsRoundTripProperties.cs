using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Kpis.Totals;

/// <summary>Totals that left their process come back the same to the bit, as bytes and as JSON, and add up to the whole wherever and in whatever culture they were written.</summary>
[Properties(Arbitrary = [typeof(ContactLogs), typeof(WrittenCatalogues), typeof(WrittenGroupingSets)])]
public sealed class TotalsRoundTripProperties
{
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "de-DE", ""];

    [Property(MaxTest = 150)]
    public void Parts_written_in_many_processes_and_merged_are_the_whole(ContactLog log, WrittenCatalogue catalogue, WrittenGroupings groupings, int seed)
    {
        var random = new Random(seed);
        KpiEvaluator reader = Sample.Compile(catalogue.ToCatalogue());
        MeasureTotals whole = Accumulate(reader, [.. log.Records], groupings);
        MeasureTotals merged = log.Records.GroupBy(_ => random.Next(4))
            .Select((part, i) => InAnotherProcess(catalogue, [.. part], groupings, Cultures[i % Cultures.Length], asJson: random.Next(2) == 0))
            .Aggregate(Accumulate(reader, [], groupings), (sum, part) => sum.Merge(part));

        TotalsAssert.Same(whole, merged);
        Assert.Equal(whole.ToBytes(), merged.ToBytes());
        Assert.Equal(reader.Report(whole), reader.Report(merged));
    }

    [Property(MaxTest = 100)]
    public void What_was_merged_or_subtracted_comes_back_too(ContactLog first, ContactLog second, WrittenCatalogue catalogue, WrittenCatalogue other, WrittenGroupings groupings)
    {
        MeasureTotals a = Accumulate(Sample.Compile(catalogue.ToCatalogue()), [.. first.Records], groupings);
        MeasureTotals b = Accumulate(Sample.Compile(other.ToCatalogue()), [.. second.Records], groupings);
        foreach (MeasureTotals totals in (MeasureTotals[])[a.Merge(b), a.Merge(b).Subtract(b), a.Merge(b).RollUp(), a.Subtract(a)])
        {
            TotalsAssert.Same(totals, MeasureTotals.FromBytes(totals.ToBytes()));
            TotalsAssert.Same(totals, StandardJson.Read<MeasureTotals>(StandardJson.Write(totals)));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_bytes_and_the_JSON_are_the_same_in_every_culture(string culture)
    {
        MeasureTotals totals = WrittenTotalsSample.Totals;
        (string Bytes, string Json) expected = (Convert.ToHexString(totals.ToBytes()), StandardJson.Write(totals));
        using var scope = new CultureScope(culture);

        Assert.Equal(expected, (Convert.ToHexString(totals.ToBytes()), StandardJson.Write(totals)));
        TotalsAssert.Same(totals, StandardJson.Read<MeasureTotals>(expected.Json));
    }

    [SkippableFact]
    public void Bytes_that_an_earlier_build_wrote_are_read_and_written_alike()
    {
        string? repository = RepositoryFolder.Find();
        Skip.If(repository is null, "The tests run outside the repository.");
        byte[] bytes = Convert.FromBase64String(File.ReadAllText(Path.Combine(repository!, "tests", "CallCenter.Standards.Tests", "Kpis", "Totals", "totals-1.base64")));

        var totals = MeasureTotals.FromBytes(bytes);

        Assert.Equal(bytes, totals.ToBytes());
        Assert.Equal(["– / 05", "团队 / 04"], totals.Groups.Select(group => group.ToString()));
        Assert.Equal((2, 5, 1), (totals.RollUp().Total("offered"), totals.RollUp().Total("answered-wait"), totals.RollUp().Total("answered")));
        Assert.Equal(5, totals.Distribution("answered-wait", GroupKey.Of("团队", "04"))!.Greatest);
    }

    private static MeasureTotals InAnotherProcess(WrittenCatalogue catalogue, ContactRecord[] records, WrittenGroupings groupings, string culture, bool asJson)
    {
        using var scope = new CultureScope(culture);
        MeasureTotals totals = Accumulate(Sample.Compile(catalogue.ToCatalogue()), records, groupings);
        return asJson ? StandardJson.Read<MeasureTotals>(StandardJson.Write(totals)) : MeasureTotals.FromBytes(totals.ToBytes());
    }

    private static MeasureTotals Accumulate(KpiEvaluator evaluator, ContactRecord[] records, WrittenGroupings groupings)
    {
        MeasureAccumulator<ContactRecord> accumulator = evaluator.Accumulate(ContactRecord.Schema, groupings.Groupings);
        accumulator.AddRange(records);
        return accumulator.ToTotals();
    }
}
