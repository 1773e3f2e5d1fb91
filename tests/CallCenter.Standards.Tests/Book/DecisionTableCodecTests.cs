using System.Text;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Decisions.Tables;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Book;

public sealed class DecisionTableCodecTests
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

    [Fact]
    public void What_cannot_be_read_is_passed_over_by_the_compiler()
    {
        string json = Write(RoutingTable.Table).Replace("\"field\": \"topic\"", "\"field\": 5", StringComparison.Ordinal).Replace("\"name\": \"skill\"", "\"name\": 5", StringComparison.Ordinal).Replace("\"code\": \"urgent\"", "\"code\": 5", StringComparison.Ordinal);
        Assert.Empty(RoutingTable.FindingsOf(Read(json).Table));
    }

    private static string Write(DecisionTable table) => JsonWriting.Document(writer => DecisionTableCodec.Write(writer, table));

    private static (DecisionTable Table, string[] Findings) Read(string json)
    {
        var reading = new JsonReading(new FindingList(), new UnusableCodes());
        using JsonDocument document = JsonText.Open(Encoding.UTF8.GetBytes(json), reading.Findings)!;
        JsonMembers.Read(new JsonValue(document.RootElement, "", reading), DecisionTableCodec.Read, out DecisionTable table);
        return (table, [.. reading.Findings.ToImmutable().Select(RoutingTable.Short)]);
    }
}
