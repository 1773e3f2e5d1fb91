using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Benchmarks.Kpis;

/// <summary>The twelve measures that every contender totals, as a catalogue: one KPI a measure, in the order of <see cref="Codes"/>.</summary>
internal static class TwelveMeasures
{
    public static string[] Codes { get; } =
    [
        "offered", "answered", "abandoned", "within(answered-wait, PT20S)", "within(abandoned-wait, PT5S)", "transferred", "resolved",
        "answered-wait", "abandoned-wait", "talk", "hold", "wrap-up",
    ];

    public static KpiEvaluator Compile()
    {
        MeasureDefinition[] measures =
        [
            Count("offered", ("outcome", "answered, abandoned")),
            Count("answered", ("outcome", "answered")),
            Count("abandoned", ("outcome", "abandoned")),
            Count("transferred", ("outcome", "answered"), ("transferred", "true")),
            Count("resolved", ("outcome", "answered"), ("resolved-at-first-contact", "true")),
            Sum("answered-wait", "wait", ("outcome", "answered")),
            Sum("abandoned-wait", "wait", ("outcome", "abandoned")),
            Sum("talk", "talk", ("outcome", "answered")),
            Sum("hold", "hold", ("outcome", "answered")),
            Sum("wrap-up", "wrap-up", ("outcome", "answered")),
        ];
        return KpiEvaluator.Compile(
            new KpiCatalogue { Measures = [.. measures], Kpis = [.. Codes.Select(Kpi)] },
            FactRecords.All);
    }

    private static MeasureDefinition Count(string code, params (string Field, string Tests)[] where) => Measure(code, MeasureKind.Count, null, where);

    private static MeasureDefinition Sum(string code, string field, params (string Field, string Tests)[] where) => Measure(code, MeasureKind.Sum, field, where);

    private static MeasureDefinition Measure(string code, MeasureKind kind, string? field, (string Field, string Tests)[] where) => new()
    {
        Code = code,
        Name = new LocalizedText(null, code),
        Record = "contact",
        Kind = kind,
        Field = field,
        Where = [.. where.Select(test => new FieldCondition(test.Field, test.Tests))],
    };

    private static KpiDefinition Kpi(string formula, int index) => new()
    {
        Code = $"kpi-{index}",
        Name = new LocalizedText(null, formula),
        Description = new LocalizedText(null, formula),
        Formula = formula,
        Unit = index < 7 ? KpiUnit.Count : KpiUnit.Time,
        Direction = KpiDirection.Higher,
        Provenance = new Provenance(ProvenanceKind.Assumption, "benchmark"),
    };
}
