using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>What formulas may name.</summary>
internal sealed class FormulaNames(Codes measures, Codes kpis)
{
    /// <summary>Whether what a formula names may be there, but wrong, so that nothing is said of the formula.</summary>
    public bool AreExcused(string code) => measures.IsExcused(code) || kpis.IsExcused(code);
}
