using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Kpis.Totals;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Columns;

public sealed class ContactColumnsTests
{
    private static readonly KpiEvaluator Kpis = Sample.Compile(Sample.Catalogue(
        [Sample.Measure("answered", where: [new("outcome", "answered")]), Sample.Measure("wait", "wait", [new("outcome", "answered")]), Sample.Measure("hold", "hold"), Sample.Measure("chats", where: [new("channel", "chat")])],
        Sample.Kpi("a", "answered", KpiUnit.Count),
        Sample.Kpi("b", "wait", KpiUnit.Time),
        Sample.Kpi("c", "hold", KpiUnit.Time),
        Sample.Kpi("d", "chats", KpiUnit.Count)));

    [Fact]
    public void Columns_are_added_up_by_what_they_hold()
    {
        MeasureAccumulator<ContactRecord> accumulator = Kpis.Accumulate(ContactRecord.Schema, Grouping.By("team"), Grouping.By("arrival", TimeUnit.Hour, DateTimeZone.Utc));

        accumulator.Add(Three());
        MeasureTotals totals = accumulator.ToTotals();

        Assert.Equal(2, totals.Total("answered", new GroupKey(["south", "00"])));
        Assert.Equal(40, totals.Total("wait", new GroupKey(["south", "00"])));
        Assert.Equal(0.012m, totals.Total("hold", new GroupKey(["south", "00"])));
        Assert.Equal(0, totals.Total("chats", new GroupKey(["north", "00"])));
        Assert.Equal(1, totals.Total("chats", new GroupKey(["south", "00"])));
        Assert.Equal(2, totals.Groups.Count());
    }

    [Fact]
    public void A_batch_of_no_contacts_adds_nothing()
    {
        MeasureAccumulator<ContactRecord> accumulator = Kpis.Accumulate(ContactRecord.Schema, Grouping.By("team"));

        accumulator.Add(default(ContactColumns));
        accumulator.Add(new ContactColumns(0));

        Assert.Empty(accumulator.ToTotals().Groups);
    }

    /// <summary>Words of a dictionary that no row has are no groups.</summary>
    [Fact]
    public void A_word_of_no_row_is_no_group()
    {
        MeasureAccumulator<ContactRecord> accumulator = Kpis.Accumulate(ContactRecord.Schema, Grouping.By("channel"));

        accumulator.Add(Three(channel: Texts([2, 2, 2], ["of no row", "nor this", "chat"])));

        Assert.Equal([new GroupKey(["chat"])], accumulator.ToTotals().Groups);
    }

    public static TheoryData<string, string> Bad => new()
    {
        { "a column is short", "Column wait has 2 values; the batch has 3 contacts." },
        { "codes are many", "Column team has 4 values; the batch has 3 contacts." },
        { "a code is beyond", "Row 3, team: the code 2 is none of a dictionary of 2." },
        { "a code is negative", "Row 2, team: the code -1 is none of a dictionary of 2." },
        { "a dictionary is empty", "Row 1, team: the code 0 is none of a dictionary of 0." },
        { "a wait is negative", "Row 2, wait: -1 is beyond the times that a contact can take, 0 to 29,000 years; its unit allows 0 to 922337203685477." },
        { "a wait is endless", "Row 3, wait: 922337203686 is beyond the times that a contact can take, 0 to 29,000 years; its unit allows 0 to 922337203685." },
        { "a wait is missing", "Row 2, wait: every contact has one." },
        { "an arrival is beyond", "Row 1, arrival: 9223372036854775807 is beyond the calendar; its unit allows " },
        { "an outcome is none", "Row 2, outcome: 'abandonned' is none; 'abandoned' is" },
        { "an outcome is null", "Row 2, outcome: every contact has one." },
        { "no outcome", "Column outcome is not given; every contact has one, unless the source is said not to record it." },
        { "no arrival", "Column arrival is not given; every contact has one, unless the source is said not to record it." },
        { "bits are few", "Column queued has fewer bits than the batch has contacts, 3." },
        { "flags are few", "Column queued has 2 values; the batch has 3 contacts." },
        { "validity is short", "Column queued has fewer bits of validity than the batch has contacts, 3." },
        { "validity of times is short", "Column hold has fewer bits of validity than the batch has contacts, 3." },
    };

