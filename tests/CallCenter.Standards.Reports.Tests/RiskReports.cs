using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Reports.Console;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Html;
using CallCenter.Standards.Reports.Risk;
using CallCenter.Standards.Reports.Runs;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Reports.Tests;

public sealed class RiskReports : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Explain_shows_the_contributions_that_sum_to_the_total_and_the_knock_outs()
    {
        string output = Run("--explain", "both").Output;
        string fraud = output[output.IndexOf("both · Fraud risk · 34 · Critical", StringComparison.Ordinal)..output.IndexOf("both · Complaint severity", StringComparison.Ordinal)];

        Assert.Equal(
            [
                ("The device or number is new", "unknown", "+3"), ("The identity is not shown", "failed", "+25"), ("The customer is new to the bank", "unknown", "+3"),
                ("The customer is not met in person", "phone", "+3"), ("8 without points", "", "0"), ("Total", "", "34"),
            ],
            TableOf(fraud).Skip(1));
        Assert.Contains("Knock-out: A money-laundering alert was raised (at least “Critical”)", fraud, StringComparison.Ordinal);
        Assert.Contains("Knock-out: A transaction is asked for though the identity check failed (at least “High”)", fraud, StringComparison.Ordinal);
        Assert.Contains("What to do: Stop the operation at once and report to risk control", fraud, StringComparison.Ordinal);
        Assert.Contains("Card version 1.0.0, content hash ", fraud, StringComparison.Ordinal);
        Assert.DoesNotContain("laundering ·", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_speaks_chinese()
    {
        string output = Run("--explain", "suspected", "--culture", "zh-CN").Output;

        Assert.Contains("suspected · 欺诈风险评分 · 64 · 高", output, StringComparison.Ordinal);
        Assert.Contains(("有人或系统怀疑欺诈", "是", "+50"), TableOf(output));
        Assert.Contains("应对：立即停止操作", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_shows_every_contact_that_shares_the_id()
    {
        string output = RunOn(RiskLog.Text(RiskLog.Row("x", "fraud", "09:00:00") + "\n" + RiskLog.Row("x", "account", "09:00:00")), "--explain", "x").Output;

        Assert.Contains("x · Fraud risk · 59 · High", output, StringComparison.Ordinal);
        Assert.Contains("x · Fraud risk · 9 · Low", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_work_order_has_no_score()
    {
        SampleRun run = folder.Run("--explain", "w-0003");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("Fraud risk", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Contacts scored", "The log tells 4 of the 12 things the card looks at", "Riskiest contacts", "Risk register", "Heat map", "High 1 → 1", "0 of 14 indicators have a value")]
    [InlineData("zh-CN", "联络风险评分", "评分卡所看12项中，日志载有4项", "得分最高的联络", "风险登记册", "风险热图", "高1 → 1", "14项指标中0项有数据")]
    public void The_console_shows_scores_register_and_indicators(string culture, params string[] texts)
    {
        string output = Unwrapped(Run("--culture", culture).Output);

        Assert.All(texts, text => Assert.Contains(Unwrapped(text), output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_log_without_contacts_shows_none_of_it()
    {
        SampleRun run = RunOn(RiskLog.Header + "\n", "--json", folder.PathOf("kpis.json"), "--html", folder.PathOf("report.html"));

        Assert.DoesNotContain("Risk register", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Risk register", folder.Read("report.html"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Json().GetProperty("risk").ValueKind);
    }

    [Fact]
    public void The_json_tells_scores_by_codes()
    {
        Run("--json", folder.PathOf("kpis.json"));
        JsonElement fraud = Json().GetProperty("risk").GetProperty("scorecards")[0];

        Assert.Equal("fraud", fraud.GetProperty("code").GetString());
        Assert.Equal((8, 32.375), (fraud.GetProperty("contacts").GetInt32(), fraud.GetProperty("mean").GetDouble()));
        Assert.Equal("""{"low":2,"elevated":1,"high":3,"critical":2}""", JsonSerializer.Serialize(fraud.GetProperty("bands")));
        Assert.Equal("""{"laundering-alert":2,"transaction-unidentified":2}""", JsonSerializer.Serialize(fraud.GetProperty("knockOuts")));
        Assert.Equal(JsonValueKind.Null, fraud.GetProperty("afternoonAgainstMorning").ValueKind);
        JsonElement first = fraud.GetProperty("highest")[0];
        Assert.Equal(("both", "critical", 34), (first.GetProperty("id").GetString(), first.GetProperty("band").GetString(), first.GetProperty("total").GetInt32()));
        Assert.Equal("""["laundering-alert","transaction-unidentified"]""", JsonSerializer.Serialize(first.GetProperty("knockOuts")));
        Assert.Equal(34, first.GetProperty("base").GetDecimal() + first.GetProperty("contributions").EnumerateObject().Sum(points => points.Value.GetDecimal()));
    }

    [Fact]
    public void The_json_tells_drift_where_there_is_enough_to_compare()
    {
        Assert.Equal(0, folder.Run("--json", folder.PathOf("kpis.json"), "--html", folder.PathOf("report.html")).ExitCode);

        Assert.Equal("stable", Json().GetProperty("risk").GetProperty("scorecards")[1].GetProperty("afternoonAgainstMorning").GetProperty("level").GetString());
    }

    // D12.2, with the levels printed there.
    [Theory]
    [InlineData("operation-error", "high", "medium", "high", true)]
    [InlineData("data-leak", "low", "severe", "medium", false)]
    [InlineData("complaint-handling", "high", "high", "very-high", true)]
    [InlineData("staff-misconduct", "low", "low", "low", false)]
    public void The_json_tells_the_register(string code, string likelihood, string impact, string level, bool isAbove)
    {
        Run("--json", folder.PathOf("kpis.json"));
        JsonElement risk = Json().GetProperty("risk");
        JsonElement row = risk.GetProperty("register").EnumerateArray().Single(entry => entry.GetProperty("code").GetString() == code);

        Assert.Equal("2026-03-10", risk.GetProperty("registerOn").GetString());
        Assert.Equal((likelihood, impact, level, level), (Member("likelihood"), Member("impact"), Member("inherentLevel"), Member("residualLevel")));
        Assert.Equal(isAbove, row.GetProperty("aboveAppetite").GetBoolean());
        JsonElement cell = risk.GetProperty("heatMaps")[0].GetProperty("cells").EnumerateArray()
            .Single(at => at.GetProperty("likelihood").GetString() == likelihood && at.GetProperty("impact").GetString() == impact);
        Assert.Contains(code, cell.GetProperty("residual").EnumerateArray().Select(name => name.GetString()));

        string? Member(string name) => row.GetProperty(name).GetString();
    }

    [Fact]
    public void What_no_log_tells_is_missing_and_never_green()
    {
        Run("--json", folder.PathOf("kpis.json"));

        Assert.All(Json().GetProperty("risk").GetProperty("indicators").EnumerateArray(), indicator =>
            Assert.Equal(("missing", JsonValueKind.Null), (indicator.GetProperty("status").GetString(), indicator.GetProperty("value").ValueKind)));
    }

    // Limits: escalation 10 % and 15 %; complaints 100 and 200, red from the second period on.
    [Fact]
    public void Indicators_take_their_values_from_the_kpis_of_the_day()
    {
        IReadOnlyDictionary<string, IndicatorReading> readings = Readings(complaints: 250, escalated: 50).ToDictionary(reading => reading.Indicator.Code);

        Assert.Equal((0.2m, IndicatorStatus.Red), (readings["complaint-escalation"].Value, readings["complaint-escalation"].Status));
        Assert.Equal((250m, IndicatorStatus.Amber), (readings["complaint-count"].Value, readings["complaint-count"].Status));
        Assert.Equal(IndicatorStatus.Missing, readings["staff-turnover"].Status);
        Assert.Equal(IndicatorStatus.Missing, readings["data-leaks"].Status);
        Assert.Equal(IndicatorStatus.Green, Readings(complaints: 100, escalated: 10).Single(reading => reading.Indicator.Code == "complaint-escalation").Status);
    }

    /// <summary>A log that tells no indicator at all has no row of the table, and a value never stands beside a name without one.</summary>
    [Theory]
    [InlineData("en", "Indicators without a value")]
    [InlineData("zh-CN", "缺数据的指标")]
    public void Indicators_without_a_value_are_named_in_one_line_of_the_page(string culture, string head)
    {
        var reader = CultureInfo.GetCultureInfo(culture);
        DayResult day = RiskLog.Run(folder);
        foreach (DayResult one in (DayResult[])[day, day with { Risk = day.Risk! with { Indicators = Readings(complaints: 250, escalated: 50) } }])
        {
            XElement section = Page(HtmlReport.Write(one, new Wording(reader), "rejects.csv")).Descendants("section").Single(section => section.Attribute("id")?.Value == "indicators");
            string line = section.Elements("p").Single(text => text.Value.StartsWith(head, StringComparison.Ordinal)).Value;
            string[] rows = [.. section.Descendants("tbody").Elements("tr").Select(row => row.Element("th")!.Value)];

            Assert.Equal(one.Risk!.Indicators.Where(reading => reading.Value is not null).Select(reading => reading.Indicator.Name.In(reader)), rows);
            Assert.All(one.Risk.Indicators.Where(reading => reading.Value is null), reading => Assert.Contains(reading.Indicator.Name.In(reader), line, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("en", "20 %", "✖ Red", "▲ Amber (beyond red for 1 of 2 periods)", "≤ 10 %", "Complaint handling; Negative publicity")]
    [InlineData("zh-CN", "20%", "✖ 红色", "▲ 黄色 (连续1期超出红线，满2期即触发)", "≤ 10%", "投诉处理不当；负面舆情")]
    public void The_page_shows_each_indicator_with_its_limits_and_what_it_informs(string culture, params string[] cells)
    {
        DayResult day = RiskLog.Run(folder);
        day = day with { Risk = day.Risk! with { Indicators = Readings(complaints: 250, escalated: 50) } };
        XElement page = Page(HtmlReport.Write(day, new Wording(CultureInfo.GetCultureInfo(culture)), "rejects.csv"));

        string[] texts = [.. page.Descendants("td").Select(cell => cell.Value.Replace('\u00A0', ' '))];
        Assert.All(cells, cell => Assert.Contains(cell, texts));
        Assert.Contains(page.Descendants("span"), badge => badge.Attribute("class")?.Value == "badge missed" && badge.Value == cells[1]);
        Assert.Contains(page.Descendants("span"), badge => badge.Attribute("class")?.Value == "badge at-risk" && badge.Value == cells[2]);
    }

    // A likelihood of 3 halved is 1.5, which counts as medium: 1.5 x 3 = 4.5, and high for the matrix.
    [Theory]
    [InlineData("en", "Half covered (accepted)", "Very high (9)", "High (4.5)", "▲ Above appetite", "Complaint escalation rate", "20 %", "▲ Amber (beyond red for 1 of 2 periods)", "Checks of the register: 1 warning.")]
    [InlineData("zh-CN", "半数受控 (已接受)", "非常高 (9)", "高 (4.5)", "▲ 超出偏好", "投诉升级率", "20%", "▲ 黄色 (连续1期超出红线，满2期即触发)", "登记册检查：1项提示。")]
    public void The_console_shows_what_controls_earn_who_accepted_and_indicators_with_a_value(string culture, params string[] texts)
    {
        RiskDay risk = RiskLog.Run(folder).Risk!;
        LocalDate day = risk.Days.End;
        RiskRegister register = risk.Section.Open([HalfCovered(day)]);
        risk = risk with
        {
            Register = register.Read(day),
            Warnings = [.. risk.Warnings.Take(1)],
            HeatMaps = [register.HeatMap("standard", day)],
            Indicators = Readings(complaints: 250, escalated: 50),
        };
        var output = new StringWriter();
        var wording = new Wording(CultureInfo.GetCultureInfo(culture));

        new RiskTables(risk, wording, new Figures(wording)).Write(ConsoleFactory.Create(output));

        string shown = Unwrapped(output.ToString());
        Assert.All(texts, text => Assert.Contains(Unwrapped(text), shown, StringComparison.Ordinal));
        Assert.DoesNotContain(Unwrapped(wording.In("尚无任何控制措施", "No control has been assessed")), shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_of_the_log_stay_texts_among_the_riskiest()
    {
        RunOn(RiskLog.Text(RiskLog.Row("<b>&x", "fraud", "09:00:00")), "--html", folder.PathOf("report.html"));

        Assert.Contains(Page(File.ReadAllBytes(folder.PathOf("report.html"))).Descendants("th"), head => head.Value == "<b>&x");
    }

    private static RiskEntry HalfCovered(LocalDate day) => new()
    {
        Code = "half-covered",
        Name = new LocalizedText("半数受控", "Half covered"),
        Category = "operational",
        Matrix = "standard",
        Assessments =
        [
            new RiskAssessment
            {
                Likelihood = "high",
                Impact = "high",
                Controls = [new ControlAssessment { Control = "double-check", Status = ControlStatus.Implemented, Effectiveness = Percentage.FromPercent(50), EvidenceOn = day.PlusDays(-1) }],
            },
        ],
        Acceptances = [new RiskAcceptance("management", day.PlusDays(-1), day.PlusDays(1), new LocalizedText("暂可承受", "Bearable for now"))],
        Provenance = new Provenance(ProvenanceKind.Bank, "test"),
    };

    private static ImmutableArray<IndicatorReading> Readings(int complaints, int escalated)
    {
        Standard standard = StandardBook.Shipped.Compile();
        MeasureAccumulator<ComplaintRecord> all = standard.Kpis.Accumulate(ComplaintRecord.Schema);
        for (int i = 0; i < complaints; i++)
        {
            all.Add(new ComplaintRecord { Received = NodaConstants.UnixEpoch, Escalated = i < escalated });
        }

        KpiReport report = standard.Kpis.Report(all.ToTotals());
        return IndicatorReadings.Of(standard.Risk.Indicators, report, new LocalDate(2026, 3, 10));
    }

    // The cells of each row of the tables of an output; a row of a wrapped text would have several.
    private static IEnumerable<(string, string, string)> TableOf(string output) =>
        from line in output.Split('\n')
        let cells = line.Split('│', StringSplitOptions.TrimEntries)
        where cells.Length == 5
        select (cells[1], cells[2], cells[3]);

    // The console breaks lines between any two Chinese characters.
    private static string Unwrapped(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static XElement Page(byte[] html) => XDocument.Load(new MemoryStream(html)).Root!;

    private JsonElement Json() => JsonDocument.Parse(folder.Read("kpis.json")).RootElement;

    private SampleRun Run(params string[] more) => RunOn(RiskLog.Text(), more);

    private SampleRun RunOn(string log, params string[] more)
    {
        SampleRun run = folder.Run(["--log", folder.Write("log.csv", log), "--map", folder.Write("map.json", RiskLog.Map), .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}
