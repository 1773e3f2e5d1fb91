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

    /// <summary>A distribution is read only where it is written as it was read, like totals; whatever is read answers every question.</summary>
    [Theory]
    [InlineData("""{"buckets":[5],"counts":[1],"least":5,"greatest":5}""", true)]
    [InlineData("""{"divisor":10000000,"buckets":[5],"counts":[2]}""", true)]
    [InlineData("""{"divisor":1e2,"buckets":[5],"counts":[2]}""", true)]
    [InlineData("""{"divisor":1.0,"buckets":[5],"counts":[2]}""", false)]
    [InlineData("""{"divisor":1.5,"buckets":[5],"counts":[2]}""", false)]
    [InlineData("""{"divisor":-1,"buckets":[5],"counts":[2]}""", false)]
    [InlineData("""{"divisor":10000000000,"buckets":[5],"counts":[2]}""", false)]
    [InlineData("""{"buckets":[5,5],"counts":[1,1]}""", false)]
    [InlineData("""{"buckets":[6,5],"counts":[1,1]}""", false)]
    [InlineData("""{"buckets":[5],"counts":[1,1]}""", false)]
    [InlineData("""{"buckets":[5,6],"counts":[1,0]}""", false)]
    [InlineData("""{"buckets":[100000],"counts":[1]}""", false)]
    [InlineData("""{"buckets":[5,6],"counts":[9223372036854775807,1]}""", false)]
    [InlineData("""{"buckets":[5],"counts":[1],"least":5}""", false)]
    [InlineData("""{"buckets":[5],"counts":[1],"least":5,"greatest":6}""", false)]
    [InlineData("""{"buckets":[],"counts":[],"least":0,"greatest":0}""", false)]
    public void A_distribution_is_read_in_its_one_form_alone(string json, bool isRead)
    {
        if (!isRead)
        {
            Assert.Throws<JsonException>(() => StandardJson.Read<MeasureDistribution>(json));
            return;
        }

        MeasureDistribution read = StandardJson.Read<MeasureDistribution>(json);
        Assert.Equal(JsonNode.Parse(json)!["divisor"]?.GetValue<decimal>() ?? 1, JsonNode.Parse(StandardJson.Write(read))!["divisor"]?.GetValue<decimal>() ?? 1);
        Assert.Equal(read, MeasureDistribution.FromBytes(read.ToBytes()));
    }

    /// <summary>One value that would be the least and not the greatest would leave no value of that rank.</summary>
    [Fact]
    public void The_least_and_the_greatest_of_one_value_are_the_same()
    {
        MeasureDistribution many = StandardJson.Read<MeasureDistribution>("""{"buckets":[2000],"counts":[2]}""");
        (long low, _, long high) = LogBuckets.ValuesOf(2_000);

        Assert.NotEqual(low, high);
        Assert.Null(many.Least);
        Assert.Throws<JsonException>(() => StandardJson.Read<MeasureDistribution>($$"""{"buckets":[2000],"counts":[1],"least":{{low}},"greatest":{{high}}}"""));
        Assert.Equal(high, StandardJson.Read<MeasureDistribution>($$"""{"buckets":[2000],"counts":[2],"least":{{low}},"greatest":{{high}}}""").Quantile(Percentage.FromPercent(100)));
        Assert.Equal(low, StandardJson.Read<MeasureDistribution>($$"""{"buckets":[2000],"counts":[1],"least":{{low}},"greatest":{{low}}}""").Quantile(Percentage.FromPercent(50)));
    }

    [Property(MaxTest = 300)]
    public void A_distribution_changed_by_hand_is_refused_or_says_what_its_bytes_say(int seed)
    {
        var random = new Random(seed);
        JsonNode root = JsonNode.Parse(StandardJson.Write(WrittenTotalsSample.Totals.RollUp().Distribution("waits")!))!;
        JsonNode[] values = [.. Leaves(root)];
        values[random.Next(values.Length)].ReplaceWith((JsonNode)JsonValue.Create(random.Next(5) switch { 0 => long.MaxValue, 1 => long.MinValue, 2 => 0, 3 => 1, _ => random.Next(-9_000, 9_000) }));
        try
        {
            MeasureDistribution read = StandardJson.Read<MeasureDistribution>(root.ToJsonString());
            Assert.Equal(read, MeasureDistribution.FromBytes(read.ToBytes()));
            Assert.Equal(read, StandardJson.Read<MeasureDistribution>(StandardJson.Write(read)));
            Assert.All(Enumerable.Range(0, 101), percent => Assert.InRange(read.Quantile(Percentage.FromPercent(percent))!.Value, read.Least ?? decimal.MinValue, read.Greatest ?? decimal.MaxValue));
        }
        catch (JsonException)
        {
            // Refused.
        }
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
