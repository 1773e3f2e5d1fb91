using System.Globalization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Measures;

public sealed class MeasureAccumulatorTests
{
    private static readonly RecordSchema<Numbers> Schema = RecordSchema.Create<Numbers>("numbers")
        .WithNumber("value", Dimension.Ratio, static (in Numbers r) => r.Value)
        .WithNumber("maybe", Dimension.Ratio, static (in Numbers r) => r.Maybe)
        .WithNumber("price", Dimension.Money, 2, static (in Numbers r) => r.Price)
        .WithText("text", static (in Numbers r) => r.Text)
        .WithInstant("when", static (in Numbers r) => r.When);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    public void Records_at_the_ends_of_blocks_all_count(int count)
    {
        Numbers[] records = [.. Enumerable.Range(1, count).Select(i => new Numbers { Value = i, Maybe = i % 2 == 0 ? i : null })];
        KpiEvaluator evaluator = Compile(("value", [], "value"), ("maybe", [], "maybe"));
        MeasureAccumulator<Numbers> ranged = evaluator.Accumulate(Schema);
        MeasureAccumulator<Numbers> single = evaluator.Accumulate(Schema);
        ranged.AddRange(records);
        foreach (Numbers record in records)
        {
            single.Add(in record);
        }

        foreach (MeasureTotals totals in new[] { ranged.ToTotals(), single.ToTotals() })
        {
            Assert.Equal(count == 0 ? 0 : 1, totals.Groups.Count());
            Assert.Equal((count + 1) * count / 2, totals.Total("value"));
            Assert.Equal(Enumerable.Range(1, count).Where(i => i % 2 == 0).Sum(), totals.Total("maybe"));
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 4)]
    [InlineData(5, 3)]
    [InlineData(9, 7)]
    [InlineData(0, 1)]
    [InlineData(0, 5)]
    public void Any_number_of_counts_and_sums_fills_the_lanes(int counts, int sums)
    {
        (string, FieldCondition[], string?)[] measures =
        [
            .. Enumerable.Range(0, counts).Select(i => ($"c{i}", new FieldCondition[] { new("value", $">= {i}") }, (string?)null)),
            .. Enumerable.Range(0, sums).Select(i => ($"s{i}", new FieldCondition[] { new("value", $">= {i}") }, (string?)(i % 2 == 0 ? "value" : "maybe"))),
        ];
        MeasureAccumulator<Numbers> accumulator = Compile(measures).Accumulate(Schema);
        Numbers[] records = [.. Enumerable.Range(0, 150).Select(i => new Numbers { Value = i % 11, Maybe = i % 3 == 0 ? null : i })];
        accumulator.AddRange(records);
        MeasureTotals totals = accumulator.ToTotals();

        Assert.All(Enumerable.Range(0, counts), i => Assert.Equal(records.Count(record => record.Value >= i), totals.Total($"c{i}")));
        Assert.All(Enumerable.Range(0, sums), i => Assert.Equal(records.Where(record => record.Value >= i).Sum(record => i % 2 == 0 ? record.Value : record.Maybe ?? 0), totals.Total($"s{i}")));
    }

