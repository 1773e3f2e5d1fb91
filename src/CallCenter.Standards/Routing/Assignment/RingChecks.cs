using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What has to hold for the rings of a strategy; each fault is a finding.</summary>
internal sealed class RingChecks(CodeList skills, FindingList findings)
{
    // As long as books can hold: ticks of more would not fit an integer of 64 bits.
    private static readonly Duration GreatestTime = Duration.FromDays(10_000_000);

    public void Check(AssignmentStrategy strategy, string at)
    {
        Duration before = Duration.Zero;
        var givenUp = new HashSet<(RelaxableRequirement, string?)>();
        for (int i = 0; i < strategy.Rings.Length; i++)
        {
            if (strategy.Rings[i] is not { } ring)
            {
                continue;
            }

            if (ring.After <= before || ring.After > GreatestTime || ring.After.SubsecondNanoseconds % NodaConstants.NanosecondsPerTick != 0)
            {
                findings.Add(FindingRules.RingOrder, $"{at}/{i}/after", null, "The ring does not open after a positive time of whole ticks, later than the ring before.");
            }

            before = Duration.Max(before, ring.After);
            if (ring.Relax.IsEmpty)
            {
                findings.Add(FindingRules.RingRelaxation, $"{at}/{i}/relax", null, "The ring gives nothing up.");
            }

            for (int j = 0; j < ring.Relax.Length; j++)
            {
                Check(ring.Relax[j], givenUp, $"{at}/{i}/relax/{j}");
            }
        }
    }

    private void Check(Relaxation relaxation, HashSet<(RelaxableRequirement, string?)> givenUp, string at)
    {
        bool isSkill = relaxation.Requirement == RelaxableRequirement.Skill;
        if ((!isSkill && relaxation is not { Skill: null, LowerBy: null }) || relaxation.LowerBy is < 1 or >= SkillLevel.Highest)
        {
            findings.Add(FindingRules.RingRelaxation, at, relaxation.Skill, isSkill
                ? $"A skill is lowered by 1 to {SkillLevel.Highest - 1} levels."
                : $"The requirement '{EnumCodes<RelaxableRequirement>.CodeOf(relaxation.Requirement)}' has neither a skill nor levels.");
            return;
        }

        if (relaxation.Skill is { } skill)
        {
            skills.Find(skill, at + "/skill");
        }

        if (givenUp.Contains((relaxation.Requirement, relaxation.Skill)) || givenUp.Contains((relaxation.Requirement, null)))
        {
            findings.Add(FindingRules.RepeatedRelaxation, at, relaxation.Skill, "This has been given up before.");
        }
        else if (relaxation.LowerBy is null)
        {
            givenUp.Add((relaxation.Requirement, relaxation.Skill));
        }
    }
}
