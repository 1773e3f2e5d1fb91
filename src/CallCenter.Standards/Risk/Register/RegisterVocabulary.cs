using System.Collections.Immutable;

namespace CallCenter.Standards.Risk;

/// <summary>Checks the lists that entries are written with: methods, categories, taxonomies and controls; each fault is a finding.</summary>
internal sealed class RegisterVocabulary(RiskNames names, FindingList findings)
{
    private readonly RiskCodes codes = new(findings);

    public void Check(RiskCatalogue catalogue, string pointer)
    {
        Each(catalogue.Methods, pointer + "/methods", "method", method => method.Code, static (_, _) => { });
        Each(catalogue.Categories, pointer + "/categories", "category", category => category.Code, CheckTolerance);
        Each(catalogue.Taxonomies, pointer + "/taxonomies", "taxonomy", taxonomy => taxonomy.Code, (taxonomy, at) =>
        {
            CheckNames(taxonomy.Categories, "category", names.Categories.Keys, at + "/categories");
            CheckNames(taxonomy.Methods, "method", names.Methods, at + "/methods");
        });
        Each(catalogue.Controls, pointer + "/controls", "control", control => control.Code, (control, at) =>
            names.Require(control.Category, "category", names.Categories.Keys, at + "/category", findings));
    }

    private void Each<T>(ImmutableArray<T> items, string at, string kind, Func<T, string> codeOf, Action<T, string> check)
        where T : class
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is { } item)
            {
                codes.Check(codeOf(item), kind, seen, $"{at}/{i}");
                check(item, $"{at}/{i}");
            }
        }
    }

    private void CheckTolerance(RiskCategory category, string at)
    {
        if (category.Tolerance is not { } tolerance || !names.Require(tolerance.Scale, "scale", names.Scales.Keys, at + "/tolerance/scale", findings))
        {
            return;
        }

        OrdinalScale scale = names.Scales[tolerance.Scale];
        int appetite = RankOf(scale, tolerance.Appetite, at + "/tolerance/appetite");
        int target = RankOf(scale, tolerance.Target, at + "/tolerance/target");
        if (appetite >= 0 && target > appetite)
        {
            findings.Add(FindingRules.ToleranceOrder, at + "/tolerance/target", tolerance.Target, $"The target '{tolerance.Target}' of category '{category.Code}' is above its appetite '{tolerance.Appetite}'.");
        }
    }

    private int RankOf(OrdinalScale scale, string level, string at)
    {
        int rank = scale.RankOf(level);
        if (rank < 0)
        {
            findings.Add(FindingRules.UnknownCode, at, Excerpt.Of(level), $"Scale '{scale.Code}' has no level '{Excerpt.Of(level)}'.");
        }

        return rank;
    }

    private void CheckNames(ImmutableArray<string> named, string kind, IEnumerable<string> known, string at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < named.Length; i++)
        {
            names.Require(named[i], kind, known, $"{at}/{i}", findings);
            if (!seen.Add(named[i]))
            {
                findings.Add(FindingRules.DuplicateCode, $"{at}/{i}", named[i], $"The {kind} '{named[i]}' is named twice.");
            }
        }
    }
}
