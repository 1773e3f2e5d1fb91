using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>Checks rules of access.</summary>
internal static class AccessChecks
{
    public static void Check(LocatedList<AccessPurpose> purposes, LocatedList<AccessRule> rules, Codes roles, FindingList findings)
    {
        Codes codes = Codes.Of($"purpose of access", purposes, purpose => purpose.Code, findings);
        Codes.Of($"rule of access", rules, rule => rule.Code, findings);
        foreach (Located<AccessRule> rule in rules)
        {
            roles.CheckAll(rule.Each(r => r.Roles));
            codes.CheckAll(rule.Each(r => r.Purposes));
            if (rule.IsWhole && (rule.Value.Roles.IsEmpty || rule.Value.Classes.IsEmpty || rule.Value.Purposes.IsEmpty))
            {
                findings.Add(ComplianceFindings.Access, rule.Place, rule.Value.Code, $"Rule '{Excerpt.Of(rule.Value.Code)}' names no role, no class of data or no purpose.");
            }
        }
    }
}