    /// <summary>What is no column of contacts is refused with its name and row, and the accumulator is as it was.</summary>
    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_columns_are_refused_and_add_nothing(string what, string message)
    {
        MeasureAccumulator<ContactRecord> accumulator = Kpis.Accumulate(ContactRecord.Schema, Grouping.By("team"));
        accumulator.Add(Three());
        byte[] before = accumulator.ToTotals().ToBytes();

        ArgumentException fault = Assert.Throws<ArgumentException>(() => accumulator.Add(BadColumns(what)));

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal("columns", fault.ParamName);
        Assert.Equal(before, accumulator.ToTotals().ToBytes());
        accumulator.Add(Three());
        Assert.Equal(4, accumulator.ToTotals().RollUp().Total("answered"));
    }

    private static ContactColumns BadColumns(string what) => what switch
    {
        "a column is short" => Three(wait: Times([1, 2])),
        "codes are many" => Three(team: Texts([0, 0, 0, 0], ["north", "south"])),
        "a code is beyond" => Three(team: Texts([0, 1, 2], ["north", "south"])),
        "a code is negative" => Three(team: Texts([0, -1, 1], ["north", "south"])),
        "a dictionary is empty" => Three(team: Texts([0, 0, 0], [])),
        "a wait is negative" => Three(wait: Times([1, -1, 1], Duration.FromMilliseconds(1))),
        "a wait is endless" => Three(wait: Times([1, 1, (Ordinal.Greatest / 10_000_000) + 1], Duration.FromSeconds(1))),
        "a wait is missing" => Three(wait: Times([1, 1, 1], validity: [0b101])),
        "an arrival is beyond" => Three(arrival: Times([long.MaxValue, 1, 1])),
        "an outcome is none" => Three(outcome: Texts([0, 1, 0], ["answered", "abandonned"])),
        "an outcome is null" => Three(outcome: Texts([0, 1, 0], ["answered", null])),
        "no outcome" => Three(isWhole: false, arrival: Times([0, 1, 2])),
        "no arrival" => Three(isWhole: false, outcome: Texts([0, 0, 0], ["answered"])),
        "bits are few" => Three(queued: Bits([0b111], offset: 6)),
        "flags are few" => Three(queued: Flags([true, false])),
        "validity is short" => Three(queued: Flags([true, false, true], [0xFF], 6)),
        "validity of times is short" => Three(hold: Times([1, 2, 3], validity: [0xFF], offset: 6)),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    /// <summary>Where a source does not record what every contact has, its column may be left out.</summary>
    [Fact]
    public void What_a_source_does_not_record_needs_no_column()
    {
        MeasureAccumulator<ContactRecord> accumulator = Kpis.Accumulate(ContactRecord.Schema, new RecordedFacts { Fields = ["outcome"] });

        accumulator.Add(new ContactColumns(2) { Outcome = Texts([0, 0], ["answered"]) });

        Assert.Equal(2, accumulator.ToTotals().Total("answered"));
        Assert.Null(accumulator.ToTotals().Total("wait"));
    }

    /// <summary>A schema may read a field of a contact's name otherwise: then what it reads counts, and not the column.</summary>
    [Fact]
    public void A_field_that_a_host_reads_otherwise_is_read_by_the_host()
    {
        RecordSchema<ContactRecord> own = RecordSchema.Create<ContactRecord>("contact")
            .WithText("channel", static (in ContactRecord r) => r.Team == "south" ? "chat" : "phone")
            .WithDuration("wait", static (in ContactRecord r) => r.Wait + r.Wait);
        KpiEvaluator kpis = KpiEvaluator.Compile(
            Sample.Catalogue([Sample.Measure("wait", "wait", [new("channel", "chat")])], Sample.Kpi("b", "wait", KpiUnit.Time)), [own.Definition]);
        MeasureAccumulator<ContactRecord> accumulator = kpis.Accumulate(own);

        accumulator.Add(Three());

        Assert.Equal(80, accumulator.ToTotals().Total("wait"));
    }

    /// <summary>A sum beyond 64 bits is told with its measure and group, in one block, over blocks, and together with records.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_sum_beyond_64_bits_overflows(bool inOneBatch)
    {
        MeasureAccumulator<ContactRecord> accumulator = Kpis.Accumulate(ContactRecord.Schema, Grouping.By("team"));
        long[] endless = [Ordinal.Greatest, 1, 1];
        accumulator.Add(Three(wait: Times(endless)));
        OverflowException beyond = Assert.Throws<OverflowException>(() =>
        {
            if (inOneBatch)
            {
                accumulator.Add(Three(wait: Times([1, 1, Ordinal.Greatest])));
            }
            else
            {
                accumulator.AddRange([new ContactRecord { Wait = Duration.FromTicks(1), Team = "south" }, new ContactRecord { Wait = Duration.FromTicks(Ordinal.Greatest), Team = "south" }]);
            }

            accumulator.ToTotals();
        });

        Assert.Contains("'wait' (", beyond.Message, StringComparison.Ordinal);
        Assert.Contains("in group 'south'", beyond.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => accumulator.Add(Three()));
    }

    /// <summary>Values that count in no measure may be of any size together.</summary>
    [Fact]
    public void Values_that_do_not_count_cannot_overflow()
    {
        MeasureAccumulator<ContactRecord> accumulator = Kpis.Accumulate(ContactRecord.Schema);
        ContactRecord[] records = [.. Enumerable.Repeat(new ContactRecord { Outcome = ContactOutcome.Abandoned, Wait = Duration.FromTicks(Ordinal.Greatest) }, 3), new ContactRecord { Wait = Duration.FromSeconds(1) }];
        MeasureAccumulator<ContactRecord> single = Kpis.Accumulate(ContactRecord.Schema);
        single.AddRange(records);

        accumulator.Add(new ColumnArrays(records, 1).ToColumns());

        TotalsAssert.Same(single.ToTotals(), accumulator.ToTotals());
    }

    [Fact]
    public void An_offset_is_never_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = new TimeColumn([1], validity: [1], offset: -1); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = new FlagColumn([true], offset: -1); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = new DictionaryColumn([0], ["a"], offset: -1); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = new ContactColumns(-1); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = new TimeColumn([1], Duration.FromDays(2)); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = new TimeColumn([1], Duration.FromNanoseconds(30)); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = new TimeColumn([1], Duration.Zero); });
    }

    /// <summary>Three contacts, with columns in several of the forms that hosts have, and others in their place.</summary>
    private static ContactColumns Three(
        bool isWhole = true, DictionaryColumn outcome = default, TimeColumn arrival = default, TimeColumn wait = default, TimeColumn hold = default, DictionaryColumn channel = default, DictionaryColumn team = default, FlagColumn queued = default) => new(3)
        {
            Outcome = outcome.IsGiven || !isWhole ? outcome : Texts([0, 1, 0], ["answered", "abandoned"]),
            Arrival = arrival.IsGiven || !isWhole ? arrival : Times([0, 1, 2], Duration.FromSeconds(1)),
            Wait = wait.IsGiven ? wait : Times([10, 20, 30], Duration.FromSeconds(1)),
            Talk = Times([0, 0, 0]),
            Hold = hold.IsGiven ? hold : Times([5_000_000, long.MinValue, 7_000_000], Duration.FromNanoseconds(1), [0b101]),
            Channel = channel.IsGiven ? channel : Texts([0, 1, 7], ["chat", null], [0b011]),
            Team = team.IsGiven ? team : Texts([1, 0, 1], ["north", "south"]),
            Queued = queued,
        };

    // Arrays of their own: spans of collection expressions end with the method.
    private static DictionaryColumn Texts(int[] codes, string?[] words, byte[]? validity = null) => new(codes, words, validity);

    private static TimeColumn Times(long[] values, Duration? unit = null, byte[]? validity = null, int offset = 0) => new(values, unit, validity, offset);

    private static FlagColumn Flags(bool[] values, byte[]? validity = null, int offset = 0) => new(values, validity, offset);

    private static FlagColumn Bits(byte[] bits, int offset) => new(bits, offset: offset);
}
