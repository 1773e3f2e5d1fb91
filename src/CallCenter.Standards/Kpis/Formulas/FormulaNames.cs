using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>What formulas may name.</summary>
internal sealed class FormulaNames(Codes measures, Codes kpis, Codes<KpiLimit> limits)
{
    private readonly HashSet<string> usedLimits = new(StringComparer.Ordinal);

    /// <summary>Whether what a formula names may be there, but wrong, so that nothing is said of the formula.</summary>
    public bool AreExcused(string code) => measures.IsExcused(code) || kpis.IsExcused(code);

    /// <summary>Whether a limit that a formula names may be there, but wrong.</summary>
    public bool IsLimitExcused(string code) => limits.IsExcused(code);

    /// <summary>The limit of a code, which is then used; null where there is none.</summary>
    public KpiLimit? Limit(string code)
    {
        if (limits.Find(code) is not { } limit)
        {
            return null;
        }

        usedLimits.Add(code);
        return limit.Value;
    }

    /// <summary>Whether some formula names a limit.</summary>
    public bool IsUsed(string limit) => usedLimits.Contains(limit);
}
