using System.Globalization;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>Checks a model of service quality.</summary>
/// <param name="kpis">The KPIs that may be named.</param>
/// <param name="stated">How a KPI is stated and which way it is better; null where that is not known.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class ModelChecks(Codes kpis, Func<string, (KpiUnit Unit, KpiDirection Direction)?> stated, FindingList findings)
{
    public const int MostDimensions = 12;
    public const int MostIndicators = 200;
    public const int MostAnchors = 20;
    public const decimal MostWeight = 1_000;

    public void Check(Located<ImprovementModel> model)
    {
        LocatedList<ImprovementDimension> dimensions = model.Each(m => m.Dimensions);
        LocatedList<DimensionIndicator> indicators = model.Each(m => m.Indicators);
        Codes codes = Codes.Of($"dimension", dimensions, dimension => dimension.Code, findings);
        Codes.Of($"indicator", indicators, indicator => indicator.Code, findings);
        CheckNumbers(model, dimensions, indicators);
        foreach (Located<ImprovementDimension> dimension in dimensions)
        {
            CheckWeight(dimension.Value.Weight, dimension.At(d => d.Weight));
            if (indicators.IsComplete && model.Value.Indicators.All(indicator => indicator.Dimension != dimension.Value.Code))
            {
                findings.Add(ImprovementFindings.Alone, dimension.At(d => d.Code), dimension.Value.Code, $"No indicator is of dimension '{Excerpt.Of(dimension.Value.Code)}'.");
            }
        }

        foreach (Located<DimensionIndicator> indicator in indicators)
        {
            codes.Check(indicator.Value.Dimension, indicator.At(i => i.Dimension));
            CheckWeight(indicator.Value.Weight, indicator.At(i => i.Weight));
            CheckAnchors(indicator);
            CheckSource(indicator);
        }
    }

    private static bool CanWrite(decimal value, KpiUnit unit) => unit switch
    {
        KpiUnit.Percent => Bound.HasPercent(value),
        KpiUnit.Time => Bound.HasTime(value),
        _ => true,
    };

    private void CheckNumbers(Located<ImprovementModel> model, LocatedList<ImprovementDimension> dimensions, LocatedList<DimensionIndicator> indicators)
    {
        ImprovementModel value = model.Value;
        if (value.Dimensions.Length > MostDimensions || (dimensions.IsComplete && value.Dimensions.IsEmpty))
        {
            findings.Add(ImprovementFindings.Model, dimensions.Place, null, $"The model has {value.Dimensions.Length} dimensions.");
        }

        if (value.Indicators.Length > MostIndicators)
        {
            findings.Add(ImprovementFindings.Model, indicators.Place, null, $"The model has {value.Indicators.Length} indicators.");
        }

        if (value.LeastCoverage.Ratio is <= 0 or > 1)
        {
            findings.Add(ImprovementFindings.Model, model.At(m => m.LeastCoverage), value.LeastCoverage.ToString(), $"A least coverage of {value.LeastCoverage} is not above 0 % and at most 100 %.");
        }

        if (value.Step is <= 0 or > 100)
        {
            findings.Add(ImprovementFindings.Model, model.At(m => m.Step), Text(value.Step), $"A step of {Text(value.Step)} points is not above 0 and at most 100.");
        }
    }

    private void CheckWeight(decimal weight, Place place)
    {
        if (weight is <= 0 or > MostWeight)
        {
            findings.Add(ImprovementFindings.Weight, place, Text(weight), $"A weight of {Text(weight)} is not above 0 and at most {Text(MostWeight)}.");
        }
    }

    private void CheckAnchors(Located<DimensionIndicator> indicator)
    {
        DimensionIndicator value = indicator.Value;
        bool isScale = value.Anchors.Length is >= 2 and <= MostAnchors
            && value.Anchors.All(anchor => anchor.Points is >= 0 and <= 100 && CanWrite(anchor.Value, value.Unit))
            && value.Anchors.Zip(value.Anchors.Skip(1)).All(static pair => pair.First.Value < pair.Second.Value)
            && value.Anchors.Any(anchor => anchor.Points != value.Anchors[0].Points);
        if (!isScale && indicator.Each(i => i.Anchors).IsComplete)
        {
            findings.Add(ImprovementFindings.Anchors, indicator.At(i => i.Anchors), value.Code, $"The anchors of '{Excerpt.Of(value.Code)}' give no scale.");
        }
    }

    private void CheckSource(Located<DimensionIndicator> indicator)
    {
        DimensionIndicator value = indicator.Value;
        if (value.Kpi is null == value.Manual is null && indicator.At(i => i.Manual).IsWhole)
        {
            findings.Add(ImprovementFindings.Source, indicator.Place, value.Code, $"Indicator '{Excerpt.Of(value.Code)}' has {(value.Kpi is null ? FindingWords.Of($"no source") : $"two sources")}.");
        }

        if (value.Kpi is not { } kpi || !kpis.Check(kpi, indicator.At(i => i.Kpi)) || stated(kpi) is not { } of)
        {
            return;
        }

        if (of.Unit != value.Unit)
        {
            findings.Add(ImprovementFindings.Unit, indicator.At(i => i.Unit), EnumCodes<KpiUnit>.CodeOf(value.Unit), $"KPI '{Excerpt.Of(kpi)}' is stated as {EnumCodes<KpiUnit>.CodeOf(of.Unit)}.");
        }
        else if (RunsAgainst(value, of.Direction))
        {
            findings.Add(ImprovementFindings.Against, indicator.At(i => i.Anchors), kpi, $"The points of '{Excerpt.Of(value.Code)}' fall where KPI '{Excerpt.Of(kpi)}' is better.");
        }
    }

    /// <summary>Whether points go only the other way than the KPI is better; a scale that goes both ways, as for a band, is for the bank to say.</summary>
    private static bool RunsAgainst(DimensionIndicator indicator, KpiDirection direction)
    {
        int[] steps = [.. indicator.Anchors.Zip(indicator.Anchors.Skip(1)).Select(static pair => pair.Second.Points.CompareTo(pair.First.Points)).Where(static step => step != 0)];
        return steps.Length > 0 && direction switch
        {
            KpiDirection.Higher => steps.All(static step => step < 0),
            KpiDirection.Lower => steps.All(static step => step > 0),
            _ => false,
        };
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
