using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>What sentences of assignment speak of.</summary>
internal static class AssignmentParts
{
    /// <summary>A skill with its level.</summary>
    public static ExplanationPart Skill(string name, SkillLevel skill) => ExplanationPart.Clause(name, "skill.level", ExplanationPart.OfBook("skill", "skill", skill.Skill), ExplanationPart.Count("level", skill.Level));
}
