using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using FsCheck.Xunit;
using JsonValue = System.Text.Json.Nodes.JsonValue;

namespace CallCenter.Standards.Tests.Kpis.Totals;

/// <summary>The JSON of totals: strict, complete, and noticed where a member is left out or a number changed.</summary>
public sealed class TotalsFormTests
{
    private static readonly string Json = StandardJson.Write(WrittenTotalsSample.Totals);

    private static readonly HashSet<string> Used = FindUsed();

    public static TheoryData<string> Members => [.. Walk(TotalsForms.Totals, []).SelectMany(form => form.Members.Select(member => NameOf(form, member.Name))).Distinct()];

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_member_is_used_and_leaving_it_out_is_noticed(string member)
    {
        Assert.Contains(member, Used);

        MeasureTotals totals = member == "WrittenDimension.begins" ? WrittenTotalsSample.Weekly : WrittenTotalsSample.Totals;

        string without = FormText.Document(TotalsForms.Totals, totals, (form, name) => NameOf(form, name) == member);

        Assert.True(!TryRead(without, out MeasureTotals? read) || !read!.ToBytes().SequenceEqual(totals.ToBytes()), $"{member} may be left out without a change.");
    }

    [Fact]
    public void Plain_serialisation_gives_the_same_JSON() => Assert.Equal(JsonNode.Parse(Json)!.ToJsonString(), JsonNode.Parse(JsonSerializer.Serialize(WrittenTotalsSample.Totals))!.ToJsonString());

    [Theory]
    [InlineData("\"format\":1", "\"format\":2", "/format")]
    [InlineData("\"unit\":\"day\",", "", "/dimensions/1")]
    [InlineData("\"zone\":\"Asia/Shanghai\",", "", "/dimensions/1")]
    [InlineData("\"name\":\"team\"", "\"name\":\"日\"", "/dimensions")]
    [InlineData("\"scale\":2", "\"scale\":10", "/measures/")]
    [InlineData("\"record\":\"sale\",\"sum\"", "\"record\":\"Sale\",\"sum\"", "/measures/")]
    [InlineData("\"least\":50000000", "\"least\":60000000", "/distributions/0")]
    [InlineData("\"counts\":[1,1]", "\"counts\":[1,0]", "/distributions/0")]
    [InlineData("\"counts\":[1,1]", "\"counts\":[1]", "/distributions/0")]
    [InlineData("\"names\":[\"dear\"]", "\"names\":[]", "/names")]
    public void What_totals_cannot_be_is_told_with_its_place(string written, string changed, string place)
    {
        int at = Json.IndexOf(written, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{written} is not in {Json}");
        string message = Assert.Throws<JsonException>(() => StandardJson.Read<MeasureTotals>(Json[..at] + changed + Json[(at + written.Length)..])).Message;

        Assert.Contains(place, message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 1_500)]
    public void Any_change_of_a_value_gives_totals_or_a_JSON_exception(int seed)
    {
        var random = new Random(seed);
        JsonNode root = JsonNode.Parse(Json)!;
        JsonNode[] values = [.. Leaves(root)];
        JsonNode leaf = values[random.Next(values.Length)];
        leaf.ReplaceWith(random.Next(6) switch
        {
            0 => (JsonNode)JsonValue.Create(random.Next(-3, 12)),
            1 => JsonValue.Create(long.MinValue),
            2 => JsonValue.Create(long.MaxValue),
            3 => JsonValue.Create("x\ny"),
            4 => new JsonArray(),
            _ => JsonValue.Create(true),
        });

        if (TryRead(root.ToJsonString(), out MeasureTotals? read))
        {
            TotalsAssert.Same(read!, MeasureTotals.FromBytes(read!.ToBytes()));
        }
    }

    [Fact]
    public void A_distribution_by_itself_comes_back()
    {
        MeasureDistribution waits = WrittenTotalsSample.Totals.RollUp().Distribution("waits")!;
        MeasureDistribution read = StandardJson.Read<MeasureDistribution>(StandardJson.Write(waits));

        Assert.Equal((waits.Count, waits.Least, waits.Greatest), (read.Count, read.Least, read.Greatest));
        Assert.Equal(waits.Quantile(Percentage.FromPercent(90)), read.Quantile(Percentage.FromPercent(90)));
        Assert.Equal(waits.ToBytes(), MeasureDistribution.FromBytes(waits.ToBytes()).ToBytes());
        Assert.Equal("CCS1101", Assert.Single(Assert.Throws<FindingsException>(() => MeasureDistribution.FromBytes(WrittenTotalsSample.Totals.ToBytes())).Findings).Code);
        Assert.Throws<JsonException>(() => StandardJson.Read<MeasureDistribution>("""{"divisor":0,"buckets":[],"counts":[]}"""));
        Assert.Throws<JsonException>(() => StandardJson.Read<MeasureDistribution>("""{"buckets":[1],"counts":[-1]}"""));
        Assert.Equal(0, StandardJson.Read<MeasureDistribution>("""{"buckets":[],"counts":[]}""").Count);
    }

    private static bool TryRead(string json, out MeasureTotals? totals)
    {
        try
        {
            totals = StandardJson.Read<MeasureTotals>(json);
            return true;
        }
        catch (JsonException)
        {
            totals = null;
            return false;
        }
    }

    private static IEnumerable<JsonNode> Leaves(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value)),
        JsonArray items => items.SelectMany(Leaves),
        JsonValue value => [value],
        _ => [],
    };

    private static string NameOf(Form form, string member) => $"{form.Type.Name}.{member}";

    private static List<Form> Walk(Form form, List<Form> seen)
    {
        if (!seen.Contains(form))
        {
            seen.Add(form);
            foreach (Form part in form.Members.Select(member => member.Form).Concat(form.Parts))
            {
                Walk(part, seen);
            }
        }

        return [.. seen.Where(known => known.Type != typeof(MeasureTotals))];
    }

    private static HashSet<string> FindUsed()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (MeasureTotals totals in (MeasureTotals[])[WrittenTotalsSample.Totals, WrittenTotalsSample.Weekly])
        {
            FormText.Document(TotalsForms.Totals, totals, (form, name) =>
            {
                used.Add(NameOf(form, name));
                return false;
            });
        }

        return used;
    }
}
