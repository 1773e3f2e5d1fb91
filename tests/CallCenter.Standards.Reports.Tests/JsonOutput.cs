using System.Text.Json;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Reports.Tests;

public sealed class JsonOutput : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_counts_rows_and_gives_ratios_as_fractions_and_times_in_seconds()
    {
        JsonElement json = Run().RootElement;

        Assert.Equal(["rows", "rejected", "excluded", "kpis", "groups", "routing", "risk", "controlCharts"], json.EnumerateObject().Select(m => m.Name));
        Assert.Equal((3, 0, 0), (json.GetProperty("rows").GetInt32(), json.GetProperty("rejected").GetInt32(), json.GetProperty("excluded").GetInt32()));
        Assert.Equal(2.0 / 3, Value(json, "connect-rate"));
        Assert.Equal(20, Value(json, "average-speed-of-answer"));
        Assert.Equal(195, Value(json, "average-handling-time"));
        Assert.Empty(json.GetProperty("groups").EnumerateArray());
    }

    [Fact]
    public void Each_kpi_says_what_it_is_made_of()
    {
        JsonElement kpi = Kpi(Run().RootElement, "connect-rate");

        Assert.Equal(["code", "value", "unit", "numerator", "denominator", "margin", "inQuestion", "known", "status"], kpi.EnumerateObject().Select(m => m.Name));
        Assert.Equal((2, 3), (kpi.GetProperty("numerator").GetInt32(), kpi.GetProperty("denominator").GetInt32()));
        Assert.Equal("percent", kpi.GetProperty("unit").GetString());
    }

    [Fact]
    public void No_data_is_null()
    {
        JsonElement kpi = Kpi(Run().RootElement, "first-contact-resolution");

        Assert.Equal(JsonValueKind.Null, kpi.GetProperty("value").ValueKind);
        Assert.Equal("no-data", kpi.GetProperty("status").GetString());
    }

    [Fact]
    public void Groups_carry_the_names_the_user_gave_and_hours_as_numbers()
    {
        JsonElement groups = Run("--by", "kind,hour").RootElement.GetProperty("groups");

        Assert.Equal(
            ["""{"kind":"card","hour":10}""", """{"kind":"loan","hour":9}""", """{"kind":"loan","hour":10}"""],
            groups.EnumerateArray().Select(g => JsonSerializer.Serialize(g.GetProperty("key"))));
        Assert.Equal(0, Value(groups[0], "connect-rate"));
    }

    [Fact]
    public void A_missing_value_is_a_null_key()
    {
        JsonElement groups = Run("--by", "segment").RootElement.GetProperty("groups");

        Assert.Equal("""{"segment":null}""", JsonSerializer.Serialize(Assert.Single(groups.EnumerateArray().ToArray()).GetProperty("key")));
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void The_culture_of_the_machine_changes_no_byte(string culture)
    {
        byte[] expected = BundledDay();
        using var scope = new CultureScope(culture);

        Assert.Equal(expected, BundledDay());
    }

    [Fact]
    public void The_language_of_the_report_changes_no_byte() =>
        Assert.Equal(BundledDay(), BundledDay("--culture", "zh-CN"));

    private byte[] BundledDay() => BundledDay("--culture", "en");

    private byte[] BundledDay(params string[] more)
    {
        SampleRun run = folder.Run([.. more, "--json", folder.PathOf("day.json"), "--html", folder.PathOf("day.html"), "--by", "need,hour"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return File.ReadAllBytes(folder.PathOf("day.json"));
    }

    private JsonDocument Run(params string[] more)
    {
        string log = folder.Write("log.csv", SmallLog.Text(SmallLog.Rows));
        string map = folder.Write("map.json", SmallLog.Map);
        SampleRun run = folder.Run(["--log", log, "--map", map, "--json", folder.PathOf("kpis.json"), .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(folder.Read("kpis.json"));
    }

    private static double Value(JsonElement report, string code) => Kpi(report, code).GetProperty("value").GetDouble();

    private static JsonElement Kpi(JsonElement report, string code) =>
        report.GetProperty("kpis").EnumerateArray().Single(k => k.GetProperty("code").GetString() == code);
}
