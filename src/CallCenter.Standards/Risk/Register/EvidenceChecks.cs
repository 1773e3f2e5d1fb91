using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>Checks what shows that controls work; what it names is of other sections.</summary>
internal static class EvidenceChecks
{
    /// <summary>How many days back reviews count at most.</summary>
    public const int MostDays = 366;

    public static void Check(Located<RiskControl> control, FindingList findings)
    {
        var seen = new HashSet<(ControlEvidenceKind, string)>();
        foreach (Located<ControlEvidence> evidence in control.Each(c => c.Evidence))
        {
            ControlEvidence value = evidence.Value;
            bool isReview = value.Kind == ControlEvidenceKind.Review;
            if (!seen.Add((value.Kind, value.Of))
                || (value.AtLeast is { } least && (value.Kind == ControlEvidenceKind.Obligation || !ResidualRule.IsShare(least)))
                || (isReview ? value.WithinDays is not (>= 1 and <= MostDays) : value.WithinDays is not null))
            {
                findings.Add(RiskFindings.ControlEvidence, evidence.Place, value.Of, $"Evidence '{Excerpt.Of(value.Of)}' of control '{Excerpt.Of(control.Value.Code)}' is given twice, or its share or days do not fit it.");
            }
        }
    }
}