    [Theory]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(130)]
    [InlineData(300)]
    public void More_tests_than_a_word_has_bits_go_to_more_sections(int tests)
    {
        (string, FieldCondition[], string?)[] measures =
            [.. Enumerable.Range(0, tests).Select(i => ($"m{i}", new FieldCondition[] { new("value", i.ToString(CultureInfo.InvariantCulture)) }, (string?)(i % 3 == 0 ? "maybe" : null)))];
        MeasureAccumulator<Numbers> accumulator = Compile(measures).Accumulate(Schema, Grouping.By("text"));
        Numbers[] records = [.. Enumerable.Range(0, 3 * tests).Select(i => new Numbers { Value = i % (tests + 5), Maybe = i % 4 == 0 ? null : i, Text = i % 2 == 0 ? "even" : "odd" })];
        accumulator.AddRange(records);
        MeasureTotals totals = accumulator.ToTotals();

        foreach (GroupKey group in totals.Groups)
        {
            for (int i = 0; i < tests; i++)
            {
                Numbers[] matching = [.. records.Where(record => record.Text == group.Values[0] && record.Value == i)];
                Assert.Equal(i % 3 == 0 ? matching.Sum(record => record.Maybe ?? 0) : matching.Length, totals.Total($"m{i}", group));
            }
        }
    }

    [Fact]
    public void A_measure_may_test_62_fields_and_a_threshold()
    {
        MeasureAccumulator<int> accumulator = CompileWide(62).Accumulate(Wide);
        accumulator.AddRange([.. Enumerable.Range(0, 75)]); // record n lacks flag n alone
        MeasureTotals totals = accumulator.ToTotals();

        Assert.Equal(13, totals.Total("all"));
        Assert.Equal(Enumerable.Range(62, 13).Sum(), totals.Total("sum"));
        Assert.Equal(9, totals.Total("within(sum, 70)"));
    }

    [Fact]
    public void A_measure_that_tests_more_fields_is_refused_instead_of_miscounted()
    {
        FindingsException refused = Assert.Throws<FindingsException>(() => CompileWide(63));

        Assert.Equal([("CCS2001", "/measures/0/where"), ("CCS2001", "/measures/1/where")], refused.Findings.Select(finding => (finding.Code, finding.Pointer)));
    }

    [Fact]
    public void Sums_reach_both_ends_of_64_bits()
    {
        KpiEvaluator evaluator = Compile(("value", [], "value"));
        MeasureAccumulator<Numbers> accumulator = evaluator.Accumulate(Schema);
        accumulator.AddRange([new() { Value = long.MaxValue - 1 }, new() { Value = 1 }]);
        Assert.Equal(long.MaxValue, accumulator.ToTotals().Total("value"));

        accumulator.AddRange([new() { Value = long.MinValue + 1 }, new() { Value = long.MinValue + 1 }, new() { Value = -1 }]);
        Assert.Equal(long.MinValue, accumulator.ToTotals().Total("value"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_sum_beyond_64_bits_overflows_in_a_range_one_by_one_and_in_a_merge(int sign)
    {
        KpiEvaluator evaluator = Compile(("value", [], "value"), ("count", [], null));
        Numbers[] records = [new() { Value = sign * (long.MaxValue - 1) }, new() { Value = sign * 3 }];

        Assert.Throws<OverflowException>(() => evaluator.Accumulate(Schema).AddRange(records));
        MeasureAccumulator<Numbers> single = evaluator.Accumulate(Schema);
        single.Add(in records[0]);
        single.Add(in records[1]);
        Assert.Throws<OverflowException>(single.ToTotals);

        MeasureTotals[] parts = [.. records.Select(record => TotalsOf(evaluator, [record]))];
        Assert.Throws<OverflowException>(() => parts[0].Merge(parts[1]));
    }

    /// <summary>Whoever adds up a year learns which figure of which team is beyond all counting, in every way of adding up.</summary>
    [Theory]
    [InlineData(1, "north")]
    [InlineData(-1, "south")]
    public void An_overflow_names_the_measure_and_the_group(int sign, string team)
    {
        KpiEvaluator evaluator = Compile([("count", [], null), .. Enumerable.Range(0, 6).Select(i => ($"value-{i}", new FieldCondition[] { new("value", $"not({i})") }, (string?)"value")), ("beyond", [new("text", team)], "maybe")]);
        Grouping byText = Grouping.By("text");
        long half = sign * (long.MaxValue - 1);
        Numbers[] log = [.. Enumerable.Range(0, 40).Select(i => new Numbers { Value = i, Maybe = i is 7 or 23 ? half : i, Text = i is 7 or 23 ? team : "east" })];

        string added = Message(() => evaluator.Accumulate(Schema, byText).AddRange(log));
        MeasureAccumulator<Numbers> single = evaluator.Accumulate(Schema, byText);
        Array.ForEach(log, record => single.Add(in record));
        MeasureTotals one = TotalsOf(evaluator, log[..20], byText);
        MeasureTotals another = TotalsOf(evaluator, log[20..], byText);
        MeasureTotals window = TotalsOf(evaluator, [.. log[..20].Select(record => record with { Maybe = -record.Maybe })], byText);
        MeasureTotals split = TotalsOf(evaluator, log[..20], byText, Grouping.By("value")).Merge(TotalsOf(evaluator, log[20..], byText, Grouping.By("value")));

        Assert.Contains("total of 'beyond' (", added, StringComparison.Ordinal);
        Assert.Contains($" in group '{team}' ", added, StringComparison.Ordinal);
        Assert.Equal(added, Message(() => single.ToTotals()));
        Assert.Equal(added, Message(() => one.Merge(another)));
        Assert.Equal(added, Message(() => split.RollUp("text")));
        Assert.Equal(added, Message(() => TotalsWindow.Empty(evaluator.NoTotals("text")).Add(one).Add(another)));
        Assert.Equal(added, Message(() => one.Subtract(window)));
        Assert.DoesNotContain("in group", Message(() => one.RollUp().Merge(another.RollUp())), StringComparison.Ordinal);

        static string Message(Action adds) => Assert.Throws<OverflowException>(adds).Message;
    }

    /// <summary>Of several totals that are beyond in one block, the one is named that was first, in the order of records.</summary>
    [Fact]
    public void The_first_total_that_overflows_is_named()
    {
        KpiEvaluator evaluator = Compile(("small", [new("text", "a")], "value"), ("large", [new("text", "b")], "value"));
        Numbers[] records = [.. new[] { "b", "a", "b", "a" }.Select(text => new Numbers { Value = long.MaxValue - 1, Text = text })];

        Assert.Contains("'large'", Assert.Throws<OverflowException>(() => evaluator.Accumulate(Schema).AddRange(records)).Message, StringComparison.Ordinal);
        Assert.Contains("'small'", Assert.Throws<OverflowException>(() => evaluator.Accumulate(Schema).AddRange(records[1..])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_does_not_count_cannot_overflow()
    {
        KpiEvaluator evaluator = Compile(("value", [new("value", "< 10")], "value"));

        Assert.Equal(5, TotalsOf(evaluator, [new() { Value = long.MaxValue - 1 }, new() { Value = long.MaxValue - 1 }, new() { Value = 5 }]).Total("value"));
    }

    [Fact]
    public void An_accumulator_that_failed_refuses_to_go_on()
    {
        KpiEvaluator evaluator = Compile(("value", [], "value"), ("price", [], "price"));
        MeasureAccumulator<Numbers> overflown = evaluator.Accumulate(Schema);
        Assert.Throws<OverflowException>(() => overflown.AddRange([new() { Value = long.MaxValue - 1 }, new() { Value = 3 }]));
        Assert.Throws<InvalidOperationException>(overflown.ToTotals);

        MeasureAccumulator<Numbers> unread = evaluator.Accumulate(Schema);
        Numbers tooFine = new() { Price = 0.125m };
        for (int i = 1; i < 128; i++)
        {
            unread.Add(in tooFine);
        }

        Assert.Throws<ArgumentException>(() => unread.Add(in tooFine)); // the block is full
        Assert.Throws<InvalidOperationException>(() => unread.Add(in tooFine));
        Assert.Throws<InvalidOperationException>(() => unread.AddRange([tooFine]));
        Assert.Throws<InvalidOperationException>(unread.ToTotals);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_record()
    {
        ContactRecord[] log =
        [
            .. Enumerable.Range(0, 10_000).Select(i => new ContactRecord
            {
                Channel = i % 3 == 0 ? "phone" : null,
                Team = i % 5 == 0 ? "north" : "a team with a long and winding name",
                Arrival = Instant.FromUtc(2026, 3, 1, 0, 0) + Duration.FromMinutes(7 * i),
                Wait = Duration.FromSeconds(i % 60),
                Talk = Duration.FromSeconds(100),
                Hold = i % 2 == 0 ? Duration.FromSeconds(3) : null,
                Queued = i % 2 == 0,
            }),
        ];
        KpiCatalogue catalogue = Sample.Catalogue(
            [
                Sample.Measure("calls", where: [new("channel", "phone"), new("outcome", "answered")]),
                Sample.Measure("waits", "wait", [new("queued", "true")]),
                Sample.Measure("holds", "hold"),
            ],
            Sample.Kpi("a", "within(waits, PT20S) / calls"),
            Sample.Kpi("b", "p90(waits)", KpiUnit.Time),
            Sample.Kpi("c", "holds / count(holds)", KpiUnit.Time));
        MeasureAccumulator<ContactRecord> accumulator = Sample.Compile(catalogue)
            .Accumulate(ContactRecord.Schema, Grouping.By("team"), Grouping.By("queued"), Grouping.By("arrival", TimeUnit.Hour, DateTimeZoneProviders.Tzdb["Europe/Berlin"]));
        Add(accumulator, log);

        int times = 1;
        Assert.Equal(0, Allocation.Of(() =>
        {
            Add(accumulator, log);
            times++;
        }));
        Assert.Equal(2 * times * log.Count(record => record.Channel == "phone"), accumulator.ToTotals().RollUp().Total("calls"));

        static void Add(MeasureAccumulator<ContactRecord> accumulator, ContactRecord[] log)
        {
            accumulator.AddRange(log);
            foreach (ref readonly ContactRecord record in log.AsSpan())
            {
                accumulator.Add(in record);
            }
        }
    }

    [Fact]
    public void Numbers_are_grouped_by_value_and_read_without_trailing_zeros()
    {
        KpiEvaluator evaluator = Compile(("price", [], "price"));
        Numbers[] records = [new() { Price = 1.50m }, new() { Price = 12m }, new() { Price = -0.05m }, new() { Price = 1.5m }, new() { Price = null }, new() { Price = 0 }];

        MeasureTotals totals = TotalsOf(evaluator, records, Grouping.By("price"));

        Assert.Equal([null, "-0.05", "0", "1.5", "12"], totals.Groups.Select(group => group.Values[0]));
        Assert.Equal(3m, totals.Total("price", new(["1.5"])));
        Assert.Equal(0m, totals.Total("price", new([null])));
    }

    [Fact]
    public void A_missing_text_is_a_group_of_its_own_apart_from_an_empty_one()
    {
        KpiEvaluator evaluator = Compile(("value", [], "value"));
        MeasureTotals totals = TotalsOf(evaluator, [new() { Value = 1 }, new() { Value = 2, Text = "" }, new() { Value = 4, Text = "–" }], Grouping.By("text"));

        Assert.Equal([null, "", "–"], totals.Groups.Select(group => group.Values[0]));
        Assert.Equal(1, totals.Total("value", new([null])));
    }

    [Fact]
    public void A_missing_instant_is_a_group_of_its_own()
    {
        KpiEvaluator evaluator = Compile(("value", [], "value"));
        MeasureTotals totals = TotalsOf(
            evaluator, [new() { Value = 1 }, new() { Value = 2, When = NodaConstants.UnixEpoch }], Grouping.By("when", TimeUnit.Day, DateTimeZone.Utc), Grouping.By("text"));

        Assert.Equal(["– / –", "1970-01-01 / –"], totals.Groups.Select(group => group.ToString()));
    }

    [Fact]
    public void Many_groups_grow_the_totals()
    {
        KpiEvaluator evaluator = Compile(("value", [], "value"), ("count", [], null));
        Numbers[] records = [.. Enumerable.Range(0, 6_000).Select(i => new Numbers { Value = i, Text = $"t{i % 3_000}" })];
        MeasureTotals totals = TotalsOf(evaluator, records, Grouping.By("text"));

        Assert.Equal(3_000, totals.Groups.Count());
        Assert.All(Enumerable.Range(0, 3_000), i => Assert.Equal((2 * i) + 3_000, totals.Total("value", new([$"t{i}"]))));
    }

    [Fact]
    public void A_host_extends_a_shipped_record_with_fields_of_its_own()
    {
        RecordSchema<BankContact> schema = ContactRecord.Schema
            .Within(static (in BankContact whole) => ref whole.Contact)
            .WithText("branch", static (in BankContact whole) => whole.Branch)
            .WithNumber("fee", Dimension.Money, 2, static (in BankContact whole) => whole.Fee);
        KpiCatalogue catalogue = Sample.Catalogue(
            [Sample.Measure("fees", "fee", [new("branch", "not(main)"), new("outcome", "answered")]), Sample.Measure("talks", "talk")],
            Sample.Kpi("a", "fees", KpiUnit.Money),
            Sample.Kpi("b", "talks", KpiUnit.Time));
        var evaluator = KpiEvaluator.Compile(catalogue, [schema.Definition]);
        MeasureAccumulator<BankContact> accumulator = evaluator.Accumulate(schema, Grouping.By("branch"), Grouping.By("team"));
        accumulator.AddRange(
        [
            new() { Contact = new() { Team = "north", Talk = Duration.FromSeconds(2) }, Branch = "main", Fee = 1.25m },
            new() { Contact = new() { Team = "north", Talk = Duration.FromSeconds(3) }, Branch = "harbour", Fee = 2.50m },
            new() { Contact = new() { Outcome = ContactOutcome.Blocked }, Branch = "harbour", Fee = 9m },
            new() { Contact = new() { Talk = Duration.FromSeconds(5) }, Fee = null },
        ]);
        MeasureTotals totals = accumulator.ToTotals();

        Assert.Equal(["– / –", "harbour / –", "harbour / north", "main / north"], totals.Groups.Select(group => group.ToString()));
        Assert.Equal(2.5m, totals.RollUp().Total("fees"));
        Assert.Equal(10m, totals.RollUp().Total("talks"));
        Assert.Equal(3m, totals.Total("talks", new(["harbour", "north"])));
    }

    [Fact]
    public void A_schema_without_a_measured_field_is_refused()
    {
        RecordSchema<Numbers> poorer = RecordSchema.Create<Numbers>("numbers").WithText("text", static (in Numbers r) => r.Text);
        RecordSchema<Numbers> coarser = poorer.WithNumber("price", Dimension.Money, 1, static (in Numbers r) => r.Price);

        Assert.Contains("'price'", Assert.Throws<ArgumentException>(() => Compile(("price", [], "price")).Accumulate(poorer)).Message, StringComparison.Ordinal);
        Assert.Contains("'price'", Assert.Throws<ArgumentException>(() => Compile(("price", [], "price")).Accumulate(coarser)).Message, StringComparison.Ordinal);
        Assert.Contains("'value'", Assert.Throws<ArgumentException>(() => Compile(("m", [new("value", "1")], null)).Accumulate(poorer)).Message, StringComparison.Ordinal);
        Assert.NotNull(Compile(("m", [new("value", "-")], null)).Accumulate(poorer));
    }

    [Theory]
    [InlineData("nothing", null, "to group by 'nothing'")]
    [InlineData("wait", null, "cannot be grouped by its value")]
    [InlineData("arrival", null, "cannot be grouped by its value")]
    [InlineData("wait", TimeUnit.HalfHour, "is not an instant, so it cannot be grouped by half-hour")]
    [InlineData("team", TimeUnit.Day, "is not an instant, so it cannot be grouped by day")]
    public void A_field_that_cannot_be_grouped_by_is_refused(string field, TimeUnit? unit, string message)
    {
        KpiEvaluator evaluator = Sample.Compile(Sample.Catalogue([Sample.Measure("m")], Sample.Kpi("kpi", "m", KpiUnit.Count)));
        Grouping grouping = unit is { } calendar ? Grouping.By(field, calendar, DateTimeZone.Utc) : Grouping.By(field);

        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(() => evaluator.Accumulate(ContactRecord.Schema, grouping)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_dimensions_of_a_name_are_refused()
    {
        KpiEvaluator evaluator = Sample.Compile(Sample.Catalogue([Sample.Measure("m")], Sample.Kpi("kpi", "m", KpiUnit.Count)));

        Assert.Throws<ArgumentException>(() => evaluator.Accumulate(ContactRecord.Schema, Grouping.By("team"), Grouping.By("channel", "team")));
        Assert.NotNull(evaluator.Accumulate(ContactRecord.Schema, Grouping.By("team"), Grouping.By("team", "again")));
    }

    private static RecordSchema<int> Wide { get; } = Enumerable.Range(0, 70).Aggregate(
        RecordSchema.Create<int>("wide").WithNumber("n", Dimension.Ratio, static (in int record) => (long?)record),
        (schema, bit) => schema.WithFlag($"f{bit}", (in int record) => record != bit));

    private static KpiEvaluator CompileWide(int tests)
    {
        FieldCondition[] where = [.. Enumerable.Range(0, tests).Select(bit => new FieldCondition($"f{bit}", "true"))];
        KpiCatalogue catalogue = Sample.Catalogue(
            [Sample.Measure("all", where: [.. where], record: "wide"), Sample.Measure("sum", "n", [.. where], "wide")],
            Sample.Kpi("a", "all", KpiUnit.Count),
            Sample.Kpi("b", "sum"),
            Sample.Kpi("c", "within(sum, 70)", KpiUnit.Count));
        return KpiEvaluator.Compile(catalogue, [Wide.Definition]);
    }

    private static KpiEvaluator Compile(params (string Code, FieldCondition[] Where, string? Field)[] measures)
    {
        KpiUnit UnitOf(string? field) => field switch { null => KpiUnit.Count, "price" => KpiUnit.Money, _ => KpiUnit.Ratio };
        return KpiEvaluator.Compile(
            Sample.Catalogue(
                [.. measures.Select(measure => Sample.Measure(measure.Code, measure.Field, [.. measure.Where], "numbers"))],
                [.. measures.Select((measure, i) => Sample.Kpi($"kpi{i}", measure.Code, UnitOf(measure.Field)))]),
            [Schema.Definition]);
    }

    private static MeasureTotals TotalsOf(KpiEvaluator evaluator, Numbers[] records, params Grouping[] groupings)
    {
        MeasureAccumulator<Numbers> accumulator = evaluator.Accumulate(Schema, groupings);
        accumulator.AddRange(records);
        return accumulator.ToTotals();
    }

    private readonly record struct Numbers
    {
        public long Value { get; init; }

        public long? Maybe { get; init; }

        public decimal? Price { get; init; }

        public string? Text { get; init; }

        public Instant? When { get; init; }
    }

    private struct BankContact
    {
        public ContactRecord Contact;

        public string? Branch;

        public decimal? Fee;
    }
}
