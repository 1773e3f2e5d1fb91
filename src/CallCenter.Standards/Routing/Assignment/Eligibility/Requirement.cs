using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What a request still requires at its waiting time, after the rings open by then.</summary>
internal struct Requirement
{
    private Levels minimums;

    private Requirement(AssignmentRequest request)
    {
        Request = request;
        Owner = request.OwnerRequired ? request.PreferredOwner : null;
        Team = request.Team;
        Region = request.Region;
        Language = request.Language;
        for (int i = 0; i < request.Skills.Length; i++)
        {
            minimums[i] = (byte)request.Skills[i].Level;
        }
    }

    public AssignmentRequest Request { get; }

    /// <summary>How many rings are open.</summary>
    public int Ring { get; private set; }

    public string? Owner { get; private set; }

    public string? Team { get; private set; }

    public string? Region { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The requirement at the request's waiting time.</summary>
    public static Requirement Of(AssignmentRequest request, ImmutableArray<RelaxationRing> rings) => Of(request, rings, request.Waiting);

    /// <summary>The requirement at a waiting time of which the request does not know.</summary>
    public static Requirement Of(AssignmentRequest request, ImmutableArray<RelaxationRing> rings, Duration waiting)
    {
        var requirement = new Requirement(request);
        while (requirement.Ring < rings.Length && rings[requirement.Ring].After <= waiting)
        {
            requirement.Open(rings[requirement.Ring]);
        }

        return requirement;
    }

    /// <summary>The least level of the skill at a place of the request; 0 where the skill is given up.</summary>
    public readonly int Minimum(int skill) => minimums[skill];

    /// <summary>When the next ring opens that asks less of the agent; null where none does.</summary>
    public readonly Duration? NextRelaxation(ImmutableArray<RelaxationRing> rings)
    {
        Requirement later = this;
        foreach (RelaxationRing ring in rings.AsSpan()[Ring..])
        {
            if (later.Open(ring))
            {
                return ring.After;
            }
        }

        return null;
    }

    /// <summary>The request with what is left of its requirements.</summary>
    public readonly AssignmentRequest ToRequest()
    {
        ImmutableArray<SkillLevel>.Builder skills = ImmutableArray.CreateBuilder<SkillLevel>(Request.Skills.Length);
        for (int i = 0; i < Request.Skills.Length; i++)
        {
            if (minimums[i] > 0)
            {
                skills.Add(Request.Skills[i] with { Level = minimums[i] });
            }
        }

        return Request with { Skills = skills.ToImmutable(), Language = Language, Region = Region, Team = Team, OwnerRequired = Owner is not null };
    }

    /// <summary>Opens a ring; whether it asks less.</summary>
    private bool Open(RelaxationRing ring)
    {
        Ring++;
        bool asksLess = false;
        foreach (Relaxation relaxation in ring.Relax)
        {
            switch (relaxation.Requirement)
            {
                case RelaxableRequirement.Owner:
                    asksLess |= Owner is not null;
                    Owner = null;
                    break;
                case RelaxableRequirement.Team:
                    asksLess |= Team is not null;
                    Team = null;
                    break;
                case RelaxableRequirement.Region:
                    asksLess |= Region is not null;
                    Region = null;
                    break;
                case RelaxableRequirement.Language:
                    asksLess |= Language is not null;
                    Language = null;
                    break;
                default:
                    asksLess |= Lower(relaxation);
                    break;
            }
        }

        return asksLess;
    }

    private bool Lower(Relaxation relaxation)
    {
        bool isLower = false;
        for (int i = 0; i < Request.Skills.Length; i++)
        {
            if (minimums[i] > 0 && (relaxation.Skill is null || relaxation.Skill == Request.Skills[i].Skill))
            {
                int minimum = relaxation.LowerBy is { } levels ? Math.Max(1, minimums[i] - levels) : 0;
                isLower |= minimum < minimums[i];
                minimums[i] = (byte)minimum;
            }
        }

        return isLower;
    }

    [InlineArray(AssignmentRequest.MostSkills)]
    private struct Levels
    {
        private byte first;
    }
}
