using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Decisions.Tables;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Decisions.Dmn;

public sealed class DmnRoundTripTests
{
    [Fact]
    public void A_table_in_FEEL_reads_back_equal()
    {
        DecisionTable table = RoutingTable.Table with
        {
            Inputs = [RoutingTable.Table.Inputs[0], RoutingTable.Table.Inputs[1] with { Label = "What about?" }, RoutingTable.Table.Inputs[2]],
            Outputs = [RoutingTable.Table.Outputs[0] with { Values = ["\"urgent\"", "\"normal\""], Default = "\"normal\"" }, RoutingTable.Table.Outputs[1]],
            Rules =
            [
                RoutingTable.Table.Rules[0] with { When = [">= 3", "-", "> duration(\"PT20S\")"], Then = ["\"urgent\"", "2.5"] },
                new DecisionRule { When = ["-", "\"loss\", \"<theft> & \\\"more\\\"\"", "-"], Then = ["\"urgent\"", "1"] },
                new DecisionRule { When = ["< 3", "not(\"loss\")", "-"], Then = ["\"normal\"", "null"] },
            ],
        };
        Assert.Equal(table, RoundTrip(table));
        Assert.Equal(table with { Name = new LocalizedText("路由", null) }, RoundTrip(table with { Name = new LocalizedText("路由", null) }));
        Assert.Equal(table with { Name = new LocalizedText(null, "Routing"), Provenance = null }, RoundTrip(table with { Name = new LocalizedText(null, "Routing"), Provenance = null }));
    }

