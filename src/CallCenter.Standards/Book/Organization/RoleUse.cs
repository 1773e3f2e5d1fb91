using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>Checks the roles that service levels name. Whoever is only told may be outside the centre and goes unchecked.</summary>
internal static class RoleUse
{
    public static void Check(Located<ServiceLevelCatalogue> serviceLevels, Codes roles)
    {
        foreach (Located<EscalationStep> step in serviceLevels.Each(c => c.Ladders).Where(ladder => ladder.Value is not null).SelectMany(ladder => ladder.Each(l => l.Steps)).Where(step => step.Value is not null))
        {
            Check(step.Value.To, step.At(s => s.To), roles);
        }
    }

    private static void Check(string? role, Place place, Codes roles)
    {
        if (role is not null)
        {
            roles.Check(role, place);
        }
    }
}
