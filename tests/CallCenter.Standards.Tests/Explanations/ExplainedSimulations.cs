using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Simulation;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Answers about simulated centres.</summary>
internal static class ExplainedSimulations
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();

    public static IEnumerable<(string Title, IExplained Answer)> All =>
    [
        ("simulated service level", new SimulatedKpi(Kpi("service-level"), Mean(0.7342, 0.0121))),
        ("simulated wait", new SimulatedKpi(Kpi("wait-p90"), Mean(41.26, 3.07))),
        ("simulated difference for the better", new ComparedKpi(Kpi("service-level"), Mean(0.7342, 0.0121), Mean(0.8117, 0.0104), Mean(0.0775, 0.0031))),
        ("simulated difference for the worse", new ComparedKpi(Kpi("wait-p90"), Mean(41.26, 3.07), Mean(55.8, 4.1), Mean(14.54, 1.02))),
        ("simulated difference downwards", new ComparedKpi(Kpi("abandonment-rate"), Mean(0.061, 0.004), Mean(0.042, 0.003), Mean(-0.019, 0.0022))),
        ("simulated difference that may be chance", new ComparedKpi(Kpi("service-level"), Mean(0.7342, 0.0121), Mean(0.7351, 0.0119), Mean(0.0009, 0.0031))),
        ("no simulated difference", new ComparedKpi(Kpi("service-level"), Mean(0.7342, 0.0121), Mean(0.7342, 0.0121), Mean(0, 0))),
        ("simulated scenario", new ComparedScenario
        {
            Name = new LocalizedText("坐席增加2名", "2 agents more"),
            Kpis =
            [
                new ComparedKpi(Kpi("service-level"), Mean(0.7342, 0.0121), Mean(0.8117, 0.0104), Mean(0.0775, 0.0031)),
                new ComparedKpi(Kpi("abandonment-rate"), Mean(0.061, 0.004), Mean(0.042, 0.003), Mean(-0.019, 0.0022)),
                new ComparedKpi(Kpi("wait-p90"), Mean(41.26, 3.07), Mean(41.3, 3.1), Mean(0.04, 1.02)),
            ],
        }),
    ];

    private static KpiDefinition Kpi(string code) => Standard.Kpis.Kpis.Single(kpi => kpi.Code == code);

    private static MeanInterval Mean(double mean, double margin) => new() { Mean = mean, Margin = margin, Days = 20, Confidence = Percentage.FromPercent(95) };
}