    [Fact]
    public void Cells_that_are_not_FEEL_are_written_as_such()
    {
        DecisionTable read = RoundTrip(RoutingTable.Table);
        Assert.Equal([">= 3", "-", "> duration(\"PT20S\")"], read.Rules[0].When.AsEnumerable());
        Assert.Equal(["-", "\"loss\", \"theft\"", "-"], read.Rules[1].When.AsEnumerable());
        Assert.Equal(["\"urgent\"", "\"normal\""], read.Outputs[0].Values.AsEnumerable());
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(WrittenTables)])]
    public void Reading_what_was_written_gives_a_table_that_answers_the_same(WrittenTable written)
    {
        var model = DmnModel.Parse(DmnModel.Write("written", written.Compile()));
        CompiledTable table = Assert.Single(model.Decisions).Table;
        Assert.Equal(written.ToTable() with { Rules = [] }, table.Table with { Rules = [], Inputs = written.ToTable().Inputs, Outputs = written.ToTable().Outputs });
        for (int rule = 0; rule < written.Rules.Length; rule++)
        {
            for (int column = 0; column < written.Columns.Length; column++)
            {
                AskedField field = written.Columns[column].Field;
                UnaryTests tests = table.Inputs[column].Cells[rule];
                Assert.All(field.Samples, value => Assert.Equal(written.Rules[rule].Cells[column].Holds(field, value), Passes(field, tests, value)));
            }
        }
    }

    [Theory]
    [InlineData("topic", "(a, not(b))")]
    [InlineData("topic", "not(not(a))")]
    [InlineData("topic", "not(< \"b\"), \"a\"")]
    [InlineData("topic", "not(not((\"a\"..\"b\")))")]
    [InlineData("topic", "not(not([\"a\"..\"b\"]))")]
    [InlineData("topic", "not(not(< \"b\"))")]
    [InlineData("topic", "not(not(<= \"b\"))")]
    [InlineData("topic", "not(not(> \"b\"))")]
    [InlineData("topic", "not(a), a")]
    [InlineData("topic", "not(null), not(null)")]
    [InlineData("topic", "not(a, not(a))")]
    [InlineData("segment", "not(not(gold, basic))")]
    [InlineData("segment", "not(gold, not(gold))")]
    [InlineData("urgent", "not(not(true))")]
    [InlineData("urgent", "not(true, not(true))")]
    [InlineData("urgent", "not(true), null")]
    [InlineData("level", "not(not(< 3)), 4")]
    [InlineData("level", "not(not([1..3]))")]
    [InlineData("level", "not(3), 3")]
    [InlineData("level", "not(3, not(3))")]
    [InlineData("level", "1, not(not(>= 4))")]
    [InlineData("wait", "not(not(>= PT1S)), PT0S")]
    public void Nested_tests_are_written_as_what_they_hold_for(string field, string tests)
    {
        FieldDefinition definition = Asked.Field(field);
        var before = UnaryTests.Parse(tests, definition);
        string text = FeelText.Of(before);
        Assert.Null(FeelCheck.Tests(text));
        var after = UnaryTests.Parse(text, definition);
        AskedField asked = AskedField.All.Single(known => known.Name == field);
        Assert.All(asked.Samples, value => Assert.Equal(Passes(asked, before, value), Passes(asked, after, value)));
    }

    [Theory]
    [InlineData(FieldType.Text, "phone", "\"phone\"")]
    [InlineData(FieldType.Number, "12.5%", "0.125")]
    [InlineData(FieldType.Boolean, "true", "true")]
    [InlineData(FieldType.Duration, "-PT5M", "duration(\"-PT5M\")")]
    [InlineData(FieldType.Months, "P1Y6M", "duration(\"P1Y6M\")")]
    [InlineData(FieldType.Date, "2026-11-24", "date(\"2026-11-24\")")]
    [InlineData(FieldType.Time, "10:30:00", "time(\"10:30:00\")")]
    [InlineData(FieldType.DateTime, "2026-11-24T10:30:00", "date and time(\"2026-11-24T10:30:00\")")]
    [InlineData(FieldType.Instant, "2026-11-24T10:30:00Z", "date and time(\"2026-11-24T10:30:00Z\")")]
    [InlineData(FieldType.Instant, "null", "null")]
    public void Outputs_of_every_type_read_back(FieldType type, string output, string written)
    {
        DecisionTable table = RoutingTable.OneOutput(type, output);
        DecisionTable read = RoundTrip(table);
        Assert.Equal((type, written), (read.Outputs[0].Type, read.Rules[0].Then[0]));
        Assert.Equal(RoutingTable.Bind(table).Evaluate(new Asked(Level: 0))["out"], RoutingTable.Bind(read).Evaluate(new Asked(Level: 0))["out"]);
    }

    [Fact]
    public void Tables_of_one_model_share_their_inputs()
    {
        CompiledTable one = RoutingTable.Bind(RoutingTable.Table).Table;
        string xml = DmnModel.Write("Two tables", one, RoutingTable.Bind(RoutingTable.OneOutput(FieldType.Text, "a")).Table);
        Assert.Equal(3, xml.Split("<inputData").Length - 1);
        Assert.Equal(["Routing", "Outputs"], DmnModel.Parse(xml).Decisions.Select(decision => decision.Name));
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<definitions", xml, StringComparison.Ordinal);
    }

    private static DecisionTable RoundTrip(DecisionTable table)
    {
        var model = DmnModel.Parse(DmnModel.Write("model", CompiledTable.Compile(table, Asked.Schema.Definition)));
        Assert.Empty(model.Findings);
        return Assert.Single(model.Decisions).Table.Table;
    }

    private static bool Passes(AskedField field, UnaryTests tests, object? value) => value switch
    {
        null => tests.MatchesMissing,
        string text when tests.Field.Values.IsEmpty => tests.Contains(text),
        string text => tests.Contains(Array.IndexOf(Asked.Segments, text)),
        bool flag => tests.Contains(Ordinal.Of(flag)),
        decimal seconds => tests.Contains((long)(seconds * NodaTime.NodaConstants.TicksPerSecond)),
        _ => tests.Contains(Ordinal.Of((long)value, tests.Field.Scale)),
    };
}
