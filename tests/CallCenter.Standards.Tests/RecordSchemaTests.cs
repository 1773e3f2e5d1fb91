using NodaTime;

namespace CallCenter.Standards.Tests;

public sealed class RecordSchemaTests
{
    private static readonly Facts Full = new()
    {
        Text = "phone",
        Code = 1,
        Flag = true,
        Whole = -7,
        Number = 12.5m,
        Time = Duration.FromSeconds(3),
        Months = 14,
        Date = new LocalDate(1970, 1, 3),
        TimeOfDay = new LocalTime(0, 0, 1),
        DateTime = new LocalDateTime(1970, 1, 2, 0, 0),
        Instant = Instant.FromUnixTimeTicks(-5),
    };

    private static readonly RecordSchema<Facts> Schema = RecordSchema.Create<Facts>("facts")
        .WithText("text", static (in Facts r) => r.Text)
        .WithCode("code", ["low", "high"], static (in Facts r) => r.Code)
        .WithFlag("flag", static (in Facts r) => r.Flag)
        .WithNumber("whole", Dimension.Count, static (in Facts r) => r.Whole)
        .WithNumber("number", Dimension.Money, 2, static (in Facts r) => r.Number)
        .WithDuration("time", static (in Facts r) => r.Time)
        .WithMonths("months", static (in Facts r) => r.Months)
        .WithDate("date", static (in Facts r) => r.Date)
        .WithTime("time-of-day", static (in Facts r) => r.TimeOfDay)
        .WithDateTime("date-time", static (in Facts r) => r.DateTime)
        .WithInstant("instant", static (in Facts r) => r.Instant)
        .WithFlag("is-known", static (in Facts r) => r.Text is not null)
        .WithNumber("one", Dimension.Score, static (in Facts r) => 1L)
        .WithDuration("no-time", static (in Facts r) => Duration.Zero)
        .WithInstant("epoch", static (in Facts r) => NodaConstants.UnixEpoch);

    public static TheoryData<string, FieldType, bool, Dimension, int, bool> Kinds => new()
    {
        { "text", FieldType.Text, false, Dimension.Ratio, 0, false },
        { "code", FieldType.Text, false, Dimension.Ratio, 0, false },
        { "flag", FieldType.Boolean, false, Dimension.Ratio, 0, false },
        { "whole", FieldType.Number, false, Dimension.Count, 0, true },
        { "number", FieldType.Number, false, Dimension.Money, 2, true },
        { "time", FieldType.Duration, false, Dimension.Time, 0, true },
        { "months", FieldType.Months, false, Dimension.Ratio, 0, false },
        { "date", FieldType.Date, false, Dimension.Ratio, 0, false },
        { "time-of-day", FieldType.Time, false, Dimension.Ratio, 0, false },
        { "date-time", FieldType.DateTime, false, Dimension.Ratio, 0, false },
        { "instant", FieldType.Instant, false, Dimension.Ratio, 0, false },
        { "is-known", FieldType.Boolean, true, Dimension.Ratio, 0, false },
        { "one", FieldType.Number, true, Dimension.Score, 0, true },
        { "no-time", FieldType.Duration, true, Dimension.Time, 0, true },
        { "epoch", FieldType.Instant, true, Dimension.Ratio, 0, false },
    };

