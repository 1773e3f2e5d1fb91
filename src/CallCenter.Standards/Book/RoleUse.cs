using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>Checks the roles that service levels name. Whoever is only told may be outside the centre: a name that is nearly a role's is told.</summary>
internal static class RoleUse
{
    public static void Check(Located<ServiceLevelCatalogue> serviceLevels, Codes roles, FindingList findings)
    {
        foreach (Located<EscalationStep> step in serviceLevels.Each(c => c.Ladders).SelectMany(ladder => ladder.Each(l => l.Steps)))
        {
            if (step.Value.To is { } role)
            {
                roles.Check(role, step.At(s => s.To));
            }

            foreach (Located<string> told in step.Each(s => s.Notify))
            {
                OutsideNames.Check(told.Value, told.Place, roles, findings);
            }
        }
    }
}
