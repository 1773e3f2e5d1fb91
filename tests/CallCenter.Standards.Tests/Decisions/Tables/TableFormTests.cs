using System.Text;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Decisions.Tables;

public sealed class TableFormTests
{
    [Fact]
    public void A_table_with_everything_reads_back()
    {
        string json = Write(RoutingTable.Table);
        (DecisionTable table, string[] findings) = Read(json);
        Assert.Empty(findings);
        Assert.Equal(RoutingTable.Table, table);
        Assert.Equal(json, Write(table));
        Assert.Contains("\"hitPolicy\": \"first\"", json, StringComparison.Ordinal);
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(WrittenTables)])]
    public void Reading_what_was_written_gives_the_table(WrittenTable written) => Assert.Equal(written.ToTable(), Read(Write(written.ToTable())).Table);

    [Fact]
    public void What_is_wrong_is_told_by_its_place()
    {
        string json = Write(RoutingTable.Table)
            .Replace("\"first\"", "\"furst\"", StringComparison.Ordinal)
            .Replace("\"type\": \"number\"", "\"typ\": \"number\"", StringComparison.Ordinal)
            .Replace("\"values\": [", "\"values\": [ 1,", StringComparison.Ordinal)
            .Replace("\"annotation\": \"seniors\"", "\"annotation\": null", StringComparison.Ordinal);
        Assert.Equal(["CCS1007 /hitPolicy", "CCS1002 /outputs/0/values/0", "CCS1003 /outputs/1/type", "CCS1004 /outputs/1/typ", "CCS1006 /rules/0/annotation"], Read(json).Findings);
    }

    [Theory]
    [InlineData("\"field\": \"topic\"", "\"field\": 5", "CCS1002 /inputs/1/field")]
    [InlineData("\"name\": \"skill\"", "\"name\": 5", "CCS1002 /outputs/1/name")]
    [InlineData("\"code\": \"urgent\"", "\"code\": 5", "CCS1002 /rules/0/code")]
    [InlineData("\"\u003E PT20S\"", "5", "CCS1002 /rules/0/when/2")]
    [InlineData("\"2.5\"", "5", "CCS1002 /rules/0/then/1")]
    [InlineData("\"normal\"\n", "5\n", "CCS1002 /outputs/0/values/1")]
    [InlineData("\"inputs\": [", "\"inputs\": null, \"in\": [", "CCS1006 /inputs", "CCS1004 /in")]
    [InlineData("\"outputs\": [", "\"out\": [", "CCS1003 /outputs", "CCS1004 /out")]
    public void What_cannot_be_read_has_no_other_finding_and_is_not_compiled(string text, string wrong, params string[] findings)
    {
        string json = Write(RoutingTable.Table);
        Assert.Contains(text, json, StringComparison.Ordinal);
        int at = json.IndexOf(text, StringComparison.Ordinal);
        (string[] found, bool isCompiled) = Compile(json[..at] + wrong + json[(at + text.Length)..]);
        Assert.Equal(findings, found);
        Assert.False(isCompiled);
    }

    [Fact]
    public void What_can_be_read_is_checked_beside_what_cannot_each_at_its_own_place()
    {
        string json = Write(RoutingTable.Table)
            .Replace("\"field\": \"level\"", "\"field\": 5", StringComparison.Ordinal)
            .Replace("\"field\": \"topic\"", "\"field\": \"topik\"", StringComparison.Ordinal)
            .Replace("\"code\": \"urgent\"", "\"code\": 5", StringComparison.Ordinal)
            .Replace("\"not(loss)\",", "\"not(loss)\", \"-\",", StringComparison.Ordinal)
            .Replace("\"null\"", "\"nil\"", StringComparison.Ordinal);
        (string[] found, _) = Compile(json);
        Assert.Equal(["CCS1002 /inputs/0/field", "CCS1002 /rules/0/code", "CCS2002 /inputs/1/field", "CCS6004 /rules/2/when", "CCS6005 /rules/2/then/1"], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_remark_that_cannot_be_read_hinders_no_check()
    {
        string json = Write(RoutingTable.Table).Replace("\"annotation\": \"seniors\"", "\"annotation\": 5", StringComparison.Ordinal).Replace("\"2.5\"", "\"two\"", StringComparison.Ordinal);
        Assert.Equal(["CCS1002 /rules/0/annotation", "CCS6005 /rules/0/then/1"], Compile(json).Findings);
    }

    private static string Write(DecisionTable table) => FormText.Document(TableForms.Table, table);

    private static (DecisionTable Table, string[] Findings) Read(string json)
    {
        var reader = new FormReader(new FindingList());
        return (Read(json, reader), [.. reader.Findings.ToImmutable().Select(RoutingTable.Short)]);
    }

    private static (string[] Findings, bool IsCompiled) Compile(string json)
    {
        var reader = new FormReader(new FindingList());
        var table = new Located<DecisionTable>(Read(json, reader), Place.At("", reader.Gaps));
        bool isCompiled = CompiledTable.Compile(table, Asked.Schema.Definition, reader.Findings) is not null;
        return ([.. reader.Findings.ToImmutable().Select(RoutingTable.Short)], isCompiled);
    }

    private static DecisionTable Read(string json, FormReader reader)
    {
        using OpenJson document = JsonText.Open(Encoding.UTF8.GetBytes(json), reader.Findings)!;
        TableForms.Table.TryRead(document.RootElement, reader, out DecisionTable table);
        return table;
    }
}
