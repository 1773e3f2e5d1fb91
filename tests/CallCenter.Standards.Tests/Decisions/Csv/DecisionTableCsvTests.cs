using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Decisions.Tables;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Decisions.Csv;

public sealed class DecisionTableCsvTests
{
    private const string Routing = """
        F,level,topic,wait:Waiting time,>queue,>skill:number:Skill level,#note,#source
        ?,"[0..4], null",,,"urgent, normal",,,
        *,,,,normal,,,
        urgent,>= 3,-,> PT20S,urgent,2.5,seniors,assumption (test)
        ,-,"loss, theft",-,urgent,1,,
        ,< 3,not(loss),-,normal,null,,

        """;

    [Fact]
    public void A_table_is_a_header_and_a_rule_a_line()
    {
        Assert.Equal(Routing.ReplaceLineEndings("\n"), DecisionTableCsv.Write(RoutingTable.Table));
        Assert.Equal(RoutingTable.Table, Parse(Routing).Table!.Table);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_blank_lines_and_blank_cells_do_not_matter(string lineEnd)
    {
        string csv = "\uFEFF" + Routing.ReplaceLineEndings(lineEnd).Replace(",-,", ",,", StringComparison.Ordinal).Replace(",null,", ", ,", StringComparison.Ordinal) + lineEnd + ",,," + lineEnd;
        Assert.Equal(RoutingTable.Table, Parse(csv).Table!.Table);
    }

    [Fact]
    public void Quoted_cells_take_commas_quotes_and_line_breaks()
    {
        Decision decision = Parse("U,topic,>queue,#note\n,\"\"\"a, b\"\", c\",x,\"one\ntwo \"\"three\"\"\"").Table!.Bind(Asked.Schema).Evaluate(new Asked(Topic: "a, b"));
        Assert.Equal("one\ntwo \"three\"", decision.Rule!.Annotation);
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(WrittenTables)])]
    public void Reading_what_was_written_gives_the_table(WrittenTable written)
    {
        DecisionTable table = written.ToTable();
        Assert.True(DecisionTableCsv.TryParse(DecisionTableCsv.Write(table), table.Code, table.Name, Asked.Schema.Definition, out CompiledTable? read, out _, table.Provenance));
        Assert.Equal(table, read.Table);
    }

    [Theory]
    [InlineData("", "CCS6019", "The text is empty.")]
    [InlineData("\n \n", "CCS6019", "The text is empty.")]
    [InlineData("X,topic,>queue", "CCS6019", "Line 1, column 1: 'X' is no hit policy")]
    [InlineData("U,topic,,>queue", "CCS6019", "Line 1, column 9: '' is no column")]
    [InlineData("U,topic,#remark", "CCS6019", "Line 1, column 9: '#remark' is no column")]
    [InlineData("U,topic,>queue:txt", "CCS6019", "Line 1, column 9: 'txt' is no type; 'text' is near")]
    [InlineData("U,topic,>queue\n,a\"b,x", "CCS6018", "Line 2, column 3: a double quote stands within a cell")]
    [InlineData("U,topic,>queue\n,\"a\"b,x", "CCS6018", "Line 2, column 5: a comma or the line's end")]
    [InlineData("U,topic,>queue\n,\"a,x", "CCS6018", "Line 2, column 6: a quoted cell is not closed")]
    [InlineData("U,topic,>queue\n,a,x,y", "CCS6018", "Line 2, column 6: the line has 4 cells, the header 3")]
    [InlineData("U,topic,>queue\n?,,> 5", "CCS6018", "Line 2, column 4: output values are a list of literals")]
    [InlineData("U,topic,>queue,#source\n,a,x,somewhere", "CCS6018", "Line 2, column 6: a source is written")]
    [InlineData("U,topik,>queue\n,a,x", "CCS2002", "Line 1, column 3: Record 'asked' has no field 'topik'")]
    [InlineData("U,level,>queue\n\n,high,x", "CCS2003", "Line 3, column 2: At 0: Field 'level'")]
    [InlineData("U,topic,level,>queue\n,\"x\ny\",high,x", "CCS2001", "Line 2, column 2: At 2")]
    [InlineData("U,topic,>queue\n*,,5\n,a,x", "CCS6005", "Line 2, column 4: ")]
    [InlineData("U,topic", "CCS6001", "Line 1, column 1: Table 'routing' has no output column.")]
    [InlineData("C+,topic,>queue\n,a,x", "CCS6008", "Line 1, column 10: 'sum' cannot")]
    public void What_is_wrong_is_told_by_line_and_column(string csv, string code, string message)
    {
        (CompiledTable? table, ImmutableArray<Finding> findings) = Parse(csv);
        Assert.Null(table);
        Assert.Equal(code, findings[0].Code);
        Assert.StartsWith(message, findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        var random = new Random(7);
        const string alphabet = "UFC+,\"\n\r>:#?*-topic level queue 123";
        for (int i = 0; i < 5_000; i++)
        {
            Parse(string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => alphabet[random.Next(alphabet.Length)])));
        }
    }

    private static (CompiledTable? Table, ImmutableArray<Finding> Findings) Parse(string csv)
    {
        bool isRead = DecisionTableCsv.TryParse(csv, "routing", RoutingTable.Table.Name, Asked.Schema.Definition, out CompiledTable? table, out ImmutableArray<Finding> findings, RoutingTable.Table.Provenance);
        Assert.Equal(isRead, table is not null);
        return (table, findings);
    }
}
