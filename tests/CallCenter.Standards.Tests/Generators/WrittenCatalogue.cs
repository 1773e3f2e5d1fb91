using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>A test of a contact: as written in a condition, and as C# says it.</summary>
public sealed record WrittenContactTest(string Field, string Tests, Func<ContactRecord, bool> Holds);

/// <summary>A measure over contacts; without a field it counts. <paramref name="Thresholds"/> are in ticks.</summary>
public sealed record WrittenMeasure(string? Field, Func<ContactRecord, Duration?> ValueOf, ImmutableArray<WrittenContactTest> Where, ImmutableArray<long> Thresholds)
{
    public override string ToString() => $"{Field ?? "count"} where {string.Join(" and ", Where.Select(test => $"{test.Field} {test.Tests}"))} at {string.Join(", ", Thresholds)}";
}

/// <summary>What a total adds for a contact, in ticks or contacts; null where the contact does not count.</summary>
public sealed record ExpectedTotal(string Key, bool IsTime, Func<ContactRecord, long?> ValueOf);

/// <summary>A catalogue of measures m0, m1 …, with a KPI for each total and quantile that can be taken of each.</summary>
public sealed record WrittenCatalogue(ImmutableArray<WrittenMeasure> Measures)
{
    private static readonly int[] Quantiles = [50, 90, 95, 99];

    /// <summary>All totals of the catalogue's formulas.</summary>
    public IEnumerable<ExpectedTotal> Totals => Measures.SelectMany((measure, i) => TotalsOf(measure, $"m{i}"));

    /// <summary>The quantiles: KPI, the values they are taken of, and the quantile in hundredths.</summary>
    public IEnumerable<(string Kpi, Func<ContactRecord, long?> ValueOf, int Percent)> QuantilesTaken =>
        from i in Enumerable.Range(0, Measures.Length)
        where Measures[i].Field is not null
        from percent in Quantiles
        select ($"q{i}-{percent}", (Func<ContactRecord, long?>)(record => Passes(Measures[i], record) ? Ticks(Measures[i].ValueOf(record)) : null), percent);

    public KpiCatalogue ToCatalogue()
    {
        IEnumerable<KpiDefinition> totals = Totals.Select((total, i) => Sample.Kpi($"k{i}", total.Key, total.IsTime ? KpiUnit.Time : KpiUnit.Count));
        IEnumerable<KpiDefinition> quantiles =
            QuantilesTaken.Select(taken => Sample.Kpi(taken.Kpi, $"p{taken.Percent}({taken.Kpi.Split('-')[0].Replace('q', 'm')})", KpiUnit.Time));
        return new KpiCatalogue
        {
            Measures = [.. Measures.Select((measure, i) => Sample.Measure($"m{i}", measure.Field, [.. measure.Where.Select(test => new FieldCondition(test.Field, test.Tests))]))],
            Kpis = [.. totals, .. quantiles],
        };
    }

    public override string ToString() => string.Join("; ", Measures);

    private static IEnumerable<ExpectedTotal> TotalsOf(WrittenMeasure measure, string code)
    {
        if (measure.Field is null)
        {
            yield return new(code, IsTime: false, record => Passes(measure, record) ? 1 : null);
            yield break;
        }

        yield return new(code, IsTime: true, record => Passes(measure, record) ? Ticks(measure.ValueOf(record)) : null);
        yield return new($"count({code})", IsTime: false, record => Passes(measure, record) && measure.ValueOf(record) is not null ? 1 : null);
        foreach (long threshold in measure.Thresholds)
        {
            string iso = $"PT{(threshold / 10_000_000m).ToString(CultureInfo.InvariantCulture)}S";
            yield return new($"within({code}, {iso})", IsTime: false, record => Passes(measure, record) && Ticks(measure.ValueOf(record)) <= threshold ? 1 : null);
            yield return new($"below({code}, {iso})", IsTime: false, record => Passes(measure, record) && Ticks(measure.ValueOf(record)) < threshold ? 1 : null);
        }
    }

    private static bool Passes(WrittenMeasure measure, ContactRecord record) => measure.Where.All(test => test.Holds(record));

    private static long? Ticks(Duration? time) => (long?)(time?.ToInt64Nanoseconds() / 100);
}

/// <summary>Generates catalogues of 1 to 9 measures; a failing one shrinks to single measures.</summary>
public static class WrittenCatalogues
{
    private static readonly Gen<WrittenContactTest> Tests = Gen.Elements<WrittenContactTest>(
        new("channel", "phone", r => r.Channel == "phone"),
        new("channel", "chat, app", r => r.Channel is "chat" or "app"),
        new("channel", "not(phone)", r => r.Channel != "phone"),
        new("channel", "null", r => r.Channel is null),
        new("channel", "-", _ => true),
        new("agent", "[\"agent-1\"..\"agent-2\")", r => string.CompareOrdinal(r.Agent, "agent-1") >= 0 && string.CompareOrdinal(r.Agent, "agent-2") < 0),
        new("outcome", "answered", r => r.Outcome == ContactOutcome.Answered),
        new("outcome", "answered, abandoned", r => r.Outcome is ContactOutcome.Answered or ContactOutcome.Abandoned),
        new("outcome", "not(excluded)", r => r.Outcome != ContactOutcome.Excluded),
        new("queued", "true", r => r.Queued == true),
        new("queued", "null", r => r.Queued is null),
        new("queued", "not(true)", r => r.Queued != true),
        new("wait", "<= PT20S", r => r.Wait <= Duration.FromSeconds(20)),
        new("wait", "(PT5S..PT10S]", r => r.Wait > Duration.FromSeconds(5) && r.Wait <= Duration.FromSeconds(10)),
        new("wait", "PT0S, > PT1M", r => r.Wait == Duration.Zero || r.Wait > Duration.FromMinutes(1)),
        new("hold", "< PT5S", r => r.Hold < Duration.FromSeconds(5)),
        new("hold", "null, >= PT20S", r => r.Hold is null || r.Hold >= Duration.FromSeconds(20)),
        new("wrap-up", "not(null)", r => r.WrapUp is not null),
        new("arrival", ">= 2026-01-01T00:00:00Z", r => r.Arrival >= Instant.FromUtc(2026, 1, 1, 0, 0)));

    private static readonly Gen<(string? Field, Func<ContactRecord, Duration?> ValueOf)> Fields = Gen.Elements<(string?, Func<ContactRecord, Duration?>)>(
        (null, _ => null),
        ("wait", r => r.Wait),
        ("talk", r => r.Talk),
        ("hold", r => r.Hold),
        ("wrap-up", r => r.WrapUp),
        ("ivr-time", r => r.IvrTime));

    private static readonly Gen<long> Thresholds = Gen.Elements(50_000_000L, 100_000_000, 200_000_000, 200_000_001, 7);

    public static Arbitrary<WrittenCatalogue> WrittenCatalogue() => Arb.From(
        from count in Gen.Choose(1, 9)
        from measures in MeasureGen.ArrayOf(count)
        select new WrittenCatalogue([.. measures]),
        catalogue => catalogue.Measures.Length > 1 ? catalogue.Measures.Select(measure => new WrittenCatalogue([measure])) : []);

    private static Gen<WrittenMeasure> MeasureGen =>
        from summed in Fields
        from testCount in Gen.Choose(0, 3)
        from tests in Tests.ArrayOf(testCount)
        from thresholdCount in Gen.Choose(0, 2)
        from thresholds in Thresholds.ArrayOf(thresholdCount)
        select new WrittenMeasure(summed.Field, summed.ValueOf, [.. tests.DistinctBy(test => test.Field)], [.. thresholds.Distinct()]);
}
