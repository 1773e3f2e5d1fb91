using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What has to hold for the rings of a strategy; each fault is a finding.</summary>
internal sealed class RingChecks(Codes skills, FindingList findings)
{
    // As long as books can hold: ticks of more would not fit an integer of 64 bits.
    private static readonly Duration GreatestTime = Duration.FromDays(10_000_000);

    public void Check(LocatedList<RelaxationRing> rings)
    {
        Duration before = Duration.Zero;
        var givenUp = new HashSet<(RelaxableRequirement, string?)>();
        foreach (Located<RelaxationRing> ring in rings)
        {
            Duration after = ring.Value.After;
            if (after <= before || after > GreatestTime || after.SubsecondNanoseconds % NodaConstants.NanosecondsPerTick != 0)
            {
                findings.Add(RoutingFindings.RingOrder, ring.At(r => r.After), null, $"The ring does not open after a positive time of whole ticks, later than the ring before.");
            }

            before = Duration.Max(before, after);
            LocatedList<Relaxation> relaxations = ring.Each(r => r.Relax);
            if (relaxations is { Count: 0, IsComplete: true })
            {
                findings.Add(RoutingFindings.RingRelaxation, relaxations.Place, null, $"The ring gives nothing up.");
            }

            foreach (Located<Relaxation> relaxation in relaxations)
            {
                Check(relaxation, givenUp);
            }
        }
    }

    private void Check(Located<Relaxation> located, HashSet<(RelaxableRequirement, string?)> givenUp)
    {
        Relaxation relaxation = located.Value;
        bool isSkill = relaxation.Requirement == RelaxableRequirement.Skill;
        if ((!isSkill && relaxation is not { Skill: null, LowerBy: null }) || relaxation.LowerBy is < 1 or >= SkillLevel.Highest)
        {
            findings.Add(RoutingFindings.RingRelaxation, located.Place, relaxation.Skill, isSkill
                ? FindingWords.Of($"A skill is lowered by 1 to {SkillLevel.Highest - 1} levels.")
                : $"The requirement '{EnumCodes<RelaxableRequirement>.CodeOf(relaxation.Requirement)}' has neither a skill nor levels.");
            return;
        }

        if (relaxation.Skill is { } skill)
        {
            skills.CheckNamed(skill, located.At(r => r.Skill));
        }

        if (givenUp.Contains((relaxation.Requirement, relaxation.Skill)) || givenUp.Contains((relaxation.Requirement, null)))
        {
            findings.Add(RoutingFindings.RepeatedRelaxation, located.Place, relaxation.Skill, $"This has been given up before.");
        }
        else if (relaxation.LowerBy is null)
        {
            givenUp.Add((relaxation.Requirement, relaxation.Skill));
        }
    }
}
