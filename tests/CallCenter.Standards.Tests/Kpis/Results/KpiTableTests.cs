using System.Text.Json;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Results;

/// <summary>Results as tools for reports read them.</summary>
public sealed class KpiTableTests
{
    private static readonly KpiReport[] Reports = [.. Report()];

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void A_row_for_each_KPI_of_each_group_in_every_culture(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal(
            """"
            group,kpi,value,unit,numerator,denominator,status,period,dimension,known,in-question,margin,gap
            ,share,,percent,0,0,no-data,2026-11-24T00:00:00Z/2026-11-25T00:00:00Z,team,0,0,,nothing-counted
            "cards, ""gold""",share,0.5,percent,1,2,missed,2026-11-24T00:00:00Z/2026-11-25T00:00:00Z,team,1,1,,

            """".ReplaceLineEndings("\n"),
            Reports.ToCsv().ReplaceLineEndings("\n"));
    }

    /// <summary>A number without its unit is none: times are in seconds, and the file says so.</summary>
    [Fact]
    public void A_time_says_that_it_is_in_seconds()
    {
        CallCenter.Standards.Book.Standard standard = CallCenter.Standards.Book.StandardBook.Shipped.Compile();
        KpiReport report = standard.Kpis.Report(standard.Kpis.Accumulate(ContactRecord.Schema).ToTotals());

        Assert.Contains("\n,average-handling-time,,seconds,", new[] { report }.ToCsv().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"unit\": \"time\"", new[] { report }.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rows_are_flat_objects_in_JSON()
    {
        using JsonDocument table = JsonDocument.Parse(Reports.ToJson());
        JsonElement row = table.RootElement[1];

        Assert.Equal(2, table.RootElement.GetArrayLength());
        Assert.Equal(JsonValueKind.Null, table.RootElement[0].GetProperty("value").ValueKind);
        Assert.Equal(
            ("cards, \"gold\"", "share", 0.5, 1, 2, "missed", "team"),
            (row.GetProperty("group").GetString(), row.GetProperty("kpi").GetString(), row.GetProperty("value").GetDouble(), row.GetProperty("numerator").GetInt32(), row.GetProperty("denominator").GetInt32(),
                row.GetProperty("status").GetString(), row.GetProperty("dimension").GetString()));
    }

    /// <summary>Groups whose values would read alike when they are put beside one another stay apart.</summary>
    [Fact]
    public void Groups_that_read_alike_are_told_apart()
    {
        KpiEvaluator evaluator = Sample.Compile(Sample.Catalogue([Sample.Measure("offered")], Sample.Kpi("offered-share", "offered / offered", KpiUnit.Percent)));
        string?[] teams = ["a / b", "a", "", null, "–", "\"a\"", "a"];
        string?[] agents = ["c", "b / c", "c", "c", "c", "c", null];
        MeasureAccumulator<ContactRecord> both = evaluator.Accumulate(ContactRecord.Schema, Grouping.By("team"), Grouping.By("agent"));
        MeasureAccumulator<ContactRecord> one = evaluator.Accumulate(ContactRecord.Schema, Grouping.By("team"));
        foreach ((string? team, string? agent) in teams.Zip(agents))
        {
            both.Add(new ContactRecord { Team = team, Agent = agent });
            one.Add(new ContactRecord { Team = team });
        }

        foreach (MeasureTotals totals in new[] { both.ToTotals(), one.ToTotals() })
        {
            KpiReport[] reports = [.. evaluator.ReportByGroup(totals)];
            using JsonDocument table = JsonDocument.Parse(reports.ToJson());

            Assert.Equal(reports.Length, table.RootElement.EnumerateArray().Select(static row => row.GetProperty("group").GetString()).Distinct().Count());
            Assert.Equal(reports.Length + 1, reports.ToCsv().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Count());
        }
    }

    private static IEnumerable<KpiReport> Report()
    {
        KpiEvaluator evaluator = Sample.Compile(Sample.Catalogue(
            [Sample.Measure("offered", where: [new("outcome", "answered, abandoned")]), Sample.Measure("answered", where: [new("outcome", "answered")])],
            Sample.Kpi("share", "answered / offered", KpiUnit.Percent, target: Sample.Target(atLeast: 0.9m))));
        MeasureAccumulator<ContactRecord> accumulator = evaluator.Accumulate(ContactRecord.Schema, Grouping.By("team"));
        accumulator.AddRange(
        [
            new ContactRecord { Team = "cards, \"gold\"" },
            new ContactRecord { Team = "cards, \"gold\"", Outcome = ContactOutcome.Abandoned },
            new ContactRecord { Outcome = ContactOutcome.Blocked },
        ]);
        var day = new Interval(Instant.FromUtc(2026, 11, 24, 0, 0), Instant.FromUtc(2026, 11, 25, 0, 0));
        return evaluator.ReportByGroup(accumulator.ToTotals()).Select(report => report with { Period = day });
    }
}
