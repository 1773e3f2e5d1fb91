using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Catalogue;

/// <summary>The shipped catalogue, and totals of a few records of it.</summary>
internal static class ShippedKpis
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 24, 12, 0);

    public static KpiCatalogue Catalogue => StandardBook.Shipped.Kpis;

    public static KpiEvaluator Evaluator { get; } = StandardBook.Shipped.Compile().Kpis;

    public static MeasureTotals None { get; } = Evaluator.NoTotals();

    public static MeasureTotals Totals<T>(RecordSchema<T> schema, params ReadOnlySpan<T> records)
    {
        MeasureAccumulator<T> accumulator = Evaluator.Accumulate(schema);
        accumulator.AddRange(records);
        return accumulator.ToTotals();
    }

    /// <summary>The totals with further records of another kind.</summary>
    public static MeasureTotals And<T>(this MeasureTotals totals, RecordSchema<T> schema, params ReadOnlySpan<T> records) =>
        totals.Merge(Totals(schema, records));

    /// <summary>The value in the KPI's unit; null is no data.</summary>
    public static double? Value(this MeasureTotals totals, string kpi) => Evaluator.Evaluate(kpi, totals).Value;

    public static T[] Times<T>(this int count, T record) => [.. Enumerable.Repeat(record, count)];
}
