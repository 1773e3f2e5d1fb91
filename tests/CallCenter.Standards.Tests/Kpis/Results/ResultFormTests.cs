using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Results;

/// <summary>Results are plain values: they come back equal, and explain themselves without the totals they were made from.</summary>
[Properties(Arbitrary = [typeof(ContactLogs), typeof(WrittenCatalogues), typeof(WrittenGroupingSets)])]
public sealed class ResultFormTests
{
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "de-DE"];

    [Property(MaxTest = 60)]
    public void Reports_come_back_equal(ContactLog log, WrittenCatalogue catalogue, WrittenGroupings groupings, byte culture)
    {
        using var scope = new CultureScope(Cultures[culture % Cultures.Length]);
        KpiEvaluator evaluator = Sample.Compile(catalogue.ToCatalogue());
        MeasureAccumulator<ContactRecord> accumulator = evaluator.Accumulate(ContactRecord.Schema, groupings.Groupings);
        accumulator.AddRange(log.Records.AsSpan());
        KpiReport[] reports = [.. evaluator.ReportByGroup(accumulator.ToTotals(), accumulator.ToTotals()).Select(report => report with { Period = new Interval(NodaConstants.UnixEpoch, null) })];

        KpiReport[] read = StandardJson.Read<KpiReport[]>(StandardJson.Write(reports));

        Assert.Equal(reports, read);
        Assert.Equal(reports.SelectMany(report => report.Results).Select(result => result.Working()), read.SelectMany(report => report.Results).Select(result => result.Working()));
    }

    [Fact]
    public void A_result_with_everything_comes_back_equal()
    {
        KpiResult result = new()
        {
            Kpi = Sample.Kpi("rate", "a / b", KpiUnit.Percent, target: Sample.Target(atLeast: 0.8m, atRiskWithin: 0.05m)),
            Value = 1 / 3.0,
            Numerator = 1,
            Denominator = 3e300,
            Share = new Proportion(1, 3),
            Status = KpiStatus.Missed,
            Gap = KpiGap.RecordedInPart,
            Coverage = new MeasureCoverage(9, 6, 3),
            EarlierValue = -0.0,
            Trend = KpiTrend.Better,
            Numbers = "(1 / 3)",
        };
        KpiReport report = new() { Group = GroupKey.Of("north", null, ""), Period = new Interval(null, NodaConstants.UnixEpoch), Standard = Sample.Compile(Sample.Catalogue([])).Fingerprint, Results = [result] };

        Assert.Equal(result, StandardJson.Read<KpiResult>(StandardJson.Write(result)));
        Assert.Equal(report, StandardJson.Read<KpiReport>(StandardJson.Write(report)));
        Assert.Equal(report, JsonSerializer.Deserialize<KpiReport>(JsonSerializer.Serialize(report)));
    }

    [Theory]
    [InlineData("\"share\":\"1/3\"", "\"share\":\"4/3\"")]
    [InlineData("\"share\":\"1/3\"", "\"share\":\"1/0\"")]
    [InlineData("\"value\":0.5", "\"value\":1e999")]
    [InlineData("\"all\":9", "\"all\":-9")]
    [InlineData("\"status\":\"met\"", "\"status\":\"Met\"")]
    public void What_a_result_cannot_be_is_refused(string written, string changed)
    {
        KpiResult result = new() { Kpi = Sample.Kpi("rate", "a / b"), Value = 0.5, Share = new Proportion(1, 3), Status = KpiStatus.Met, Coverage = new MeasureCoverage(9, 6, 3), Numbers = "(1 / 3)" };
        string json = StandardJson.Write(result);

        Assert.Contains(written, json, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => StandardJson.Read<KpiResult>(json.Replace(written, changed, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"2026-02-01T00:00:00Z/2026-01-01T00:00:00Z\"")]
    [InlineData("\"2026-02-01T00:00:00Z\"")]
    [InlineData("\"../x\"")]
    public void A_period_ends_after_it_begins(string period)
    {
        KpiReport report = new() { Period = new Interval(NodaConstants.UnixEpoch, null), Results = [] };
        string json = StandardJson.Write(report);

        Assert.Contains("\"1970-01-01T00:00:00Z/..\"", json, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => StandardJson.Read<KpiReport>(json.Replace("\"1970-01-01T00:00:00Z/..\"", period, StringComparison.Ordinal)));
    }
}
