using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>Checks the lists that entries are written with: methods, categories, taxonomies and controls; each fault is a finding.</summary>
internal sealed class RegisterVocabulary(Made<OrdinalScale> scales, RegisterNames names, FindingList findings)
{
    public void CheckTolerances(LocatedList<RiskCategory> categories)
    {
        foreach (Located<RiskCategory> category in categories)
        {
            if (category.Optional(c => c.Tolerance) is { } tolerance)
            {
                Check(tolerance, category.Value.Code);
            }
        }
    }

    public void CheckTaxonomies(LocatedList<RiskTaxonomy> taxonomies, LocatedList<IdentificationMethod> methods)
    {
        Codes known = Codes.Of($"method", methods, method => method.Code, findings);
        Codes.Of($"taxonomy", taxonomies, taxonomy => taxonomy.Code, findings);
        foreach (Located<RiskTaxonomy> taxonomy in taxonomies)
        {
            names.Categories.CheckAll(taxonomy.Each(t => t.Categories));
            known.CheckAll(taxonomy.Each(t => t.Methods));
        }
    }

    public void CheckControls(LocatedList<RiskControl> controls)
    {
        foreach (Located<RiskControl> control in controls)
        {
            names.Categories.Check(control.Value.Category, control.At(c => c.Category));
        }
    }

    private void Check(Located<RiskTolerance> located, string category)
    {
        RiskTolerance tolerance = located.Value;
        if (scales.Find(tolerance.Scale, located.At(t => t.Scale)) is not { } scale)
        {
            return;
        }

        int appetite = RankOf(tolerance.Appetite, scale, located.At(t => t.Appetite));
        int target = RankOf(tolerance.Target, scale, located.At(t => t.Target));
        if (appetite >= 0 && target > appetite)
        {
            findings.Add(RiskFindings.ToleranceOrder, located.At(t => t.Target), tolerance.Target, $"The target '{tolerance.Target}' of category '{category}' is above its appetite '{tolerance.Appetite}'.");
        }
    }

    private int RankOf(string level, OrdinalScale scale, Place place)
    {
        int rank = scale.RankOf(level);
        if (rank < 0)
        {
            findings.Add(FindingRules.UnknownCode, place, level, scale.Lacks(level));
        }

        return rank;
    }
}
