using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Kpis.Totals;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Columns;

/// <summary>Contacts in columns give the totals of the same contacts as records, to the byte, in batches of any size and whatever way hosts lay columns out.</summary>
[Properties(Arbitrary = [typeof(ContactLogs), typeof(WrittenCatalogues), typeof(WrittenGroupingSets)])]
public sealed class ContactColumnsProperties
{
    private static readonly KpiEvaluator Shipped = StandardBook.Shipped.Compile().Kpis;

    /// <summary>A host's own fields: worked out of a record, and negative ones, which no column of contacts has.</summary>
    private static readonly RecordSchema<ContactRecord> Own = ContactRecord.Schema
        .WithText("desk", static (in ContactRecord r) => r.Agent is { Length: > 7 } agent ? agent[..7] : null)
        .WithFlag("long", static (in ContactRecord r) => r.Talk > r.Wait)
        .WithNumber("balance", Dimension.Ratio, static (in ContactRecord r) => r.Queued is null ? null : 5 - r.Wait.Days);

    private static readonly KpiEvaluator OverOwn = KpiEvaluator.Compile(
        Sample.Catalogue(
            [
                Sample.Measure("desks", where: [new("desk", "\"agent-1\", \"agent-2\"")]),
                Sample.Measure("balance", "balance", [new("long", "true")]),
                Sample.Measure("waits", "wait", [new("balance", "< 5"), new("channel", "not(phone)")]),
            ],
            Sample.Kpi("a", "desks", KpiUnit.Count),
            Sample.Kpi("b", "balance"),
            Sample.Kpi("c", "p90(waits)", KpiUnit.Time)),
        [Own.Definition]);

    [Property(MaxTest = 300)]
    public void Totals_are_those_of_records(ContactLog log, WrittenCatalogue catalogue, WrittenGroupings groupings, int seed) =>
        AssertSame(Sample.Compile(catalogue.ToCatalogue()), ContactRecord.Schema, new RecordedFacts(), log, groupings.Groupings, seed);

    [Property(MaxTest = 100)]
    public void Totals_of_the_shipped_catalogue_are_those_of_records(ContactLog log, WrittenGroupings groupings, int seed) =>
        AssertSame(Shipped, ContactRecord.Schema, new RecordedFacts(), log, groupings.Groupings, seed);

    [Property(MaxTest = 100)]
    public void What_a_source_does_not_record_is_missing_in_columns_too(ContactLog log, WrittenGroupings groupings, int seed)
    {
        var random = new Random(seed);
        string[] fields = [.. ContactRecord.Schema.Definition.Fields.Select(field => field.Name)];
        var facts = new RecordedFacts
        {
            Fields = [.. fields.Where(field => field != "wrap-up" && random.Next(4) > 0)],
            Absorbed = random.Next(2) == 0 ? ["wrap-up"] : [],
            Always = random.Next(2) == 0 ? Condition.Compile([new FieldCondition("outcome", "answered, abandoned")], ContactRecord.Schema.Definition) : null,
        };

        AssertSame(Shipped, ContactRecord.Schema, facts, log, groupings.Groupings, seed);
    }

    /// <summary>What no column has is read from records made of the rows, within the same call.</summary>
    [Property(MaxTest = 150)]
    public void Fields_of_a_host_are_those_of_records(ContactLog log, WrittenGroupings groupings, int seed) =>
        AssertSame(OverOwn, Own, new RecordedFacts(), log, [.. groupings.Groupings.Take(2), .. seed % 2 == 0 ? [Grouping.By("desk", "own")] : Array.Empty<Grouping>(), .. seed % 3 == 0 ? [Grouping.By("balance", "paid")] : Array.Empty<Grouping>()], seed);

    /// <summary>More groups, and more combinations of tests, than fit cells.</summary>
    [Property(MaxTest = 6)]
    public void Many_groups_and_combinations_are_those_of_records(ContactLog log, int seed)
    {
        var random = new Random(seed);
        ContactRecord[] many = [.. Enumerable.Range(0, 30_000).Select(i => new ContactRecord
        {
            Agent = $"agent-{random.Next(25_000)}",
            Arrival = Instant.FromUnixTimeSeconds(i),
            Wait = Duration.FromSeconds(random.Next(100)),
            Talk = Duration.FromSeconds(random.Next(100)),
            Queued = random.Next(3) switch { 0 => null, 1 => true, _ => false },
            Outcome = (ContactOutcome)random.Next(3),
        })];

        AssertSame(Shipped, ContactRecord.Schema, new RecordedFacts(), new ContactLog([.. many, .. log.Records]), [Grouping.By("agent")], seed);
    }

    private static void AssertSame(KpiEvaluator kpis, RecordSchema<ContactRecord> schema, RecordedFacts facts, ContactLog log, Grouping[] groupings, int seed)
    {
        var random = new Random(seed);
        ContactRecord[] records = [.. Enumerable.Repeat(log.Records, random.Next(10) == 0 ? 9 : 1).SelectMany(records => records).Select(record => Filled(record, random))];
        MeasureAccumulator<ContactRecord> single = kpis.Accumulate(schema, facts, groupings);
        Array.ForEach(records, record => single.Add(in record));

        MeasureAccumulator<ContactRecord> batches = kpis.Accumulate(schema, facts, groupings);
        for (int from = 0; from < records.Length;)
        {
            int length = Math.Min(records.Length - from, random.Next(5) switch { 0 => random.Next(4), 1 => random.Next(200), _ => random.Next(4_000) });
            if (random.Next(5) == 0)
            {
                batches.AddRange(records.AsSpan(from, length));
            }
            else
            {
                batches.Add(new ColumnArrays(records.AsSpan(from, length), random.Next()).ToColumns());
            }

            if (random.Next(8) == 0)
            {
                batches.ToTotals();
            }

            from += length;
        }

        MeasureTotals expected = single.ToTotals();
        MeasureTotals actual = batches.ToTotals();
        TotalsAssert.Same(expected, actual);
        Assert.Equal(expected.ToBytes(), actual.ToBytes());
    }

    /// <summary>Facts that logs of other tests leave out, and words that the standard does not know.</summary>
    private static ContactRecord Filled(ContactRecord record, Random random) => record with
    {
        Channel = random.Next(20) == 0 ? "CHAT" : record.Channel,
        Topic = random.Next(3) == 0 ? "cards" : null,
        Segment = random.Next(3) switch { 0 => "private", 1 => "vip", _ => null },
        Language = random.Next(3) == 0 ? "en" : null,
        Queue = random.Next(3) == 0 ? "main" : "night",
        Transferred = random.Next(3) switch { 0 => null, 1 => true, _ => false },
        Repeat = random.Next(3) switch { 0 => null, 1 => true, _ => false },
    };
}
