using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>What the entries of a register may name.</summary>
internal sealed class RegisterNames(Made<RiskMatrix> matrices, LocatedList<RiskCategory> categories, LocatedList<RiskControl> controls, FindingList findings)
{
    /// <summary>The matrices without faults.</summary>
    public Made<RiskMatrix> Matrices { get; } = matrices;

    public Codes<RiskCategory> Categories { get; } = Codes.Of($"category", categories, category => category.Code, findings);

    public Codes<RiskControl> Controls { get; } = Codes.Of($"control", controls, control => control.Code, findings);
}
