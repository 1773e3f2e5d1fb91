namespace CallCenter.Standards.Risk;

/// <summary>What the definitions of a section may name: each kind by code.</summary>
internal sealed class RiskNames
{
    private readonly UnusableCodes unusable;

    public RiskNames(RiskCatalogue catalogue, IReadOnlyDictionary<string, OrdinalScale> scales, IEnumerable<RiskMatrix> matrices, UnusableCodes unusable)
    {
        this.unusable = unusable;
        Scales = scales;
        Matrices = ByCode(matrices, matrix => matrix.Code);
        Methods = [.. catalogue.Methods.Where(method => method is not null).Select(method => method.Code)];
        Categories = ByCode(catalogue.Categories, category => category.Code);
        Controls = ByCode(catalogue.Controls, control => control.Code);
        Entries = [.. catalogue.Register.Where(entry => entry is not null).Select(entry => entry.Code)];
    }

    public IReadOnlyDictionary<string, OrdinalScale> Scales { get; }

    public IReadOnlyDictionary<string, RiskMatrix> Matrices { get; }

    public IReadOnlyCollection<string> Methods { get; }

    public IReadOnlyDictionary<string, RiskCategory> Categories { get; }

    public IReadOnlyDictionary<string, RiskControl> Controls { get; }

    public IReadOnlyCollection<string> Entries { get; }

    /// <summary>Whether a code names something of a kind; a finding where it names nothing that is defined, rightly or wrongly.</summary>
    public bool Require(string code, string kind, IEnumerable<string> known, string at, FindingList findings)
    {
        if (known.Contains(code, StringComparer.Ordinal))
        {
            return true;
        }

        if (!unusable.Contains(code))
        {
            findings.Add(FindingRules.UnknownCode, at, Excerpt.Of(code), $"There is no {kind} '{Excerpt.Of(code)}'; {NearestName.Suggest(code, [.. known.Order(StringComparer.Ordinal)])}.");
        }

        return false;
    }

    /// <summary>The first of each code: others have their finding.</summary>
    private static Dictionary<string, T> ByCode<T>(IEnumerable<T> items, Func<T, string> codeOf)
        where T : class =>
        items.Where(item => item is not null).DistinctBy(codeOf, StringComparer.Ordinal).ToDictionary(codeOf, StringComparer.Ordinal);
}
