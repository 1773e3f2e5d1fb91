using CallCenter.Standards.Forms;
using CallCenter.Standards.Risk;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>Checks the roles that service levels and risks name. Whoever is only told may be outside the centre and goes unchecked.</summary>
internal static class RoleUse
{
    public static void Check(Located<ServiceLevelCatalogue> serviceLevels, Codes roles)
    {
        foreach (Located<EscalationStep> step in serviceLevels.Each(c => c.Ladders).Where(ladder => ladder.Value is not null).SelectMany(ladder => ladder.Each(l => l.Steps)).Where(step => step.Value is not null))
        {
            Check(step.Value.To, step.At(s => s.To), roles);
        }
    }

    public static void Check(Located<RiskCatalogue> risk, Codes roles)
    {
        foreach (Located<RiskEntry> entry in risk.Each(c => c.Register).Where(entry => entry.Value is not null))
        {
            Check(entry.Value.Owner, entry.At(e => e.Owner), roles);
            foreach (Located<RiskAcceptance> acceptance in entry.Each(e => e.Acceptances).Where(acceptance => acceptance.Value is not null))
            {
                Check(acceptance.Value.By, acceptance.At(a => a.By), roles);
            }
        }

        foreach (Located<EmergencyPlan> plan in risk.Each(c => c.Plans).Where(plan => plan.Value is not null))
        {
            foreach (Located<PlanDuty> member in plan.Each(p => p.Organisation).Where(member => member.Value is not null))
            {
                Check(member.Value.Role, member.At(m => m.Role), roles);
            }

            foreach (Located<PlanStep> step in plan.Each(p => p.Steps).Where(step => step.Value is not null))
            {
                Check(step.Value.Role, step.At(s => s.Role), roles);
            }
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
