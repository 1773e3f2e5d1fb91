using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>A skill that an agent may not use, whatever its level, until it is qualified for it (D9): an exam not passed yet, expired, or due on a new version of the standard.</summary>
/// <param name="Skill">The skill's code; not blank.</param>
/// <param name="Qualification">The code of the qualification that is not met; not blank.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct SkillLock(string Skill, string Qualification)
{
    /// <summary>The skill and the qualification, such as <c>loans: loan-exam</c>.</summary>
    public override string ToString() => $"{Skill}: {Qualification}";
}
