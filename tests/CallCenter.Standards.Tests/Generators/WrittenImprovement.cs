using System.Collections.Immutable;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates sections of improvement without errors that use every member of the format.</summary>
internal static class WrittenImprovement
{
    /// <summary>Sections; the codes are those of KPIs in percent, and of calendars, that they may name.</summary>
    public static Gen<ImprovementCatalogue> Sections(ImmutableArray<string> kpis, ImmutableArray<string> calendars) =>
        from name in StandardBooks.Names
        from provenance in StandardBooks.Provenances
        from number in Gen.Choose(1, 100)
        from unit in Gen.Elements(Enum.GetValues<KpiUnit>())
        from kpi in kpis.IsEmpty ? Gen.Constant<string?>(null) : Gen.Elements(kpis.AsEnumerable()).Select(code => (string?)code)
        select number % 5 == 0 ? ImprovementCatalogue.Empty : new ImprovementCatalogue
        {
            Model = number % 7 == 0 ? null : new ImprovementModel
            {
                Dimensions = [new ImprovementDimension { Code = "d0", Name = name, Weight = number, Provenance = provenance }],
                Indicators =
                [
                    new DimensionIndicator
                    {
                        Code = "i0",
                        Name = name,
                        Dimension = "d0",
                        Kpi = kpi,
                        Manual = kpi is null ? name : null,
                        Unit = kpi is null ? unit : KpiUnit.Percent,
                        Weight = number / 8m,
                        Anchors = [new ScoreAnchor(-number, 0), new ScoreAnchor(number, 0), new ScoreAnchor(number + 0.5m, number)],
                        Provenance = provenance,
                    },
                ],
                Total = number % 2 == 0 ? TotalReading.Weakest : TotalReading.WeightedMean,
                LeastCoverage = Percentage.FromPercent(number),
                Step = number / 3m,
                Provenance = provenance,
            },
            Actions = calendars.IsEmpty || number % 3 == 0 ? null : new ActionRules
            {
                Causes = [new ActionCause { Code = "c0", Name = name, Provenance = provenance }],
                Calendar = calendars[number % calendars.Length],
                VerifyWithin = number,
                Provenance = provenance,
            },
            Charts = kpi is null ? [] : [new ControlChart { Code = "chart", Name = name, Kpi = kpi, Kind = (ControlChartKind)(number % 2), Rules = [(ControlRule)(1 + (number % 8)), ControlRule.BeyondLimits], LeastPoints = 1 + number, Provenance = provenance }],
        };
}