    public static TheoryData<string, long> Ordinals => new()
    {
        { "code", 1 },
        { "flag", 1 },
        { "whole", -7 },
        { "number", 1250 },
        { "time", 30_000_000 },
        { "months", 14 },
        { "date", 2 },
        { "time-of-day", 10_000_000 },
        { "date-time", NodaConstants.TicksPerDay },
        { "instant", -5 },
        { "is-known", 1 },
        { "one", 1 },
        { "no-time", 0 },
        { "epoch", 0 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_field_is_declared(string name, FieldType type, bool isRequired, Dimension dimension, int scale, bool isSummable)
    {
        FieldDefinition field = Schema.Definition.Find(name)!;

        Assert.Equal((type, isRequired, dimension, scale, isSummable), (field.Type, field.IsRequired, field.Dimension, field.Scale, field.IsSummable));
        Assert.Equal(name == "code" ? ["low", "high"] : [], field.Values.AsEnumerable());
    }

    [Fact]
    public void Fields_stand_in_declaration_order()
    {
        Assert.Equal(Kinds.Select(static (object?[] row) => (string)row[0]!), Schema.Definition.Fields.Select(field => field.Name));
        Assert.Equal(3, Schema.Definition.IndexOf("whole"));
        Assert.Equal("facts", Schema.Definition.ToString());
        Assert.Null(Schema.Definition.Find("unknown"));
        Assert.Equal(-1, Schema.Definition.IndexOf("unknown"));
    }

    [Theory]
    [MemberData(nameof(Ordinals))]
    public void A_value_is_read_as_its_ordinal_alone_or_by_the_column(string name, long expected)
    {
        FieldReader<Facts> reader = Reader(Schema, name);
        long[] column = [8, 8, 8, 8, 8];

        reader.ReadOrdinals([Full, Full], column, 3);

        Assert.Equal(expected, reader.Ordinal(in Full));
        Assert.Equal([expected, 8, 8, expected, 8], column);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_that_was_not_given_is_missing(string name, FieldType type, bool isRequired, Dimension dimension, int scale, bool isSummable)
    {
        var nothing = default(Facts);
        FieldReader<Facts> reader = Reader(Schema, name);

        Assert.NotEqual((FieldType)(-1), type);
        Assert.True(isSummable || (dimension, scale) == (Dimension.Ratio, 0));
        if (name == "text")
        {
            Assert.Null(reader.Text(in nothing));
        }
        else
        {
            Assert.Equal(!isRequired, reader.Ordinal(in nothing) == Ordinal.Missing);
        }
    }

    [Fact]
    public void A_coded_text_reads_as_its_index_and_as_its_value()
    {
        FieldReader<Facts> reader = Reader(Schema, "code");
        var nothing = default(Facts);

        Assert.Equal("high", reader.Text(in Full));
        Assert.Null(reader.Text(in nothing));
    }

    [Fact]
    public void An_open_text_reads_as_the_number_of_its_first_sight()
    {
        FieldReader<Facts> reader = Reader(Schema, "text");
        int[] codes = new int[4];

        reader.ReadCodes([Full, default, Full with { Text = "chat" }, Full], new TextCodes(), codes);

        Assert.Equal([0, 1, 2, 0], codes);
        Assert.Equal("phone", reader.Text(in Full));
    }

    [Fact]
    public void Texts_have_no_ordinals_and_ordinals_no_text()
    {
        FieldReader<Facts> text = Reader(Schema, "text");
        FieldReader<Facts> number = Reader(Schema, "number");

        Assert.Throws<InvalidOperationException>(() => text.Ordinal(in Full));
        Assert.Throws<InvalidOperationException>(() => text.ReadOrdinals([Full], new long[1], 1));
        Assert.Throws<InvalidOperationException>(() => number.Text(in Full));
        Assert.Throws<InvalidOperationException>(() => number.ReadCodes([Full], new TextCodes(), new int[1]));
    }

    [Fact]
    public void A_field_of_a_part_reads_through_the_whole()
    {
        RecordSchema<Case> cases = Schema.Within(static (in Case whole) => ref whole.Facts).WithNumber("priority", Dimension.Ratio, static (in Case whole) => whole.Priority);
        var one = new Case { Facts = Full, Priority = 3 };
        var none = default(Case);
        int[] codes = new int[2];
        long[] column = new long[2];

        Reader(cases, "text").ReadCodes([one, none], new TextCodes(), codes);
        Reader(cases, "months").ReadOrdinals([one, none], column, 1);

        Assert.Equal([0, 1], codes);
        Assert.Equal([14, Ordinal.Missing], column);
        Assert.Equal(14, Reader(cases, "months").Ordinal(in one));
        Assert.Equal("high", Reader(cases, "code").Text(in one));
        Assert.Equal(3, Reader(cases, "priority").Ordinal(in one));
        Assert.Equal(Schema.Definition.Fields.AsEnumerable(), cases.Definition.Fields[..^1]);
        Assert.Equal("facts", cases.Definition.Name);
    }

    [Fact]
    public void Extending_a_schema_leaves_the_shorter_one_as_it_was()
    {
        RecordSchema<Facts> longer = Schema.WithText("note", static (in Facts r) => r.Text);

        Assert.Null(Schema.Definition.Find("note"));
        Assert.NotNull(longer.Definition.Find("note"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Wait")]
    [InlineData("wait_time")]
    public void Names_are_kebab_case(string name)
    {
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => RecordSchema.Create<Facts>(name)).ParamName);
        Assert.Contains($"'{name}'", Assert.Throws<ArgumentException>(() => Schema.WithText(name, static (in Facts r) => r.Text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_fields_of_a_name_are_refused()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Schema.WithMonths("text", static (in Facts r) => r.Months));
        Assert.Contains("'facts' has two fields named 'text'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    public void A_number_has_0_to_9_decimals(int scale)
    {
        Assert.Equal("scale", Assert.Throws<ArgumentOutOfRangeException>(() => Schema.WithNumber("other", Dimension.Ratio, scale, static (in Facts r) => r.Number)).ParamName);
        Assert.Equal(9, Schema.WithNumber("other", Dimension.Ratio, 9, static (in Facts r) => r.Number).Definition.Find("other")!.Scale);
        Assert.Equal(0, Schema.WithNumber("other", Dimension.Ratio, 0, static (in Facts r) => r.Number).Definition.Find("other")!.Scale);
    }

    [Fact]
    public void A_coded_field_needs_its_values()
    {
        Assert.Throws<ArgumentException>(() => Schema.WithCode("other", [], static (in Facts r) => r.Code));
        Assert.Throws<ArgumentException>(() => Schema.WithCode("other", default, static (in Facts r) => r.Code));
    }

    [Fact]
    public void A_number_with_too_many_decimals_is_a_programming_error()
    {
        Facts fine = Full with { Number = 0.125m };

        Assert.Throws<ArgumentException>(() => Reader(Schema, "number").Ordinal(in fine));
    }

    [Fact]
    public void Field_definitions_are_equal_when_every_part_is()
    {
        var field = new FieldDefinition("wait", FieldType.Number, isRequired: false, Dimension.Score, scale: 2, ["a"]);

        Assert.Equal(field, new FieldDefinition("wait", FieldType.Number, false, Dimension.Score, 2, ["a"]));
        Assert.Equal(field.GetHashCode(), new FieldDefinition("wait", FieldType.Number, false, Dimension.Score, 2, ["a"]).GetHashCode());
        Assert.All(
            [
                new FieldDefinition("talk", FieldType.Number, false, Dimension.Score, 2, ["a"]),
                new FieldDefinition("wait", FieldType.Months, false, Dimension.Score, 2, ["a"]),
                new FieldDefinition("wait", FieldType.Number, true, Dimension.Score, 2, ["a"]),
                new FieldDefinition("wait", FieldType.Number, false, Dimension.Count, 2, ["a"]),
                new FieldDefinition("wait", FieldType.Number, false, Dimension.Score, 3, ["a"]),
                new FieldDefinition("wait", FieldType.Number, false, Dimension.Score, 2, ["b"]),
                new FieldDefinition("wait", FieldType.Number, false, Dimension.Score, 2),
            ],
            other => Assert.NotEqual(field, other));
        Assert.False(field.Equals(null));
    }

    private static FieldReader<T> Reader<T>(RecordSchema<T> schema, string name) => schema.Reader(schema.Definition.IndexOf(name));

    private readonly record struct Facts
    {
        public string? Text { get; init; }

        public int? Code { get; init; }

        public bool? Flag { get; init; }

        public long? Whole { get; init; }

        public decimal? Number { get; init; }

        public Duration? Time { get; init; }

        public int? Months { get; init; }

        public LocalDate? Date { get; init; }

        public LocalTime? TimeOfDay { get; init; }

        public LocalDateTime? DateTime { get; init; }

        public Instant? Instant { get; init; }
    }

    private struct Case
    {
        public Facts Facts;

        public long Priority;
    }
}
