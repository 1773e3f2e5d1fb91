using System.Collections.Immutable;

namespace CallCenter.Standards.Risk;

/// <summary>What has to hold for factor models; each fault is a finding.</summary>
internal sealed class FactorChecks(Dictionary<string, OrdinalScale> scales, FindingList findings, UnusableCodes unusable)
{
    private readonly RiskCodes codes = new(findings);

    public void Check(ImmutableArray<RiskFactorModel> models, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < models.Length; i++)
        {
            if (models[i] is { } model)
            {
                codes.Check(model.Code, "factor model", seen, $"{pointer}/{i}");
                CheckScale(model, $"{pointer}/{i}/scale");
                CheckFactors(model, $"{pointer}/{i}/factors");
            }
        }
    }

    private void CheckScale(RiskFactorModel model, string at)
    {
        if (!scales.TryGetValue(model.Scale, out OrdinalScale? scale))
        {
            if (!unusable.Contains(model.Scale))
            {
                findings.Add(FindingRules.UnknownCode, at, model.Scale, $"There is no scale '{Excerpt.Of(model.Scale)}'.");
            }
        }
        else if (scale.UpTo is null)
        {
            findings.Add(FindingRules.FactorModel, at, model.Scale, $"Scale '{model.Scale}' has no intervals to hold a mean.");
        }
    }

    private void CheckFactors(RiskFactorModel model, string at)
    {
        if (model.Factors.IsEmpty)
        {
            findings.Add(FindingRules.FactorModel, at, model.Code, $"Model '{model.Code}' has no factors.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < model.Factors.Length; i++)
        {
            if (model.Factors[i] is not { } factor)
            {
                continue;
            }

            codes.Check(factor.Code, "factor", seen, $"{at}/{i}");
            if (factor.Weight is <= 0 or > RiskCodes.Greatest)
            {
                findings.Add(FindingRules.FactorModel, $"{at}/{i}/weight", RiskCodes.Text(factor.Weight), "A weight is not positive, or beyond 10^9.");
            }
        }
    }
}
