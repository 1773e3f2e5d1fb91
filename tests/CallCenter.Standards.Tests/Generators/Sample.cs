using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Definitions with all that a test does not care about filled in.</summary>
internal static class Sample
{
    public static Provenance Provenance => new(ProvenanceKind.Assumption, "test");

    public static KpiDefinition Kpi(string code, string formula, KpiUnit unit = KpiUnit.Ratio, KpiDirection direction = KpiDirection.Higher, KpiTarget? target = null) => new()
    {
        Code = code,
        Name = Text(code),
        Description = Text(code),
        Formula = formula,
        Unit = unit,
        Direction = direction,
        Provenance = Provenance,
        Target = target,
    };

    /// <summary>A measure over contacts that sums a field, or counts where there is none.</summary>
    public static MeasureDefinition Measure(string code, string? field = null, ImmutableArray<FieldCondition> where = default, string record = "contact") => new()
    {
        Code = code,
        Name = Text(code),
        Record = record,
        Kind = field is null ? MeasureKind.Count : MeasureKind.Sum,
        Field = field,
        Where = where.IsDefault ? [] : where,
    };

    public static AnsweringServiceLevel ServiceLevel(
        string code,
        ServiceLevelNumerator numerator = ServiceLevelNumerator.AnsweredInTime,
        ServiceLevelDenominator denominator = ServiceLevelDenominator.Offered,
        ThresholdBoundary boundary = ThresholdBoundary.AtMost,
        NeverQueuedTreatment neverQueued = NeverQueuedTreatment.Counted,
        string threshold = "answer",
        string? shortAbandonLimit = null) => new()
        {
            Code = code,
            Name = Text(code),
            Description = Text(code),
            Threshold = threshold,
            Boundary = boundary,
            Numerator = numerator,
            Denominator = denominator,
            ShortAbandonLimit = shortAbandonLimit,
            NeverQueued = neverQueued,
            Provenance = Provenance,
        };

    /// <summary>The limits that service levels name: an answer within 20 s, a short abandon of at most 5 s.</summary>
    public static ImmutableArray<KpiLimit> Limits { get; } = [Limit("answer", Duration.FromSeconds(20)), Limit("short", Duration.FromSeconds(5))];

    public static KpiLimit Limit(string code, Duration time) => new() { Code = code, Name = Text(code), Time = time, Provenance = Provenance };

    public static RoleScorecard Scorecard(string code, ScorecardScope scope, params ImmutableArray<string> kpis) =>
        new() { Code = code, Name = Text(code), Scope = scope, Kpis = kpis, Provenance = Provenance };

    public static KpiTarget Target(decimal? atLeast = null, decimal? atMost = null, decimal atRiskWithin = 0) =>
        new() { AtLeast = atLeast, AtMost = atMost, AtRiskWithin = atRiskWithin, Provenance = Provenance };

    public static KpiCatalogue Catalogue(ImmutableArray<MeasureDefinition> measures, params ImmutableArray<KpiDefinition> kpis) => new() { Measures = measures, Kpis = kpis };

    public static KpiEvaluator Compile(KpiCatalogue catalogue) => KpiEvaluator.Compile(catalogue, FactRecords.All);

    /// <summary>The findings of a catalogue over the shipped records; an empty list where it compiles.</summary>
    public static ImmutableArray<Finding> FindingsOf(KpiCatalogue catalogue)
    {
        try
        {
            Compile(catalogue);
            return [];
        }
        catch (FindingsException exception)
        {
            return exception.Findings;
        }
    }

    private static LocalizedText Text(string code) => new("测试", code.Length == 0 ? "empty" : code);
}
