using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Formulas of KPIs over a few measures.</summary>
internal sealed class FormulaTarget() : FuzzTarget("formula", 14)
{
    private static readonly string[] Right = ["handled / offered", "(waits - talks) / handled * 2", "p90(waits)", "within(waits, PT20S) / handled", "known(waits) / handled", "-handled + 80 %", "kpi * 3", "max(waits)"];

    private static readonly string[] Pieces =
    [
        "handled", "offered", "waits", "talks", "kpi", "self", " + ", " - ", " * ", " / ", "(", ")", "-", "1", "0", "0.5", "80 %", "%", "1e9", "79228162514264337593543950335", "p50(", "p90(", "p99.9(", "within(", "known(", "max(", "min(", "mean(", ", PT20S)", ", ", " ", "a-b", "nothing", "((((((((", "))))))))", "\0", "投", "\ud800",
    ];

    public override byte[] Draw(Random random) => WildText.Bytes(random.Next(4) switch
    {
        0 => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => random.Pick(Pieces))),
        1 => TextMutation.Of(random.Pick(Right), random, Pieces),
        _ => Ratio(random),
    });

    /// <summary>A ratio that has a value more often than not.</summary>
    private static string Ratio(Random random)
    {
        string[] counts = ["handled", "offered", "2", "within(waits, PT20S)", "known(waits)", "(handled + offered)"];
        string[] times = ["waits", "talks", "p90(waits)", "(waits - talks)", "max(waits)"];
        string[] same = random.Next(2) == 0 ? counts : times;
        return $"{random.Pick(same)} / {random.Pick(same)}{random.Pick(["", " * 2", " - 80 %", " * kpi", " + kpi / 3", " / 0"])}";
    }

    public override bool Run(byte[] input)
    {
        string text = WildText.Of(input);
        try
        {
            var evaluator = KpiEvaluator.Compile(
                Sample.Catalogue(
                    [Sample.Measure("handled", where: [new("outcome", "answered")]), Sample.Measure("offered"), Sample.Measure("waits", "wait"), Sample.Measure("talks", "talk")],
                    Sample.Kpi("kpi", "handled / offered"),
                    Sample.Kpi("self", text)),
                FactRecords.All);
            MeasureTotals totals = evaluator.Accumulate(ContactRecord.Schema).ToTotals();
            evaluator.Evaluate("self", totals);
            return true;
        }
        catch (FindingsException wrong)
        {
            ReadFindings.Check(wrong.Findings, isRead: false);
            return false;
        }
    }
}
