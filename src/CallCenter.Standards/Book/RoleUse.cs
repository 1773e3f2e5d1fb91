using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>Checks the roles that service levels name. Whoever is only told may be outside the centre and goes unchecked.</summary>
internal static class RoleUse
{
    public static void Check(Located<ServiceLevelCatalogue> serviceLevels, Codes roles)
    {
        foreach (Located<EscalationStep> step in serviceLevels.Each(c => c.Ladders).SelectMany(ladder => ladder.Each(l => l.Steps)))
        {
            if (step.Value.To is { } role)
            {
                roles.Check(role, step.At(s => s.To));
            }
        }
    }
}
