using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Totals;

/// <summary>Totals that use every member of their form: two standards and kinds of source, dimensions of both sorts, missing keys, distributions with and without extremes, measures ruled out, scales.</summary>
internal static class WrittenTotalsSample
{
    private static readonly RecordSchema<Sale> Sales = RecordSchema.Create<Sale>("sale")
        .WithNumber("price", Dimension.Money, 2, static (in Sale r) => r.Price)
        .WithText("team", static (in Sale r) => r.Team)
        .WithInstant("at", static (in Sale r) => r.At);

    private static readonly KpiEvaluator Evaluator = Compile("answered");

    /// <summary>The totals.</summary>
    public static MeasureTotals Totals { get; } = Contacts(Evaluator, new RecordedFacts(), 5, 900)
        .Merge(Contacts(Evaluator, new RecordedFacts { Always = Condition.Compile([new("outcome", "abandoned")], ContactRecord.Schema.Definition) }, 7))
        .Merge(Contacts(Compile("answered, blocked"), new RecordedFacts(), 1, 2, 3))
        .Subtract(Contacts(Compile("answered, blocked"), new RecordedFacts(), 2))
        .Merge(Sold());

    /// <summary>Totals without records.</summary>
    public static MeasureTotals None { get; } = Contacts(Evaluator, new RecordedFacts());

    /// <summary>Totals by a unit that needs a beginning.</summary>
    public static MeasureTotals Weekly { get; } = Evaluator.Accumulate(ContactRecord.Schema, Grouping.ByWeek("arrival", IsoDayOfWeek.Sunday, DateTimeZone.Utc)).ToTotals();

    private static KpiEvaluator Compile(string handled) => KpiEvaluator.Compile(
        Sample.Catalogue(
            [Sample.Measure("handled", where: [new("outcome", handled)]), Sample.Measure("waits", "wait"), Sample.Measure("dear", "price", [new("price", ">= 1.5")], "sale")],
            Sample.Kpi("a", "handled", KpiUnit.Count),
            Sample.Kpi("b", "p50(waits)", KpiUnit.Time),
            Sample.Kpi("c", "dear", KpiUnit.Money)),
        [.. FactRecords.All, Sales.Definition]);

    private static MeasureTotals Contacts(KpiEvaluator evaluator, RecordedFacts facts, params int[] waits)
    {
        MeasureAccumulator<ContactRecord> accumulator = evaluator.Accumulate(ContactRecord.Schema, facts, Grouping.By("team"), Grouping.By("arrival", TimeUnit.Day, DateTimeZoneProviders.Tzdb["Asia/Shanghai"], "日"));
        accumulator.AddRange([.. waits.Select(wait => new ContactRecord { Wait = Duration.FromSeconds(wait), Team = wait == 7 ? null : "团队", Outcome = wait == 7 ? ContactOutcome.Abandoned : ContactOutcome.Answered })]);
        return accumulator.ToTotals();
    }

    private static MeasureTotals Sold()
    {
        MeasureAccumulator<Sale> accumulator = Evaluator.Accumulate(Sales, Grouping.By("team"), Grouping.By("at", TimeUnit.Day, DateTimeZoneProviders.Tzdb["Asia/Shanghai"], "日"));
        accumulator.Add(new Sale(12.25m, "", Instant.FromUtc(2026, 2, 28, 20, 0)));
        accumulator.Add(new Sale(-3m, "é", Instant.FromUtc(2026, 2, 28, 20, 0)));
        return accumulator.ToTotals();
    }

    private sealed record Sale(decimal Price, string? Team, Instant At);
}
