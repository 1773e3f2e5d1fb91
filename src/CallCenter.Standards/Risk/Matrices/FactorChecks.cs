using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>What has to hold for factor models; each fault is a finding.</summary>
internal sealed class FactorChecks(Made<OrdinalScale> scales, FindingList findings)
{
    public void Check(LocatedList<RiskFactorModel> models)
    {
        Codes.Of($"factor model", models, model => model.Code, findings);
        foreach (Located<RiskFactorModel> model in models)
        {
            CheckScale(model);
            CheckFactors(model);
        }
    }

    private void CheckScale(Located<RiskFactorModel> model)
    {
        Place place = model.At(m => m.Scale);
        if (scales.Find(model.Value.Scale, place) is { UpTo: null } scale)
        {
            findings.Add(RiskFindings.FactorModel, place, scale.Code, $"Scale '{scale.Code}' has no intervals to hold a mean.");
        }
    }

    private void CheckFactors(Located<RiskFactorModel> model)
    {
        LocatedList<RiskFactor> factors = model.Each(m => m.Factors);
        if (factors is { Count: 0, IsComplete: true })
        {
            findings.Add(RiskFindings.FactorModel, factors.Place, model.Value.Code, $"Model '{model.Value.Code}' has no factors.");
        }

        Codes.Of($"factor", factors, factor => factor.Code, findings);
        foreach (Located<RiskFactor> factor in factors)
        {
            if (factor.Value.Weight is <= 0 or > RiskNumbers.Greatest)
            {
                findings.Add(RiskFindings.FactorModel, factor.At(f => f.Weight), RiskNumbers.Text(factor.Value.Weight), $"A weight is not positive, or beyond 10^9.");
            }
        }
    }
}
